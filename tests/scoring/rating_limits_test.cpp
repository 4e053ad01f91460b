#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// The built-in scheme's limits. docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

const QDate kAsOf(kYear, 12, 31);

/// A term that ended so many days before the as-of date.
OfficeTerm overdue(int days)
{
    return {.end = kAsOf.addDays(-days), .row = 300};
}

} // namespace

// 3.6.2: absences

struct Absences
{
    int absences, tasks;
    Round round;
    int demotion;
    std::optional<int> cap;
};

void PrintTo(const Absences &row, std::ostream *out)
{
    *out << row.absences << '+' << row.tasks << (row.round == Round::June ? "-June" : "-December");
}

class AbsenceLimit : public testing::TestWithParam<Absences>
{
};

TEST_P(AbsenceLimit, R362_CapsFromThreeOnAndDemotesInDecember)
{
    const Absences &row = GetParam();
    Facts given = facts(u"100"_s);
    given.round = row.round;
    given.events = {event(u"unexcused_absence"_s, {}, {kYear, 3, 1}, row.absences),
                    event(u"overdue_task"_s, {}, {kYear, 4, 1}, row.tasks)};
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(rating.demotion, row.demotion);
    EXPECT_EQ(rating.cap, row.cap);
    EXPECT_EQ(reasonsOf(rating, StepKind::NotCounted),
              row.cap && row.round == Round::June ? QList{Reason::DecemberOnly} : QList<Reason>());
    if (row.cap) {
        const QList<Step> caps = stepsOf(rating, StepKind::Cap);
        ASSERT_EQ(caps.size(), 1);
        EXPECT_EQ(caps[0].rule, u"3.6.2"_s);
        EXPECT_EQ(caps[0].rows, (QList{given.events[0].row, given.events[1].row}));
        EXPECT_EQ(caps[0].judged->value, row.absences + row.tasks);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, AbsenceLimit,
    testing::Values(Absences{1, 1, Round::December, 0, {}}, Absences{2, 1, Round::December, 1, 4},
                    Absences{1, 2, Round::December, 1, 4}, Absences{3, 1, Round::December, 1, 4},
                    Absences{2, 1, Round::June, 0, 4}, Absences{1, 1, Round::June, 0, {}}));

// 3.4: satisfaction

struct Satisfaction
{
    int satisfied, fairly, dissatisfied, abstained;
    QString penalty;
    bool veto;
};

void PrintTo(const Satisfaction &row, std::ostream *out)
{
    *out << row.satisfied << '-' << row.fairly << '-' << row.dissatisfied << '-' << row.abstained;
}

class SatisfactionLimit : public testing::TestWithParam<Satisfaction>
{
};

TEST_P(SatisfactionLimit, R34_AppliesItsWorstCaseOnly)
{
    const Satisfaction &row = GetParam();
    Facts given = facts(u"93"_s);
    given.ballots->satisfied = row.satisfied;
    given.ballots->fairlySatisfied = row.fairly;
    given.ballots->dissatisfied = row.dissatisfied;
    given.ballots->abstained = row.abstained;
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(toText(rating.penalty), row.penalty);
    EXPECT_EQ(rating.vetoed, row.veto);
    EXPECT_EQ(rating.finalStar, row.veto ? 0 : rating.scoreStar);
    if (row.veto) {
        const QList<Step> vetoes = stepsOf(rating, StepKind::Veto);
        ASSERT_EQ(vetoes.size(), 1);
        EXPECT_EQ(vetoes[0].rule, u"3.4"_s);
        EXPECT_EQ(vetoes[0].rows, QList<qint64>{200});
        const qint64 part = qint64{row.satisfied} + row.fairly;
        const qint64 whole = part + row.dissatisfied + row.abstained;
        EXPECT_EQ(vetoes[0].judged->value, part);
        EXPECT_EQ(vetoes[0].judged->whole, whole);
        EXPECT_EQ(vetoes[0].judged->condition.threshold, Points::whole(50));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, SatisfactionLimit,
    testing::Values(Satisfaction{500, 100, 400, 0, u"0"_s, false}, // 60.0
                    Satisfaction{400, 199, 401, 0, u"5"_s, false}, // 59.9
                    Satisfaction{501, 0, 499, 0, u"5"_s, false},   // 50.1
                    Satisfaction{300, 200, 500, 0, u"5"_s, false}, // 50.0
                    Satisfaction{300, 199, 501, 0, u"0"_s, true},  // 49.9
                    Satisfaction{300, 199, 1, 500, u"0"_s, true},  // abstained ballots are valid
                    Satisfaction{0, 0, 10, 0, u"0"_s, true},
                    Satisfaction{2, 1, 2, 0, u"0"_s, false}, // 60.0 of five
                    Satisfaction{2'000'000'000, 0, 2'000'000'000, 1, u"0"_s, true}));

TEST(RatingSatisfaction, R34_WithoutBallotsIsWarnedOfAndChangesNothing)
{
    Facts given = facts(u"93"_s);
    for (const auto &none : {std::optional<Ballots>(), std::optional(Ballots{})}) {
        given.ballots = none;
        const Rating rating = rate(anyang(), given);
        EXPECT_EQ(rating.finalStar, 5);
        EXPECT_EQ(reasonsOf(rating, StepKind::Warning), QList{Reason::FactsMissing});
        EXPECT_EQ(stepsOf(rating, StepKind::Warning)[0].code, u"satisfaction"_s);
    }
}

TEST(RatingSatisfaction, R34_VetoLeavesTheCapAsItIs)
{
    Facts given = facts(u"93"_s);
    given.ballots = ballots(1, 10);
    given.term = overdue(10);
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(rating.scoreStar, 5);
    EXPECT_EQ(rating.cap, 4);
    EXPECT_EQ(rating.finalStar, 0);
}

// 3.5: terms

struct TermCase
{
    const char *name;
    OfficeTerm term;
    QDate asOf;
    std::optional<int> cap;
    Reason told;
};

void PrintTo(const TermCase &row, std::ostream *out)
{
    *out << row.name;
}

class TermLimit : public testing::TestWithParam<TermCase>
{
};

TEST_P(TermLimit, R35_CapsLateElections)
{
    Facts given = facts(u"93"_s);
    given.term = GetParam().term;
    given.term.row = 300;
    given.asOf = GetParam().asOf;
    const Rating rating = rate(anyang(), given);
    EXPECT_EQ(rating.cap, GetParam().cap);
    EXPECT_EQ(rating.finalStar, GetParam().cap.value_or(5));
    const Step last = rating.steps.constLast();
    EXPECT_EQ(last.reason, GetParam().told);
    if (GetParam().cap || GetParam().told != Reason::None) {
        EXPECT_EQ(last.rule, u"3.5"_s);
        EXPECT_EQ(last.rows, QList<qint64>{300});
    }
}

INSTANTIATE_TEST_SUITE_P(
    Anyang, TermLimit,
    testing::Values(
        TermCase{"EndsToday", overdue(0), kAsOf, {}, Reason::None},
        TermCase{"OneDay", overdue(1), kAsOf, 4, Reason::None},
        TermCase{"OneYear", {.end = QDate(2023, 12, 31)}, kAsOf, 4, Reason::None},
        TermCase{"OneYearAndADay", {.end = QDate(2023, 12, 30)}, kAsOf, 3, Reason::None},
        TermCase{"LeapDayOneYear", {.end = QDate(2024, 2, 29)}, {2025, 2, 28}, 4, Reason::None},
        TermCase{
            "LeapDayOneYearAndADay", {.end = QDate(2024, 2, 29)}, {2025, 3, 1}, 3, Reason::None},
        TermCase{"Extended",
                 {.end = QDate(2024, 11, 1), .extendedUntil = QDate(2025, 3, 31)},
                 kAsOf,
                 {},
                 Reason::ExtensionApproved},
        TermCase{"ExtendedToTheDay",
                 {.end = QDate(2024, 11, 1), .extendedUntil = kAsOf},
                 kAsOf,
                 {},
                 Reason::ExtensionApproved},
        TermCase{"ExtensionExpired",
                 {.end = QDate(2024, 11, 1), .extendedUntil = QDate(2024, 12, 30)},
                 kAsOf,
                 4,
                 Reason::None},
        TermCase{"ExtendedBeyondAYear",
                 {.end = QDate(2023, 11, 1), .extendedUntil = QDate(2025, 3, 31)},
                 kAsOf,
                 3,
                 Reason::None},
        TermCase{"Unknown", {}, kAsOf, {}, Reason::TermUnknown},
        TermCase{
            "ElectionInFuture", {.electionInFuture = true}, kAsOf, {}, Reason::ElectionInFuture}));

// 4.1: participation

TEST(RatingParticipation, R41_BelowFourFifthsIsAWarningOnly)
{
    const auto warnings = [](int present, int total) {
        Facts given = facts(u"93"_s);
        given.ballots->membersPresent = present;
        given.ballots->membersTotal = total;
        const Rating rating = rate(anyang(), given);
        EXPECT_EQ(rating.finalStar, 5);
        return reasonsOf(rating, StepKind::Warning);
    };
    EXPECT_EQ(warnings(4, 5), QList<Reason>());
    EXPECT_EQ(warnings(12, 15), QList<Reason>());
    EXPECT_EQ(warnings(799, 1000), QList{Reason::Threshold});
    EXPECT_EQ(warnings(11, 14), QList{Reason::Threshold});
}

TEST(LimitOfATerm, MayCountMonths)
{
    const Scheme scheme = tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s",
        "measure": "term_overdue_months", "cases": [
            {"op": ">", "value": 3, "unlessExtended": true, "cap": 3}]}])");
    Facts given = scored({{u"a"_s, u"95"_s}}); // as of 31 December 2024
    given.term.end = QDate(2024, 9, 30);
    EXPECT_EQ(rate(scheme, given).cap, 3) << "three months were over on the 30th";
    given.term.end = QDate(2024, 10, 1);
    EXPECT_EQ(rate(scheme, given).cap, std::nullopt);
    given.term.end = QDate(2024, 1, 1);
    given.term.extendedUntil = QDate(2024, 12, 31);
    const Rating excused = rate(scheme, given);
    EXPECT_EQ(excused.cap, std::nullopt);
    EXPECT_EQ(reasonsOf(excused, StepKind::NotCounted), QList{Reason::ExtensionApproved});
}

