#include "exchange/pasteplan.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using Problem = PastePlan::Problem;

const PasteTarget kTarget{.rows = {{u"A01"_s, u"水利局党支部"_s},
                                   {u"A02"_s, u"教育局党支部"_s},
                                   {u"A03"_s, u"民政局党支部"_s},
                                   {u"A04"_s, u"民政局党支部"_s}},
                          .columns = {{u"满意"_s}, {u"基本满意"_s}, {u"不满意"_s}},
                          .rowsFromHere = {1, 2, 3},
                          .firstColumn = 1};

/// "row,column=text" of every cell, by row and column.
QString placesOf(const PastePlan &plan)
{
    QStringList places;
    for (const PastedCell &cell : plan.cells) {
        places += u"%1,%2=%3"_s.arg(cell.row).arg(cell.column).arg(cell.text);
    }
    places.sort();
    return places.join(u' ');
}

struct Row
{
    const char *what;
    QString text;
    QString places;
    Problem problem = Problem::None;
    QString unknown = {}; ///< rows | columns
};

class PastePlans : public testing::TestWithParam<Row>
{
};

TEST_P(PastePlans, FindThePlaceOfEveryCell)
{
    const PastePlan plan = planPaste(GetParam().text, kTarget);
    EXPECT_EQ(plan.problem, GetParam().problem);
    EXPECT_EQ(placesOf(plan), GetParam().places);
    if (!GetParam().unknown.isEmpty()) {
        EXPECT_EQ(plan.unknownRows.join(u'、') + u'|' + plan.unknownColumns.join(u'、'),
                  GetParam().unknown);
    }
}

TEST(PastePlan, TheTitleOfTheOrganisationsIsNotTheBeginningOfACriterion)
{
    PasteTarget target = kTarget;
    target.columns = {{u"组织健全"_s}, {u"制度完善"_s}};
    const PastePlan plan = planPaste(u"组织\t组织健全\n教育局党支部\t9"_s, target);
    EXPECT_EQ(plan.problem, Problem::None);
    EXPECT_EQ(placesOf(plan), u"1,0=9"_s);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, PastePlans,
    testing::Values(
        Row{"by position", u"1\t2\r\n3\t4\r\n"_s, u"1,1=1 1,2=2 2,1=3 2,2=4"_s},
        Row{"an empty cell changes nothing", u"1\t\n\t4"_s, u"1,1=1 2,2=4"_s},
        Row{"wider than the grid", u"1\t2\t3"_s, {}, Problem::TooWide},
        Row{"higher than the grid", u"1\n2\n3\n4"_s, {}, Problem::TooHigh},
        Row{"empty columns and rows at the end", u"1\t2\t\t\n\t\t\t\n\n"_s, u"1,1=1 1,2=2"_s},
        Row{"nothing at all", u" \n\t\n"_s, {}, Problem::Nothing},
        Row{"titles in another order", u"不满意\t满意\n1\t9"_s, u"1,0=9 1,2=1"_s},
        Row{"titles with numbers and remarks", u"1. 满意（票）\t2、基本 满意\n9\t1"_s,
            u"1,0=9 1,1=1"_s},
        Row{"longer titles", u"满意票数\t不满意票数\n9\t1"_s, u"1,0=9 1,2=1"_s},
        Row{"names in another order", u"教育局党支部\t5\n水利局党支部\t6"_s, u"0,1=6 1,1=5"_s},
        Row{"names and titles",
            u"序号\t党组织\t不满意\t满意\n1\tA02\t1\t9\n2\t水利局党支部\t2\t8"_s,
            u"0,0=8 0,2=2 1,0=9 1,2=1"_s, Problem::None, u"|序号"_s},
        Row{"names cut short", u"水利局\t5\n教育局支部\t6"_s, u"0,1=5 1,1=6"_s},
        Row{"a short name two have", u"名称\t满意\n民政局\t5\n教育局\t6"_s, u"1,0=6"_s,
            Problem::None, u"民政局|"_s},
        Row{"a total below", u"组织名称\t满意\nA01\t9\n合计\t9"_s, u"0,0=9"_s, Problem::None,
            u"合计|"_s},
        Row{"a name two have", u"组织名称\t满意\nA01\t9\n民政局党支部\t8"_s, u"0,0=9"_s,
            Problem::None, u"民政局党支部|"_s},
        Row{"a code beside a name two have", u"编码\t名称\t满意\nA04\t民政局党支部\t8"_s,
            u"3,0=8"_s},
        Row{"the same organisation twice", u"A01\t1\n水利局党支部\t2"_s, {}, Problem::RowTwice},
        Row{"the same column twice", u"满意\t满意\n1\t2"_s, {}, Problem::ColumnTwice},
        Row{"none of the organisations",
            u"组织名称\t满意\n甲\t1\n乙\t2"_s,
            {},
            Problem::NoRow,
            u"甲、乙|"_s},
        Row{"a title nothing answers to",
            u"组织名称\t得票\nA01\t9"_s,
            {},
            Problem::Nothing,
            u"|得票"_s},
        Row{"a single column without a title", u"组织名称\t\nA01\t9"_s, u"0,1=9"_s},
        Row{"two columns without a title", u"组织名称\t\t\nA01\t9\t8"_s, {}, Problem::Nothing},
        Row{"a number left of the name", u"1\tA02\t15"_s, u"1,1=15"_s},
        Row{"numbers left of the names", u"3\tA02\t15\t6\n4\tA01\t14\t7"_s,
            u"0,1=14 0,2=7 1,1=15 1,2=6"_s},
        Row{"numbers left of names that have a title", u"\t组织名称\t\n1\tA01\t9\n2\tA02\t8"_s,
            u"0,1=9 1,1=8"_s},
        Row{"numbers of the lines without names", u"1\t9\n2\t8\n3\t7"_s, u"1,1=9 2,1=8 3,1=7"_s},
        Row{"numbers of the lines right of the names", u"A01\t1\t9\nA02\t2\t8\nA03\t3\t7"_s,
            u"0,1=9 1,1=8 2,1=7"_s},
        Row{"one two three alone", u"1\n2\n3"_s, u"1,1=1 2,1=2 3,1=3"_s},
        Row{"one and two only", u"1\t9\n2\t8"_s, u"1,1=1 1,2=9 2,1=2 2,2=8"_s},
        Row{"a cell in quotes with a line end", u"党组织\t\"基本\n满意\"\nA01\t7"_s, u"0,1=7"_s},
        Row{"quotes within", u"\"a\"\"b\"\t2"_s, u"1,1=a\"b 1,2=2"_s}),
    [](const auto &row) {
        std::string name = row.param.what;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

TEST(PastePlan, ALineWithoutANameIsToldByWhatItHolds)
{
    const PastePlan plan = planPaste(u"A01\t5\n\t 106.3"_s, kTarget);
    EXPECT_EQ(plan.unknownRows, QStringList{u"106.3"_s});
}

} // namespace
} // namespace zhibu
