#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <functional>

// The built-in scheme: worked examples, base, total and bands. docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const QDate kAsOf(kYear, 12, 31);

/// A term that ended so many days before the as-of date.
OfficeTerm overdue(int days)
{
    return {.end = kAsOf.addDays(-days), .row = 300};
}

} // namespace

struct Example
{
    const char *name;
    QString base;
    std::function<void(Facts &)> change;
    QString rawTotal, total;
    int scoreStar, demotion;
    std::optional<int> cap;
    int finalStar;
};

void PrintTo(const Example &row, std::ostream *out)
{
    *out << row.name;
}

class WorkedExamples : public testing::TestWithParam<Example>
{
};

TEST_P(WorkedExamples, GiveTheStarOfTheTable)
{
    const Example &example = GetParam();
    Facts given = facts(example.base);
    example.change(given);
    const Rating rating = rate(anyang(), given);
    ASSERT_TRUE(rating.rated());
    EXPECT_EQ(toText(rating.base), example.base);
    EXPECT_EQ(toText(rating.rawTotal), example.rawTotal);
    EXPECT_EQ(toText(rating.total), example.total);
    EXPECT_EQ(rating.scoreStar, example.scoreStar);
    EXPECT_EQ(rating.demotion, example.demotion);
    EXPECT_EQ(rating.cap, example.cap);
    EXPECT_EQ(rating.finalStar, example.finalStar);
    EXPECT_EQ(toText(sumOfSteps(rating)), example.total);
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, WorkedExamples,
    testing::Values(
        Example{"Plain92", u"92"_s, [](Facts &) {}, u"92"_s, u"92"_s, 5, 0, {}, 5},
        Example{"BetweenTheBands", u"89.5"_s, [](Facts &) {}, u"89.5"_s, u"89.5"_s, 4, 0, {}, 4},
        Example{"ProvincialHonour",
                u"88"_s,
                [](Facts &f) { f.events = {event(u"commendation"_s, u"province"_s)}; },
                u"93"_s,
                u"93"_s,
                5,
                0,
                {},
                5},
        Example{"BonusBeyondHundred",
                u"95"_s,
                [](Facts &f) {
                    f.events = {event(u"commendation"_s, u"nation"_s),
                                event(u"innovation"_s, u"province"_s)};
                },
                u"108"_s,
                u"100"_s,
                5,
                0,
                {},
                5},
        Example{"ThreeAbsences", u"96"_s,
                [](Facts &f) {
                    f.events = {event(u"unexcused_absence"_s, {}, {kYear, 8, 12}, 3)};
                },
                u"87"_s, u"87"_s, 4, 1, 4, 3},
        Example{"DemotedBeforeCapped", u"100"_s,
                [](Facts &f) {
                    f.events = {event(u"commendation"_s, u"nation"_s),
                                event(u"overdue_task"_s, {}, {kYear, 8, 12}, 3)};
                },
                u"99"_s, u"99"_s, 5, 1, 4, 4},
        Example{"TermOverdue400Days", u"91"_s, [](Facts &f) { f.term = overdue(400); }, u"91"_s,
                u"91"_s, 5, 0, 3, 3},
        Example{"TermOverdue100Days", u"91"_s, [](Facts &f) { f.term = overdue(100); }, u"91"_s,
                u"91"_s, 5, 0, 4, 4},
        Example{"Satisfaction58",
                u"84"_s,
                [](Facts &f) { f.ballots = ballots(58, 100); },
                u"79"_s,
                u"79"_s,
                3,
                0,
                {},
                3},
        Example{"Satisfaction49_9",
                u"93"_s,
                [](Facts &f) { f.ballots = ballots(499, 1000); },
                u"93"_s,
                u"93"_s,
                5,
                0,
                {},
                0},
        Example{"Satisfaction60_0",
                u"93"_s,
                [](Facts &f) { f.ballots = ballots(600, 1000); },
                u"93"_s,
                u"93"_s,
                5,
                0,
                {},
                5},
        Example{"SanctionAndTwoViolations",
                u"93"_s,
                [](Facts &f) {
                    f.events = {event(u"leader_sanction"_s, u"up_to_serious_warning"_s),
                                event(u"member_violation"_s), event(u"member_violation"_s)};
                },
                u"86"_s,
                u"86"_s,
                4,
                0,
                {},
                4},
        Example{"RemovalFromPost",
                u"52"_s,
                [](Facts &f) { f.events = {event(u"leader_sanction"_s, u"removal_or_above"_s)}; },
                u"47"_s,
                u"47"_s,
                0,
                0,
                {},
                0}));

