#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/meetings/attendance.h"

namespace zhibu {

class AttendanceModel;

/// A meeting as far as it is entered.
struct MinutesDraft
{
    Record activity;     ///< of the ledger activities
    QList<Record> votes; ///< the further ones
    AttendanceCount count;
    QList<RowId> came; ///< members
    int attachments = 0;
};

/// What the minutes lack or what does not fit together, each a line, in the order to be shown;
/// nothing without a type and a day. None of it keeps the meeting from being stored. Reads the file
/// for what the minutes repeat, and for the talks before an 组织生活会.
[[nodiscard]] QStringList minutesHints(const File &file, const MinutesDraft &draft,
                                       const AttendanceModel &attendance, QDate today);

} // namespace zhibu
