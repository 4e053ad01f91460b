#include "core/membershiprules.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

MembershipRules shipped()
{
    const auto rules = parseMembershipRules(rulePack(u"membership-2019"_s));
    EXPECT_TRUE(rules.ok());
    return rules ? *rules : MembershipRules();
}

TEST(MembershipRules, TheShippedPackSaysWhatTheRulesSay)
{
    const MembershipRules rules = shipped();
    EXPECT_EQ(rules.mostDays, 90);
    EXPECT_EQ(rules.daysInside, 10);
    EXPECT_EQ(rules.daysOutside, 30);
    EXPECT_EQ(rules.receiptMonths, 1);
    EXPECT_EQ(rules.contactMonths, 6);
    EXPECT_EQ(rules.lostMonths, 6);
    EXPECT_EQ(rules.removalYears, 2);
    EXPECT_TRUE(rules.source.contains(u"组通字〔2006〕45号"_s));
}

TEST(MembershipRules, APackWithoutADayIsNone)
{
    QByteArray json = rulePack(u"membership-2019"_s);
    const auto broken = parseMembershipRules(json.replace("\"most_days\": 90,", ""));
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(broken.error().code, ErrorCode::Invalid);
}

struct MonthsCase
{
    QDate since;
    int months;
    QDate day;
    bool passed;
};

class MonthsPassed : public testing::TestWithParam<MonthsCase>
{
};

TEST_P(MonthsPassed, CountFromDayToDayOrToTheEndOfAShorterMonth)
{
    const MonthsCase &c = GetParam();
    EXPECT_EQ(havePassed(c.months, c.since, c.day), c.passed)
        << qPrintable(c.since.toString(Qt::ISODate) + u" "_s + c.day.toString(Qt::ISODate));
}

INSTANTIATE_TEST_SUITE_P(Borders, MonthsPassed,
                         testing::Values(MonthsCase{{2024, 1, 15}, 6, {2024, 7, 14}, false},
                                         MonthsCase{{2024, 1, 15}, 6, {2024, 7, 15}, true},
                                         MonthsCase{{2023, 8, 31}, 6, {2024, 2, 28}, false},
                                         MonthsCase{{2023, 8, 31}, 6, {2024, 2, 29}, true},
                                         MonthsCase{{2024, 8, 31}, 6, {2025, 2, 28}, true},
                                         MonthsCase{{2024, 2, 29}, 24, {2026, 2, 27}, false},
                                         MonthsCase{{2024, 2, 29}, 24, {2026, 2, 28}, true}));

struct LostCase
{
    std::optional<QDate> lost;
    std::optional<QDate> suspended;
    bool probationary;
    QDate day;
    LostStep step;
};

class Lost : public testing::TestWithParam<LostCase>
{
};

TEST_P(Lost, ComesToBeDecidedStepByStep)
{
    const LostCase &c = GetParam();
    EXPECT_EQ(
        lostStep(
            shipped(),
            {.lostSince = c.lost, .suspendedSince = c.suspended, .probationary = c.probationary},
            c.day),
        c.step)
        << qPrintable(c.day.toString(Qt::ISODate));
}

const QDate kLost(2021, 3, 10);
const QDate kSuspended(2022, 3, 1);
INSTANTIATE_TEST_SUITE_P(
    Borders, Lost,
    testing::Values(LostCase{{}, {}, false, {2024, 1, 1}, LostStep::Search},
                    LostCase{kLost, {}, false, {2021, 9, 9}, LostStep::Search},
                    LostCase{kLost, {}, false, {2021, 9, 10}, LostStep::Suspend},
                    LostCase{kLost, {}, true, {2021, 9, 9}, LostStep::Search},
                    LostCase{kLost, {}, true, {2021, 9, 10}, LostStep::Cancel},
                    LostCase{kLost, kSuspended, false, {2024, 2, 29}, LostStep::Search},
                    LostCase{kLost, kSuspended, false, {2024, 3, 1}, LostStep::DecideRemoval},
                    LostCase{{}, kSuspended, false, {2024, 3, 1}, LostStep::DecideRemoval}));

struct BandCase
{
    QDate day;
    LostBand band;
};

class LostFor : public testing::TestWithParam<BandCase>
{
};

TEST_P(LostFor, FallsIntoABandOfTheStatistics)
{
    EXPECT_EQ(lostBand(QDate(2010, 5, 4), GetParam().day), GetParam().band)
        << qPrintable(GetParam().day.toString(Qt::ISODate));
}

INSTANTIATE_TEST_SUITE_P(Borders, LostFor,
                         testing::Values(BandCase{{2010, 11, 3}, LostBand::UnderSixMonths},
                                         BandCase{{2010, 11, 4}, LostBand::UnderOneYear},
                                         BandCase{{2011, 5, 3}, LostBand::UnderOneYear},
                                         BandCase{{2011, 5, 4}, LostBand::UnderSixYears},
                                         BandCase{{2016, 5, 3}, LostBand::UnderSixYears},
                                         BandCase{{2016, 5, 4}, LostBand::UnderElevenYears},
                                         BandCase{{2021, 5, 3}, LostBand::UnderElevenYears},
                                         BandCase{{2021, 5, 4}, LostBand::Longer}));

} // namespace
} // namespace zhibu
