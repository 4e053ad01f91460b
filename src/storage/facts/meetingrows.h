#pragma once

#include "core/meetings.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <vector>

namespace zhibu {

/// The required meetings of one branch in a year.
struct BranchMeetings
{
    RowId branch = 0;
    QString code;
    QString name;
    QList<MeetingLine> lines;
};

/// Every branch that owes meetings (形式 一般 or 联合, founded and not dissolved on as-of) in the
/// scope, by code: what was a 党支部 that day, and below the scope then (组织变动).
[[nodiscard]] Result<std::vector<BranchMeetings>> meetingRows(const File &file, RowId scope,
                                                              int year, QDate asOf);

} // namespace zhibu
