#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

// Shipped schemes with score sheets: 市管党委 (2023), 中铁电气化局, 河南五星支部 (2022).
// docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

/// Scores of everybody such that each sheet named comes to those points; the others are perfect.
Facts withSheets(const Scheme &scheme, const QList<QPair<QString, QString>> &sheets)
{
    Facts given = perfect(scheme);
    for (const auto &[sheet, text] : sheets) {
        QHash<QString, Points> left; // by evaluator
        for (Score &score : given.scores) {
            const auto found = std::ranges::find(scheme.criteria, score.criterion, &Criterion::id);
            if (found->sheet == sheet) {
                Points &rest =
                    left.insert(score.evaluator, left.value(score.evaluator, points(text))).value();
                score.points = std::min(rest, found->max);
                rest = rest - score.points;
            }
        }
    }
    return given;
}

const QString kWeighted = u"weighted-2023"_s;
const QString kRailway = u"railway-ladder"_s;
const QString kHenan = u"henan-2022"_s;

} // namespace

// 市管党委: (基础项 − 减分项) × 70 % + 评议项 × 30 %

struct Weighed
{
    QString base, appraisal, total;
    int star;
};

void PrintTo(const Weighed &row, std::ostream *out)
{
    *out << row.base.toStdString() << '+' << row.appraisal.toStdString();
}

class WeightedSheets : public testing::TestWithParam<Weighed>
{
};