// 1: the base

TEST(RatingBase, R1_IsTheSuperiorsTenScoresAlone)
{
    Facts given = facts(u"84.25"_s);
    given.scores += scores(u"99"_s, u"self"_s);
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.base), u"84.25"_s);
    const QList<Step> steps = stepsOf(rating, StepKind::Base);
    ASSERT_EQ(steps.size(), 10);
    EXPECT_EQ(steps[8], (Step{.kind = StepKind::Base,
                              .rule = u"1.9"_s,
                              .code = u"ay9"_s,
                              .qualifier = u"superior"_s,
                              .points = points(u"4.25"_s),
                              .entered = points(u"4.25"_s),
                              .weight = Points::whole(1),
                              .rows = {109}}));
}

TEST(RatingBase, R1_WithoutEveryScoreTheBranchIsNotRated)
{
    Facts given = facts(u"84"_s);
    given.scores += scores(u"99"_s, u"self"_s);
    given.scores.removeAt(3);
    const Rating rating = rate(anyang(), given);
    EXPECT_FALSE(rating.rated());
    EXPECT_EQ(rating, (Rating{.missing = {{u"superior"_s, u"ay4"_s}}}));
}

TEST(RatingBase, CanBeThatOfAnotherEvaluatorForTrial)
{
    Facts given = facts(u"84"_s);
    given.scores += scores(u"92.5"_s, u"self"_s);
    EXPECT_EQ(toText(rate(anyang(), given, u"self"_s).base), u"92.5"_s);
    EXPECT_EQ(rate(anyang(), given, u"self"_s).finalStar, 5);
    EXPECT_EQ(rate(anyang(), given, u"masses"_s).missing.size(), 10);
    EXPECT_EQ(rate(anyang(), given).finalStar, 4);
}

// 2: total and bands

TEST(RatingTotal, R20_IsNeverBelowZero)
{
    Facts given = facts(u"2"_s);
    given.events = {event(u"circulated_criticism"_s, u"municipal_committee"_s)};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.rawTotal), u"-3"_s);
    EXPECT_EQ(toText(rating.total), u"0"_s);
    const QList<Step> clamps = stepsOf(rating, StepKind::Clamp);
    ASSERT_EQ(clamps.size(), 1);
    EXPECT_EQ(clamps[0].rule, u"2.0"_s);
    EXPECT_EQ(toText(clamps[0].points), u"3"_s);
}

struct BandEdge
{
    QString total, rule;
    int star;
};

void PrintTo(const BandEdge &row, std::ostream *out)
{
    *out << row.total.toStdString();
}

class Bands : public testing::TestWithParam<BandEdge>
{
};

TEST_P(Bands, R2_AreHalfOpen)
{
    const Rating rating = rate(anyang(), facts(GetParam().total));
    EXPECT_EQ(rating.finalStar, GetParam().star);
    const QList<Step> bands = stepsOf(rating, StepKind::Band);
    ASSERT_EQ(bands.size(), 1);
    EXPECT_EQ(bands[0].rule, GetParam().rule);
    EXPECT_EQ(bands[0].star, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, Bands,
    testing::Values(BandEdge{u"100"_s, u"2.1"_s, 5}, BandEdge{u"90.01"_s, u"2.1"_s, 5},
                    BandEdge{u"90"_s, u"2.1"_s, 5}, BandEdge{u"89.99"_s, u"2.2"_s, 4},
                    BandEdge{u"80.01"_s, u"2.2"_s, 4}, BandEdge{u"80"_s, u"2.2"_s, 4},
                    BandEdge{u"79.99"_s, u"2.3"_s, 3}, BandEdge{u"70.01"_s, u"2.3"_s, 3},
                    BandEdge{u"70"_s, u"2.3"_s, 3}, BandEdge{u"69.99"_s, u"2.4"_s, 2},
                    BandEdge{u"60.01"_s, u"2.4"_s, 2}, BandEdge{u"60"_s, u"2.4"_s, 2},
                    BandEdge{u"59.99"_s, u"2.5"_s, 1}, BandEdge{u"50.01"_s, u"2.5"_s, 1},
                    BandEdge{u"50"_s, u"2.5"_s, 1}, BandEdge{u"49.99"_s, u"2.6"_s, 0},
                    BandEdge{u"0.01"_s, u"2.6"_s, 0}, BandEdge{u"0"_s, u"2.6"_s, 0}));

} // namespace zhibu
