#include "scoring/distance.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const Rating kUnrated{.missing = {{u"superior"_s, u"ay1"_s}}};

Distance distanceOf(const Facts &given)
{
    return distance(anyang(), given, rate(anyang(), given)).value();
}

} // namespace

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
    const auto result = distance(anyang(), facts(GetParam().base), before);
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
    EXPECT_EQ(toText(distance(anyang(), given, rate(anyang(), given))->points), u"53"_s);
}

TEST(Distances, EndAtTheHighestBand)
{
    EXPECT_FALSE(distance(anyang(), facts(u"90"_s), rate(anyang(), facts(u"90"_s))));
    EXPECT_FALSE(distance(anyang(), facts(u"90"_s), kUnrated));
}

TEST(Distances, KnowOpenEdgesAndRounding)
{
    const auto lacking = [](const Scheme &scheme, const QString &base) {
        return distance(scheme, facts(base), rate(scheme, facts(base)))->points;
    };
    EXPECT_EQ(lacking(anyangWith(u"bands[0].op"_s, u">"_s), u"90"_s), Points{1});
    EXPECT_EQ(lacking(anyangWith(u"total.rounding"_s, u"whole"_s), u"89.25"_s), points(u"0.25"_s));
}

TEST(Distances, TellWhatKeepsTheStarAwayWhateverThePoints)
{
    Facts given = facts(u"91"_s);
    given.term.end = given.asOf.addDays(-100);
    const Distance late = distanceOf(given);
    EXPECT_EQ(late.star, 5);
    EXPECT_EQ(late.points, Points{});
    ASSERT_EQ(late.obstacles.size(), 1);
    EXPECT_EQ(late.obstacles[0].step.rule, u"3.5"_s);
    EXPECT_EQ(late.obstacles[0].mend, Mend::ElectionOrDelay);
    given.term.end = given.asOf.addDays(-400); // a delay does not help any more
    EXPECT_EQ(distanceOf(given).obstacles[0].mend, Mend::Election);
    EXPECT_EQ(late.until, QDate(kYear, 12, 31));

    given.ballots = ballots(40, 100);
    const Distance vetoed = distanceOf(given);
    EXPECT_EQ(vetoed.star, 1);
    ASSERT_EQ(vetoed.obstacles.size(), 1); // the cap leaves one star possible
    EXPECT_EQ(vetoed.obstacles[0].mend, Mend::Ballot);
}

TEST(Distances, CountTheStarsADemotionTakesOff)
{
    Facts given = facts(u"96"_s);
    given.events = {event(u"overdue_task"_s, {}, {kYear, 8, 12}, 3)}; // 87, ★4 - 1
    const Distance toFour = distanceOf(given);
    EXPECT_EQ(toFour.star, 4);
    EXPECT_TRUE(toFour.byPoints);
    EXPECT_EQ(toText(toFour.points), u"3"_s); // ★5 - 1
    ASSERT_EQ(toFour.obstacles.size(), 1);
    EXPECT_EQ(toFour.obstacles[0].mend, Mend::NotThisYear);

    given.scores = facts(u"100"_s).scores;
    given.events += event(u"commendation"_s, u"nation"_s); // 99, ★5 - 1 = ★4
    const Distance toFive = distanceOf(given);
    EXPECT_EQ(toFive.star, 5);
    EXPECT_FALSE(toFive.byPoints);
}

TEST(Risks, AreWhatOneMoreEventBringsDown)
{
    Facts given = facts(u"90"_s);
    EXPECT_TRUE(risks(anyang(), given).isEmpty());
    given.events = {event(u"overdue_task"_s, {}, {kYear, 8, 12}, 2)};
    const QList<Risk> found = risks(anyang(), given);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].rule, u"3.6.2"_s);
    EXPECT_EQ(found[0].events, 1);
    EXPECT_EQ(found[0].limitCase.demote, 1);
}

TEST(Risks, AreTermsThatEndBeforeTheRound)
{
    Facts given = facts(u"90"_s);
    given.asOf = QDate(kYear, 6, 1);
    given.term.end = QDate(kYear, 9, 30);
    const QList<Risk> found = risks(anyang(), given);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].from, QDate(kYear, 10, 1));
    EXPECT_EQ(found[0].limitCase.cap, 4);

    given.term.extendedUntil = QDate(kYear, 11, 30);
    EXPECT_EQ(risks(anyang(), given)[0].from, QDate(kYear, 12, 1));
    given.round = Round::June; // it is over before
    EXPECT_TRUE(risks(anyang(), given).isEmpty());
}

} // namespace zhibu
