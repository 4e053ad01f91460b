#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// Ways of counting events and of closing the total that the default scheme does not use.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

Rating rated(const QByteArray &members, const QString &base, const QList<Event> &events)
{
    Facts given = scored({{u"a"_s, base}});
    given.events = events;
    Rating rating = rate(tiny(members), given);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
    EXPECT_EQ(rating.rawTotal, rating.base + rating.bonus - rating.penalty);
    return rating;
}

const QByteArray kPenalties = R"("adjustments": [
    {"rule": "p", "effect": "penalty", "stack": "sum", "items": ["overdue_task"], "points": 5,
     "source": "s"},
    {"rule": "q", "effect": "bonus", "stack": "sum", "items": ["commendation"],
     "tiers": {"city": 8}, "source": "s"}])";

} // namespace

TEST(AdjustmentCap, TakesBackWhatTheClauseGivesTooMuch)
{
    const Rating rating = rated(R"("adjustments": [
        {"rule": "x", "effect": "bonus", "stack": "sum", "items": ["commendation"],
         "tiers": {"city": 3}, "cap": 5, "source": "s"}])",
                                u"80"_s, {event(u"commendation"_s, u"city"_s, {kYear, 2, 1}, 2)});
    EXPECT_EQ(toText(rating.bonus), u"5"_s);
    EXPECT_EQ(toText(rating.total), u"85"_s);
    const QList<Step> excess = stepsOf(rating, StepKind::Excess);
    ASSERT_EQ(excess.size(), 1);
    EXPECT_EQ(excess[0].rule, u"x"_s);
    EXPECT_EQ(toText(excess[0].points), u"-1"_s);
}

TEST(AdjustmentCap, LimitsPenaltiesToo)
{
    const Rating rating = rated(R"("adjustments": [
        {"rule": "x", "effect": "penalty", "stack": "sum", "items": ["overdue_task"], "points": 4,
         "cap": 10, "source": "s"}])",
                                u"80"_s, {event(u"overdue_task"_s, {}, {kYear, 2, 1}, 3)});
    EXPECT_EQ(toText(rating.penalty), u"10"_s);
    EXPECT_EQ(toText(rating.total), u"70"_s);
}

TEST(AdjustmentCap, IsNotFeltWhereItIsJustReached)
{
    const Rating rating = rated(R"("adjustments": [
        {"rule": "x", "effect": "bonus", "stack": "sum", "items": ["commendation"],
         "tiers": {"city": 3}, "cap": 6, "source": "s"}])",
                                u"80"_s, {event(u"commendation"_s, u"city"_s, {kYear, 2, 1}, 2)});
    EXPECT_EQ(toText(rating.total), u"86"_s);
    EXPECT_TRUE(stepsOf(rating, StepKind::Excess).isEmpty());
}

struct Pooled
{
    int commendations, innovations;
    QString bonus;
    QStringList excess; ///< clauses that took points back
};

void PrintTo(const Pooled &row, std::ostream *out)
{
    *out << row.commendations << '+' << row.innovations;
}

class AdjustmentPool : public testing::TestWithParam<Pooled>
{
};

TEST_P(AdjustmentPool, CapsItsClausesTogether)
{
    QList<Event> events;
    for (int i = 0; i < GetParam().commendations; ++i) {
        events += event(u"commendation"_s, u"city"_s);
    }
    for (int i = 0; i < GetParam().innovations; ++i) {
        events += event(u"innovation"_s, u"city"_s);
    }
    const Rating rating = rated(R"("pools": [{"rule": "pool", "id": "p", "cap": 10, "source": "s"}],
        "adjustments": [
        {"rule": "x", "effect": "bonus", "stack": "sum", "items": ["commendation"], "pool": "p",
         "tiers": {"city": 3}, "cap": 8, "source": "s"},
        {"rule": "y", "effect": "bonus", "stack": "sum", "items": ["innovation"], "pool": "p",
         "tiers": {"city": 4}, "source": "s"}])",
                                u"60"_s, events);
    EXPECT_EQ(toText(rating.bonus), GetParam().bonus);
    QStringList excess;
    for (const Step &step : stepsOf(rating, StepKind::Excess)) {
        excess += step.rule;
    }
    EXPECT_EQ(excess, GetParam().excess);
}

