#include "reports/documents/meetingoverview.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

MeetingLine line(MeetingType type, Period period, const QList<PeriodState> &states, int due,
                 int held, int late = 0)
{
    MeetingLine line{.type = type, .period = period, .year = 2024};
    line.due = due;
    line.held = held;
    line.enteredLate = late;
    line.states.fill(PeriodState::NotYet);
    for (qsizetype i = 0; i < states.size(); ++i) {
        line.states.at(static_cast<std::size_t>(i)) = states[i];
    }
    return line;
}

TEST(MeetingOverview, HasALineForEachBranchAndAStripForEachTypeAnyOfThemOwes)
{
    using enum PeriodState;
    const std::vector<BranchMeetings> rows{
        {.branch = 1,
         .code = u"A01"_s,
         .name = u"甲"_s,
         .lines = {line(MeetingType::GeneralMeeting, Period::Quarter,
                        {Done, EnteredLate, Missed, DueNow}, 3, 2, 1),
                   line(MeetingType::OrganisationLife, Period::Year, {Exempt}, 0, 0)}},
        {.branch = 2,
         .code = u"A02"_s,
         .name = u"乙"_s,
         .lines = {
             line(MeetingType::CommitteeMeeting, Period::Month, {NotRequired, Missed}, 1, 0)}}};
    EXPECT_EQ(requiredTypes(rows),
              (QList{MeetingType::GeneralMeeting, MeetingType::CommitteeMeeting,
                     MeetingType::OrganisationLife}));
    const TextTable table = meetingOverview(rows, 2024);
    QStringList lines;
    for (const QStringList &row : table.rows) {
        lines += row.join(u'|');
    }
    EXPECT_EQ(table.name, u"2024年组织生活落实情况表"_s);
    EXPECT_EQ(table.columns.size(), 9);
    EXPECT_EQ(lines,
              (QStringList{u"A01|甲|●◐○◔||免|3|2|1|1"_s, u"A02|乙||–○··········||1|0|0|1"_s}));
}

TEST(MeetingOverview, CountsWhatItsSignsShow)
{
    using enum PeriodState;
    const MeetingLine running =
        line(MeetingType::GeneralMeeting, Period::Quarter, {Missed, Missed, Missed, Done}, 3, 0);
    const QStringList row =
        meetingOverview({{.branch = 1, .code = u"A01"_s, .name = u"甲"_s, .lines = {running}}},
                        2024)
            .rows.first();
    EXPECT_EQ(row.mid(2), (QStringList{u"○○○●"_s, u"4"_s, u"1"_s, u"0"_s, u"3"_s}))
        << "a meeting of the running quarter is held";
}

} // namespace
} // namespace zhibu
