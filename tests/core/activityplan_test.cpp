#include "core/activityplan.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

namespace {

const QDate kFirst(2024, 1, 1);
const QDate kLast(2024, 12, 31);

QList<int> monthsOf(const QList<QDate> &days)
{
    QList<int> months;
    for (const QDate &day : days) {
        months += day.month();
    }
    return months;
}

} // namespace

TEST(ActivityPlan, OnceIsHeldOnceWhateverItsLastMonth)
{
    EXPECT_EQ(plannedDays({.first = Month::of(2024, 3), .last = Month::of(2024, 9), .day = 8},
                          kFirst, kLast),
              (QList{QDate(2024, 3, 8)}));
}

TEST(ActivityPlan, MonthlyComesOnItsDayEveryMonthOfThePlan)
{
    const auto days = plannedDays({.repeat = Repeat::Monthly,
                                   .first = Month::of(2024, 2),
                                   .last = Month::of(2024, 5),
                                   .day = 15},
                                  kFirst, kLast);
    EXPECT_EQ(days, (QList{QDate(2024, 2, 15), QDate(2024, 3, 15), QDate(2024, 4, 15),
                           QDate(2024, 5, 15)}));
}

TEST(ActivityPlan, ADayTheMonthHasNotIsItsLast)
{
    const auto days = plannedDays({.repeat = Repeat::Monthly,
                                   .first = Month::of(2024, 1),
                                   .last = Month::of(2024, 4),
                                   .day = 31},
                                  kFirst, kLast);
    EXPECT_EQ(days, (QList{QDate(2024, 1, 31), QDate(2024, 2, 29), QDate(2024, 3, 31),
                           QDate(2024, 4, 30)}));
}

TEST(ActivityPlan, QuarterlyAndYearlyCountFromTheirFirstMonth)
{
    PlannedMeeting plan{.repeat = Repeat::Quarterly,
                        .first = Month::of(2023, 11),
                        .last = Month::of(2025, 12),
                        .day = 1};
    EXPECT_EQ(monthsOf(plannedDays(plan, kFirst, kLast)), (QList{2, 5, 8, 11}));
    plan.repeat = Repeat::Yearly;
    EXPECT_EQ(plannedDays(plan, kFirst, kLast), (QList{QDate(2024, 11, 1)}));
}

TEST(ActivityPlan, OutsideTheDaysAskedForThereAreNone)
{
    const PlannedMeeting plan{.repeat = Repeat::Monthly,
                              .first = Month::of(2024, 1),
                              .last = Month::of(2024, 12),
                              .day = 15};
    EXPECT_EQ(plannedDays(plan, QDate(2024, 6, 16), QDate(2024, 7, 14)), QList<QDate>());
    EXPECT_EQ(plannedDays(plan, QDate(2024, 6, 15), QDate(2024, 7, 15)),
              (QList{QDate(2024, 6, 15), QDate(2024, 7, 15)}));
}

} // namespace zhibu
