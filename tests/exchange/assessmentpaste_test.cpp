#include "exchange/assessmentpaste.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

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
        row.shown = name;
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
    const AssessmentPaste paste = pasteAssessment(GetParam().text, run(), {});
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
        Row{"a title that says no more than 金额", u"姓名\t金额\n张三\t5200\n李四\t3000.5"_s,
            u"1=5200.00 2=3000.50"_s},
        Row{"the same with numbers and a unit",
            u"序号\t姓名\t金额（元）\n1\t李四\t5200\n2\t赵六\t1\n3\t孙七\t2"_s, u"2=5200.00"_s,
            Problem::None, u"赵六、孙七|序号|"_s},
        Row{"an amount of something",
            u"姓名\t应交金额\n张三\t50.00"_s,
            {},
            Problem::Nothing,
            u"|应交金额|"_s},
        Row{"a base beside another amount",
            u"姓名\t计算基数\t金额\n张三\t5000\t50"_s,
            {},
            Problem::ColumnTwice},
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
        pasteAssessment(u"姓名\t核定月应交（元）\n张三\t50.00\n李四\t0"_s, run(), {});
    ASSERT_EQ(paste.entries.size(), 2);
    EXPECT_EQ(paste.entries[0].fixedDue, Money::yuan(50));
    EXPECT_EQ(paste.entries[0].base, Money::yuan(1000)) << "as it was";
    EXPECT_EQ(paste.entries[1].fixedDue, Money());
    EXPECT_EQ(paste.entries[1].items.size(), 2) << "as they were";
}

TEST(PastedFixedDues, GoToTheColumnTheyArePastedInto)
{
    const AssessmentPlace place{.row = 1, .column = AssessmentPlace::Column::FixedDue};
    const AssessmentPaste below = pasteAssessment(u"5\n6"_s, run(), place);
    ASSERT_EQ(below.entries.size(), 2);
    EXPECT_EQ(below.entries[0].member, 2);
    EXPECT_EQ(below.entries[0].fixedDue, Money::yuan(5));
    EXPECT_EQ(below.entries[1].fixedDue, Money::yuan(6));
    const AssessmentPaste plain = pasteAssessment(u"姓名\t金额\n张三\t8"_s, run(), place);
    ASSERT_EQ(plain.entries.size(), 1);
    EXPECT_EQ(plain.entries[0].fixedDue, Money::yuan(8));
    const AssessmentPaste named = pasteAssessment(u"李四\t五元\n张三\t7"_s, run(), place);
    ASSERT_EQ(named.entries.size(), 1);
    EXPECT_EQ(named.entries[0].member, 1);
    EXPECT_EQ(named.entries[0].fixedDue, Money::yuan(7));
    EXPECT_EQ(named.badCells, QStringList{u"李四: 五元"_s});
}

TEST(PastedReasons, GoToTheColumnTheyArePastedInto)
{
    const AssessmentPlace place{.row = 2, .column = AssessmentPlace::Column::Reason};
    const AssessmentPaste below = pasteAssessment(u"工资调整 2024年\n退休"_s, run(), place);
    ASSERT_EQ(below.entries.size(), 2);
    EXPECT_EQ(below.entries[0].member, 3);
    EXPECT_EQ(below.entries[0].reason, u"工资调整 2024年"_s);
    EXPECT_EQ(below.entries[1].reason, u"退休"_s);
    const AssessmentPaste named =
        pasteAssessment(u"姓名\t核定理由\t核定月应交\n李四\t经批准少交\t5"_s, run(), place);
    ASSERT_EQ(named.entries.size(), 1);
    EXPECT_EQ(named.entries[0].reason, u"经批准少交"_s);
    EXPECT_EQ(named.entries[0].fixedDue, Money::yuan(5));
    EXPECT_EQ(named.entries[0].items.size(), 2) << "as they were";
}

TEST(PastedAmounts, BeginWithTheRowAskedFor)
{
    EXPECT_EQ(basesOf(pasteAssessment(u"5\n6"_s, run(), {.row = 2})), u"3=5.00 4=6.00"_s);
    EXPECT_EQ(pasteAssessment(u"5\n6"_s, run(), {.row = 3}).problem, Problem::TooHigh);
}

