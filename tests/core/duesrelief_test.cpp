#include "core/arrears.h"
#include "core/duesbook.h"
#include "core/duesyear.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr Month month(int number)
{
    return Month::of(2024, number);
}

/// A member with 45.00 due every month from January 2024, unless said otherwise.
class Relief : public testing::Test
{
protected:
    DuesAccount account() const
    {
        return {std::span(&dues2017(), 1), member, bases, payments, reliefs};
    }
    void pay(int first, int last, Money amount)
    {
        payments += {month(first), month(last), amount, QDate(2024, 12, 1), false, {}};
    }

    DuesMember member{month(1), {}};
    QList<DuesBase> bases{{month(1), DuesKind::Wage, Money::yuan(4500), {}}};
    QList<DuesPayment> payments;
    QList<DuesRelief> reliefs;
};

} // namespace

// 中组发〔2008〕3号 art. 7: less or nothing, once it is approved.
TEST_F(Relief, IsWhatIsDueInItsMonths)
{
    reliefs = {{month(3), month(5), Money::yuan(5)}, {month(6), month(6), Money()}};
    EXPECT_EQ(account().month(month(2)).due, Money::yuan(45));
    EXPECT_EQ(account().month(month(3)).due, Money::yuan(5));
    EXPECT_EQ(account().month(month(5)).due, Money::yuan(5));
    EXPECT_EQ(account().month(month(6)).due, Money());
    EXPECT_EQ(account().month(month(7)).due, Money::yuan(45));
    EXPECT_EQ(account().year(2024, QDate(2024, 12, 31)).due, Money::yuan(8 * 45 + 3 * 5));
}

TEST_F(Relief, IsToldByTheMonth)
{
    reliefs = {{month(3), month(3), Money::yuan(5)}};
    const DuesMonth relieved = account().month(month(3));
    EXPECT_TRUE(relieved.isRelieved());
    EXPECT_EQ(relieved.standard, Money::yuan(45));
    EXPECT_EQ(relieved.rate, std::nullopt) << "the amount is no share of the base";
    EXPECT_EQ(relieved.pack, dues2017().id);
    EXPECT_FALSE(account().month(month(4)).isRelieved());
    EXPECT_EQ(account().month(month(4)).rate, 100);
}

TEST_F(Relief, NeverRaisesWhatTheBaseGives)
{
    reliefs = {{month(1), month(12), Money::yuan(60)}};
    EXPECT_EQ(account().month(month(3)).due, Money::yuan(45));
    EXPECT_FALSE(account().month(month(3)).isRelieved());
}

TEST_F(Relief, NeedsABase)
{
    reliefs = {{month(1), month(12), Money::yuan(5)}};
    bases.first().from = month(6);
    EXPECT_EQ(account().month(month(3)).due, std::nullopt);
    EXPECT_FALSE(account().month(month(3)).isRelieved());
    EXPECT_EQ(account().year(2024, QDate(2024, 12, 31)).due, Money::yuan(7 * 5));
}

TEST_F(Relief, HoldsOfFixedAmountsToo)
{
    bases.first().fixedDue = Money::yuan(20);
    reliefs = {{month(3), month(3), Money::yuan(5)}};
    EXPECT_EQ(account().month(month(3)).due, Money::yuan(5));
    EXPECT_EQ(account().month(month(3)).standard, Money::yuan(20));
    EXPECT_EQ(account().month(month(3)).pack, QString()) << "no rules computed it";
}

TEST_F(Relief, IsReducedOrExemptByTheMonth)
{
    reliefs = {{month(3), month(5), Money::yuan(5)},
               {month(6), month(6), Money()},
               {month(8), month(8), Money(), false},
               {month(9), month(9), Money::yuan(45)}};
    EXPECT_EQ(account().standing(month(2)), DuesStanding::Regular);
    EXPECT_EQ(account().standing(month(3)), DuesStanding::Reduced);
    EXPECT_EQ(account().month(month(5)).standing, DuesStanding::Reduced);
    EXPECT_EQ(account().standing(month(6)), DuesStanding::Exempt);
    EXPECT_EQ(account().standing(month(8)), DuesStanding::Regular) << "not approved";
    EXPECT_EQ(account().standing(month(9)), DuesStanding::Regular) << "no less than the base gives";
    EXPECT_EQ(account().year(2024, QDate(2024, 5, 31)).standing, DuesStanding::Reduced);
    EXPECT_EQ(account().year(2024, QDate(2024, 12, 31)).standing, DuesStanding::Exempt)
        << "the last of them";
    EXPECT_EQ(account().year(2025, QDate(2025, 12, 31)).standing, DuesStanding::Regular);
    bases.clear();
    EXPECT_EQ(account().standing(month(6)), DuesStanding::Exempt) << "approved, nothing fixed";
    member.owesFrom = month(7);
    EXPECT_EQ(account().standing(month(6)), DuesStanding::Regular) << "owes nothing";
}

