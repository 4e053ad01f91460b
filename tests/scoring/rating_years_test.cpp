#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// Shipped schemes that look at the years and at the ledger: 嵊州逐年晋星, 积分制.
// docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

// 嵊州

namespace {

const QString kShengzhou = u"shengzhou"_s;
const QString kLedger = u"points-ledger"_s;

Facts shengzhou(std::optional<int> before)
{
    Facts given = perfect(pack(kShengzhou));
    given.previousStar = before;
    return given;
}

} // namespace

struct Risen
{
    std::optional<int> before;
    QString honour; ///< level; empty: none
    int star;
};

void PrintTo(const Risen &row, std::ostream *out)
{
    *out << row.before.value_or(0) << ' ' << row.honour.toStdString();
}

class ShengzhouRise : public testing::TestWithParam<Risen>
{
};

TEST_P(ShengzhouRise, R31_IsOneStarAYearUnlessHonoured)
{
    Facts given = shengzhou(GetParam().before);
    if (!GetParam().honour.isEmpty()) {
        given.events = {event(u"commendation"_s, GetParam().honour)};
    }
    const Rating rating = rate(pack(kShengzhou), given);
    EXPECT_EQ(rating.scoreStar, 5);
    EXPECT_EQ(rating.finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Years, ShengzhouRise,
                         testing::Values(Risen{{}, {}, 1}, Risen{1, {}, 2}, Risen{3, {}, 4},
                                         Risen{4, {}, 5}, Risen{5, {}, 5},
                                         Risen{1, u"district"_s, 2}, Risen{1, u"city"_s, 5},
                                         Risen{1, u"province"_s, 5}, Risen{{}, u"nation"_s, 5}));

TEST(Shengzhou, R31_MayFallFurtherThanOneStar)
{
    Facts given = shengzhou(5);
    for (Score &score : given.scores) {
        score.points = Points::whole(12);
    }
    EXPECT_EQ(rate(pack(kShengzhou), given).finalStar, 2);
}

TEST(Shengzhou, R32_DoesNotRateInTheFirstTwelveMonths)
{
    Facts given = shengzhou(4);
    given.subject.founded = QDate(kYear, 1, 1);
    const Rating rating = rate(pack(kShengzhou), given);
    EXPECT_TRUE(rating.excluded);
    EXPECT_FALSE(rating.rated());
    ASSERT_EQ(stepsOf(rating, StepKind::Exclude).size(), 1);
    EXPECT_EQ(rating.steps[0].rule, u"3.2"_s);
    given.subject.founded = QDate(kYear - 1, 12, 31);
    EXPECT_EQ(rate(pack(kShengzhou), given).finalStar, 5);
}

TEST(Shengzhou, R32_WithoutAFoundingDateRatesAndSaysSo)
{
    Facts given = shengzhou(4);
    given.subject.founded.reset();
    const Rating rating = rate(pack(kShengzhou), given);
    EXPECT_EQ(rating.finalStar, 5);
    EXPECT_EQ(reasonsOf(rating, StepKind::Warning), QList{Reason::FactsMissing});
}

struct Scored
{
    QString each; ///< points of each of the five criteria
    int star;
};

void PrintTo(const Scored &row, std::ostream *out)
{
    *out << row.each.toStdString();
}

class ShengzhouBands : public testing::TestWithParam<Scored>
{
};

TEST_P(ShengzhouBands, TakeTheirEdges)
{
    Facts given = shengzhou(5);
    for (Score &score : given.scores) {
        score.points = points(GetParam().each);
    }
    EXPECT_EQ(rate(pack(kShengzhou), given).finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Edges, ShengzhouBands,
                         testing::Values(Scored{u"18"_s, 5}, Scored{u"17.99"_s, 4},
                                         Scored{u"16"_s, 4}, Scored{u"15.99"_s, 3},
                                         Scored{u"14"_s, 3}, Scored{u"12"_s, 2}, Scored{u"10"_s, 1},
                                         Scored{u"9.99"_s, 0}));

// 积分制

struct Ledger
{
    QList<Event> events;
    QString total;
    int star;
};

void PrintTo(const Ledger &row, std::ostream *out)
{
    *out << row.total.toStdString();
}

class PointsLedger : public testing::TestWithParam<Ledger>
{
};

TEST_P(PointsLedger, AddsAndTakesFromAHundred)
{
    const Scheme &scheme = pack(kLedger);
    Facts given = scored({});
    given.events = GetParam().events;
    const Rating rating = rate(scheme, given);
    ASSERT_TRUE(rating.rated());
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

INSTANTIATE_TEST_SUITE_P(
    Events, PointsLedger,
    testing::Values(
        Ledger{{}, u"100"_s, 4},
        Ledger{
            {event(u"commendation"_s, u"city"_s), event(u"innovation"_s, u"city"_s)}, u"110"_s, 5},
        Ledger{{event(u"commendation"_s, u"province"_s), event(u"signed_report"_s, u"district"_s)},
               u"109"_s,
               4},
        Ledger{{event(u"signed_report"_s, u"nation"_s, {kYear, 2, 1}, 4)}, u"110"_s, 5}, // cap 10
        Ledger{{event(u"commendation"_s, u"nation"_s, {kYear, 2, 1}, 4)}, u"140"_s, 5},
        Ledger{{event(u"unexcused_absence"_s)}, u"99"_s, 3},
        Ledger{{event(u"safety_accident"_s)}, u"90"_s, 3},
        Ledger{{event(u"safety_accident"_s), event(u"unexcused_absence"_s)}, u"89"_s, 2},
        Ledger{{event(u"discipline_case"_s, {}, {kYear, 3, 1}, 4)}, u"60"_s, 1},
        Ledger{{event(u"mass_incident"_s, {}, {kYear, 3, 1}, 4), event(u"overdue_task"_s)},
               u"58"_s,
               0},
        Ledger{{event(u"leader_sanction"_s, u"up_to_serious_warning"_s),
                event(u"member_violation"_s),
                event(u"circulated_criticism"_s, u"municipal_committee"_s)},
               u"90"_s,
               3},
        Ledger{{event(u"public_order_case"_s, {}, {kYear, 3, 1}, 11)}, u"0"_s, 0}));

struct Held
{
    Count meetings, dues;
    QString total;
};

void PrintTo(const Held &row, std::ostream *out)
{
    *out << row.meetings.part << '/' << row.meetings.whole << ' ' << row.dues.part << '/'
         << row.dues.whole;
}

class LedgerMetrics : public testing::TestWithParam<Held>
{
};

TEST_P(LedgerMetrics, R4_TakePointsForMeetingsAndDues)
{
    Facts given = scored({});
    given.metrics = {{u"meetings"_s, GetParam().meetings}, {u"dues"_s, GetParam().dues}};
    EXPECT_EQ(toText(rate(pack(kLedger), given).total), GetParam().total);
}

INSTANTIATE_TEST_SUITE_P(
    Shares, LedgerMetrics,
    testing::Values(Held{{12, 12}, {500, 500}, u"100"_s}, Held{{11, 12}, {500, 500}, u"98"_s},
                    Held{{8, 10}, {500, 500}, u"98"_s}, Held{{79, 100}, {500, 500}, u"95"_s},
                    Held{{12, 12}, {499, 500}, u"98"_s}, Held{{0, 0}, {0, 0}, u"100"_s}));

} // namespace zhibu