TEST(PastedBases, AreNotForKindsThatAskForNone)
{
    AssessmentRun farmers = run();
    farmers.rows[0].inForce.kind = DuesKind::Farmer;
    farmers = previewAssessment(farmers, {}, {});
    const AssessmentPaste paste = pasteAssessment(u"张三\t5200\n李四\t1"_s, farmers, {});
    EXPECT_EQ(basesOf(paste), u"2=1.00"_s);
    EXPECT_EQ(paste.noBase, QStringList{u"张三"_s});
}

/// "member=kind base" of every entry.
QString kindsOf(const AssessmentPaste &paste)
{
    QStringList kinds;
    for (const AssessmentEntry &entry : paste.entries) {
        kinds += u"%1=%2 %3"_s.arg(QString::number(entry.member),
                                   QString(codeIn(kDuesKindCodes, entry.kind)),
                                   entry.base ? toText(*entry.base) : u"-"_s);
        EXPECT_TRUE(entry.isKindGiven);
    }
    return kinds.join(u' ');
}

TEST(PastedKinds, GoWithTheAmountsBesideThem)
{
    using Column = AssessmentPlace::Column;
    for (const Column column : {Column::Base, Column::Kind}) {
        for (const QString &title : {u"收缴类别"_s, u"类别"_s, u"党费类别"_s}) {
            const AssessmentPaste paste = pasteAssessment(
                u"姓名\t%1\t金额\n张三\t离退休\t5000.01\n李四\t学生\t\n"_s.arg(title), run(),
                {.column = column});
            EXPECT_EQ(paste.problem, Problem::None);
            EXPECT_EQ(kindsOf(paste), u"1=retired 5000.01 2=student -"_s) << title.toStdString();
            EXPECT_FALSE(paste.leavesOut());
        }
    }
}

TEST(PastedKinds, ThatAreNoneHoldTheirLineBack)
{
    const AssessmentPaste paste =
        pasteAssessment(u"姓名\t收缴类别\t金额\n张三\t退养\t5000\n李四\t离退休\t3000"_s, run(), {});
    EXPECT_EQ(kindsOf(paste), u"2=retired 3000.00"_s);
    EXPECT_EQ(paste.badKinds, QStringList{u"张三: 退养"_s});
    EXPECT_TRUE(paste.leavesOut());
}

TEST(PastedKinds, GoToTheColumnTheyArePastedInto)
{
    const AssessmentPlace place{.row = 1, .column = AssessmentPlace::Column::Kind};
    EXPECT_EQ(kindsOf(pasteAssessment(u"离退休"_s, run(), place)), u"2=retired 993.00"_s);
    EXPECT_EQ(
        kindsOf(pasteAssessment(u"年薪制\n离退休"_s, run(), {.row = 2, .column = place.column})),
        u"3=annual 1000.00 4=retired 1000.00"_s);
    EXPECT_EQ(pasteAssessment(u"5000"_s, run(), place).badKinds, QStringList{u"李四: 5000"_s});
}

TEST(PastedKinds, AreNoKindsWhereTheTitleSpeaksOfSomethingElse)
{
    const AssessmentPaste paste =
        pasteAssessment(u"姓名\t人员类别\t金额\n张三\t正式党员\t5000"_s, run(), {});
    EXPECT_EQ(basesOf(paste), u"1=5000.00"_s);
    EXPECT_EQ(paste.unknownColumns, QStringList{u"人员类别"_s});
}

const Worksheet kSheet{u"事业编"_s,
                       {{u"岗位工资"_s, ItemCounts::Add},
                        {u"薪级工资"_s, ItemCounts::Add},
                        {u"税"_s, ItemCounts::Deduct},
                        {u"奖励性绩效"_s, ItemCounts::None}}};

