#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <functional>

namespace zhibu {

/// Somebody who was a member on a day.
struct MemberOn
{
    RowId member = 0;
    QString code, name;
    RowId branch = 0; ///< he belonged to that day
    bool probationary = false;
};

/// Who was a member on a day (admitted by then, and neither suspended nor gone) of a scope, by
/// 党员编号: of an organisation (0 = any), of any below it that day, or of the group it is. The row
/// of a member holds the present; for another day it is taken back through 党员变动: the newest
/// event up to that day says whether he was there, where there is none the first one after it does
/// (who comes was not there before, who goes was); the branch is the 原党支部 of the first later
/// event that has one. 状态日期 counts as an event that ends the membership. The day of an event is
/// the first day of what it brings about.
[[nodiscard]] Result<QList<MemberOn>> membersOn(const File &file, RowId scope, QDate day);
/// The same, one by one, for who keeps less of them than all.
Status visitMembersOn(const File &file, RowId scope, QDate day,
                      const std::function<void(const MemberOn &)> &visit);

/// Of all who belonged to another branch on the day than now, that branch.
[[nodiscard]] Result<QHash<RowId, RowId>> movedSince(const File &file, QDate day);

/// Of all who are in a 党小组 that existed on the day, in the branch they belonged to then: its
/// name of that day. Which group somebody was in before he changed it is not recorded.
[[nodiscard]] Result<QHash<RowId, QString>> groupNamesOn(const File &file, QDate day);

} // namespace zhibu
