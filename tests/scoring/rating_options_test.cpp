#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

// Every choice a scheme can make otherwise than the built-in one.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

TEST(RatingOptions, InclusiveThresholdTakesPointsAtSixtyPercent)
{
    Facts given = facts(u"93"_s);
    given.ballots = ballots(600, 1000);
    const Rating rating = rate(anyangWith(u"limits[0].cases[1].op"_s, u"<="_s), given);
    EXPECT_EQ(toText(rating.total), u"88"_s);
    EXPECT_EQ(rating.finalStar, 4);
}

TEST(RatingOptions, AllCasesOfALimitApplyTogether)
{
    Facts given = facts(u"93"_s);
    given.ballots = ballots(499, 1000);
    const Rating rating = rate(anyangWith(u"limits[0].apply"_s, u"all"_s), given);
    EXPECT_EQ(toText(rating.penalty), u"5"_s);
    EXPECT_TRUE(rating.vetoed);
}

TEST(RatingOptions, SatisfiedAloneMayBeThePart)
{
    Facts given = facts(u"93"_s);
    given.ballots =
        Ballots{.membersTotal = 10, .membersPresent = 10, .satisfied = 4, .fairlySatisfied = 6};
    EXPECT_FALSE(rate(anyang(), given).vetoed);
    EXPECT_TRUE(rate(anyangWith(u"limits[0].part"_s, QJsonArray{u"satisfied"_s}), given).vetoed);
}

TEST(RatingOptions, CapBeforeDemotionCostsAnotherStar)
{
    Facts given = facts(u"100"_s);
    given.events = {event(u"commendation"_s, u"nation"_s),
                    event(u"overdue_task"_s, {}, {kYear, 8, 12}, 3)};
    EXPECT_EQ(rate(anyang(), given).finalStar, 4);
    EXPECT_EQ(rate(anyangWith(u"demotion.order"_s, u"cap_then_demote"_s), given).finalStar, 3);
}

TEST(RatingOptions, DemotionInBothRounds)
{
    Facts given = facts(u"90"_s);
    given.round = Round::June;
    given.events = {event(u"overdue_task"_s, {}, {kYear, 2, 1}, 3)};
    EXPECT_EQ(rate(anyang(), given).finalStar, 4);
    EXPECT_EQ(rate(anyangWith(u"demotion.rounds"_s, u"both"_s), given).finalStar, 3);
}

TEST(RatingOptions, MoreThanThreeAbsences)
{
    Facts given = facts(u"100"_s);
    given.events = {event(u"overdue_task"_s, {}, {kYear, 2, 1}, 3)};
    const Scheme scheme = anyangWith(u"limits[2].cases[0].op"_s, u">"_s);
    EXPECT_EQ(rate(scheme, given).cap, std::nullopt);
    given.events[0].times = 4;
    EXPECT_EQ(rate(scheme, given).cap, 4);
}

TEST(RatingOptions, InnovationsMayAddUp)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"innovation"_s, u"city"_s),
                    event(u"innovation"_s, u"province"_s, {kYear, 6, 1}, 2)};
    EXPECT_EQ(toText(rate(anyangWith(u"adjustments[1].stack"_s, u"sum"_s), given).bonus), u"13"_s);
}

TEST(RatingOptions, APenaltyGroupMayCountOnce)
{
    Facts given = facts(u"90"_s);
    given.events = {event(u"circulated_criticism"_s, u"work_committee"_s, {kYear, 6, 1}, 4),
                    event(u"circulated_criticism"_s, u"municipal_committee"_s)};
    EXPECT_EQ(toText(rate(anyangWith(u"adjustments[2].stack"_s, u"max"_s), given).penalty), u"5"_s);
}

struct Rounded
{
    QString base, total;
    int star;
};

void PrintTo(const Rounded &row, std::ostream *out)
{
    *out << row.base.toStdString();
}

class RoundedTotals : public testing::TestWithParam<Rounded>
{
};

TEST_P(RoundedTotals, AreHalfUpBeforeTheBand)
{
    const Rating rating = rate(anyangWith(u"total.rounding"_s, u"whole"_s), facts(GetParam().base));
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

INSTANTIATE_TEST_SUITE_P(Anyang, RoundedTotals,
                         testing::Values(Rounded{u"89.5"_s, u"90"_s, 5},
                                         Rounded{u"89.49"_s, u"89"_s, 4},
                                         Rounded{u"89"_s, u"89"_s, 4},
                                         Rounded{u"0.4"_s, u"0"_s, 0}));

TEST(RatingOptions, WeightsMixEvaluatorsExactly)
{
    const QJsonArray evaluators{QJsonObject{{u"id"_s, u"superior"_s}, {u"weight"_s, 0.7}},
                                QJsonObject{{u"id"_s, u"masses"_s}, {u"weight"_s, 0.3}}};
    const Scheme scheme = anyangWith(u"evaluators"_s, evaluators);
    Facts given = facts(u"89.95"_s);
    given.scores += scores(u"90.15"_s, u"masses"_s);
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(rating.base, (Points{900'100})); // 62.965 + 27.045
    EXPECT_EQ(rating.finalStar, 5);
    EXPECT_EQ(stepsOf(rating, StepKind::Base).size(), 20);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
    given.scores.removeLast();
    EXPECT_EQ(rate(scheme, given).missing, (QList<MissingScore>{{u"masses"_s, u"ay10"_s}}));
}

TEST(RatingOptions, ABandMayExcludeItsEdge)
{
    const Scheme scheme = anyangWith(u"bands[0].op"_s, u">"_s);
    EXPECT_EQ(rate(scheme, facts(u"90"_s)).finalStar, 4);
    EXPECT_EQ(rate(scheme, facts(u"90.01"_s)).finalStar, 5);
}

TEST(RatingOptions, AnotherCapOfTheTotal)
{
    Facts given = facts(u"98"_s);
    given.events = {event(u"commendation"_s, u"nation"_s)};
    EXPECT_EQ(toText(rate(anyangWith(u"total.cap"_s, 110), given).total), u"106"_s);
}

} // namespace zhibu
