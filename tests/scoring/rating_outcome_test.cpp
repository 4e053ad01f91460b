#include "scoring/distance.h"
#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// From the total to the final star: what limits do, passed sheets, decisions.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

/// A scheme whose only limit has one case: always true, with these effects.
Scheme withEffect(const QByteArray &effects)
{
    return tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s", "cases": [
        {"when": {"measure": "previous_star", "op": ">=", "value": 0}, )"
                + effects + "}]}]");
}

Rating rated(const Scheme &scheme, const QString &base, std::optional<int> before = {},
             Round round = Round::December)
{
    Facts given = scored({{u"a"_s, base}});
    given.previousStar = before;
    given.round = round;
    Rating rating = rate(scheme, given);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
    return rating;
}

} // namespace

// effects of limits

struct Effect
{
    QByteArray effects;
    QString base;
    std::optional<int> before;
    int december, june;
};

void PrintTo(const Effect &row, std::ostream *out)
{
    *out << row.effects.constData() << ' ' << row.base.toStdString();
}

class LimitEffect : public testing::TestWithParam<Effect>
{
};

TEST_P(LimitEffect, ChangesTheStar)
{
    const Effect &row = GetParam();
    const Scheme scheme = withEffect(row.effects);
    EXPECT_EQ(rated(scheme, row.base, row.before).finalStar, row.december);
    EXPECT_EQ(rated(scheme, row.base, row.before, Round::June).finalStar, row.june);
}

INSTANTIATE_TEST_SUITE_P(
    All, LimitEffect,
    testing::Values(
        Effect{R"("grade": 4)", u"65"_s, {}, 4, 4}, Effect{R"("grade": 4)", u"95"_s, {}, 5, 5},
        Effect{R"("grade": 4, "rise": 1)", u"65"_s, 2, 3, 3},
        Effect{R"("grade": 5, "demote": 1)", u"65"_s, {}, 4, 5},
        Effect{R"("grade": 5, "cap": 3)", u"65"_s, {}, 3, 3},
        Effect{R"("grade": 5, "veto": true)", u"65"_s, {}, 0, 0},
        Effect{R"("grade": 5, "rounds": "december")", u"65"_s, {}, 5, 2},
        Effect{R"("rise": 1)", u"95"_s, 2, 3, 3}, Effect{R"("rise": 1)", u"95"_s, {}, 1, 1},
        Effect{R"("rise": 0)", u"95"_s, 4, 4, 4},
        Effect{R"("rise": 2, "rounds": "december")", u"95"_s, 1, 3, 5},
        Effect{R"("rise": 1)", u"65"_s, 5, 2, 2}, Effect{R"("bonus": 5)", u"85"_s, {}, 5, 5},
        Effect{R"("bonus": 5, "rounds": "december")", u"85"_s, {}, 5, 4},
        Effect{R"("penalty": 0.5)", u"90"_s, {}, 4, 4}, Effect{R"("demote": 9)", u"95"_s, {}, 0, 5},
        Effect{R"("veto": true, "rounds": "december")", u"95"_s, {}, 0, 5},
        Effect{R"("warn": true)", u"95"_s, {}, 5, 5}));

TEST(LimitEffects, AreAllToldWithTheirClause)
{
    const Rating rating = rated(
        withEffect(R"("grade": 4, "cap": 3, "demote": 1, "penalty": 2, "bonus": 1, "warn": true)"),
        u"65"_s);
    for (const StepKind kind : {StepKind::Grade, StepKind::Cap, StepKind::Demote, StepKind::Penalty,
                                StepKind::Bonus, StepKind::Warning}) {
        const QList<Step> steps = stepsOf(rating, kind);
        ASSERT_EQ(steps.size(), 1) << static_cast<int>(kind);
        EXPECT_EQ(steps[0].rule, u"l"_s);
        EXPECT_TRUE(steps[0].judged);
    }
    EXPECT_EQ(rating.finalStar, 3);
}

TEST(LimitExclude, LeavesUnratedWhateverTheScores)
{
    const Scheme scheme = withEffect(R"("exclude": true)");
    const Rating rating = rated(scheme, u"95"_s);
    EXPECT_TRUE(rating.excluded);
    EXPECT_FALSE(rating.rated());
    const Rating unscored = rate(scheme, scored({}));
    EXPECT_TRUE(unscored.excluded);
    EXPECT_TRUE(unscored.missing.isEmpty());
}

