#include "scoring/quota.h"
#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

// Shipped schemes that band a total: 大路分局, 津西 (2016), 分类定级 (2012), and their quotas.
// docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

/// Everything earned, but of the criteria of plain points only so much that the total is that.
Facts withTotal(const Scheme &scheme, const QString &total)
{
    Facts given = perfect(scheme);
    Points spare = rate(scheme, given).total - points(total);
    for (Score &score : given.scores) {
        const auto found = std::ranges::find(scheme.criteria, score.criterion, &Criterion::id);
        if (score.evaluator == u"superior"_s && found->scoring == Scoring::Points) {
            const Points taken = std::min(spare, score.points);
            score.points = score.points - taken;
            spare = spare - taken;
        }
    }
    EXPECT_EQ(spare, Points{});
    return given;
}

} // namespace

struct Banded
{
    QString scheme, total;
    int star;
};

void PrintTo(const Banded &row, std::ostream *out)
{
    *out << row.scheme.toStdString() << ' ' << row.total.toStdString();
}

class PublishedBands : public testing::TestWithParam<Banded>
{
};

TEST_P(PublishedBands, TakeTheirEdges)
{
    const Scheme &scheme = pack(GetParam().scheme);
    const Rating rating = rate(scheme, withTotal(scheme, GetParam().total));
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
}

const QString kDalu = u"dalu-five-star"_s;
const QString kJinxi = u"jinxi-2016"_s;
const QString kGrading = u"grading-2012"_s;

INSTANTIATE_TEST_SUITE_P(Dalu, PublishedBands,
                         testing::Values(Banded{kDalu, u"110"_s, 5}, Banded{kDalu, u"90"_s, 5},
                                         Banded{kDalu, u"89.99"_s, 4}, Banded{kDalu, u"80"_s, 4},
                                         Banded{kDalu, u"79.99"_s, 3}, Banded{kDalu, u"70"_s, 3},
                                         Banded{kDalu, u"69.99"_s, 2}, Banded{kDalu, u"60"_s, 2},
                                         Banded{kDalu, u"59.99"_s, 1}));
INSTANTIATE_TEST_SUITE_P(Jinxi, PublishedBands,
                         testing::Values(Banded{kJinxi, u"95"_s, 5}, Banded{kJinxi, u"94.99"_s, 4},
                                         Banded{kJinxi, u"85"_s, 4}, Banded{kJinxi, u"84.99"_s, 3},
                                         Banded{kJinxi, u"75"_s, 3}, Banded{kJinxi, u"74.99"_s, 2},
                                         Banded{kJinxi, u"65"_s, 2}, Banded{kJinxi, u"64.99"_s, 1},
                                         Banded{kJinxi, u"60"_s, 1}, Banded{kJinxi, u"59.99"_s, 0},
                                         Banded{kJinxi, u"0"_s, 0}));
INSTANTIATE_TEST_SUITE_P(
    Grading, PublishedBands,
    testing::Values(Banded{kGrading, u"90"_s, 4}, Banded{kGrading, u"89.99"_s, 3},
                    Banded{kGrading, u"80"_s, 3}, Banded{kGrading, u"79.99"_s, 2},
                    Banded{kGrading, u"60"_s, 2}, Banded{kGrading, u"59.99"_s, 1},
                    Banded{kGrading, u"0"_s, 1}));

// 大路分局

TEST(DaluFiveStar, R101_WithoutAnInnovationProjectFallsToFourStars)
{
    const Scheme &scheme = pack(kDalu);
    Facts given = perfect(scheme);
    for (Score &score : given.scores) {
        if (score.criterion == u"dl.innovation"_s) {
            score.points = {};
        }
    }
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(toText(rating.total), u"110"_s);
    EXPECT_EQ(rating.finalStar, 4);
    const QList<Step> left = stepsOf(rating, StepKind::NotCounted);
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0].rule, u"10.1"_s);
    EXPECT_EQ(left[0].reason, Reason::RequirementNotMet);
}

struct Deducted
{
    QString criterion, entry, total;
};

void PrintTo(const Deducted &row, std::ostream *out)
{
    *out << row.criterion.toStdString() << ' ' << row.entry.toStdString();
}

class DaluSheet : public testing::TestWithParam<Deducted>
{
};

TEST_P(DaluSheet, TakesOffWhatTheStandardSheetSays)
{
    const Scheme &scheme = pack(kDalu);
    const auto criterion = std::ranges::find(scheme.criteria, GetParam().criterion, &Criterion::id);
    ASSERT_NE(criterion, scheme.criteria.end());
    EXPECT_TRUE(criterion->takes(points(GetParam().entry)));
    Facts given = perfect(scheme);
    for (Score &score : given.scores) {
        if (score.criterion == GetParam().criterion) {
            score.points = points(GetParam().entry);
        }
    }
    EXPECT_EQ(toText(rate(scheme, given).total), GetParam().total);
}