namespace {

struct FixedBase
{
    DuesKind kind;
    std::optional<Money> base;
    Money fixedDue;
    DuesStanding standing;
};

class FixedDues : public testing::TestWithParam<FixedBase>
{
};

} // namespace

// 核定月应交 says 少交 and 免交 too, as well as the standard of a province.
TEST_P(FixedDues, AreAReductionWhereTheRulesAskForMore)
{
    const QList<DuesBase> bases{{month(1), GetParam().kind, GetParam().base, GetParam().fixedDue}};
    const DuesAccount account(std::span(&dues2017(), 1), {month(1), {}}, bases, {});
    EXPECT_EQ(account.standing(month(4)), GetParam().standing);
    EXPECT_FALSE(account.month(month(4)).isRelieved()) << "by no row of 党费减免";
}

INSTANTIATE_TEST_SUITE_P(
    Bases, FixedDues,
    testing::Values(
        FixedBase{DuesKind::Wage, Money::yuan(4500), Money::yuan(5), DuesStanding::Reduced},
        FixedBase{DuesKind::Wage, Money::yuan(4500), Money(), DuesStanding::Exempt},
        FixedBase{DuesKind::Wage, Money::yuan(4500), Money::yuan(45), DuesStanding::Regular},
        FixedBase{DuesKind::Wage, Money::yuan(4500), Money::yuan(60), DuesStanding::Regular},
        FixedBase{
            DuesKind::Retired, {}, Money::yuan(5), DuesStanding::Regular}, // nothing to compare
        FixedBase{DuesKind::Retired, {}, Money(), DuesStanding::Exempt},
        FixedBase{DuesKind::Farmer, {}, Money{50}, DuesStanding::Regular}, // set by the province
        FixedBase{DuesKind::Farmer, {}, Money{20}, DuesStanding::Regular},
        FixedBase{DuesKind::Farmer, {}, Money(), DuesStanding::Exempt},
        FixedBase{DuesKind::Dibao, {}, Money{10}, DuesStanding::Reduced},
        FixedBase{DuesKind::Unemployed, {}, Money(), DuesStanding::Exempt}));

// 组电明字〔2017〕5号: of a retired member the branch's consent is enough.
TEST_F(Relief, OfTheBranchAloneIsForTheRetired)
{
    reliefs = {{month(1), month(12), Money::yuan(5), false}};
    bases += {month(7), DuesKind::Retired, Money::yuan(6200), {}};
    EXPECT_EQ(account().month(month(6)).due, Money::yuan(45));
    EXPECT_EQ(account().month(month(7)).due, Money::yuan(5));
}

// Before it art. 7 held for all: a re-check goes by the rules of each month.
TEST_F(Relief, OfTheBranchAloneHoldsFrom2017On)
{
    const std::array packs{*parseDuesRules(rulePack(u"dues-2008-04"_s)), dues2017()};
    bases = {{Month::of(2016, 1), DuesKind::Retired, Money::yuan(4000), {}}};
    member = {Month::of(2016, 1), {}};
    reliefs = {{Month::of(2016, 11), Month::of(2017, 2), Money(), false}};
    const DuesAccount account(packs, member, bases, payments, reliefs);
    EXPECT_EQ(account.month(Month::of(2016, 12)).due, Money::yuan(20));
    EXPECT_EQ(account.month(Month::of(2017, 1)).due, Money());
    EXPECT_EQ(account.recheck(Month::of(2016, 11), Month::of(2016, 12)).toPay, Money::yuan(40));
    EXPECT_EQ(account.recheck(Month::of(2017, 1), Month::of(2017, 2)).toPay, Money());
    reliefs.first().approved = true;
    EXPECT_EQ(account.month(Month::of(2016, 12)).due, Money());
}

TEST_F(Relief, MonthsWithNothingDueDoNotCountAsUnpaid)
{
    reliefs = {{month(3), month(4), Money()}};
    const DuesArrears arrears = account().arrears(QDate(2024, 6, 30));
    EXPECT_EQ(arrears.longestRun, 4);
    EXPECT_EQ(arrears.since, month(1));
    EXPECT_EQ(arrears.amount, Money::yuan(4 * 45));
}

