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
    EXPECT_EQ(late.obstacles[0].mends, QList{Mend::ElectionOrDelay});
    given.term.end = given.asOf.addDays(-400); // a delay does not help any more
    EXPECT_EQ(distanceOf(given).obstacles[0].mends, QList{Mend::Election});
    EXPECT_EQ(late.until, QDate(kYear, 12, 31));

    given.ballots = ballots(40, 100);
    const Distance vetoed = distanceOf(given);
    EXPECT_EQ(vetoed.star, 1);
    ASSERT_EQ(vetoed.obstacles.size(), 1); // the cap leaves one star possible
    EXPECT_EQ(vetoed.obstacles[0].mends, QList{Mend::Ballot});
}

TEST(Distances, OfferADelayOnlyWhereItHelpsUntilTheRoundEnds)
{
    Facts given = facts(u"91"_s);
    given.asOf = QDate(kYear, 11, 20);
    const auto mends = [&given](const Scheme &scheme, QDate end) {
        given.term.end = end;
        return distance(scheme, given, rate(scheme, given))->obstacles.value(0).mends;
    };
    EXPECT_EQ(mends(anyang(), {kYear - 1, 12, 31}), QList{Mend::ElectionOrDelay});
    EXPECT_EQ(mends(anyang(), {kYear - 1, 11, 28}), QList{Mend::Election})
        << "on 31 December it is late by more than a year, approved or not";
    const Scheme silent =
        tiny(R"("limits": [{"rule": "9.1", "id": "x", "source": "s", "cases": [{"when":
            {"measure": "term_overdue", "op": ">", "value": 0, "unlessExtended": true},
            "cap": 3}]}])");
    given.scores = scored({{u"a"_s, u"91"_s}}).scores;
    EXPECT_EQ(mends(silent, {kYear, 3, 1}), QList{Mend::ElectionOrDelay});
    EXPECT_EQ(mends(silent, {kYear - 1, 3, 1}), QList{Mend::Election})
        << "no delay is approved for more than a year, whatever the scheme says";
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
    EXPECT_EQ(toFour.obstacles[0].mends, QList<Mend>());

    given.scores = facts(u"100"_s).scores;
    given.events += event(u"commendation"_s, u"nation"_s); // 99, ★5 - 1 = ★4
    const Distance toFive = distanceOf(given);
    EXPECT_EQ(toFive.star, 5);
    EXPECT_FALSE(toFive.byPoints);
}

namespace {

const QByteArray kLate = R"({"measure": "term_overdue", "op": ">", "value": 0})";
const QByteArray kAbsent =
    R"({"measure": "event_count", "items": ["unexcused_absence"], "op": ">=", "value": 1})";
const QByteArray kHonoured =
    R"({"measure": "event_count", "items": ["commendation"], "op": ">=", "value": 1})";
const QByteArray kFourBefore = R"({"measure": "previous_star", "op": ">=", "value": 4})";

QByteArray lowerThan(const QByteArray &percent, const QByteArray &metric)
{
    return R"({"measure": "metric", "metric": ")" + metric + R"(", "op": "<", "value": )" + percent
           + "}";
}

struct WayCase
{
    const char *what;
    QByteArray capsAtThree; ///< a condition that holds
    QList<Mend> mends;
};

void PrintTo(const WayCase &row, std::ostream *out)
{
    *out << row.what;
}

class Ways : public testing::TestWithParam<WayCase>
{
};

} // namespace

TEST_P(Ways, NameAllThatItTakes)
{
    const Scheme scheme =
        tiny(R"("limits": [{"rule": "9.1", "id": "x", "source": "合并条件", "cases": [{"when": )"
             + GetParam().capsAtThree + R"(, "cap": 3}]}])");
    Facts given = scored({{u"a"_s, u"85"_s}});
    given.term.end = given.asOf.addDays(-100);
    given.events = {event(u"unexcused_absence"_s)};
    given.metrics = {{u"meetings"_s, {11, 12}}, {u"attendance"_s, {80, 100}}, {u"dues"_s, {9, 10}}};
    const auto result = distance(scheme, given, rate(scheme, given));
    ASSERT_TRUE(result);
    ASSERT_EQ(result->obstacles.size(), 1);
    EXPECT_EQ(result->obstacles[0].mends, GetParam().mends);
}

