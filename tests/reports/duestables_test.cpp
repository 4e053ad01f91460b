#include "reports/documents/duestables.h"
#include "reports/pages/printedtable.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

QStringList titlesOf(const TextTable &table)
{
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles += column.title;
    }
    return titles;
}

QStringList linesOf(const TextTable &table)
{
    QStringList lines;
    for (const QStringList &row : table.rows) {
        lines += row.join(u'|');
    }
    return lines;
}

const std::vector<DuesMonthRow> kMonth{
    {1,
     u"A"_s,
     u"P1"_s,
     u"甲"_s,
     {DuesKind::Wage, Money::yuan(4500), 50, Money{2250}, Money{2240}, Money{10}}},
    {2,
     u"A"_s,
     u"P2"_s,
     u"乙"_s,
     {DuesKind::Student, std::nullopt, std::nullopt, Money{20}, Money{20}, Money{}}},
    {3, u"A"_s, u"P3"_s, u"丙"_s, {}}};

TEST(DuesTables, AMonthHasARateForBracketsOnlyAndEndsWithTotals)
{
    const TextTable table = duesMonthTable(kMonth, Month::of(2024, 3));
    EXPECT_EQ(titlesOf(table),
              u"组织编码 党员编号 姓名 收缴类别 计算基数 比例 月应交 已交 欠交"_s.split(u' '));
    EXPECT_EQ(linesOf(table),
              QStringList({u"A|P1|甲|月薪制|4500.00|0.5%|22.50|22.40|0.10"_s,
                           u"A|P2|乙|学生|||0.20|0.20|0.00"_s, u"A|P3|丙|未核定||||0.00|"_s,
                           u"合计||||4500.00||22.70|22.60|0.10"_s}));
}

TEST(DuesTables, AYearLeavesEmptyWhatNeedsABase)
{
    const TextTable table =
        duesYearTable({{1,
                        u"A"_s,
                        u"P1"_s,
                        u"甲"_s,
                        {DuesKind::Retired, 12, Money{85800}, Money{80000}, Money{100000},
                         Money{5800}, Money{5800}, Money{}, Money{}, 1}},
                       {2,
                        u"A"_s,
                        u"P2"_s,
                        u"乙"_s,
                        {std::nullopt, 3, {}, Money{500}, Money{}, {}, {}, {}, {}, {}}}},
                      2024);
    EXPECT_EQ(
        titlesOf(table),
        u"组织编码 党员编号 姓名 收缴类别 应交月数 年应交 年实交 大额 欠交 多交 连续欠交月数"_s
            .split(u' '));
    EXPECT_EQ(linesOf(table),
              QStringList({u"A|P1|甲|离退休|12|858.00|800.00|1000.00|58.00|0.00|1"_s,
                           u"A|P2|乙|未核定|3||5.00|0.00|||"_s,
                           u"合计|||||858.00|805.00|1000.00|58.00|0.00|"_s}));
}

TEST(DuesTables, NobodyOwesIsATotalOfNothing)
{
    EXPECT_EQ(linesOf(duesYearTable({}, 2024)),
              QStringList(u"合计|||||0.00|0.00|0.00|0.00|0.00|"_s));
}

TEST(DuesTables, OnPaperTheLastRowIsTheTotals)
{
    const PrintTable page = printedTable(duesMonthTable(kMonth, Month::of(2024, 3)), u"水利局"_s);
    EXPECT_EQ(page.title, u"2024-03党费"_s);
    EXPECT_EQ(page.subtitle, u"水利局"_s);
    EXPECT_EQ(page.rows.size(), 3);
    EXPECT_EQ(page.totals.value(0), u"合计"_s);
    EXPECT_TRUE(page.columns[4].isNumber);
    EXPECT_FALSE(page.columns[2].isNumber);
    EXPECT_EQ(page.orientation, QPageLayout::Landscape);
}

TEST(DuesTables, RatesAreWrittenAsPeopleDo)
{
    EXPECT_EQ(rateText(50), u"0.5%"_s);
    EXPECT_EQ(rateText(200), u"2%"_s);
}

} // namespace
} // namespace zhibu
