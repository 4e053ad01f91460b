#pragma once

#include "core/arrears.h"
#include "core/duesyear.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <vector>

namespace zhibu {

/// The latest row of 欠交情况 since somebody owes.
struct ArrearsNote
{
    QDate on; ///< invalid: none
    QString kind;
    QString reason;
    bool justified = false; ///< 有正当理由, as the branch found
    std::optional<QDate> payBy;
};

/// A member in arrears.
struct ArrearsRow
{
    RowId member = 0;
    QString organisationCode, code, name;
    QString shown = {}; ///< the name as DuesPayer shows it
    DuesArrears figures;
    int step = 0;         ///< the highest reached of the steps of the pack in force then; 0: none
    bool flagged = false; ///< by the last step: 连续六个月, whenever. Nothing follows of itself.
    ArrearsNote note;
};

/// Of whose branch arrears are.
enum class ArrearsOf {
    Day, ///< of the one he belonged to on as-of: what a branch had then
    Now, ///< of the one he belongs to, which asks for them; not of whoever has left by now, who is
         ///< not chased
};

/// Who, still a member in the month of as-of, has not paid all of the months that have ended by
/// then, nor before duesKeptSince(): by 组织编码, 党员编号. Changes nobody's 党籍状态.
[[nodiscard]] Result<std::vector<ArrearsRow>> arrearsRows(const File &file, RowId scope, QDate asOf,
                                                          ArrearsOf whose = ArrearsOf::Day);

/// How one member stands with his dues, as a letter of transfer says it.
struct DuesPaidUp
{
    std::optional<Month> to; ///< DuesAccount::paidTo(); empty: none is paid, or one before is open
    QList<Month> owed;       ///< of the months that have ended by then, ascending
};

/// Of the months since duesKeptSince(), as arrearsRows() counts them. Error: NotFound.
[[nodiscard]] Result<DuesPaidUp> duesPaidUp(const File &file, RowId member, QDate asOf);

} // namespace zhibu
