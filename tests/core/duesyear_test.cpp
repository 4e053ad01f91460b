#include "core/duesyear.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr Month month(int number)
{
    return Month::of(2024, number);
}

DuesPayment payment(Month first, Month last, Money amount)
{
    return {first, last, amount, QDate(2024, 1, 10), false, {}};
}

/// A member with 45.00 due every month from January 2024, unless said otherwise.
class Dues : public testing::Test
{
protected:
    DuesAccount account() const { return {std::span(&dues2017(), 1), member, bases, payments}; }
    DuesYear year(QDate asOf = QDate(2024, 12, 31)) const { return account().year(2024, asOf); }

    DuesMember member{month(1), {}};
    QList<DuesBase> bases{{month(1), DuesKind::Wage, Money::yuan(4500), {}}};
    QList<DuesPayment> payments;
};

} // namespace

TEST_F(Dues, ABaseHoldsUntilTheNextOne)
{
    bases += {month(7), DuesKind::Retired, Money::yuan(6200), {}};
    EXPECT_EQ(baseInForce(bases, month(1) - 1), nullptr);
    EXPECT_EQ(baseInForce(bases, month(6)), &bases[0]);
    EXPECT_EQ(baseInForce(bases, month(7)), &bases[1]);
    EXPECT_EQ(baseInForce(bases, Month::of(2031, 1)), &bases[1]);
    EXPECT_EQ(year().due, Money::yuan(6 * 45 + 6 * 62));
    EXPECT_EQ(year().kind, DuesKind::Retired);
}

TEST_F(Dues, AMonthShowsBaseRateAndArrears)
{
    payments = {payment(month(2), month(2), Money::yuan(20))};
    const DuesMonth february = account().month(month(2));
    EXPECT_EQ(february.kind, DuesKind::Wage);
    EXPECT_EQ(february.base, Money::yuan(4500));
    EXPECT_EQ(february.rate, 100);
    EXPECT_EQ(february.due, Money::yuan(45));
    EXPECT_EQ(february.paid, Money::yuan(20));
    EXPECT_EQ(february.arrears, Money::yuan(25));
}

