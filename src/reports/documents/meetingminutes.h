#pragma once

#include "reports/documents/meetingpages.h"
#include "storage/file/file.h"

namespace zhibu {

/// What is recorded about a stored meeting, ready for its minutes. Without attendance the numbers
/// stay open, to be filled in by hand. NotFound when the meeting is gone.
[[nodiscard]] Result<Minutes> collectMinutes(const File &file, qint64 activity);
/// The same of several meetings, in their order; one that is gone is left out. The same number of
/// queries whatever the number of meetings.
[[nodiscard]] Result<QList<Minutes>> collectMinutes(const File &file,
                                                    const QList<qint64> &activities);

} // namespace zhibu