INSTANTIATE_TEST_SUITE_P(Bonuses, AdjustmentPool,
                         testing::Values(Pooled{2, 1, u"10"_s, {}},
                                         Pooled{2, 2, u"10"_s, {u"pool"_s}},
                                         Pooled{3, 0, u"8"_s, {u"x"_s}},
                                         Pooled{3, 1, u"10"_s, {u"x"_s, u"pool"_s}},
                                         Pooled{0, 3, u"10"_s, {u"pool"_s}}));

TEST(AdjustmentStack, FirstCountsTheEarliestEvent)
{
    const Rating rating = rated(R"("adjustments": [
        {"rule": "x", "effect": "bonus", "stack": "first", "items": ["commendation"],
         "tiers": {"city": 3, "nation": 8}, "source": "s"}])",
                                u"80"_s,
                                {event(u"commendation"_s, u"nation"_s, {kYear, 9, 1}),
                                 event(u"commendation"_s, u"city"_s, {kYear, 3, 1}, 2)});
    EXPECT_EQ(toText(rating.bonus), u"3"_s);
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted), QList{Reason::LaterEvent});
    EXPECT_EQ(toText(stepsOf(rating, StepKind::NotCounted)[0].worth), u"8"_s);
}

// The one exception to "a bonus never lowers": it is the document that asks for the earliest.
TEST(RatingStack, FirstMayLoseByAnHonourOfAnEarlierDay)
{
    const auto total = [](const QList<Event> &events) {
        return toText(rated(R"("adjustments": [
            {"rule": "x", "effect": "bonus", "stack": "first", "items": ["commendation"],
             "tiers": {"city": 3, "nation": 8}, "source": "s"}])",
                            u"80"_s, events)
                          .total);
    };
    const Event nation = event(u"commendation"_s, u"nation"_s, {kYear, 9, 1});
    EXPECT_EQ(total({nation}), u"88"_s);
    EXPECT_EQ(total({nation, event(u"commendation"_s, u"city"_s, {kYear, 3, 1})}), u"83"_s);
}

TEST(AdjustmentStack, PerEventForgetsTheNumberOfTimes)
{
    const auto penalty = [](const QByteArray &perEvent) {
        return toText(rated(R"("adjustments": [
            {"rule": "x", "effect": "penalty", "stack": "sum", "perEvent": )"
                                + perEvent
                                + R"(, "items": ["overdue_task"], "points": 2, "source": "s"}])",
                            u"80"_s,
                            {event(u"overdue_task"_s, {}, {kYear, 3, 1}, 4),
                             event(u"overdue_task"_s, {}, {kYear, 4, 1})})
                          .penalty);
    };
    EXPECT_EQ(penalty("true"), u"4"_s);
    EXPECT_EQ(penalty("false"), u"10"_s);
}

TEST(AdjustmentRounds, WaitForDecember)
{
    const Scheme scheme = tiny(R"("adjustments": [
        {"rule": "x", "effect": "penalty", "stack": "sum", "items": ["overdue_task"], "points": 2,
         "rounds": "december", "source": "s"}])");
    Facts given = scored({{u"a"_s, u"80"_s}});
    given.events = {event(u"overdue_task"_s)};
    EXPECT_EQ(toText(rate(scheme, given).total), u"78"_s);
    given.round = Round::June;
    EXPECT_EQ(toText(rate(scheme, given).total), u"80"_s);
    EXPECT_EQ(reasonsOf(rate(scheme, given), StepKind::NotCounted), QList{Reason::DecemberOnly});
}

