#pragma once

#include "core/finding.h"
#include "storage/file/file.h"
#include "storage/records/changeset.h"
#include "storage/records/fix.h"

#include <QDate>
#include <QList>

#include <optional>

namespace zhibu {

/// An event of the ledger member-changes, and what it makes of the member.
struct MemberChange
{
    Record event;        ///< its 原党支部, where absent, becomes the branch of the member
    RowId branchNow = 0; ///< 所在党支部 from that day on; 0: as before. 支部间调动 needs one.
};

/// Adds the event to what is done together with other things, and with it the change of the
/// member's row that it implies: 党籍状态 and 状态日期 (statusAfter() of core/memberchange.h),
/// 所在党支部; who changes the branch leaves its 党小组. An event before another one of the member,
/// or before his 状态日期, only fills a gap: the row stays as it is. A status the row alone has
/// told so far, and which the event overwrites, is recorded as an event of its own first (停止党籍,
/// 转出; of 已出党 the row does not say how). The course of a 预备党员 goes with him: to his branch
/// from then on, or to its end where he is no member any more. Error: NotFound where there is no
/// such member. Findings come with commit(); of a 支部间调动 to nowhere, or to where he is already,
/// there is one here, at kBranchNow, and nothing was added.
Result<Findings> addMemberChange(ChangeSet &changes, const File &file, const MemberChange &change);

/// Key of the field a finding names where branchNow is missing.
inline constexpr QLatin1StringView kBranchNow("branch_now");

/// Whether an event changes its member's row, and does not only fill a gap. NotFound: the member.
[[nodiscard]] Result<bool> isNewestEvent(const File &file, const Record &event);

/// Corrects an event recorded already: it was on another day, or, without a day, there was none and
/// it goes. The member's row, and the course of a 预备党员, become what they are then; posts stay.
/// OrderOfDates where something later built on it: nothing was done. Error: NotFound.
Result<Findings> amendMemberChange(ChangeSet &changes, const File &file, RowId event,
                                   std::optional<QDate> day);

/// A member whose row is not what his newest event made it.
struct MemberChangeProblem
{
    RowId member = 0;
    QString field;    ///< key: status, status_date or branch
    QStringList args; ///< of Rule::MemberNotAsChanged
    QList<Fix> fixes; ///< what makes the row what the event says; none of the branch, which it does
                      ///< not tell
};

[[nodiscard]] Result<QList<MemberChangeProblem>> memberChangeProblems(const File &file);

} // namespace zhibu
