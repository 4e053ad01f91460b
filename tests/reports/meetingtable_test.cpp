#include "reports/documents/meetingtable.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

MeetingLine line(MeetingType type, Period period, const QList<PeriodState> &states)
{
    MeetingLine line{.type = type, .period = period, .year = 2024};
    line.states.fill(PeriodState::NotYet);
    for (qsizetype i = 0; i < states.size(); ++i) {
        line.states.at(static_cast<std::size_t>(i)) = states[i];
        line.due += states[i] == PeriodState::Done || states[i] == PeriodState::Missed ? 1 : 0;
        line.held += states[i] == PeriodState::Done ? 1 : 0;
    }
    return line;
}

TEST(MeetingTable, HasALineForEachRequiredTypeAndNamesThePeriodsMissed)
{
    using enum PeriodState;
    const TextTable table = meetingTable(
        {{.branch = 1,
          .code = u"A01"_s,
          .name = u"水利局党支部"_s,
          .lines = {line(MeetingType::GeneralMeeting, Period::Quarter, {Done, Missed, DueNow}),
                    line(MeetingType::ThemeDay, Period::Month, {NotRequired, Missed, Missed, Done}),
                    line(MeetingType::OrganisationLife, Period::Year, {Missed})}}},
        2024);
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles += column.title;
    }
    EXPECT_EQ(titles, u"组织编码 组织名称 类型 周期 应开 已开 缺 缺的周期"_s.split(u' '));
    QStringList lines;
    for (const QStringList &row : table.rows) {
        lines += row.join(u'|');
    }
    EXPECT_EQ(lines, QStringList({u"A01|水利局党支部|支部党员大会|季|2|1|1|2024Q2"_s,
                                  u"A01|水利局党支部|主题党日|月|3|1|2|2024-02;2024-03"_s,
                                  u"A01|水利局党支部|组织生活会|年|1|0|1|2024"_s}));
}

} // namespace
} // namespace zhibu
