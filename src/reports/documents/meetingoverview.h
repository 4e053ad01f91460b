#pragma once

#include "core/texttable.h"
#include "storage/facts/meetingrows.h"

#include <vector>

namespace zhibu {

/// The types of meeting that any of the branches owes, in the order people know them.
[[nodiscard]] QList<MeetingType> requiredTypes(const std::vector<BranchMeetings> &rows);
/// Null where the branch does not owe that type.
[[nodiscard]] const MeetingLine *lineOf(const BranchMeetings &branch, MeetingType type);

/// A sign for each period of the year: "●●○◔········". Empty for null.
[[nodiscard]] QString stripText(const MeetingLine *line);

/// How many periods were asked for, met, met but recorded late, and missed: as many as the strips
/// have signs, so that a period that still runs counts once it is met.
struct MeetingSums
{
    int due = 0;
    int held = 0;
    int enteredLate = 0;

    [[nodiscard]] int missed() const { return due - held; }
};
[[nodiscard]] MeetingSums meetingSums(const BranchMeetings &branch);

/// 组织生活落实情况表: a line for each branch, a strip for each type, and the sums.
[[nodiscard]] TextTable meetingOverview(const std::vector<BranchMeetings> &rows, int year);

} // namespace zhibu
