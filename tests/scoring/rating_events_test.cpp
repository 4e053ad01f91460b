#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// The built-in scheme's clauses about events. docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const QDate kAsOf(kYear, 12, 31);

} // namespace

// 3.1, 3.2: bonuses

struct Honour
{
    QString item, level, rule, bonus;
};

void PrintTo(const Honour &row, std::ostream *out)
{
    *out << row.item.toStdString() << '-' << row.level.toStdString();
}

class Honours : public testing::TestWithParam<Honour>
{
};

TEST_P(Honours, R31_R32_GiveThePointsOfTheirTierOnce)
{
    Facts given = facts(u"70"_s);
    given.events = {event(GetParam().item, GetParam().level, {kYear, 5, 12}, 2)};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.bonus), GetParam().bonus);
    const QList<Step> steps = stepsOf(rating, StepKind::Bonus);
    ASSERT_EQ(steps.size(), 1);
    EXPECT_EQ(steps[0].rule, GetParam().rule);
    EXPECT_EQ(steps[0].rows, QList<qint64>{given.events[0].row});
}

INSTANTIATE_TEST_SUITE_P(Anyang, Honours,
                         testing::Values(Honour{u"commendation"_s, u"city"_s, u"3.1"_s, u"3"_s},
                                         Honour{u"commendation"_s, u"province"_s, u"3.1"_s, u"5"_s},
                                         Honour{u"commendation"_s, u"nation"_s, u"3.1"_s, u"8"_s},
                                         Honour{u"signed_report"_s, u"city"_s, u"3.1"_s, u"3"_s},
                                         Honour{u"signed_report"_s, u"province"_s, u"3.1"_s,
                                                u"5"_s},
                                         Honour{u"signed_report"_s, u"nation"_s, u"3.1"_s, u"8"_s},
                                         Honour{u"innovation"_s, u"city"_s, u"3.2"_s, u"3"_s},
                                         Honour{u"innovation"_s, u"province"_s, u"3.2"_s, u"5"_s},
                                         Honour{u"innovation"_s, u"nation"_s, u"3.2"_s, u"8"_s}));

TEST(RatingBonus, R31_CountsTheHighestTierOfTheGroupAndTellsTheRest)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"commendation"_s, u"city"_s), event(u"commendation"_s, u"nation"_s),
                    event(u"signed_report"_s, u"province"_s)};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.bonus), u"8"_s);
    const QList<Step> left = stepsOf(rating, StepKind::NotCounted);
    ASSERT_EQ(left.size(), 2);
    EXPECT_EQ(left[0].reason, Reason::LowerTier);
    EXPECT_EQ(left[0].rule, u"3.1"_s);
    EXPECT_EQ(toText(left[0].worth), u"3"_s);
    EXPECT_EQ(left[0].points, Points{});
    EXPECT_EQ(left[1].code, u"signed_report"_s);
    EXPECT_EQ(toText(left[1].worth), u"5"_s);
}

TEST(RatingPenalty, AnEventLeftOutIsWorthWhatItWouldHaveTaken)
{
    Facts given = facts(u"70"_s);
    given.round = Round::June;
    given.asOf = {kYear, 6, 30};
    given.events = {event(u"unexcused_absence"_s, {}, {kYear, 8, 12}, 2)};
    const QList<Step> left = stepsOf(rate(anyang(), given), StepKind::NotCounted);
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0].count, 2);
    EXPECT_EQ(toText(left[0].worth), u"6"_s);
}

TEST(RatingBonus, R32_AddsToR31ButNotToItself)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"commendation"_s, u"nation"_s), event(u"innovation"_s, u"nation"_s),
                    event(u"innovation"_s, u"nation"_s)};
    EXPECT_EQ(toText(rate(anyang(), given).bonus), u"16"_s);
}

TEST(RatingBonus, R31_OfAPersonCountsOnlyForTheSecretary)
{
    for (const QString &item : {u"commendation"_s, u"signed_report"_s}) {
        Facts given = facts(u"70"_s);
        given.events = {event(item, u"nation"_s)};
        given.events[0].person = Person{.member = 7, .wasSecretary = true};
        EXPECT_EQ(toText(rate(anyang(), given).bonus), u"8"_s);
        given.events[0].person->wasSecretary = false;
        const Rating rating = rate(anyang(), given);
        EXPECT_EQ(toText(rating.bonus), u"0"_s);
        EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted), QList{Reason::NotSecretary});
    }
}

TEST(RatingBonus, R31_TheSecretarysLowerTierCountsWhereAMembersHigherDoesNot)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"commendation"_s, u"nation"_s), event(u"commendation"_s, u"city"_s)};
    given.events[0].person = Person{.member = 7, .wasSecretary = false};
    EXPECT_EQ(toText(rate(anyang(), given).bonus), u"3"_s);
}

TEST(RatingBonus, R32_AsksForNoSecretary)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"innovation"_s, u"city"_s)};
    given.events[0].person = Person{.member = 7, .wasSecretary = false};
    EXPECT_EQ(toText(rate(anyang(), given).bonus), u"3"_s);
}

// Which events are looked at

struct EventDate
{
    QDate date, asOf;
    Reason reason;
};

void PrintTo(const EventDate &row, std::ostream *out)
{
    *out << testing::PrintToString(row.date) << '-' << testing::PrintToString(row.asOf);
}

class EventDates : public testing::TestWithParam<EventDate>
{
};