TEST(LimitExclude, OfDecemberDoesNotHoldInJune)
{
    const Scheme scheme = withEffect(R"("exclude": true, "rounds": "december")");
    EXPECT_TRUE(rated(scheme, u"95"_s).excluded);
    const Rating june = rated(scheme, u"95"_s, {}, Round::June);
    EXPECT_FALSE(june.excluded);
    EXPECT_EQ(june.finalStar, 5);
    EXPECT_EQ(reasonsOf(june, StepKind::NotCounted), QList{Reason::DecemberOnly});
}

TEST(BandRequirement, ThatCannotBeJudgedFallsThrough)
{
    const Scheme scheme = tiny(R"("bands": [
        {"rule": "b5", "min": 90, "star": 5, "source": "s",
         "requires": {"measure": "metric", "metric": "dues", "op": ">=", "value": 100}},
        {"rule": "b4", "min": 90, "star": 4, "source": "s"},
        {"rule": "b0", "min": 0, "star": 0, "source": "s"}])");
    EXPECT_EQ(scheme.metrics(), QStringList{u"dues"_s});
    Facts given = scored({{u"a"_s, u"95"_s}});
    EXPECT_EQ(rate(scheme, given).finalStar, 4);
    EXPECT_EQ(reasonsOf(rate(scheme, given), StepKind::NotCounted),
              QList{Reason::RequirementNotMet});
    given.metrics.insert(u"dues"_s, {99, 100});
    EXPECT_EQ(rate(scheme, given).finalStar, 4);
    given.metrics.insert(u"dues"_s, {100, 100});
    EXPECT_EQ(rate(scheme, given).finalStar, 5);
}

TEST(PointsShare, IsOfWhatTheEvaluatorsTogetherCanGive)
{
    const QByteArray both =
        R"("evaluators": [{"id": "superior", "weight": 0.5}, {"id": "self", "weight": 0.5}], )";
    const QByteArray limit = R"("limits": [{"rule": "l", "id": "l", "source": "s",
        "measure": "points_share", "of": "a", "cases": [{"op": "<", "value": 90, "cap": 0}]}])";
    const auto cap = [&](const QString &self) {
        Facts given = scored({{u"a"_s, u"100"_s}});
        given.scores += Score{u"self"_s, u"a"_s, points(self), 2};
        return rate(tiny(both + limit), given).cap;
    };
    EXPECT_EQ(cap(u"80"_s), std::nullopt);
    EXPECT_EQ(cap(u"79.8"_s), 0);
}

// passed sheets

namespace {

QByteArray sheet(const QByteArray &id, const QByteArray &keys)
{
    return R"({"rule": ")" + id + R"(", "id": ")" + id + R"(", "title": "t", "source": "s", )"
           + R"("pass": 60, )" + keys + R"("criteria": [{"rule": ")" + id + R"(1", "id": ")" + id
           + R"(1", "title": "t", "max": 100, "source": "s"}]})";
}

} // namespace

struct Passed
{
    QString one, two, three;
    int star;
};

void PrintTo(const Passed &row, std::ostream *out)
{
    *out << row.one.toStdString() << '/' << row.two.toStdString() << '/' << row.three.toStdString();
}

class PassedSheets : public testing::TestWithParam<Passed>
{
};