TEST(PastedItems, OfManyMembersAreFoundByTheirTitles)
{
    const auto paste =
        pasteAssessment(u"姓名\t奖励性绩效\t岗位工资\t补发\t计算基数\n李四\t300\t2000\t8\t9"_s,
                        run(), {.worksheet = kSheet});
    ASSERT_EQ(paste.entries.size(), 1);
    EXPECT_TRUE(std::ranges::is_permutation(
        paste.entries[0].items,
        QList<WorksheetLine>{{u"奖金"_s, ItemCounts::Add, Money::yuan(1000)},
                             {u"税"_s, ItemCounts::Deduct, Money::yuan(7)},
                             {u"岗位工资"_s, ItemCounts::Add, Money::yuan(2000)},
                             {u"奖励性绩效"_s, ItemCounts::None, Money::yuan(300)}}))
        << "the lines that are there stay, of another sheet too";
    EXPECT_EQ(paste.unknownColumns, (QStringList{u"补发"_s, u"计算基数"_s}))
        << "the base is the sum of the items";
}

struct SheetRow
{
    const char *what;
    QString text;
    QString items; ///< "title=amount"
    Problem problem = Problem::None;
    QString told = {}; ///< unknown rows | unknown columns | bad cells
    int first = 0;
};

void PrintTo(const SheetRow &row, std::ostream *out)
{
    *out << row.what;
}

class PastedSheets : public testing::TestWithParam<SheetRow>
{
};

TEST_P(PastedSheets, PutEveryAmountBesideItsItem)
{
    const AssessmentPaste paste =
        pasteWorksheet(GetParam().text, run().rows[0], kSheet, GetParam().first);
    QStringList items;
    for (const AssessmentEntry &entry : paste.entries) {
        for (const WorksheetLine &line : entry.items) {
            items += u"%1=%2"_s.arg(line.title, toText(line.amount));
        }
    }
    items.sort();
    EXPECT_EQ(paste.problem, GetParam().problem);
    EXPECT_EQ(items.join(u' '), GetParam().items);
    EXPECT_EQ(paste.unknownRows.join(u'、') + u'|' + paste.unknownColumns.join(u'、') + u'|'
                  + paste.badCells.join(u'、'),
              GetParam().told.isEmpty() ? u"||"_s : GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, PastedSheets,
    testing::Values(
        SheetRow{"items in another order", u"税\t40\n岗位工资\t3200"_s,
                 u"岗位工资=3200.00 税=40.00"_s},
        SheetRow{"one item", u"薪级工资\t2480"_s, u"薪级工资=2480.00"_s},
        SheetRow{"numbers before and remarks behind",
                 u"序号\t项目\t金额\t备注\n1\t岗位工资\t3,200.00\t\n2\t税（个人）\t40\t代扣"_s,
                 u"岗位工资=3200.00 税=40.00"_s},
        SheetRow{"a sum below", u"岗位工资\t3200\n税\t40\n合计\t3160"_s,
                 u"岗位工资=3200.00 税=40.00"_s, Problem::None, u"|合计|"_s},
        SheetRow{"lines of a letter", u"薪级工资：2480元\n税 40"_s, u"税=40.00 薪级工资=2480.00"_s},
        SheetRow{"shortened items", u"薪级\t2480\n奖励性绩效工资\t300"_s,
                 u"奖励性绩效=300.00 薪级工资=2480.00"_s},
        SheetRow{"items of another sheet", u"职务津贴\t3200\n公积金\t40"_s, {}, Problem::NoRow},
        SheetRow{"titles above", u"姓名\t税\t岗位工资\n张三\t40\t3200"_s,
                 u"岗位工资=3200.00 税=40.00"_s},
        SheetRow{"somebody else", u"姓名\t税\n李四\t40"_s, {}, Problem::NoRow, u"李四||"_s},
        SheetRow{"amounts alone", u"3200\n2480\n40"_s,
                 u"岗位工资=3200.00 税=40.00 薪级工资=2480.00"_s},
        SheetRow{"amounts from an item on",
                 u"40\n2000"_s,
                 u"奖励性绩效=2000.00 税=40.00"_s,
                 Problem::None,
                 {},
                 2},
        SheetRow{"more amounts than items", u"40\n2000\n1"_s, {}, Problem::TooHigh, {}, 2},
        SheetRow{"an amount that is none", u"岗位工资\t3200\n税\t四十"_s, u"岗位工资=3200.00"_s,
                 Problem::None, u"||张三: 四十"_s},
        SheetRow{"an item twice", u"税\t40\n税\t50"_s, {}, Problem::ColumnTwice}));

} // namespace
} // namespace zhibu