INSTANTIATE_TEST_SUITE_P(
    Each, Ways,
    testing::Values(
        WayCase{"either of two: one can be mended, the other cannot",
                "{\"any\": [" + kLate + ", " + kAbsent + "]}",
                {}},
        WayCase{"both of two: it is enough to mend one",
                "{\"all\": [" + kLate + ", " + kAbsent + "]}",
                {Mend::Election}},
        WayCase{"lacking either of two: one is enough",
                "{\"not\": {\"any\": [" + kHonoured + ", " + kFourBefore + "]}}",
                {Mend::Event}},
        WayCase{"lacking both, one of which is past",
                "{\"not\": {\"all\": [" + kHonoured + ", " + kFourBefore + "]}}",
                {}},
        WayCase{"lacking an honour, and late",
                "{\"any\": [{\"not\": " + kHonoured + "}, " + kLate + "]}",
                {Mend::Event, Mend::Election}},
        WayCase{"a meeting missed where all are asked for",
                lowerThan("100", "meetings"),
                {Mend::MeetingEntries}},
        WayCase{"a meeting missed where most are enough",
                lowerThan("95", "meetings"),
                {Mend::Meetings}},
        WayCase{"attendance of all", lowerThan("100", "attendance"), {Mend::AttendanceEntries}},
        WayCase{"attendance of most", lowerThan("85", "attendance"), {Mend::Attendance}},
        WayCase{"dues not paid", lowerThan("100", "dues"), {Mend::Dues}},
        WayCase{"a share that is too high: nothing lawful lowers it",
                R"({"measure": "metric", "metric": "dues", "op": ">=", "value": 50})",
                {}},
        WayCase{"late, or a meeting that was perhaps held: the way that can be gone",
                "{\"all\": [" + lowerThan("100", "meetings") + ", " + kLate + "]}",
                {Mend::Election}}));

TEST(Distances, TellWhichPenaltyCanBeMended)
{
    Facts given = facts(u"84"_s);
    given.ballots = ballots(58, 100);
    given.events = {event(u"overdue_task"_s)};
    const Distance found = distanceOf(given);
    ASSERT_EQ(found.losses.size(), 1) << "what happened stays";
    EXPECT_EQ(found.losses[0].step.rule, u"3.4"_s);
    EXPECT_EQ(toText(found.losses[0].step.points), u"-5"_s);
    EXPECT_EQ(found.losses[0].mends, QList{Mend::Ballot});
}

TEST(Distances, LeaveOutWhatIsAskedForHigherStars)
{
    const QByteArray requirement =
        R"("requires": {"measure": "previous_star", "op": ">=", "value": 4}, )";
    QByteArray bands =
        R"("bands": [{"rule": "2.5", "source": "s", "min": 90, )" + requirement
        + R"("star": 5}, {"rule": "2.4", "source": "s", "min": 80, )" + requirement
        + R"("star": 4}, {"rule": "2.3", "source": "s", "min": 70, "star": 3}, {"rule": "2.2", "source": "s", "min": 60, "star": 2}, {"rule": "2.1", "source": "s", "min": 0, "star": 1}])";
    const Scheme scheme = tiny(bands);
    const Facts given = scored({{u"a"_s, u"95"_s}});
    const auto found = distance(scheme, given, rate(scheme, given));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->star, 4);
    ASSERT_EQ(found->obstacles.size(), 1);
    EXPECT_EQ(found->obstacles[0].step.star, 4);
}

