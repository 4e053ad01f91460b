#include "exchange/assessmentpaste.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using Problem = PastePlan::Problem;

AssessmentRun run()
{
    AssessmentRun run;
    for (const auto &[id, code, name] :
         {std::tuple{1, u"P000001"_s, u"张三"_s}, std::tuple{2, u"P000002"_s, u"李四"_s},
          std::tuple{3, u"P000003"_s, u"王伟"_s}, std::tuple{4, u"P000004"_s, u"王伟"_s}}) {
        AssessmentRow row;
        row.member = id;
        row.code = code;
        row.name = name;
        row.inForce.member = id;
        row.inForce.base = Money::yuan(1000);
        run.rows.push_back(row);
    }
    run.rows[1].inForce.items = {{u"奖金"_s, ItemCounts::Add, Money::yuan(1000)},
                                 {u"税"_s, ItemCounts::Deduct, Money::yuan(7)}};
    return previewAssessment(run, {}, {});
}

/// "member=base" of every entry.
QString basesOf(const AssessmentPaste &paste)
{
    QStringList bases;
    for (const AssessmentEntry &entry : paste.entries) {
        bases += u"%1=%2"_s.arg(entry.member).arg(toText(*entry.base));
    }
    return bases.join(u' ');
}

struct Row
{
    const char *what;
    QString text;
    QString bases;
    Problem problem = Problem::None;
    QString told = {}; ///< unknown rows | unknown columns | bad cells
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.what;
}

class PastedBases : public testing::TestWithParam<Row>
{
};

TEST_P(PastedBases, GoToTheirMembers)
{
    const AssessmentPaste paste = pasteAssessment(GetParam().text, run());
    EXPECT_EQ(paste.problem, GetParam().problem);
    EXPECT_EQ(basesOf(paste), GetParam().bases);
    EXPECT_EQ(paste.unknownRows.join(u'、') + u'|' + paste.unknownColumns.join(u'、') + u'|'
                  + paste.badCells.join(u'、'),
              GetParam().told.isEmpty() ? u"||"_s : GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, PastedBases,
    testing::Values(
        Row{"names", u"李四\t5200\n张三\t3000.5"_s, u"2=5200.00 1=3000.50"_s},
        Row{"numbers", u"P000004\t5200"_s, u"4=5200.00"_s},
        Row{"numbers and names", u"P000003\t王伟\t5200"_s, u"3=5200.00"_s},
        Row{"titles", u"序号\t党员编号\t姓名\t计算基数（元）\n1\tP000001\t张三\t5,200.00"_s,
            u"1=5200.00"_s, Problem::None, u"|序号|"_s},
        Row{"a synonym of the title", u"姓名\t月工资收入\n张三\t5200"_s, u"1=5200.00"_s},
        Row{"lines of a letter", u"张三 5200\n李四：3,000.50元\n"_s, u"1=5200.00 2=3000.50"_s},
        Row{"a name in two parts", u"张　三，￥5,200.00"_s, u"1=5200.00"_s},
        Row{"number and name before the amount", u"P000004 王伟 5200"_s, u"4=5200.00"_s},
        Row{"amounts alone", u"5200\n3000"_s, u"1=5200.00 2=3000.00"_s},
        Row{"a name two members bear", u"王伟\t5200\n张三\t1"_s, u"1=1.00"_s, Problem::None,
            u"王伟||"_s},
        Row{"nobody known", u"赵六\t5200\n姓名\t1"_s, {}, Problem::TooWide},
        Row{"somebody twice", u"张三\t1\n张三\t2"_s, {}, Problem::RowTwice},
        Row{"no amount",
            u"张三\t五千\n李四\t-3\n王伟\t1"_s,
            {},
            Problem::None,
            u"王伟||张三: 五千、李四: -3"_s},
        Row{"two amounts", u"张三 1 2"_s, {}, Problem::TooWide},
        Row{"another title",
            u"姓名\t应发工资\n张三\t9000"_s,
            {},
            Problem::Nothing,
            u"|应发工资|"_s},
        Row{"a part of the title of what is fixed",
            u"姓名\t应交\n张三\t50.00"_s,
            {},
            Problem::Nothing,
            u"|应交|"_s},
        Row{"a base beside what is due of it", u"姓名\t计算基数\t应交\n张三\t5000\t50.00"_s,
            u"1=5000.00"_s, Problem::None, u"|应交|"_s}));

TEST(PastedFixedDues, GoUnderTheirTitle)
{
    const AssessmentPaste paste =
        pasteAssessment(u"姓名\t核定月应交（元）\n张三\t50.00\n李四\t0"_s, run());
    ASSERT_EQ(paste.entries.size(), 2);
    EXPECT_EQ(paste.entries[0].fixedDue, Money::yuan(50));
    EXPECT_EQ(paste.entries[0].base, Money::yuan(1000)) << "as it was";
    EXPECT_EQ(paste.entries[1].fixedDue, Money());
    EXPECT_EQ(paste.entries[1].items.size(), 2) << "as they were";
}

TEST(PastedItems, FillInAWorksheet)
{
    const Worksheet sheet{u"事业编"_s,
                          {{u"岗位工资"_s, ItemCounts::Add},
                           {u"税"_s, ItemCounts::Deduct},
                           {u"奖励性绩效"_s, ItemCounts::None}}};
    const auto titled =
        pasteAssessment(u"姓名\t奖励性绩效\t岗位工资\n李四\t300\t2000"_s, run(), &sheet);
    const QList<WorksheetLine> lines{{u"岗位工资"_s, ItemCounts::Add, Money::yuan(2000)},
                                     {u"税"_s, ItemCounts::Deduct, Money::yuan(7)},
                                     {u"奖励性绩效"_s, ItemCounts::None, Money::yuan(300)}};
    ASSERT_EQ(titled.entries.size(), 1);
    EXPECT_EQ(titled.entries[0].items, lines) << "the tax stays, the line of another sheet goes";
    const auto ordered = pasteAssessment(u"李四 2000 7 300"_s, run(), &sheet);
    ASSERT_EQ(ordered.entries.size(), 1);
    EXPECT_EQ(ordered.entries[0].items, lines);
}

TEST(PastedAmounts, BeginWithTheRowAskedFor)
{
    EXPECT_EQ(basesOf(pasteAssessment(u"5\n6"_s, run(), nullptr, 2)), u"3=5.00 4=6.00"_s);
    EXPECT_EQ(pasteAssessment(u"5\n6"_s, run(), nullptr, 3).problem, Problem::TooHigh);
}

} // namespace
} // namespace zhibu