INSTANTIATE_TEST_SUITE_P(Standard, DaluSheet,
                         testing::Values(Deducted{u"dl.team.election"_s, u"5"_s, u"105"_s},
                                         Deducted{u"dl.team.incomplete"_s, u"5"_s, u"105"_s},
                                         Deducted{u"dl.team.idle"_s, u"5"_s, u"105"_s},
                                         Deducted{u"dl.backbone.staff"_s, u"3"_s, u"107"_s},
                                         Deducted{u"dl.backbone.pioneer"_s, u"2"_s, u"108"_s},
                                         Deducted{u"dl.venue.none"_s, u"10"_s, u"100"_s},
                                         Deducted{u"dl.extra"_s, u"0"_s, u"100"_s}));

TEST(DaluFiveStar, R41_MeetingsAreReadFromTheRecords)
{
    const Scheme &scheme = pack(kDalu);
    EXPECT_EQ(scheme.metrics(), QStringList{u"meetings"_s});
    Facts given = perfect(scheme);
    given.metrics[u"meetings"_s] = {9, 12};
    EXPECT_EQ(toText(rate(scheme, given).total), u"108.5"_s); // 6 × 9/12
}

// 津西

TEST(Jinxi2016, CallsItsHighestStarAndItsUnrated)
{
    const Scheme &scheme = pack(kJinxi);
    ASSERT_EQ(scheme.stars.size(), 2);
    EXPECT_TRUE(scheme.stars[0].label.contains(u"五好党支部"_s));
    EXPECT_EQ(scheme.stars[1].star, 0);
    EXPECT_TRUE(scheme.stars[1].label.contains(u"后进"_s));
}

// 分类定级

struct Satisfied
{
    int satisfied, star;
};

class GradingSatisfaction : public testing::TestWithParam<Satisfied>
{
};

TEST_P(GradingSatisfaction, R3_BelowNinetyPercentIsNeitherGoodNorFairlyGood)
{
    const Scheme &scheme = pack(kGrading);
    Facts given = perfect(scheme);
    given.ballots = ballots(GetParam().satisfied, 1000);
    EXPECT_EQ(rate(scheme, given).finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Edges, GradingSatisfaction,
                         testing::Values(Satisfied{900, 4}, Satisfied{899, 2}, Satisfied{0, 2}));

TEST(Grading2012, NamesItsFourGrades)
{
    QStringList labels;
    for (const StarName &name : pack(kGrading).stars) {
        labels += name.label;
    }
    EXPECT_EQ(labels, (QStringList{u"好"_s, u"较好"_s, u"一般"_s, u"较差"_s}));
}

// quotas

struct Distribution
{
    QString scheme, sector;
    QList<int> stars; ///< how many organisations hold 0, 1, … stars
    QStringList unmet;
};

void PrintTo(const Distribution &row, std::ostream *out)
{
    *out << row.scheme.toStdString() << ' ' << row.unmet.join(u' ').toStdString();
}

class PublishedQuotas : public testing::TestWithParam<Distribution>
{
};

TEST_P(PublishedQuotas, NameTheClausesThatAreNotMet)
{
    QList<Standing> standings;
    for (int star = 0; star < GetParam().stars.size(); ++star) {
        for (int i = 0; i < GetParam().stars[star]; ++i) {
            standings += Standing{star, Points::whole(star), GetParam().sector};
        }
    }
    QStringList unmet;
    for (const QuotaCount &count : countQuotas(pack(GetParam().scheme), standings)) {
        if (!count.met()) {
            unmet += count.quota.rule;
        }
    }
    EXPECT_EQ(unmet, GetParam().unmet);
}

INSTANTIATE_TEST_SUITE_P(
    All, PublishedQuotas,
    testing::Values(Distribution{kDalu, {}, {0, 0, 4, 8, 6, 2}, {}},
                    Distribution{kDalu, {}, {0, 0, 3, 7, 7, 3}, {u"11.1"_s, u"11.2"_s, u"11.4"_s}},
                    Distribution{kDalu, {}, {0, 0, 4, 9, 5, 2}, {u"11.3"_s}},
                    Distribution{kJinxi, u"community"_s, {2, 0, 0, 0, 16, 2}, {}},
                    Distribution{kJinxi, u"community"_s, {1, 0, 0, 0, 17, 2}, {u"3.2"_s}},
                    Distribution{kJinxi, u"rural"_s, {1, 0, 0, 0, 16, 3}, {u"3.1"_s}},
                    Distribution{kJinxi, u"rural"_s, {0, 0, 0, 0, 18, 2}, {u"3.3"_s}},
                    Distribution{u"weighted-2023"_s, {}, {0, 1, 0, 0, 6, 3}, {}},
                    Distribution{u"weighted-2023"_s, {}, {0, 0, 0, 0, 6, 4}, {u"4"_s}},
                    Distribution{u"jinan-universities-2021"_s, {}, {0, 0, 0, 0, 6, 4}, {u"6"_s}}));

} // namespace zhibu
