#include "core/duesyear.h"
#include "core/rulepack.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr Month kJanuary = Month::of(2024, 1);

DuesBase record(DuesKind kind, std::optional<Money> base, std::optional<Money> fixedDue = {})
{
    return {.from = kJanuary, .kind = kind, .base = base, .fixedDue = fixedDue};
}

} // namespace

struct DuesExample
{
    int number;
    DuesBase base;
    Money due;
    std::optional<qint64> exactShare = {}; ///< of rows whose due was rounded or capped
    QList<DuesRelief> reliefs = {};
};

void PrintTo(const DuesExample &example, std::ostream *out)
{
    *out << "example " << example.number << ", " << codeIn(kDuesKindCodes, example.base.kind).data()
         << " of " << example.base.base.value_or(Money{}).fen << " fen";
}

class DuesExamples : public testing::TestWithParam<DuesExample>
{
};

TEST_P(DuesExamples, AreDueEveryMonth)
{
    const DuesAccount account(std::span(&dues2017(), 1), {kJanuary, {}},
                              std::span(&GetParam().base, 1), {}, GetParam().reliefs);
    EXPECT_EQ(account.month(kJanuary).due, GetParam().due);
    EXPECT_EQ(account.month(kJanuary + 11).due, GetParam().due);
    if (GetParam().exactShare) {
        EXPECT_EQ(monthlyDue(dues2017(), GetParam().base.kind, GetParam().base.base).exactShare,
                  GetParam().exactShare);
    }
    for (const DuesRelief &relief : GetParam().reliefs) {
        EXPECT_EQ(account.month(relief.last + 1).due, account.month(kJanuary).standard)
            << "whole again after the months that were approved";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Domain, DuesExamples,
    testing::Values(
        DuesExample{1, record(DuesKind::Wage, Money::yuan(2400)), Money{12'00}},
        DuesExample{2, record(DuesKind::Wage, Money{3000'00}), Money{15'00}},
        DuesExample{3, record(DuesKind::Wage, Money{3000'01}), Money{30'00}, 30'00'0100},
        DuesExample{4, record(DuesKind::Wage, Money{4500'00}), Money{45'00}},
        DuesExample{5, record(DuesKind::Wage, Money{5000'00}), Money{50'00}},
        DuesExample{6, record(DuesKind::Wage, Money{5001'00}), Money{75'00}, 75'01'5000},
        DuesExample{7,
                    record(DuesKind::Wage, Money{3200'00 + 2480'00 + 4000'00 - 600'00 - 300'00
                                                 - 900'00 - 150'00 - 43'60}),
                    Money{115'30}, 115'29'6000},
        DuesExample{8, record(DuesKind::Wage, Money{7286'40}), Money{109'30}, 109'29'6000},
        DuesExample{9, record(DuesKind::Wage, Money{10000'00}), Money{150'00}},
        DuesExample{10, record(DuesKind::Wage, Money{10000'01}), Money{200'00}, 200'00'0200},
        DuesExample{11, record(DuesKind::Wage, Money{9000'00 + 3500'00}), Money{250'00}},
        DuesExample{12, record(DuesKind::Wage, Money{9000'00}), Money{135'00}},
        DuesExample{13, record(DuesKind::Wage, Money{49999'00}), Money{1000'00}, 999'98'0000},
        DuesExample{14, record(DuesKind::Wage, Money{60000'00}), Money{1000'00}, 1200'00'0000},
        DuesExample{15, record(DuesKind::Annual, Money{5000'00}), Money{50'00}},
        DuesExample{16, record(DuesKind::Annual, Money{5000'00 + 240000'00}), Money{1000'00},
                    4900'00'0000},
        DuesExample{17, record(DuesKind::SelfEmployed, Money{(18000'00 + 21000'00 + 15000'00) / 3}),
                    Money{360'00}},
        DuesExample{18, record(DuesKind::Retired, Money{3260'00}), Money{16'30}},
        DuesExample{19, record(DuesKind::Retired, Money{5000'00}), Money{25'00}},
        DuesExample{19, record(DuesKind::Retired, Money{5000'01}), Money{50'00}},
        DuesExample{19, record(DuesKind::Retired, Money{6200'00}), Money{62'00}},
        DuesExample{20, record(DuesKind::Farmer, {}, Money{50}), Money{50}},
        DuesExample{21, record(DuesKind::Student, {}), Money{20}},
        DuesExample{21, record(DuesKind::Unemployed, {}), Money{20}},
        DuesExample{21, record(DuesKind::Dibao, {}), Money{20}},
        DuesExample{21, record(DuesKind::Relief, {}), Money{20}},
        DuesExample{22, record(DuesKind::Wage, Money{4000'00}, Money{5'00}), Money{5'00}},
        DuesExample{22,
                    record(DuesKind::Wage, Money{4000'00}),
                    Money{5'00},
                    {},
                    {{kJanuary, kJanuary + 11, Money{5'00}}}},
        DuesExample{23, record(DuesKind::Wage, Money{4000'00}, Money{}), Money{}},
        DuesExample{23,
                    record(DuesKind::Wage, Money{4000'00}),
                    Money{},
                    {},
                    {{kJanuary, kJanuary + 11, Money{}}}}));

// Examples 15 and 16 as one member's year: what is received in a month makes that month's due.
TEST(DuesExample, AYearlySalaryIsDueByWhatEachMonthBrought)
{
    const QList<DuesBase> bases{
        record(DuesKind::Annual, Money::yuan(5000)),
        {.from = kJanuary + 11, .kind = DuesKind::Annual, .base = Money::yuan(245000)}};
    const DuesAccount account(std::span(&dues2017(), 1), {kJanuary, {}}, bases, {});
    EXPECT_EQ(account.month(kJanuary + 10).due, Money::yuan(50));
    EXPECT_EQ(account.month(kJanuary + 11).due, Money::yuan(1000));
    EXPECT_EQ(account.year(2024, QDate(2024, 12, 31)).due, Money::yuan(11 * 50 + 1000));
}

// 组电明字〔2017〕5号: fixed once a year, and as a rule not changed within it.
TEST(Reassessment, IsAnyChangeThatDoesNotFollowTheIncome)
{
    const auto rules2008 = parseDuesRules(rulePack(u"dues-2008-04"_s));
    ASSERT_TRUE(rules2008);
    const DuesBase wage = record(DuesKind::Wage, Money::yuan(8000));
    const DuesBase less = record(DuesKind::Wage, Money::yuan(3000));
    const DuesBase fixed = record(DuesKind::Wage, Money::yuan(8000), Money::yuan(5));
    const DuesBase trade = record(DuesKind::SelfEmployed, Money::yuan(8000));
    const DuesBase moreTrade = record(DuesKind::SelfEmployed, Money::yuan(9000));
    const DuesBase fixedTrade = record(DuesKind::SelfEmployed, Money::yuan(9000), Money::yuan(5));
    EXPECT_TRUE(isReassessment(dues2017(), wage, less));
    EXPECT_TRUE(isReassessment(dues2017(), wage, fixed));
    EXPECT_TRUE(isReassessment(dues2017(), wage, trade)) << "another kind";
    EXPECT_TRUE(isReassessment(dues2017(), trade, fixedTrade));
    EXPECT_FALSE(isReassessment(dues2017(), wage, wage));
    EXPECT_FALSE(isReassessment(dues2017(), trade, moreTrade)) << "by quarter, art. 4";
    EXPECT_FALSE(isReassessment(*rules2008, wage, less)) << "followed the wage, art. 10";
}

struct ExactCase
{
    Money base;
    Money due;
};

void PrintTo(const ExactCase &row, std::ostream *out)
{
    *out << row.base.fen << " fen";
}

class ExactDues : public testing::TestWithParam<ExactCase>
{
};

TEST_P(ExactDues, AreTheRateOfTheStepTimesTheWholeBase)
{
    DuesRules rules = dues2017();
    rules.rounding = DuesRounding::Fen;
    rules.cap.reset();
    EXPECT_EQ(monthlyDue(rules, DuesKind::Wage, GetParam().base).due, GetParam().due);
}

// The published example of a yearly salary, and the steps at the inclusive tops of the scale.
INSTANTIATE_TEST_SUITE_P(Scale, ExactDues,
                         testing::Values(ExactCase{Money::yuan(245000), Money::yuan(4900)},
                                         ExactCase{Money::yuan(3000), Money{15'00}},
                                         ExactCase{Money::yuan(3001), Money{30'01}},
                                         ExactCase{Money::yuan(5000), Money{50'00}},
                                         ExactCase{Money::yuan(5001), Money{75'02}},
                                         ExactCase{Money::yuan(10000), Money{150'00}},
                                         ExactCase{Money::yuan(10001), Money{200'02}}));

struct DuesYearExample
{
    int number;
    DuesMember member;
    DuesBase base;
    QList<DuesPayment> payments;
    QDate asOf;
    int monthsOwed;
    Money due;
    Money paid;
    Money large;
    Money surplus;
    int unpaidRun;
    QDate approved = {}; ///< of whoever was accepted by a meeting in the year before it
};

void PrintTo(const DuesYearExample &example, std::ostream *out)
{
    *out << "example " << example.number << " on "
         << example.asOf.toString(Qt::ISODate).toStdString();
}

class DuesYearExamples : public testing::TestWithParam<DuesYearExample>
{
};

TEST_P(DuesYearExamples, AddUpToTheirYear)
{
    const DuesYearExample &example = GetParam();
    const DuesAccount account(std::span(&dues2017(), 1), example.member,
                              std::span(&example.base, 1), example.payments);
    const DuesYear year = account.year(2024, example.asOf);
    EXPECT_EQ(year.monthsOwed, example.monthsOwed);
    EXPECT_EQ(year.due, example.due);
    EXPECT_EQ(year.paid, example.paid);
    EXPECT_EQ(year.large, example.large);
    EXPECT_EQ(year.surplus, example.surplus);
    EXPECT_EQ(year.unpaidRun, example.unpaidRun);
    if (example.approved.isValid()) { // posted after the fact
        const DuesOpen open = account.open(kJanuary, Month::of(example.approved));
        EXPECT_EQ(open.first, example.member.owesFrom);
        EXPECT_EQ(open.last, Month::of(example.approved));
        EXPECT_EQ(open.amount, example.due);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Domain, DuesYearExamples,
    testing::Values(DuesYearExample{24,
                                    DuesMember::since(Month::of(QDate(2024, 3, 28))),
                                    record(DuesKind::Student, {}),
                                    {},
                                    QDate(2024, 6, 10),
                                    4,
                                    Money{80},
                                    {},
                                    {},
                                    {},
                                    3,
                                    QDate(2024, 6, 10)},
                    DuesYearExample{
                        25,
                        {kJanuary, {}},
                        record(DuesKind::Wage, Money::yuan(8000)),
                        {{kJanuary, kJanuary, Money::yuan(120), QDate(2024, 1, 10), false, {}},
                         {kJanuary, kJanuary, Money::yuan(1000), QDate(2024, 1, 10), true, {}}},
                        QDate(2024, 1, 31),
                        1,
                        Money::yuan(120),
                        Money::yuan(120),
                        Money::yuan(1000),
                        {},
                        0},
                    DuesYearExample{26,
                                    {kJanuary, {}},
                                    record(DuesKind::Wage, Money::yuan(3000)),
                                    {},
                                    QDate(2024, 6, 29),
                                    6,
                                    Money::yuan(90),
                                    {},
                                    {},
                                    {},
                                    5},
                    DuesYearExample{26,
                                    {kJanuary, {}},
                                    record(DuesKind::Wage, Money::yuan(3000)),
                                    {},
                                    QDate(2024, 7, 1),
                                    7,
                                    Money::yuan(105),
                                    {},
                                    {},
                                    {},
                                    6}));

TEST(MonthlyDue, TellsHowItCameAbout)
{
    const MonthlyDue due = monthlyDue(dues2017(), DuesKind::Wage, Money{5001'00});
    EXPECT_EQ(due.rate, 150);
    EXPECT_EQ(due.bracket, 2);
    EXPECT_EQ(due.exactShare, 75'01'5000);
    EXPECT_FALSE(due.capped);

    const MonthlyDue capped = monthlyDue(dues2017(), DuesKind::Wage, Money::yuan(60000));
    EXPECT_TRUE(capped.capped);
    EXPECT_EQ(capped.exactShare, 1200'00 * kShareUnit);

    const MonthlyDue fixed = monthlyDue(dues2017(), DuesKind::Relief, Money::yuan(60000));
    EXPECT_EQ(fixed.due, Money{20});
    EXPECT_FALSE(fixed.rate);
    EXPECT_FALSE(fixed.exactShare);
}

TEST(MonthlyDue, IsNothingWithoutAUsableBase)
{
    EXPECT_EQ(monthlyDue(dues2017(), DuesKind::Wage, {}).due, Money{});
    EXPECT_EQ(monthlyDue(dues2017(), DuesKind::Wage, Money{-1}).due, Money{});
}

TEST(MonthlyDue, OfAWholeBranchIsTheSumThatWasReported)
{
    // A published report: wages of 33,662 yuan at 0.5 % make 168.3 a month and 2,019.6 a year.
    const Money month = roundedDue(qint64{33662'00} * 50, DuesRounding::JiaoHalfUp);
    EXPECT_EQ(month, Money{168'30});
    EXPECT_EQ(month * 12, Money{2019'60});
}

TEST(MonthlyDue, ChangesItsRateJustAboveTheTopOfABracket)
{
    for (const QString &name : {u"dues-2008-04"_s, u"dues-2017"_s}) {
        const auto rules = parseDuesRules(rulePack(name));
        ASSERT_TRUE(rules);
        for (const DuesKind kind :
             {DuesKind::Wage, DuesKind::Annual, DuesKind::SelfEmployed, DuesKind::Retired}) {
            const QList<DuesBracket> &brackets = rules->tariff(kind).brackets;
            for (qsizetype i = 0; i + 1 < brackets.size(); ++i) {
                const Money top = *brackets[i].upTo;
                EXPECT_EQ(monthlyDue(*rules, kind, top).rate, brackets[i].rate);
                EXPECT_EQ(monthlyDue(*rules, kind, top + Money{1}).rate, brackets[i + 1].rate);
            }
        }
    }
}

TEST(MonthlyDue, NamesTheArticlesThatMadeIt)
{
    const DuesRules &rules = dues2017();
    const auto of = [&rules](DuesKind kind, std::optional<Money> base) {
        return sourcesOf(rules, kind, monthlyDue(rules, kind, base));
    };
    const QString wage = rules.tariff(DuesKind::Wage).source;
    EXPECT_EQ(of(DuesKind::Wage, Money::yuan(3000)), QStringList{wage});
    EXPECT_EQ(of(DuesKind::Wage, Money::yuan(5001)), (QStringList{wage, rules.roundingSource}));
    EXPECT_EQ(of(DuesKind::Wage, Money::yuan(60000)), (QStringList{wage, rules.capSource}));
    EXPECT_EQ(of(DuesKind::Student, {}), QStringList{rules.tariff(DuesKind::Student).source});
}

struct RoundingCase
{
    qint64 exactShare;
    DuesRounding rounding;
    Money due;
};

void PrintTo(const RoundingCase &row, std::ostream *out)
{
    *out << row.exactShare << " to " << codeIn(kDuesRoundingCodes, row.rounding).data();
}

class DuesRoundings : public testing::TestWithParam<RoundingCase>
{
};

TEST_P(DuesRoundings, RoundTheExactShare)
{
    EXPECT_EQ(roundedDue(GetParam().exactShare, GetParam().rounding), GetParam().due);
}

INSTANTIATE_TEST_SUITE_P(
    Options, DuesRoundings,
    testing::Values(RoundingCase{75'01'5000, DuesRounding::Fen, Money{75'02}},
                    RoundingCase{75'01'4999, DuesRounding::Fen, Money{75'01}},
                    RoundingCase{75'01'5000, DuesRounding::JiaoHalfUp, Money{75'00}},
                    RoundingCase{75'05'0000, DuesRounding::JiaoHalfUp, Money{75'10}},
                    RoundingCase{75'04'9999, DuesRounding::JiaoHalfUp, Money{75'00}},
                    RoundingCase{75'09'9999, DuesRounding::JiaoDown, Money{75'00}},
                    RoundingCase{75'50'0000, DuesRounding::YuanHalfUp, Money{76'00}},
                    RoundingCase{75'49'9999, DuesRounding::YuanHalfUp, Money{75'00}},
                    RoundingCase{75'00'0001, DuesRounding::YuanUp, Money{76'00}},
                    RoundingCase{75'00'0000, DuesRounding::YuanUp, Money{75'00}}));

TEST(DuesPacks, AreReadWhole)
{
    const auto first = parseDuesRules(rulePack(u"dues-2008-04"_s));
    const auto second = parseDuesRules(rulePack(u"dues-2017"_s));
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    ASSERT_TRUE(second) << second.error().detail.toStdString();
    EXPECT_EQ(first->validFrom, Month::of(2008, 4));
    EXPECT_FALSE(first->cap);
    EXPECT_EQ(second->cap, Money::yuan(1000));
    for (const DuesRules &rules : {*first, *second}) {
        EXPECT_EQ(rules.arrears.warn, (QList<int>{2, 3, 5}));
        EXPECT_EQ(rules.arrears.flag, 6);
        EXPECT_EQ(rules.tariff(DuesKind::Farmer).range->highest, Money::yuan(1));
        EXPECT_FALSE(rules.tariff(DuesKind::Student).range);
        EXPECT_FALSE(rules.title.isEmpty() || rules.source.isEmpty());
        EXPECT_FALSE(rules.roundingSource.isEmpty() || rules.arrearsSource.isEmpty());
    }
    EXPECT_NE(first->tariff(DuesKind::Retired).baseNote,
              second->tariff(DuesKind::Retired).baseNote);
}

TEST(DuesPacks, HoldFromTheirMonthOn)
{
    const auto first = parseDuesRules(rulePack(u"dues-2008-04"_s));
    ASSERT_TRUE(first);
    const QList<DuesRules> packs{*first, dues2017()};
    EXPECT_EQ(rulesInForce(packs, Month::of(2000, 1)).id, u"dues-2008-04"_s);
    EXPECT_EQ(rulesInForce(packs, Month::of(2008, 3)).id, u"dues-2008-04"_s);
    EXPECT_EQ(rulesInForce(packs, Month::of(2008, 4)).id, u"dues-2008-04"_s);
    EXPECT_EQ(rulesInForce(packs, Month::of(2016, 12)).id, u"dues-2008-04"_s);
    EXPECT_EQ(rulesInForce(packs, Month::of(2017, 1)).id, u"dues-2017"_s);

    const DuesBase base{Month::of(2016, 1), DuesKind::Wage, Money::yuan(60000), {}};
    const DuesAccount account(packs, {base.from, {}}, std::span(&base, 1), {});
    EXPECT_EQ(account.month(Month::of(2016, 12)).due, Money::yuan(1200));
    EXPECT_EQ(account.month(Month::of(2017, 1)).due, Money::yuan(1000));
}

struct BrokenPack
{
    const char *what;
    const char *from;
    const char *to;
    QString place; ///< the beginning of the error's subject
};

void PrintTo(const BrokenPack &row, std::ostream *out)
{
    *out << row.what;
}

class BrokenDuesPacks : public testing::TestWithParam<BrokenPack>
{
};

TEST_P(BrokenDuesPacks, AreRefusedWithThePlace)
{
    QByteArray json = rulePack(u"dues-2017"_s);
    const QByteArray from(GetParam().from);
    const qsizetype place = json.indexOf(from);
    ASSERT_GE(place, 0);
    json.replace(place, from.size(), GetParam().to);
    const auto rules = parseDuesRules(json);
    ASSERT_FALSE(rules);
    EXPECT_EQ(rules.error().code, ErrorCode::Invalid);
    EXPECT_TRUE(rules.error().subject.startsWith(GetParam().place))
        << rules.error().subject.toStdString();
    if (GetParam().place.startsWith(u"line "_s)) {
        return; // where the text ends to be JSON
    }
    const auto line = json.first(place).count('\n') + 1;
    EXPECT_TRUE(std::ranges::any_of(duesRulesProblems(json), [line](const JsonProblem &each) {
        return each.line == line;
    })) << line;
}

INSTANTIATE_TEST_SUITE_P(
    Each, BrokenDuesPacks,
    testing::Values(
        BrokenPack{"no object", "{", "[", u"line "_s},
        BrokenPack{"no id", "\"id\"", "\"name\"", u"id"_s},
        BrokenPack{"no month", "2017-01", "2017-13", u"valid_from"_s},
        BrokenPack{"unknown rounding", "jiao_half_up", "bankers", u"rounding"_s},
        BrokenPack{"money as a number", "\"1000.00\"", "1000", u"cap"_s},
        BrokenPack{"a kind missing", "\"student\"", "\"pupil\"", u"kinds.student"_s},
        BrokenPack{"negative money", "\"0.20\"", "\"-0.20\"", u"kinds.farmer.fixed"_s},
        BrokenPack{"rate no whole number", "\"rate\": 50 ", "\"rate\": 0.5 ",
                   u"kinds.wage.brackets[0].rate"_s},
        BrokenPack{"rate too high", "\"rate\": 100 ", "\"rate\": 5001 ",
                   u"kinds.wage.brackets[1].rate"_s},
        BrokenPack{"brackets not ascending", "5000.00", "3000.00",
                   u"kinds.wage.brackets[1].up_to"_s},
        BrokenPack{"last bracket closed", "{ \"rate\": 200 }",
                   "{ \"rate\": 200, \"up_to\": \"20000.00\" }", u"kinds.wage.brackets[3].up_to"_s},
        BrokenPack{"no source", "\"source\": \"中组发〔2008〕3号第一条、第二条", "\"src\": \"",
                   u"kinds.wage.source"_s},
        BrokenPack{"steps not ascending", "[2, 3, 5]", "[3, 2, 5]", u"arrears.warn"_s},
        BrokenPack{"a step above the flag", "[2, 3, 5]", "[2, 3, 6]", u"arrears.warn"_s},
        BrokenPack{"a province's figure out of its range", "\"fixed\": \"0.20\"",
                   "\"fixed\": \"1.01\"", u"kinds.farmer.fixed"_s},
        BrokenPack{"an item that counts as nothing known", "\"counts\": \"deduct\"",
                   "\"counts\": \"minus\"", u"kinds.wage.worksheets[0].items[3].counts"_s},
        BrokenPack{"an item twice", "级别工资", "职务工资",
                   u"kinds.wage.worksheets[0].items[1].title"_s},
        BrokenPack{"a worksheet twice", "机关工人", "公务员", u"kinds.wage.worksheets[1].title"_s},
        BrokenPack{"a base asked of students",
                   "\"student\": { \"source\": \"中组发〔2008〕3号第六条\", \"fixed\": \"0.20\" }",
                   "\"student\": { \"source\": \"x\", \"base\": \"x\", \"brackets\": [ { \"rate\": "
                   "50 } ] }",
                   u"kinds.student"_s},
        BrokenPack{"a relief by neither", "\"relief_by_branch\": true",
                   "\"relief_by_branch\": \"yes\"", u"kinds.retired.relief_by_branch"_s},
        BrokenPack{"bracket no object", "{ \"rate\": 200 }", "200", u"kinds.wage.brackets[3]"_s}));

} // namespace zhibu