TEST_F(Dues, AFixedDueIsTakenAsItIsAndHasNoRate)
{
    bases[0].fixedDue = Money{1234'56};
    EXPECT_EQ(account().month(month(1)).due, Money{1234'56});
    EXPECT_FALSE(account().month(month(1)).rate);
    EXPECT_EQ(account().month(month(1)).base, Money::yuan(4500));
}

TEST_F(Dues, WithoutABaseNothingThatNeedsOneIsKnown)
{
    bases.clear();
    payments = {payment(month(1), month(1), Money::yuan(10))};
    const DuesYear figures = year();
    EXPECT_FALSE(figures.kind);
    EXPECT_EQ(figures.monthsOwed, 12);
    EXPECT_FALSE(figures.due);
    EXPECT_EQ(figures.paid, Money::yuan(10));
    EXPECT_FALSE(figures.arrears);
    EXPECT_FALSE(figures.surplus);
    EXPECT_FALSE(figures.unpaidRun);
    EXPECT_FALSE(account().month(month(1)).due);
    EXPECT_FALSE(account().month(month(1)).arrears);
}

TEST_F(Dues, MonthsBeforeTheFirstBaseCountAndAreNotDue)
{
    bases[0].from = month(10);
    EXPECT_EQ(year().monthsOwed, 12);
    EXPECT_EQ(year().due, Money::yuan(3 * 45));
    EXPECT_EQ(year().unpaidRun, 3);
}

TEST_F(Dues, AMemberOwesFromAdmissionToDepartureInclusive)
{
    member = {month(3), month(8)};
    EXPECT_EQ(year().monthsOwed, 6);
    EXPECT_EQ(year().due, Money::yuan(6 * 45));
    EXPECT_EQ(year().unpaidRun, 6);
    EXPECT_EQ(account().month(month(9)).due, Money{});
    EXPECT_EQ(account().year(2025, QDate(2025, 12, 31)).monthsOwed, 0);
}

// 已转出的不追缴: what they did not pay stays open.
TEST_F(Dues, WhatSomebodyWhoHasLeftDidNotPayIsNoArrears)
{
    member = {month(1), month(4)};
    EXPECT_EQ(year(QDate(2024, 4, 30)).overdue, Money::yuan(4 * 45)) << "left in this month";
    EXPECT_EQ(year(QDate(2024, 4, 30)).notChased, Money{});
    EXPECT_EQ(year(QDate(2024, 5, 1)).arrears, Money::yuan(4 * 45));
    EXPECT_EQ(year(QDate(2024, 5, 1)).overdue, Money{});
    EXPECT_EQ(year(QDate(2024, 5, 1)).notChased, Money::yuan(4 * 45));
}

TEST_F(Dues, MonthsCountUpToThatOfTheDay)
{
    EXPECT_EQ(year(QDate(2024, 6, 1)).monthsOwed, 6);
    EXPECT_EQ(year(QDate(2024, 6, 1)).due, Money::yuan(6 * 45));
    EXPECT_EQ(year(QDate(2024, 6, 1)).arrears, Money::yuan(6 * 45));
    EXPECT_EQ(year(QDate(2024, 6, 1)).overdue, Money::yuan(5 * 45)) << "June has not ended";
    EXPECT_EQ(year(QDate(2024, 6, 30)).overdue, Money::yuan(6 * 45));
    EXPECT_EQ(year(QDate(2023, 12, 31)).monthsOwed, 0);
    EXPECT_EQ(year(QDate(2026, 1, 1)).monthsOwed, 12);
}

TEST_F(Dues, APaymentFillsItsMonthsFromTheFirst)
{
    payments = {payment(month(1), month(3), Money::yuan(100))};
    EXPECT_EQ(account().month(month(1)).paid, Money::yuan(45));
    EXPECT_EQ(account().month(month(2)).paid, Money::yuan(45));
    EXPECT_EQ(account().month(month(3)).paid, Money::yuan(10));
    EXPECT_EQ(year().arrears, Money::yuan(12 * 45 - 100));
    EXPECT_EQ(year().surplus, Money{});
}

TEST_F(Dues, WhatAPaymentLeavesIsSurplusAndPaysNoOtherMonth)
{
    payments = {payment(month(1), month(2), Money::yuan(100))};
    EXPECT_EQ(year().surplus, Money::yuan(10));
    EXPECT_EQ(account().month(month(3)).paid, Money{});
    EXPECT_EQ(year().arrears, Money::yuan(10 * 45));
}

TEST_F(Dues, PaymentsOfNarrowerMonthsAreUsedFirst)
{
    payments = {payment(month(1), month(3), Money::yuan(135)),
                payment(month(1), month(1), Money::yuan(45))};
    std::ranges::sort(payments, usedBefore);
    EXPECT_EQ(payments[0].last, month(1));
    EXPECT_EQ(year().surplus, Money::yuan(45));
    EXPECT_EQ(year().arrears, Money::yuan(9 * 45));
}

TEST(DuesPaymentOrder, GoesByLastFirstDayVoucherAmount)
{
    const DuesPayment base{month(2), month(3), Money{100}, QDate(2024, 3, 5), false, u"B"_s};
    const auto changed = [&base](auto change) {
        DuesPayment copy = base;
        change(copy);
        return copy;
    };
    EXPECT_FALSE(usedBefore(base, base));
    EXPECT_TRUE(usedBefore(changed([](DuesPayment &p) {
                               p.last = month(2), p.first = month(2), p.amount = Money{900};
                           }),
                           base));
    EXPECT_TRUE(usedBefore(
        changed([](DuesPayment &p) { p.first = month(1), p.paidOn = QDate(2025, 1, 1); }), base));
    EXPECT_TRUE(usedBefore(
        changed([](DuesPayment &p) { p.paidOn = QDate(2024, 3, 4), p.voucher = u"C"_s; }), base));
    EXPECT_TRUE(usedBefore(
        changed([](DuesPayment &p) { p.voucher = u"A"_s, p.amount = Money{900}; }), base));
    EXPECT_TRUE(usedBefore(changed([](DuesPayment &p) { p.amount = Money{99}; }), base));
}

TEST_F(Dues, AnAdvanceBelongsToItsMonthsAndThePaymentToItsFirst)
{
    payments = {payment(month(11), month(12) + 2, Money::yuan(4 * 45))};
    EXPECT_EQ(year().paid, Money::yuan(4 * 45));
    EXPECT_EQ(year().surplus, Money{});
    EXPECT_EQ(year().arrears, Money::yuan(10 * 45));
    const DuesYear next = account().year(2025, QDate(2025, 2, 28));
    EXPECT_EQ(next.paid, Money{});
    EXPECT_EQ(next.arrears, Money{});
}

TEST_F(Dues, WhatWasPaidForMonthsToComeIsNoSurplus)
{
    payments = {payment(month(1), month(12), Money::yuan(12 * 45))};
    const DuesYear june = year(QDate(2024, 6, 30));
    EXPECT_EQ(june.due, Money::yuan(6 * 45));
    EXPECT_EQ(june.paid, Money::yuan(12 * 45));
    EXPECT_EQ(june.arrears, Money{});
    EXPECT_EQ(june.surplus, Money{});
}

TEST_F(Dues, APaymentForMonthsNotOwedIsAllSurplus)
{
    member.owesUntil = month(6);
    payments = {payment(month(7), month(7), Money::yuan(45))};
    EXPECT_EQ(year().surplus, Money::yuan(45));
    EXPECT_EQ(year().arrears, Money::yuan(6 * 45));
}

TEST_F(Dues, LargePaymentsPayNoMonth)
{
    payments = {payment(month(1), month(1), Money::yuan(2000))};
    payments[0].large = true;
    EXPECT_EQ(year().large, Money::yuan(2000));
    EXPECT_EQ(year().paid, Money{});
    EXPECT_EQ(year().surplus, Money{});
    EXPECT_EQ(year().arrears, Money::yuan(12 * 45));
}

TEST_F(Dues, TheUnpaidRunReachesBackBeforeTheYear)
{
    member.owesFrom = Month::of(2023, 6);
    bases[0].from = Month::of(2023, 6);
    EXPECT_EQ(year().unpaidRun, 19);
    payments = {payment(Month::of(2023, 11), Month::of(2023, 11), Money{10})};
    EXPECT_EQ(year().unpaidRun, 13);
}

TEST_F(Dues, TheUnpaidRunEndsWithTheLastMonthThatIsOver)
{
    payments = {payment(month(1), month(1), Money::yuan(45))};
    EXPECT_EQ(year(QDate(2024, 4, 29)).unpaidRun, 2);
    EXPECT_EQ(year(QDate(2024, 4, 30)).unpaidRun, 3);
    payments += payment(month(4), month(4), Money{1});
    EXPECT_EQ(year(QDate(2024, 4, 29)).unpaidRun, 2);
    EXPECT_EQ(year(QDate(2024, 4, 30)).unpaidRun, 0);
}

TEST_F(Dues, MonthsWithNothingDueNeitherCountNorBreakTheRun)
{
    bases += {month(4), DuesKind::Wage, {}, Money{}};
    bases += {month(7), DuesKind::Wage, Money::yuan(4500), {}};
    payments = {payment(month(1), month(1), Money::yuan(45))};
    EXPECT_EQ(year(QDate(2024, 9, 30)).unpaidRun, 5);
    EXPECT_EQ(year(QDate(2024, 9, 30)).monthsOwed, 9);
}

TEST_F(Dues, EveryYuanIsEitherUsedOrLeft)
{
    // Overlapping payments of uneven amounts: used + surplus = paid, and no month takes more than
    // its due.
    for (int i = 1; i <= 12; ++i) {
        payments += payment(month(i), month(std::min(12, i + i % 4)), Money{i * 1'733});
    }
    std::ranges::sort(payments, usedBefore);
    const DuesAccount filled = account();
    Money used;
    for (int i = 1; i <= 12; ++i) {
        EXPECT_LE(filled.month(month(i)).paid, Money::yuan(45));
        used += filled.month(month(i)).paid;
    }
    const DuesYear figures = year();
    EXPECT_EQ(used + *figures.surplus, figures.paid);
    EXPECT_EQ(*figures.due - *figures.arrears, used);
}

TEST(DuesYear, AnAmountFarBeyondTheYearIsAReasonToAsk)
{
    constexpr Money kYear{180'000}; // 1,800.00
    EXPECT_FALSE(isFarBeyond(kYear, Money{1'800'000}));
    EXPECT_TRUE(isFarBeyond(kYear, Money{1'800'010}));
    EXPECT_FALSE(isFarBeyond(Money(), Money{10'000'000}));
    EXPECT_TRUE(isFarBeyond(Money(), Money{10'000'001}));
}

TEST(DuesPayments, ReachBackSixMonthsAsARule)
{
    EXPECT_FALSE(isPaidLate(Month::of(2024, 1), Month::of(2024, 7)));
    EXPECT_TRUE(isPaidLate(Month::of(2023, 12), Month::of(2024, 7)));
    EXPECT_FALSE(isPaidLate(Month::of(2024, 12), Month::of(2024, 7))) << "in advance";
}

} // namespace zhibu