TEST_P(WeightedSheets, CountSeventyAndThirtyPercent)
{
    const Scheme &scheme = pack(kWeighted);
    const Rating rating = rate(
        scheme,
        withSheets(scheme, {{u"base"_s, GetParam().base}, {u"appraisal"_s, GetParam().appraisal}}));
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

INSTANTIATE_TEST_SUITE_P(
    Edges, WeightedSheets,
    testing::Values(Weighed{u"90"_s, u"90"_s, u"90"_s, 5}, Weighed{u"100"_s, u"60"_s, u"88"_s, 4},
                    Weighed{u"60"_s, u"100"_s, u"72"_s, 3}, Weighed{u"80"_s, u"80"_s, u"80"_s, 4},
                    Weighed{u"79.9"_s, u"80"_s, u"79.93"_s, 3},
                    Weighed{u"70"_s, u"70"_s, u"70"_s, 3}, Weighed{u"60"_s, u"60"_s, u"60"_s, 2},
                    Weighed{u"60"_s, u"59.9"_s, u"59.97"_s, 1},
                    Weighed{u"0"_s, u"0"_s, u"0"_s, 1}));

TEST(Weighted2023, R51_PenaltiesComeOffTheBaseBeforeItsWeight)
{
    const Scheme &scheme = pack(kWeighted);
    Facts given = withSheets(scheme, {{u"base"_s, u"90"_s}, {u"appraisal"_s, u"90"_s}});
    given.events = {event(u"circulated_criticism"_s, u"municipal_committee"_s),
                    event(u"overdue_task"_s, {}, {kYear, 3, 1}, 2)};
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(toText(rating.penalty), u"6.3"_s); // (5 + 2 × 2) × 70 %
    EXPECT_EQ(toText(rating.total), u"83.7"_s);
    EXPECT_EQ(rating.finalStar, 4);
    EXPECT_EQ(toText(rating.sheets[0].points), u"81"_s);
}

TEST(Weighted2023, R1_PenaltiesDoNotReachIntoTheAppraisal)
{
    const Scheme &scheme = pack(kWeighted);
    Facts given = withSheets(scheme, {{u"base"_s, u"10"_s}});
    given.events = {event(u"leader_sanction"_s, u"removal_or_above"_s, {kYear, 3, 1}, 4)};
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(toText(rating.sheets[0].points), u"0"_s); // 10 − 20, not below 0
    EXPECT_EQ(toText(rating.total), u"30"_s);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

TEST(Weighted2023, R2_TheMassesAloneAppraise)
{
    const Scheme &scheme = pack(kWeighted);
    Facts given = perfect(scheme);
    given.scores.removeIf([](const Score &score) {
        return score.evaluator == u"masses"_s && score.criterion == u"wc.appraisal.team"_s;
    });
    EXPECT_EQ(rate(scheme, given).missing,
              (QList<MissingScore>{{u"masses"_s, u"wc.appraisal.team"_s}}));
}

// listed cases, 四无 and the veto list: none of the four may have happened

class ListedCases : public testing::TestWithParam<std::tuple<QString, QString>>
{
};

TEST_P(ListedCases, AreAVeto)
{
    const auto &[id, item] = GetParam();
    Facts given = perfect(pack(id));
    given.events += event(item);
    const Rating rating = rate(pack(id), given);
    EXPECT_TRUE(rating.vetoed);
    EXPECT_EQ(rating.finalStar, 0);
    EXPECT_EQ(rating.scoreStar, 5);
    given.events.last() = event(item, {}, {kYear - 1, 5, 12});
    EXPECT_EQ(rate(pack(id), given).finalStar, 5);
}

INSTANTIATE_TEST_SUITE_P(
    All, ListedCases,
    testing::Combine(testing::Values(kWeighted, kRailway, u"shengzhou"_s),
                     testing::Values(u"discipline_case"_s, u"public_order_case"_s,
                                     u"safety_accident"_s, u"mass_incident"_s)));

// 中铁电气化局: a sheet for each of three, four and five stars, 80 points pass

struct Climb
{
    QString three, four, five;
    std::optional<int> before;
    int scoreStar, star;
};

void PrintTo(const Climb &row, std::ostream *out)
{
    *out << row.three.toStdString() << '/' << row.four.toStdString() << '/'
         << row.five.toStdString() << " after " << row.before.value_or(0);
}

class RailwayLadder : public testing::TestWithParam<Climb>
{
};

TEST_P(RailwayLadder, IsClimbedRungByRungAndYearByYear)
{
    const Climb &row = GetParam();
    const Scheme &scheme = pack(kRailway);
    Facts given =
        withSheets(scheme, {{u"s3"_s, row.three}, {u"s4"_s, row.four}, {u"s5"_s, row.five}});
    given.previousStar = row.before;
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(rating.scoreStar, row.scoreStar);
    EXPECT_EQ(rating.finalStar, row.star);
}

INSTANTIATE_TEST_SUITE_P(Rungs, RailwayLadder,
                         testing::Values(Climb{u"80"_s, u"79.9"_s, u"0"_s, {}, 3, 3},
                                         Climb{u"79.9"_s, u"100"_s, u"100"_s, 4, 0, 0},
                                         Climb{u"80"_s, u"80"_s, u"79.9"_s, 3, 4, 4},
                                         Climb{u"80"_s, u"79.9"_s, u"100"_s, 4, 3, 3},
                                         Climb{u"80"_s, u"80"_s, u"80"_s, 4, 5, 5},
                                         Climb{u"100"_s, u"100"_s, u"100"_s, 3, 5, 4},
                                         Climb{u"100"_s, u"100"_s, u"100"_s, {}, 5, 3},
                                         Climb{u"100"_s, u"100"_s, u"100"_s, 5, 5, 5}));

TEST(RailwayLadderScheme, HasTwentyPointsOfFiveOnEachSheet)
{
    QHash<QString, int> count;
    for (const Criterion &criterion : pack(kRailway).criteria) {
        EXPECT_EQ(criterion.max, Points::whole(5));
        ++count[criterion.sheet];
    }
    EXPECT_EQ(count, (QHash<QString, int>{{u"s3"_s, 20}, {u"s4"_s, 20}, {u"s5"_s, 20}}));
}

// 河南: five named stars, 支部过硬 at the base

struct Named
{
    QList<QPair<QString, QString>> below; ///< sheets that are not full
    int star;
    QList<Reason> reasons;
};

void PrintTo(const Named &row, std::ostream *out)
{
    *out << row.star;
}

class HenanStars : public testing::TestWithParam<Named>
{
};

TEST_P(HenanStars, AreCountedUpOnTheBaseStar)
{
    const Scheme &scheme = pack(kHenan);
    const Rating rating = rate(scheme, withSheets(scheme, GetParam().below));
    EXPECT_EQ(rating.finalStar, GetParam().star);
    EXPECT_EQ(stepsOf(rating, StepKind::Pass).size(), GetParam().star);
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted), GetParam().reasons);
}

INSTANTIATE_TEST_SUITE_P(
    Sheets, HenanStars,
    testing::Values(Named{{}, 5, {}}, Named{{{u"industry"_s, u"80"_s}}, 5, {}},
                    Named{{{u"industry"_s, u"79.99"_s}}, 4, {Reason::NotPassed}},
                    Named{{{u"industry"_s, u"0"_s}, {u"civility"_s, u"50"_s}},
                          3,
                          {Reason::NotPassed, Reason::NotPassed}},
                    Named{{{u"branch"_s, u"79"_s}},
                          0,
                          {Reason::NotPassed, Reason::BaseNotPassed, Reason::BaseNotPassed,
                           Reason::BaseNotPassed, Reason::BaseNotPassed}}));

} // namespace zhibu