TEST(LimitOfATerm, MayCountDays)
{
    const Scheme scheme = tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s",
        "measure": "term_overdue_days", "cases": [{"op": ">", "value": 30, "cap": 3}]}])");
    Facts given = scored({{u"a"_s, u"95"_s}}); // as of 31 December 2024
    given.term.end = QDate(2024, 12, 1);
    EXPECT_EQ(rate(scheme, given).cap, std::nullopt) << "thirty days late";
    given.term.end = QDate(2024, 11, 30);
    EXPECT_EQ(rate(scheme, given).cap, 3);
}

TEST(LimitExcuse, LeadsToTheNextCase)
{
    const Scheme scheme = tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s",
        "measure": "term_overdue", "cases": [
            {"op": ">", "value": 1, "unlessExtended": true, "cap": 3},
            {"op": ">", "value": 0, "cap": 4}, {"op": ">", "value": 0, "cap": 2}]}])");
    Facts given = scored({{u"a"_s, u"95"_s}});
    given.term = overdue(400);
    EXPECT_EQ(rate(scheme, given).cap, 3);
    given.term.extendedUntil = kAsOf;
    const Rating excused = rate(scheme, given);
    EXPECT_EQ(excused.cap, 4) << "the first that holds, and no other";
    EXPECT_EQ(reasonsOf(excused, StepKind::NotCounted), QList{Reason::ExtensionApproved});
}

} // namespace zhibu
