#include "scoring/condition.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// What a condition finds, part by part.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

constexpr Truth kNo = Truth::No;
constexpr Truth kYes = Truth::Yes;
constexpr Truth kUnknown = Truth::Unknown;

/// A test on nothing but the star of the year before and ballots nobody cast.
Condition that(Truth truth)
{
    Condition condition{.measure = {.kind = Measure::Kind::PreviousStar},
                        .comparison = Comparison::GreaterOrEqual,
                        .threshold = Points::whole(truth == kYes ? 0 : 9)};
    if (truth == kUnknown) {
        condition.measure = {.kind = Measure::Kind::Share,
                             .part = {&Ballots::satisfied},
                             .whole = {&Ballots::satisfied}};
    }
    return condition;
}

Truth judged(Condition::Kind kind, const QList<Truth> &parts)
{
    Condition condition{.kind = kind};
    for (const Truth part : parts) {
        condition.parts += that(part);
    }
    return judge(condition, scored({}), {}).truth;
}

/// The condition of a scheme's only limit, as it is written.
Condition written(const QByteArray &when)
{
    return tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s", "cases": [{"when": )" + when
                + R"(, "warn": true}]}])")
        .limits[0]
        .cases[0]
        .when;
}

} // namespace

struct Pair
{
    Truth left, right, all, any;
};

class Kleene : public testing::TestWithParam<Pair>
{
};

TEST_P(Kleene, LeavesUnknownWhatThePartsDoNotDecide)
{
    const Pair &row = GetParam();
    using enum Condition::Kind;
    EXPECT_EQ(judged(All, {row.left, row.right}), row.all);
    EXPECT_EQ(judged(All, {row.right, row.left}), row.all);
    EXPECT_EQ(judged(Any, {row.left, row.right}), row.any);
    EXPECT_EQ(judged(Any, {row.right, row.left}), row.any);
}

INSTANTIATE_TEST_SUITE_P(Pairs, Kleene,
                         testing::Values(Pair{kYes, kYes, kYes, kYes}, Pair{kYes, kNo, kNo, kYes},
                                         Pair{kNo, kNo, kNo, kNo},
                                         Pair{kYes, kUnknown, kUnknown, kYes},
                                         Pair{kNo, kUnknown, kNo, kUnknown},
                                         Pair{kUnknown, kUnknown, kUnknown, kUnknown}));

TEST(KleeneNot, TurnsAroundWhatIsKnown)
{
    EXPECT_EQ(judged(Condition::Kind::Not, {kYes}), kNo);
    EXPECT_EQ(judged(Condition::Kind::Not, {kNo}), kYes);
    EXPECT_EQ(judged(Condition::Kind::Not, {kUnknown}), kUnknown);
}

TEST(ConditionText, NestsAndKeepsTheReasonOfAPart)
{
    const Condition condition = written(R"({"all": [
        {"measure": "previous_star", "op": ">=", "value": 3},
        {"not": {"any": [{"measure": "metric", "metric": "dues", "op": "<", "value": 100},
                         {"measure": "age_months", "op": "<", "value": 12}]}}]})");
    Facts given = scored({});
    given.previousStar = 3;
    given.subject.founded = QDate(2001, 7, 1);
    const Judged unknown = judge(condition, given, {});
    EXPECT_EQ(unknown.truth, kUnknown);
    EXPECT_EQ(unknown.anyReason(), Reason::FactsMissing);
    given.metrics.insert(u"dues"_s, {10, 10});
    EXPECT_EQ(judge(condition, given, {}).truth, kYes);
    given.metrics.insert(u"dues"_s, {9, 10});
    EXPECT_EQ(judge(condition, given, {}).truth, kNo);
}

// measures

struct Measuring
{
    QByteArray test;
    Truth truth;
};

void PrintTo(const Measuring &row, std::ostream *out)
{
    *out << row.test.constData();
}

class ConditionMeasure : public testing::TestWithParam<Measuring>
{
};

/// 40 points of 60 for "a"; founded a year and a half ago; three honours, two of them of the city.
TEST_P(ConditionMeasure, IsHeldAgainstItsThreshold)
{
    Facts given = scored({});
    given.previousStar = 3;
    given.subject.founded = QDate(2023, 6, 30);
    given.asOf = QDate(2024, 12, 29);
    given.events = {event(u"commendation"_s, u"city"_s, {kYear, 3, 1}, 2),
                    event(u"commendation"_s, u"district"_s),
                    event(u"commendation"_s, u"city"_s, {kYear, 12, 30}),
                    event(u"commendation"_s, u"city"_s, {kYear - 1, 3, 1})};
    given.metrics.insert(u"meetings"_s, {19, 20});
    const Achievements achieved{{u"a"_s, {Points::whole(40), Points::whole(60)}}};
    EXPECT_EQ(judge(written(GetParam().test), given, achieved).truth, GetParam().truth);
}

INSTANTIATE_TEST_SUITE_P(
    All, ConditionMeasure,
    testing::Values(
        Measuring{R"({"measure": "points", "of": "a", "op": ">=", "value": 40})", kYes},
        Measuring{R"({"measure": "points", "of": "a", "op": ">", "value": 40})", kNo},
        Measuring{R"({"measure": "points", "of": "a", "op": "<", "value": 40.0001})", kYes},
        Measuring{R"({"measure": "points_share", "of": "a", "op": ">", "value": 66.66})", kYes},
        Measuring{R"({"measure": "points_share", "of": "a", "op": ">=", "value": 66.67})", kNo},
        Measuring{R"({"measure": "previous_star", "op": "<=", "value": 3})", kYes},
        Measuring{R"({"measure": "previous_star", "op": "<", "value": 3})", kNo},
        Measuring{R"({"measure": "age_months", "op": "<", "value": 18})", kYes},
        Measuring{R"({"measure": "age_months", "op": ">=", "value": 17})", kYes},
        Measuring{R"({"measure": "metric", "metric": "meetings", "op": ">=", "value": 95})", kYes},
        Measuring{R"({"measure": "metric", "metric": "meetings", "op": ">", "value": 95})", kNo},
        Measuring{R"({"measure": "metric", "metric": "dues", "op": ">", "value": 95})", kUnknown},
        Measuring{
            R"({"measure": "event_count", "items": ["commendation"], "op": ">=", "value": 4})",
            kNo},
        Measuring{
            R"({"measure": "event_count", "items": ["commendation"], "op": ">=", "value": 3})",
            kYes},
        Measuring{
            R"({"measure": "event_count", "items": ["commendation"], "levels": ["city", "nation"], "op": ">", "value": 2})",
            kNo},
        Measuring{
            R"({"measure": "event_count", "items": ["commendation"], "levels": ["city", "nation"], "op": ">=", "value": 2})",
            kYes},
        Measuring{R"({"measure": "term_overdue", "op": ">", "value": 0})", kUnknown},
        Measuring{
            R"({"measure": "share", "part": ["satisfied"], "whole": ["abstained"], "op": "<", "value": 50})",
            kUnknown}));

TEST(ConditionMeasures, OfAShareOfNothingAreUnknown)
{
    const Condition condition =
        written(R"({"measure": "points_share", "of": "a", "op": ">=", "value": 0})");
    EXPECT_EQ(judge(condition, scored({}), {{u"a"_s, {Points{}, Points{}}}}).truth, kUnknown);
    EXPECT_EQ(judge(condition, scored({}), {}).truth, kUnknown);
}

} // namespace zhibu
