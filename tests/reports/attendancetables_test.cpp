#include "reports/documents/attendancetables.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

AttendanceRate rate(RowId branch, const QString &name, int present, int leave, int absent)
{
    return {.member = {.id = 1, .code = u"P1"_s, .name = name, .detail = {}},
            .branch = branch,
            .branchName = u"支部%1"_s.arg(branch),
            .due = present + leave + absent,
            .present = present,
            .leave = leave,
            .absent = absent};
}

MissedMeeting missed(const QString &name, std::optional<QDate> madeUpOn = {}, bool excused = false)
{
    return {.activity = 1,
            .day = QDate(2024, 3, 15),
            .type = u"theme_day"_s,
            .topic = u"学习"_s,
            .member = {.id = 1, .code = u"P1"_s, .name = name, .detail = {}},
            .status = u"leave"_s,
            .reason = u"出差"_s,
            .excused = excused,
            .madeUpOn = madeUpOn,
            .way = madeUpOn ? u"自学"_s : QString()};
}

QStringList lines(const TextTable &table)
{
    QStringList texts;
    for (const QStringList &row : table.rows) {
        EXPECT_EQ(row.size(), table.columns.size());
        texts += row.join(u'|');
    }
    return texts;
}

TEST(AttendanceTables, RatesAreAddedUpByBranch)
{
    AttendanceRate away = rate(1, u"张三"_s, 5, 2, 1);
    away.madeUp = 2;
    away.reasons = {{u"出差"_s, 2}, {QString(), 1}};
    const TextTable table =
        attendanceTable({away, rate(1, u"李四"_s, 8, 0, 0), rate(2, u"王五"_s, 0, 0, 4)}, 2024);
    EXPECT_EQ(table.name, u"2024年出勤情况统计表"_s);
    EXPECT_EQ(lines(table),
              QStringList({u"支部1|P1|张三|8|5|2|1|2|63%|出差2、未写原因1"_s,
                           u"支部1|P1|李四|8|8|0|0|0|100%|"_s, u"支部1||小计|16|13|2|1|2|81%|"_s,
                           u"支部2|P1|王五|4|0|0|4|0|0%|"_s, u"支部2||小计|4|0|0|4|0|0%|"_s,
                           u"合计|||20|13|2|5|2|65%|"_s}));
}

TEST(AttendanceTables, OneBranchNeedsNoTotalAndNobodyNoLine)
{
    EXPECT_EQ(attendanceTable({rate(1, u"张三"_s, 1, 0, 0)}, 2024).rows.size(), 2);
    EXPECT_TRUE(attendanceTable({}, 2024).rows.isEmpty());
}

TEST(AttendanceTables, TheLedgerOfMakeUpsHasWhoMadeUpAndWhoHasYetTo)
{
    const QList<MissedMeeting> all{missed(u"张三"_s, QDate(2024, 3, 20)), missed(u"李四"_s),
                                   missed(u"王五"_s, {}, true)};
    EXPECT_EQ(lines(makeUpTable(all, 2024)),
              QStringList({u"2024-03-15|主题党日|学习|P1|张三|请假|出差|2024-03-20|自学"_s,
                           u"2024-03-15|主题党日|学习|P1|李四|请假|出差|未补|"_s}));
    EXPECT_EQ(lines(openMakeUpTable(stillToMakeUp(all))),
              QStringList{u"李四|2024-03-15|主题党日|学习|出差"_s});
}

} // namespace
} // namespace zhibu