TEST_P(PassedSheets, AddTheStarsTheyAreWorth)
{
    const Scheme scheme = tiny(R"("mode": "named_stars", "sheets": [)" + sheet("x", "") + ','
                               + sheet("y", R"("star": 2, "needs": ["x"], )") + ','
                               + sheet("z", R"("needs": ["y"], )") + ']');
    EXPECT_EQ(scheme.highestStar(), 4);
    EXPECT_EQ(rate(scheme, scored({{u"x1"_s, GetParam().one},
                                   {u"y1"_s, GetParam().two},
                                   {u"z1"_s, GetParam().three}}))
                  .finalStar,
              GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(NamedStars, PassedSheets,
                         testing::Values(Passed{u"60"_s, u"60"_s, u"60"_s, 4},
                                         Passed{u"60"_s, u"60"_s, u"59"_s, 3},
                                         Passed{u"60"_s, u"59"_s, u"60"_s, 1},
                                         Passed{u"59"_s, u"60"_s, u"60"_s, 0}));

TEST(LadderSheets, OfOthersAreStepsThatNobodyMisses)
{
    const Scheme scheme =
        tiny(R"("mode": "ladder", "sheets": [)" + sheet("x", R"("star": 3, )") + ','
             + sheet("y", R"("star": 4, "appliesTo": {"sectors": ["rural"]}, )") + ','
             + sheet("z", R"("star": 5, )") + ']');
    EXPECT_EQ(scheme.highestStar(), 5);
    Facts given = scored({{u"x1"_s, u"60"_s}, {u"z1"_s, u"60"_s}});
    given.subject.sector = u"school"_s;
    EXPECT_EQ(rate(scheme, given).finalStar, 5);
    given.subject.sector = u"rural"_s;
    given.scores += Score{u"superior"_s, u"y1"_s, Points::whole(59), 9};
    EXPECT_EQ(rate(scheme, given).finalStar, 3);
}

TEST(LadderSheets, ThatNobodyScoredAreNotAimedAt)
{
    const Scheme scheme =
        tiny(R"("mode": "ladder", "sheets": [)" + sheet("x", R"("star": 3, )") + ','
             + sheet("y", R"("star": 4, )") + ',' + sheet("z", R"("star": 5, )") + ']');
    const auto reasonAt = [&](const Facts &facts, const QString &sheet) {
        const Rating rating = rate(scheme, facts);
        const auto step = std::ranges::find(rating.steps, sheet, &Step::code);
        return step == rating.steps.end() ? Reason::None : step->reason;
    };
    Facts given = scored({{u"x1"_s, u"60"_s}});
    EXPECT_EQ(rate(scheme, given).finalStar, 3);
    EXPECT_EQ(reasonAt(given, u"y"_s), Reason::NotScored);
    const auto way = distance(scheme, given, rate(scheme, given));
    ASSERT_TRUE(way);
    EXPECT_EQ(way->star, 4);
    EXPECT_EQ(way->sheets.constFirst().points, Points::whole(60));
    given = scored({{u"x1"_s, u"59"_s}});
    EXPECT_EQ(rate(scheme, given).finalStar, 0);
    given = scored({{u"x1"_s, u"60"_s}, {u"z1"_s, u"60"_s}});
    EXPECT_EQ(rate(scheme, given).finalStar, 3);
    EXPECT_EQ(reasonAt(given, u"z"_s), Reason::BaseNotPassed);
    given = scored({{u"y1"_s, u"60"_s}}); // the lowest rung has to be scored
    EXPECT_EQ(rate(scheme, given).missing, (QList<MissingScore>{{u"superior"_s, u"x1"_s}}));
}

// decisions

TEST(StarDecision, StandsAboveWhatTheSchemeGives)
{
    Facts given = scored({{u"a"_s, u"95"_s}});
    given.decision = Decision{3, u"巡察整改未完成"_s, {kYear, 12, 20}, 77};
    for (const Scheme &scheme : {tiny(), withEffect(R"("veto": true)")}) {
        const Rating rating = rate(scheme, given);
        EXPECT_EQ(rating.finalStar, 3);
        EXPECT_EQ(rating.computedStar, rating.vetoed ? 0 : 5);
        const Step last = rating.steps.constLast();
        EXPECT_EQ(last.kind, StepKind::Decide);
        EXPECT_EQ(last.qualifier, u"巡察整改未完成"_s);
        EXPECT_EQ(last.rows, QList<qint64>{77});
    }
}

TEST(StarDecision, HoldsWhereScoresAreMissingAndWhereTheSchemeRatesNobody)
{
    Facts given = scored({});
    given.decision = Decision{3, u"r"_s, {kYear, 12, 20}, 77};
    for (const Scheme &scheme : {tiny(), withEffect(R"("exclude": true)")}) {
        const Rating rating = rate(scheme, given);
        EXPECT_TRUE(rating.rated());
        EXPECT_FALSE(rating.scored());
        EXPECT_EQ(rating.finalStar, 3);
        EXPECT_EQ(rating.excluded, !scheme.limits.isEmpty());
        EXPECT_EQ(rating.missing.isEmpty(), rating.excluded) << "what is missing is still told";
        EXPECT_EQ(rating.total, Points{});
        EXPECT_EQ(sumOfSteps(rating), rating.total);
        ASSERT_FALSE(rating.steps.isEmpty());
        EXPECT_EQ(rating.steps.constLast().kind, StepKind::Decide);
        EXPECT_FALSE(rate(scheme, given, u"superior"_s).rated()) << "a trial";
    }
}

TEST(StarDecision, IsLeftOutOfATrial)
{
    Facts given = scored({{u"a"_s, u"95"_s}});
    given.decision = Decision{3, u"r"_s, {kYear, 12, 20}, 77};
    const Rating trial = rate(tiny(), given, u"superior"_s);
    EXPECT_EQ(trial.finalStar, 5);
    EXPECT_TRUE(stepsOf(trial, StepKind::Decide).isEmpty());
}

} // namespace zhibu
