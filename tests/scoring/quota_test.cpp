#include "scoring/quota.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const Rating kUnrated{.missing = {{u"superior"_s, u"ay1"_s}}};

Rating rated(int star, const QString &rawTotal = u"0"_s)
{
    return {.rawTotal = points(rawTotal), .finalStar = star};
}

} // namespace

struct QuotaCase
{
    int rated;
    qsizetype mostFive, leastLow;
};

void PrintTo(const QuotaCase &row, std::ostream *out)
{
    *out << row.rated;
}

class QuotaLimits : public testing::TestWithParam<QuotaCase>
{
};

TEST_P(QuotaLimits, R27_R28_RoundTenPercentDownAndUp)
{
    QList<Rating> ratings(GetParam().rated, rated(3));
    ratings += kUnrated;
    const QList<QuotaCount> counts = countQuotas(anyang(), ratings);
    ASSERT_EQ(counts.size(), 2);
    EXPECT_EQ(counts[0].quota.rule, u"2.7"_s);
    EXPECT_EQ(counts[0].limit, GetParam().mostFive);
    EXPECT_EQ(counts[1].quota.rule, u"2.8"_s);
    EXPECT_EQ(counts[1].limit, GetParam().leastLow);
    EXPECT_EQ(counts[0].rated, GetParam().rated);
}

INSTANTIATE_TEST_SUITE_P(Anyang, QuotaLimits,
                         testing::Values(QuotaCase{43, 4, 5}, QuotaCase{40, 4, 4},
                                         QuotaCase{41, 4, 5}, QuotaCase{49, 4, 5},
                                         QuotaCase{10, 1, 1}, QuotaCase{9, 0, 1},
                                         QuotaCase{1, 0, 1}, QuotaCase{0, 0, 0}));

TEST(Quotas, R27_R28_CountBothEndsAndSayWhetherTheyAreMet)
{
    QList<Rating> ratings(34, rated(3));
    ratings += QList<Rating>(4, rated(5));
    ratings += QList<Rating>{rated(1), rated(1), rated(0), rated(0), rated(0)}; // 43 in all
    QList<QuotaCount> counts = countQuotas(anyang(), ratings);
    EXPECT_EQ(counts[0].count, 4);
    EXPECT_EQ(counts[1].count, 5);
    EXPECT_TRUE(counts[0].met());
    EXPECT_TRUE(counts[1].met());

    ratings[0] = rated(5);
    ratings.last() = rated(2);
    counts = countQuotas(anyang(), ratings);
    EXPECT_EQ(counts[0].count, 5);
    EXPECT_EQ(counts[1].count, 4);
    EXPECT_FALSE(counts[0].met());
    EXPECT_FALSE(counts[1].met());
}

TEST(Ranks, AreSharedByEqualsAndEmptyForTheUnrated)
{
    const QList<Rating> ratings{rated(4, u"98"_s),  rated(5, u"95"_s), kUnrated,
                                rated(5, u"106"_s), rated(5, u"95"_s), rated(0, u"97"_s)};
    EXPECT_EQ(rank(ratings), (QList<std::optional<int>>{4, 2, std::nullopt, 1, 2, 5}));
    EXPECT_TRUE(rank({}).isEmpty());
}

TEST(Movements, CompareWithTheYearBefore)
{
    EXPECT_EQ(movement(rated(5), 4), Movement::Up);
    EXPECT_EQ(movement(rated(3), 4), Movement::Down);
    EXPECT_EQ(movement(rated(0), 0), Movement::Same);
    EXPECT_EQ(movement(rated(0), std::nullopt), Movement::New);
    EXPECT_EQ(movement(kUnrated, 4), std::nullopt);
}

struct DistanceCase
{
    QString base;
    int star;
    QString points;
};

void PrintTo(const DistanceCase &row, std::ostream *out)
{
    *out << row.base.toStdString();
}

class Distances : public testing::TestWithParam<DistanceCase>
{
};

TEST_P(Distances, AreTheLeastThatReachesTheNextBand)
{
    const Rating before = rate(anyang(), facts(GetParam().base));
    const auto result = distance(anyang(), before);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->star, GetParam().star);
    EXPECT_EQ(toText(result->points), GetParam().points);
    EXPECT_EQ(rate(anyang(), facts(toText(before.base + result->points))).scoreStar,
              GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Anyang, Distances,
                         testing::Values(DistanceCase{u"89.99"_s, 5, u"0.01"_s},
                                         DistanceCase{u"80"_s, 5, u"10"_s},
                                         DistanceCase{u"49"_s, 1, u"1"_s},
                                         DistanceCase{u"0"_s, 1, u"50"_s}));

TEST(Distances, CountFromTheRawTotal)
{
    Facts given = facts(u"2"_s);
    given.events = {event(u"leader_sanction"_s, u"removal_or_above"_s)};
    EXPECT_EQ(toText(distance(anyang(), rate(anyang(), given))->points), u"53"_s);
}

TEST(Distances, EndAtTheHighestBand)
{
    EXPECT_FALSE(distance(anyang(), rate(anyang(), facts(u"90"_s))));
    EXPECT_FALSE(distance(anyang(), kUnrated));
}

TEST(Distances, KnowOpenEdgesAndRounding)
{
    const auto lacking = [](const Scheme &scheme, const QString &base) {
        return distance(scheme, rate(scheme, facts(base)))->points;
    };
    EXPECT_EQ(lacking(anyangWith(u"bands[0].op"_s, u">"_s), u"90"_s), Points{1});
    EXPECT_EQ(lacking(anyangWith(u"total.rounding"_s, u"whole"_s), u"89.25"_s), points(u"0.25"_s));
}

} // namespace zhibu