TEST(AdjustmentSheet, ChangesItsSheetBeforeTheWeight)
{
    const Scheme scheme = tiny(R"("sheets": [
        {"rule": "1", "id": "one", "title": "1", "weight": 0.7, "cap": 100, "source": "s",
         "criteria": [{"rule": "a", "id": "a", "title": "a", "max": 100, "source": "s"}]},
        {"rule": "2", "id": "two", "title": "2", "weight": 0.3, "source": "s",
         "appliesTo": {"forms": ["joint"]},
         "criteria": [{"rule": "b", "id": "b", "title": "b", "max": 100, "source": "s"}]}],
        "adjustments": [
        {"rule": "x", "effect": "bonus", "stack": "sum", "items": ["innovation"], "sheet": "one",
         "tiers": {"city": 10}, "source": "s"},
        {"rule": "y", "effect": "penalty", "stack": "sum", "items": ["overdue_task"],
         "sheet": "two", "points": 10, "source": "s"}])");
    Facts given = scored({{u"a"_s, u"95"_s}, {u"b"_s, u"50"_s}});
    given.events = {event(u"innovation"_s, u"city"_s), event(u"overdue_task"_s)};
    given.subject.form = u"joint"_s;
    const Rating joint = rate(scheme, given);
    EXPECT_EQ(toText(joint.total), u"82"_s); // min(105, 100) × 0.7 + (50 − 10) × 0.3
    EXPECT_EQ(toText(joint.bonus), u"7"_s);
    EXPECT_EQ(toText(joint.penalty), u"3"_s);
    EXPECT_EQ(sumOfSteps(joint), joint.total);
    given.subject.form = u"regular"_s; // has no second sheet, so nothing comes off it
    const Rating regular = rate(scheme, given);
    EXPECT_EQ(toText(regular.total), u"70"_s);
    EXPECT_EQ(toText(regular.penalty), u"0"_s);
}

TEST(TotalCap, AppliesLastOrBeforePenalties)
{
    const QList<Event> events{event(u"commendation"_s, u"city"_s), event(u"overdue_task"_s)};
    const auto total = [&](const QByteArray &when) {
        return toText(rated(R"("total": {"rule": "t", "floor": 0, "cap": 100, "capApplies": ")"
                                + when + R"(", "source": "s"}, )" + kPenalties,
                            u"98"_s, events)
                          .total);
    };
    EXPECT_EQ(total("last"), u"100"_s);
    EXPECT_EQ(total("before_penalties"), u"95"_s);
}

TEST(TotalCap, BeforePenaltiesStillEndsAtTheFloor)
{
    const Rating rating = rated(
        R"("total": {"rule": "t", "floor": 0, "cap": 100, "capApplies": "before_penalties",
                 "source": "s"}, )"
            + kPenalties,
        u"100"_s,
        {event(u"commendation"_s, u"city"_s), event(u"overdue_task"_s, {}, {kYear, 3, 1}, 30)});
    EXPECT_EQ(rating.total, Points{});
    EXPECT_EQ(toText(rating.rawTotal), u"-42"_s);
}

struct Tenth
{
    QString base, total;
    int star;
};

void PrintTo(const Tenth &row, std::ostream *out)
{
    *out << row.base.toStdString();
}

class TotalRounding : public testing::TestWithParam<Tenth>
{
};

TEST_P(TotalRounding, ToATenthIsHalfUp)
{
    const Rating rating =
        rated(R"("total": {"rule": "t", "floor": 0, "rounding": "tenth", "source": "s"})",
              GetParam().base, {});
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Edges, TotalRounding,
                         testing::Values(Tenth{u"89.95"_s, u"90"_s, 5},
                                         Tenth{u"89.9499"_s, u"89.9"_s, 4},
                                         Tenth{u"79.9"_s, u"79.9"_s, 3},
                                         Tenth{u"0.05"_s, u"0.1"_s, 1}));

} // namespace zhibu