// Six months unpaid are to be looked at (中组发〔2008〕3号 art. 13) whatever is paid for later
// ones.
TEST_F(Relief, ArrearsHaveTheLongestRunThatIsStillUnpaid)
{
    pay(1, 1, Money::yuan(40));
    pay(4, 4, Money::yuan(45));
    DuesArrears arrears = account().arrears(QDate(2024, 6, 29));
    EXPECT_EQ(arrears.longestRun, 2) << "February and March, though the last one is May alone";
    EXPECT_EQ(account().year(2024, QDate(2024, 6, 29)).unpaidRun, 1);
    EXPECT_EQ(arrears.since, month(1)) << "the oldest that is open";
    EXPECT_EQ(arrears.amount, Money::yuan(5 + 3 * 45));
    pay(2, 3, Money::yuan(90));
    arrears = account().arrears(QDate(2024, 6, 29));
    EXPECT_EQ(arrears.longestRun, 1) << "June has not ended";
    pay(5, 5, Money::yuan(1));
    arrears = account().arrears(QDate(2024, 5, 31));
    EXPECT_EQ(arrears.longestRun, 0);
    EXPECT_EQ(arrears.since, month(1));
    EXPECT_EQ(arrears.amount, Money::yuan(5 + 44));
}

TEST_F(Relief, WithoutBaseThereAreNoArrears)
{
    bases.clear();
    EXPECT_EQ(account().arrears(QDate(2024, 12, 31)).since, std::nullopt);
}

// A year looked at again: due + overpaid = paid + toPay.
TEST_F(Relief, RecheckTellsWhatIsToPayAndWhatWasOverpaid)
{
    pay(1, 3, Money::yuan(3 * 45 + 10));
    pay(5, 5, Money::yuan(40));
    payments.first().paidOn = QDate(2024, 3, 1);
    const DuesRecheck year = account().recheck(month(1), month(6));
    EXPECT_EQ(year.months, 6);
    EXPECT_EQ(year.due, Money::yuan(6 * 45));
    EXPECT_EQ(year.paid, Money::yuan(3 * 45 + 10 + 40));
    EXPECT_EQ(year.toPay, Money::yuan(45 + 5 + 45));
    EXPECT_EQ(year.overpaid, Money::yuan(10));
    EXPECT_EQ(year.due + year.overpaid, year.paid + year.toPay);
    EXPECT_EQ(year.last.base, Money::yuan(4500));
    EXPECT_EQ(year.last.rate, 100);
    EXPECT_EQ(year.last.pack, dues2017().id);
}

TEST_F(Relief, RecheckCountsTheMonthsOwedOnly)
{
    member = {month(3), month(8)}; // admitted in March, left in August
    bases.first().from = month(5);
    const DuesRecheck year = account().recheck(month(1), month(12));
    EXPECT_EQ(year.months, 6);
    EXPECT_EQ(year.monthsWithoutBase, 2);
    EXPECT_EQ(year.toPay, Money::yuan(4 * 45));
    EXPECT_EQ(account().recheck(month(9), month(12)).months, 0);
}

// Art. 13 and 党员教育管理工作条例 art. 31 (6): reminders at 2, 3, 5 months, the last at 6.
TEST(ArrearsSteps, AreReachedOneByOne)
{
    const ArrearsSteps steps{.warn = {2, 3, 5}, .flag = 6};
    QList<int> reached;
    for (int months = 0; months <= 8; ++months) {
        reached += steps.reachedBy(months);
    }
    EXPECT_EQ(reached, (QList{0, 0, 2, 3, 3, 5, 6, 6, 6}));
}

struct Share
{
    qint64 fen;
    int ratio;
    qint64 share;
};

class ShareOf : public testing::TestWithParam<Share>
{
};

TEST_P(ShareOf, IsRoundedHalfUpToTheFen)
{
    EXPECT_EQ(shareOf(Money{GetParam().fen}, GetParam().ratio), Money{GetParam().share});
}

INSTANTIATE_TEST_SUITE_P(
    Ratios, ShareOf,
    testing::Values(Share{10'000, kWholeRatio, 10'000}, Share{10'000, 50'000, 500}, // 5 %: art. 15
                    Share{1, 500'000, 1}, Share{3, 499'999, 1}, Share{1, 499'999, 0},
                    Share{0, 500'000, 0},
                    Share{1'000'000'000'000'001, 500'000, 500'000'000'000'001},
                    Share{9'000'000'000'000'000'000, kWholeRatio, 9'000'000'000'000'000'000}));

} // namespace zhibu
