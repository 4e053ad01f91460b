#pragma once

#include "core/meetings.h"
#include "core/points.h"

namespace zhibu {

/// A member's study in a year, and what the year asks of him. 学时 as they are entered.
struct StudyHours
{
    Points needed;            ///< none: nothing is asked, see asksNothing()
    bool needsCourse = false; ///< a course of 集中培训 must be among them
    Points hours = {};
    int sessions = 0;     ///< activities the hours come from, and every 教育培训
    int courses = 0;      ///< of these 教育培训: who came has attended one, whatever its 学时
    int withoutHours = 0; ///< of the courses those of which no 学时 are entered

    /// Hours still to come; none where there are enough.
    [[nodiscard]] Points open() const { return hours < needed ? needed - hours : Points(); }
    [[nodiscard]] bool lacksCourse() const { return needsCourse && courses == 0; }
    [[nodiscard]] bool asksNothing() const { return needed == Points() && !needsCourse; }
    [[nodiscard]] bool isEnough() const { return open() == Points() && !lacksCourse(); }
};

/// What a year asks (党员教育管理工作条例 2019 art. 20): of members 32 学时; of secretaries and
/// committee members 56, a course of 集中培训 among them; nothing of those excused by 党员情形.
[[nodiscard]] inline StudyHours studyAsked(const MeetingRules &rules, bool onCommittee,
                                           bool isExcused)
{
    const int hours = isExcused ? 0 : onCommittee ? rules.leaderHours : rules.memberHours;
    return {.needed = Points::whole(hours), .needsCourse = onCommittee && !isExcused};
}

} // namespace zhibu
