#pragma once

#include "core/texttable.h"
#include "storage/facts/meetingrows.h"

#include <vector>

namespace zhibu {

/// 支部党员大会 …
[[nodiscard]] QString meetingTypeName(MeetingType type);
/// 月, 季, 年
[[nodiscard]] QString periodName(Period period);

/// The required meetings in the columns of docs/formats.md.
[[nodiscard]] TextTable meetingTable(const std::vector<BranchMeetings> &rows, int year);

} // namespace zhibu
