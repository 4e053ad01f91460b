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

TEST(Quotas, MayBeANumberWhateverThePercentage)
{
    const QJsonObject quota{{u"rule"_s, u"9"_s}, {u"source"_s, u"…"_s}, {u"bound"_s, u"max"_s},
                            {u"lowest"_s, 4},    {u"highest"_s, 5},     {u"count"_s, 3}};
    const Scheme scheme = anyangWith(u"quotas"_s, QJsonArray{quota});
    const auto counted = [&](qsizetype stars) {
        return countQuotas(scheme,
                           QList<Standing>(stars, stands(4)) + QList<Standing>(20, stands(3)))[0];
    };
    EXPECT_EQ(counted(3).limit, 3);
    EXPECT_TRUE(counted(3).met());
    EXPECT_FALSE(counted(4).met());
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

TEST(Quotas, MayHoldUnderEachSuperior)
{
    const auto under = [](qint64 superior, int star) {
        Standing standing = stands(star);
        standing.superior = {.row = superior, .name = u"镇%1"_s.arg(superior)};
        return standing;
    };
    QList<Standing> standings(4, under(2, 5)); // all of one town, none of the other
    standings += QList<Standing>(6, under(1, 4));
    const QJsonObject percent{{u"percent"_s, 40}};
    EXPECT_TRUE(countQuotas(withQuota(percent), standings)[0].met());

    QJsonObject each = percent;
    each.insert(u"per"_s, u"superior"_s);
    const QList<QuotaCount> counts = countQuotas(withQuota(each), standings);
    ASSERT_EQ(counts.size(), 2);
    EXPECT_EQ(counts[0].superior.name, u"镇1"_s);
    EXPECT_EQ(counts[0].limit, 2);
    EXPECT_TRUE(counts[0].met());
    EXPECT_EQ(counts[1].superior.name, u"镇2"_s);
    EXPECT_EQ(counts[1].rated, 4);
    EXPECT_EQ(counts[1].limit, 1);
    EXPECT_EQ(counts[1].count, 4);
    EXPECT_FALSE(counts[1].met());
    // Among those of other towns there is no line to draw; in a table of its own there is.
    EXPECT_FALSE(quotaLine(counts[1], standings));
    EXPECT_EQ(quotaLine(counts[1], standings.first(4))->place, 1);
}

TEST(Quotas, SayNothingOfFewerOrganisationsThanTheyAskFor)
{
    const Scheme scheme = withQuota({{u"fewest"_s, 10}});
    EXPECT_TRUE(countQuotas(scheme, QList<Standing>(9, stands(5)))[0].met());
    EXPECT_FALSE(countQuotas(scheme, QList<Standing>(10, stands(5)))[0].met());
}

/// So many organisations with each star, best first.
struct LineCase
{
    const char *what;
    QList<std::pair<int, int>> stars; ///< star, how many with it; all with points of their own
    QuotaLine five, low;              ///< lines of the two quotas of Anyang
};

void PrintTo(const LineCase &row, std::ostream *out)
{
    *out << row.what;
}

class QuotaLines : public testing::TestWithParam<LineCase>
{
};

bool isLine(const std::optional<QuotaLine> &line, const QuotaLine &wanted)
{
    return line && line->place == wanted.place && line->first == wanted.first
           && line->end == wanted.end && line->equalsFirst == wanted.equalsFirst
           && line->equalsEnd == wanted.equalsEnd;
}

/// A line where nobody is to be looked at.
QuotaLine at(qsizetype place)
{
    return {.place = place, .first = place, .end = place, .equalsFirst = place, .equalsEnd = place};
}

TEST_P(QuotaLines, LieWhereTheQuotasPartTheRanks)
{
    QList<Standing> standings;
    for (const auto &[star, number] : GetParam().stars) {
        for (int i = 0; i < number; ++i) {
            standings += stands(star, QString::number(100 - standings.size()));
        }
    }
    standings += QList<Standing>(3, kOpen);
    const auto counts = countQuotas(anyang(), standings);
    EXPECT_TRUE(isLine(quotaLine(counts[0], standings), GetParam().five));
    EXPECT_TRUE(isLine(quotaLine(counts[1], standings), GetParam().low));
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, QuotaLines,
    testing::Values(
        LineCase{"both met", {{5, 4}, {3, 34}, {1, 2}, {0, 3}}, at(4), at(38)},
        LineCase{"fewer five-star and more low ones than the quotas say",
                 {{5, 1}, {3, 32}, {1, 10}},
                 at(4),
                 at(38)},
        LineCase{"two too many, three missing",
                 {{5, 6}, {3, 35}, {0, 2}},
                 {.place = 4, .first = 4, .end = 6, .equalsFirst = 4, .equalsEnd = 4},
                 {.place = 38, .first = 38, .end = 41, .equalsFirst = 38, .equalsEnd = 38}},
        LineCase{"all with five stars",
                 {{5, 43}},
                 {.place = 4, .first = 4, .end = 43, .equalsFirst = 4, .equalsEnd = 4},
                 {.place = 38, .first = 38, .end = 43, .equalsFirst = 38, .equalsEnd = 38}},
        LineCase{"all without a star", {{0, 43}}, at(4), at(38)},
        LineCase{"nine: the quotas warn, and suggest nothing", {{5, 1}, {3, 8}}, at(0), at(8)}));

TEST(QuotaLine, EqualsItPartsAreLookedAtTogether)
{
    QList<Standing> standings(3, stands(5, u"99"_s));
    standings += QList<Standing>(3, stands(5, u"95"_s)); // places 4 to 6, of which one may have it
    standings += QList<Standing>(31, stands(3, u"75"_s));
    standings += QList<Standing>(6, stands(3, u"72"_s)); // five low ones are wanted
    auto counts = countQuotas(anyang(), standings);
    EXPECT_TRUE(isLine(quotaLine(counts[0], standings),
                       {.place = 4, .first = 3, .end = 6, .equalsFirst = 3, .equalsEnd = 6}));
    EXPECT_TRUE(isLine(quotaLine(counts[1], standings),
                       {.place = 38, .first = 37, .end = 43, .equalsFirst = 37, .equalsEnd = 43}));
    EXPECT_TRUE(quotaLine(counts[0], standings)->partsEquals());
    EXPECT_EQ(quotaLine(counts[0], standings)->equals(), 3);
    EXPECT_EQ(quotaLine(counts[0], standings)->equalsBelow(), 2);
    EXPECT_FALSE(quotaLine(counts[0], standings)->isAmongEquals(2));
    EXPECT_TRUE(quotaLine(counts[0], standings)->isAmongEquals(3));

    // Of fewer than ten they are told, and nothing is suggested.
    standings = QList<Standing>(9, stands(3, u"75"_s));
    counts = countQuotas(anyang(), standings);
    EXPECT_TRUE(isLine(quotaLine(counts[1], standings),
                       {.place = 8, .first = 8, .end = 8, .equalsFirst = 0, .equalsEnd = 9}));

    // Met: equals at the line concern nobody.
    standings = QList<Standing>(43, stands(4, u"85"_s));
    counts = countQuotas(anyang(), standings);
    EXPECT_TRUE(isLine(quotaLine(counts[0], standings), at(4)));
    EXPECT_FALSE(quotaLine(counts[0], standings)->partsEquals());
}

TEST(QuotaLine, OfAMiddleStarCountsThePlacesFromTheStarsAboveOrBelow)
{
    const QList<Standing> standings{stands(5, u"99"_s), stands(5, u"98"_s), stands(4, u"89"_s),
                                    stands(4, u"88"_s), stands(3, u"79"_s), stands(3, u"78"_s),
                                    stands(2, u"69"_s), stands(0, u"40"_s), stands(0, u"39"_s),
                                    stands(0, u"38"_s)};
    const auto line = [&](const QString &bound, int star, int percent) {
        const auto counts = countQuotas(withQuota({{u"bound"_s, bound},
                                                   {u"lowest"_s, star},
                                                   {u"highest"_s, star},
                                                   {u"percent"_s, percent}}),
                                        standings);
        return quotaLine(counts[0], standings);
    };
    EXPECT_TRUE(isLine(line(u"max"_s, 4, 30), at(5)));
    EXPECT_TRUE(isLine(line(u"max"_s, 4, 10),
                       {.place = 3, .first = 3, .end = 4, .equalsFirst = 3, .equalsEnd = 3}));
    EXPECT_TRUE(isLine(line(u"min"_s, 2, 10), at(6)));
    EXPECT_TRUE(isLine(line(u"min"_s, 2, 30),
                       {.place = 4, .first = 4, .end = 6, .equalsFirst = 4, .equalsEnd = 4}));
}

TEST(QuotaLine, IsDrawnOnlyWhereTheQuotaSpeaksOfAllThatAreRated)
{
    const auto hasLine = [](const QJsonObject &more, const QList<Standing> &standings) {
        return quotaLine(countQuotas(withQuota(more), standings)[0], standings).has_value();
    };
    const QJsonObject few{{u"fewest"_s, 10}};
    EXPECT_FALSE(hasLine(few, QList<Standing>(9, stands(5))));
    EXPECT_TRUE(hasLine(few, QList<Standing>(10, stands(5))));
    EXPECT_FALSE(hasLine({}, QList<Standing>(10, kOpen)));

    const QJsonObject communities{{u"sectors"_s, QJsonArray{u"community"_s}}};
    QList<Standing> standings(9, stands(5, u"90"_s, u"community"_s));
    EXPECT_TRUE(hasLine(communities, standings));
    EXPECT_TRUE(hasLine(communities, standings + QList<Standing>{kOpen}));
    standings += stands(4, u"80"_s, u"rural"_s);
    EXPECT_FALSE(hasLine(communities, standings));
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