TEST_P(EventDates, CountWithinTheYearUpToTheAsOfDate)
{
    Facts given = facts(u"70"_s);
    given.asOf = GetParam().asOf;
    given.events = {event(u"innovation"_s, u"city"_s, GetParam().date),
                    event(u"unexcused_absence"_s, {}, GetParam().date, 3)};
    const Rating rating = rate(anyang(), given);
    const bool counts = GetParam().reason == Reason::None;
    EXPECT_EQ(toText(rating.bonus), counts ? u"3"_s : u"0"_s);
    EXPECT_EQ(toText(rating.penalty), counts ? u"9"_s : u"0"_s);
    EXPECT_EQ(rating.demotion, counts ? 1 : 0);
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted),
              counts ? QList<Reason>() : QList<Reason>(2, GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(Anyang, EventDates,
                         testing::Values(EventDate{{2023, 12, 31}, kAsOf, Reason::OtherYear},
                                         EventDate{{2024, 1, 1}, kAsOf, Reason::None},
                                         EventDate{{2024, 12, 31}, kAsOf, Reason::None},
                                         EventDate{{2025, 1, 1}, {2025, 6, 30}, Reason::OtherYear},
                                         EventDate{{2024, 12, 31}, {2025, 6, 30}, Reason::None},
                                         EventDate{{2024, 6, 30}, {2024, 6, 30}, Reason::None},
                                         EventDate{
                                             {2024, 7, 1}, {2024, 6, 30}, Reason::AfterAsOf}));

TEST(RatingEvents, OfNoTierOrNoClauseAreToldAndLeftOut)
{
    Facts given = facts(u"70"_s);
    given.events = {event(u"commendation"_s, u"county"_s), event(u"good_weather"_s)};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.rawTotal), u"70"_s);
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted),
              (QList{Reason::UnknownTier, Reason::NotInScheme}));
}

// 3.3, 3.6: penalties

struct Fault
{
    QString item, level, rule, penalty;
    int times;
};

void PrintTo(const Fault &row, std::ostream *out)
{
    *out << row.item.toStdString() << '-' << row.level.toStdString();
}

class Faults : public testing::TestWithParam<Fault>
{
};

TEST_P(Faults, R33_R36_CostTheirPointsEachTime)
{
    Facts given = facts(u"95"_s);
    given.events = {event(GetParam().item, GetParam().level, {kYear, 5, 12}, GetParam().times)};
    given.events[0].person = Person{.member = 7, .wasSecretary = false};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.penalty), GetParam().penalty);
    EXPECT_EQ(rating.rawTotal, rating.base - rating.penalty);
    const QList<Step> steps = stepsOf(rating, StepKind::Penalty);
    ASSERT_EQ(steps.size(), 1);
    EXPECT_EQ(steps[0].rule, GetParam().rule);
    EXPECT_EQ(steps[0].count, GetParam().times);
    EXPECT_EQ(steps[0].points, -rating.penalty);
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, Faults,
    testing::Values(Fault{u"circulated_criticism"_s, u"work_committee"_s, u"3.3.1"_s, u"6"_s, 2},
                    Fault{u"circulated_criticism"_s, u"municipal_committee"_s, u"3.3.1"_s, u"5"_s,
                          1},
                    Fault{u"leader_sanction"_s, u"up_to_serious_warning"_s, u"3.3.2"_s, u"3"_s, 1},
                    Fault{u"leader_sanction"_s, u"removal_or_above"_s, u"3.3.2"_s, u"10"_s, 2},
                    Fault{u"member_violation"_s, {}, u"3.3.3"_s, u"6"_s, 3},
                    Fault{u"unexcused_absence"_s, {}, u"3.6.1"_s, u"3"_s, 1},
                    Fault{u"overdue_task"_s, {}, u"3.6.1"_s, u"6"_s, 2}));

TEST(RatingPenalty, OfTwoClausesForOneEvidenceIsWarnedOf)
{
    Facts given = facts(u"95"_s);
    given.events = {event(u"circulated_criticism"_s, u"work_committee"_s),
                    event(u"unexcused_absence"_s)};
    EXPECT_TRUE(stepsOf(rate(anyang(), given), StepKind::Warning).isEmpty());
    given.events[0].evidence = given.events[1].evidence = u"安直工〔2024〕8号"_s;
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.penalty), u"6"_s);
    EXPECT_EQ(reasonsOf(rating, StepKind::Warning), QList{Reason::SameEvidence});
    EXPECT_EQ(stepsOf(rating, StepKind::Warning)[0].rows.size(), 2);
}

TEST(RatingPenalty, OfTwoClausesForOneEvidenceCountsOnceWhereTheSchemeSaysSo)
{
    const Scheme scheme = anyangWith(u"sameEvent"_s, u"once"_s);
    Facts given = facts(u"95"_s);
    given.events = {event(u"unexcused_absence"_s),
                    event(u"circulated_criticism"_s, u"municipal_committee"_s)};
    given.events[0].evidence = u"安直工〔2024〕8号"_s;
    given.events[1].evidence = u"安直工〔2024〕9号"_s;
    EXPECT_EQ(toText(rate(scheme, given).penalty), u"8"_s) << "two documents";
    given.events[1].evidence = given.events[0].evidence;
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(toText(rating.penalty), u"5"_s) << "the dearest";
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted), QList{Reason::SameEvidence});
    EXPECT_TRUE(stepsOf(rating, StepKind::Warning).isEmpty());
    given.events += given.events[0];
    EXPECT_EQ(toText(rate(scheme, given).penalty), u"5"_s);
    given.events.removeAt(1);
    EXPECT_EQ(toText(rate(scheme, given).penalty), u"6"_s)
        << "events of one clause are entered as often as they happened";
}

} // namespace zhibu
