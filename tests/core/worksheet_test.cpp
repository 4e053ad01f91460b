#include "core/worksheet.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Worksheet *sheet(const DuesRules &rules, DuesKind kind, const QString &title)
{
    const auto &sheets = rules.tariff(kind).worksheets;
    const auto found = std::ranges::find(sheets, title, &Worksheet::title);
    return found == sheets.end() ? nullptr : &*found;
}

struct Amount
{
    QString item;
    qint64 fen;
};

struct SheetExample
{
    int number;
    DuesKind kind;
    QString sheet;
    QList<Amount> amounts;
    Money base;
    Money due;
};

void PrintTo(const SheetExample &example, std::ostream *out)
{
    *out << "example " << example.number;
}

class SheetExamples : public testing::TestWithParam<SheetExample>
{
};

TEST_P(SheetExamples, MakeTheBaseAndTheDue)
{
    const Worksheet *worksheet = sheet(dues2017(), GetParam().kind, GetParam().sheet);
    ASSERT_NE(worksheet, nullptr);
    QList<WorksheetLine> lines;
    for (const Amount &amount : GetParam().amounts) {
        const auto item = std::ranges::find(worksheet->items, amount.item, &WorksheetItem::title);
        ASSERT_NE(item, worksheet->items.end()) << amount.item.toStdString();
        lines += {item->title, item->counts, Money{amount.fen}};
    }
    const WorksheetBase result = baseOf(lines);
    EXPECT_FALSE(result.problem);
    EXPECT_EQ(result.base, GetParam().base);
    EXPECT_EQ(monthlyDue(dues2017(), GetParam().kind, result.base).due, GetParam().due);
}

INSTANTIATE_TEST_SUITE_P(
    Domain, SheetExamples,
    testing::Values(
        SheetExample{1,
                     DuesKind::Wage,
                     u"公务员"_s,
                     {{u"职务工资"_s, 900'00},
                      {u"级别工资"_s, 1000'00},
                      {u"津贴补贴"_s, 700'00},
                      {u"医疗保险"_s, 150'00},
                      {u"个人所得税"_s, 50'00},
                      {u"通讯补贴"_s, 300'00}},
                     Money::yuan(2400),
                     Money{12'00}},
        SheetExample{7,
                     DuesKind::Wage,
                     u"事业编"_s,
                     {{u"岗位工资"_s, 3200'00},
                      {u"薪级工资"_s, 2480'00},
                      {u"基础性绩效"_s, 4000'00},
                      {u"养老保险"_s, 600'00},
                      {u"职业年金"_s, 300'00},
                      {u"住房公积金"_s, 900'00},
                      {u"医疗保险"_s, 150'00},
                      {u"个人所得税"_s, 43'60},
                      {u"奖励性绩效"_s, 2000'00}},
                     Money{7686'40},
                     Money{115'30}},
        SheetExample{11,
                     DuesKind::Wage,
                     u"企业"_s,
                     {{u"基本工资"_s, 9000'00}, {u"普遍按月发放的奖金"_s, 3500'00}},
                     Money::yuan(12500),
                     Money::yuan(250)},
        SheetExample{12,
                     DuesKind::Wage,
                     u"企业"_s,
                     {{u"基本工资"_s, 9000'00}, {u"不固定或非普遍发放的奖金、绩效"_s, 3500'00}},
                     Money::yuan(9000),
                     Money::yuan(135)},
        SheetExample{16,
                     DuesKind::Annual,
                     u"年薪制"_s,
                     {{u"当月领取的基本年薪"_s, 5000'00}, {u"当月领取的绩效年薪"_s, 240000'00}},
                     Money::yuan(245000),
                     Money::yuan(1000)},
        SheetExample{17,
                     DuesKind::SelfEmployed,
                     u"个体经营者"_s,
                     {{u"上季度月平均收入"_s, 25000'00},
                      {u"上季度月平均成本费用"_s, 6400'00},
                      {u"上季度月平均税费"_s, 600'00}},
                     Money::yuan(18000),
                     Money::yuan(360)},
        SheetExample{18,
                     DuesKind::Retired,
                     u"企业退休"_s,
                     {{u"基本养老金"_s, 3260'00}, {u"津贴补贴"_s, 2400'00}},
                     Money::yuan(3260),
                     Money{16'30}}));

TEST(Worksheet, IsNeverLessThanNothing)
{
    const WorksheetLine wage{u"工资"_s, ItemCounts::Add, Money{100}};
    WorksheetLine tax{u"税"_s, ItemCounts::Deduct, Money{100}};
    EXPECT_FALSE(baseOf({wage, tax}).problem);
    tax.amount = Money{101};
    EXPECT_EQ(baseOf({wage, tax}).base, Money{});
    EXPECT_EQ(baseOf({wage, tax}).problem, Rule::DeductionsExceed);
    EXPECT_EQ(baseOf({}).base, Money{});
    EXPECT_FALSE(baseOf({}).problem);
}

TEST(Worksheet, BeforeTwentySeventeenLeavesOutTheTaxOnly)
{
    const auto before = parseDuesRules(rulePack(u"dues-2008-04"_s));
    ASSERT_TRUE(before);
    const Worksheet *old = sheet(*before, DuesKind::Wage, u"事业编"_s);
    const Worksheet *now = sheet(dues2017(), DuesKind::Wage, u"事业编"_s);
    ASSERT_TRUE(old != nullptr && now != nullptr);
    const auto countedAs = [](const Worksheet &sheet, ItemCounts counts) {
        QStringList titles;
        for (const WorksheetItem &item : sheet.items) {
            titles += item.counts == counts ? QStringList(item.title) : QStringList();
        }
        return titles;
    };
    EXPECT_EQ(countedAs(*old, ItemCounts::Deduct), QStringList{u"个人所得税"_s});
    EXPECT_EQ(countedAs(*old, ItemCounts::None), QStringList());
    EXPECT_TRUE(countedAs(*now, ItemCounts::Deduct).contains(u"住房公积金"_s));
    EXPECT_TRUE(countedAs(*now, ItemCounts::None).contains(u"奖励性绩效"_s));
}

TEST(Worksheet, IsThereForEveryKindThatNeedsABase)
{
    for (const auto &name : {u"dues-2008-04"_s, u"dues-2017"_s}) {
        const auto rules = parseDuesRules(rulePack(name));
        ASSERT_TRUE(rules);
        for (const DuesTariff &tariff : rules->tariffs) {
            EXPECT_EQ(tariff.worksheets.isEmpty(), tariff.brackets.isEmpty());
            EXPECT_FALSE(tariff.source.isEmpty());
        }
    }
}

} // namespace
} // namespace zhibu
