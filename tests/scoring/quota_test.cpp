#include "scoring/quota.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const Rating kUnrated{.missing = {{u"superior"_s, u"ay1"_s}}};

Rating rated(int star)
{
    return {.finalStar = star};
}

const Standing kOpen{.star = {}, .rawTotal = {}, .sector = {}};

Standing stands(int star, const QString &rawTotal = u"0"_s, const QString &sector = {})
{
    return {.star = star, .rawTotal = points(rawTotal), .sector = sector};
}

Scheme withQuota(const QJsonObject &more)
{
    QJsonObject quota{{u"rule"_s, u"9"_s}, {u"source"_s, u"…"_s}, {u"bound"_s, u"max"_s},
                      {u"lowest"_s, 5},    {u"highest"_s, 5},     {u"percent"_s, 10}};
    for (auto entry = more.constBegin(); entry != more.constEnd(); ++entry) {
        quota.insert(entry.key(), entry.value());
    }
    return anyangWith(u"quotas"_s, QJsonArray{quota});
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
    QList<Standing> standings(GetParam().rated, stands(3));
    standings += kOpen;
    const QList<QuotaCount> counts = countQuotas(anyang(), standings);
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
    QList<Standing> standings(34, stands(3));
    standings += QList<Standing>(4, stands(5));
    standings +=
        QList<Standing>{stands(1), stands(1), stands(0), stands(0), stands(0)}; // 43 in all
    QList<QuotaCount> counts = countQuotas(anyang(), standings);
    EXPECT_EQ(counts[0].count, 4);
    EXPECT_EQ(counts[1].count, 5);
    EXPECT_TRUE(counts[0].met());
    EXPECT_TRUE(counts[1].met());

    standings[0] = stands(5);
    standings.last() = stands(2);
    counts = countQuotas(anyang(), standings);
    EXPECT_EQ(counts[0].count, 5);
    EXPECT_EQ(counts[1].count, 4);
    EXPECT_FALSE(counts[0].met());
    EXPECT_FALSE(counts[1].met());
}

TEST(Quotas, MayBeOfAllOrganisationsAndRoundedOtherwise)
{
    QList<Standing> standings(15, stands(5));
    standings += QList<Standing>(10, kOpen);
    const auto limit = [&](const QJsonObject &more) {
        return countQuotas(withQuota(more), standings)[0].limit;
    };
    EXPECT_EQ(limit({}), 1);                                                   // of 15
    EXPECT_EQ(limit({{u"rounding"_s, u"up"_s}}), 2);                           // 1.5
    EXPECT_EQ(limit({{u"rounding"_s, u"half_up"_s}}), 2);                      // 1.5
    EXPECT_EQ(limit({{u"of"_s, u"all"_s}}), 2);                                // of 25
    EXPECT_EQ(limit({{u"of"_s, u"all"_s}, {u"rounding"_s, u"half_up"_s}}), 3); // 2.5
    EXPECT_EQ(limit({{u"rounding"_s, u"half_up"_s}, {u"percent"_s, 9}}), 1);   // 1.35
}

TEST(Quotas, MayCountSomeSectorsOnly)
{
    QList<Standing> standings(10, stands(3, u"0"_s, u"community"_s));
    standings += QList<Standing>(30, stands(5, u"0"_s, u"rural"_s));
    const QuotaCount count =
        countQuotas(withQuota({{u"sectors"_s, QJsonArray{u"community"_s}}}), standings)[0];
    EXPECT_EQ(count.rated, 10);
    EXPECT_EQ(count.count, 0);
    EXPECT_TRUE(count.met());
}

TEST(Quotas, SayNothingOfFewerOrganisationsThanTheyAskFor)
{
    const Scheme scheme = withQuota({{u"fewest"_s, 10}});
    EXPECT_TRUE(countQuotas(scheme, QList<Standing>(9, stands(5)))[0].met());
    EXPECT_FALSE(countQuotas(scheme, QList<Standing>(10, stands(5)))[0].met());
}

TEST(Ranks, AreSharedByEqualsAndEmptyForTheUnrated)
{
    const QList<Standing> standings{stands(4, u"98"_s),  stands(5, u"95"_s), kOpen,
                                    stands(5, u"106"_s), stands(5, u"95"_s), stands(0, u"97"_s)};
    EXPECT_EQ(rank(standings), (QList<std::optional<int>>{4, 2, std::nullopt, 1, 2, 5}));
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

} // namespace zhibu