TEST(Distances, NameWhatTheBandAsksForBesidesPointsBeforeTheseReachIt)
{
    const Scheme &scheme = pack(u"dalu-five-star"_s);
    Facts given = perfect(scheme);
    for (Score &score : given.scores) {
        if (score.criterion == u"dl.innovation") {
            score.points = {};
        } else if (score.criterion == u"dl.results") {
            score.points = Points::whole(5); // of 30: 85 in all
        }
    }
    const Rating rating = rate(scheme, given);
    ASSERT_EQ(toText(rating.total), u"85"_s);
    const auto lacking = distance(scheme, given, rating);
    ASSERT_TRUE(lacking);
    EXPECT_EQ(lacking->star, 5);
    EXPECT_EQ(toText(lacking->points), u"5"_s);
    ASSERT_EQ(lacking->obstacles.size(), 1);
    EXPECT_EQ(lacking->obstacles[0].step.rule, u"10.1"_s);
    EXPECT_EQ(lacking->obstacles[0].step.reason, Reason::RequirementNotMet);
    EXPECT_EQ(lacking->obstacles[0].mends, QList{Mend::Score});

    for (Score &score : given.scores) {
        if (score.criterion == u"dl.innovation") {
            score.points = Points::whole(1);
        }
    }
    EXPECT_TRUE(distance(scheme, given, rate(scheme, given))->obstacles.isEmpty());
}

TEST(Prospects, FillWhatIsMissingWithTheBestThereCanBe)
{
    Facts given = facts(u"90"_s); // nine a criterion, as far as they go
    given.scores.resize(4);
    given.events = {event(u"unexcused_absence"_s, {}, {kYear, 8, 12}, 3)};
    const auto future = prospect(anyang(), given, rate(anyang(), given));
    ASSERT_TRUE(future);
    EXPECT_TRUE(future->rating.scored());
    EXPECT_EQ(future->rating.rawTotal, given.scores[0].points + given.scores[1].points
                                           + given.scores[2].points + given.scores[3].points
                                           + Points::whole(60 - 9));
    EXPECT_EQ(future->spare, future->rating.rawTotal - Points::whole(90));
    EXPECT_FALSE(prospect(anyang(), facts(u"90"_s), rate(anyang(), facts(u"90"_s))));
}

TEST(Prospects, OfATrialAreThoseOfItsEvaluator)
{
    Facts given = facts(u"60"_s);
    given.scores += scores(u"100"_s, u"self"_s);
    given.scores.removeLast();
    const auto future = prospect(anyang(), given, rate(anyang(), given, u"self"_s));
    ASSERT_TRUE(future);
    EXPECT_EQ(toText(future->rating.rawTotal), u"100"_s);
    EXPECT_FALSE(prospect(anyang(), given, rate(anyang(), given))) << "nothing is missing";
}

TEST(Prospects, KnowNoneWhereAQuestionIsOpen)
{
    const Scheme scheme = tiny(R"("criteria": [
        {"id": "a", "rule": "1", "title": "甲", "source": "s", "max": 100},
        {"id": "q", "rule": "2", "title": "乙", "source": "s", "scoring": "question"}])");
    const Facts given = scored({{u"a"_s, u"95"_s}});
    const Rating rating = rate(scheme, given);
    ASSERT_EQ(rating.missing, (QList<MissingScore>{{u"superior"_s, u"q"_s}}));
    EXPECT_FALSE(prospect(scheme, given, rating));
}

TEST(Risks, OfALimitOfWhichTheFirstCaseCountsAreThoseThatCanShow)
{
    Facts given = facts(u"90"_s);
    given.asOf = QDate(kYear, 11, 1);
    given.term.end = QDate(kYear - 1, 12, 15);
    given.term.extendedUntil =
        QDate(kYear, 12, 15); // the day a year is over: both cases begin then
    const QList<Risk> found = risks(anyang(), given);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].limitCase.cap, 3);
    EXPECT_EQ(found[0].from, QDate(kYear, 12, 16));
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
