#pragma once

#include "core/texttable.h"
#include "storage/meetings/attendance.h"

namespace zhibu {

/// 出勤情况统计表: a line for every member, a 小计 below those of each branch, and 合计 where there
/// are several branches. Rates in whole per cent; a line where nobody was due has none.
[[nodiscard]] TextTable attendanceTable(const QList<AttendanceRate> &rates, int year);

/// 缺席补课台账: who was not at which meeting, and how he made up for it. Nobody who was excused:
/// there is nothing to make up for.
[[nodiscard]] TextTable makeUpTable(const QList<MissedMeeting> &missed, int year);

/// Those who have yet to make up for a meeting.
[[nodiscard]] QList<MissedMeeting> stillToMakeUp(const QList<MissedMeeting> &missed);

/// The same as lines of a list: who, which meeting, and why he was not there.
[[nodiscard]] TextTable openMakeUpTable(const QList<MissedMeeting> &open);

} // namespace zhibu
