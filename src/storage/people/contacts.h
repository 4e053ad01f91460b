#pragma once

#include "core/membershiprules.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QSet>

#include <optional>

namespace zhibu {

/// Somebody away with whom the branch was not in contact for as long as the rules allow: a 流动党员
/// who went out, or a member abroad (党员情形).
struct ContactDue
{
    QString ledger; ///< key: floating-members or circumstances
    RowId row = 0;
    RowId member = 0;
    QDate last; ///< of the contact; where there was none, when he went
};

/// Of those who are members on the day, in the scope (0 = all), by 党员编号.
[[nodiscard]] Result<QList<ContactDue>> contactsDue(const File &file, RowId scope, QDate day);

/// Somebody about whom something is to be decided.
struct LostMember
{
    RowId member = 0;
    RowId row = 0; ///< of the ledger lost-contact; 0: none, of who was suspended
    LostStep step = LostStep::Suspend;
    QDate since; ///< of 失联, or of 停止党籍 where DecideRemoval
};

/// The same of 失联党员 and those of 停止党籍: who is at a step beyond Search.
[[nodiscard]] Result<QList<LostMember>> lostMembers(const File &file, RowId scope, QDate day);

/// Whom 失联党员 tells to be lost on a day: since then or before, and not found by it.
[[nodiscard]] Result<QSet<RowId>> lostOn(const File &file, QDate day);

/// When somebody took part in organisation life or paid dues for the last time, up to a day: what
/// 失联日期 is, as a rule. nullopt where nothing is recorded.
[[nodiscard]] Result<std::optional<QDate>> lastSeen(const File &file, RowId member, QDate day);

} // namespace zhibu
