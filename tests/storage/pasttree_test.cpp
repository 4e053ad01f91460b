#include "storage/check/check.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/summaryfacts.h"
#include "storage/facts/unrated.h"
#include "storage/organisations/reform.h"
#include "storage/organisations/rollup.h"
#include "storage/people/membership.h"
#include "storage/rounds/rounds.h"
#include "support/tempfile.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

const QDate kThen(2024, 12, 31);
const QDate kNow(2025, 12, 31);

/// Committees C and D above all that is. A was below C until 2025-06-01 and is below D; B, below C,
/// was a 党支部 until then and is a 党总支.
class PastTree : public testing::Test
{
protected:
    PastTree()
    {
        for (const auto &[code, branch] : {std::pair(u"P1"_s, m_a), std::pair(u"P2"_s, m_b)}) {
            const RowId member = m_book.addMember(code, branch);
            m_book.add(u"dues-bases"_s, {{u"member"_s, member},
                                         {u"month"_s, u"2024-01"_s},
                                         {u"kind"_s, u"wage"_s},
                                         {u"base"_s, 400'000}});
        }
        m_book.add(u"activities"_s, {{u"organisation"_s, m_a},
                                     {u"type"_s, u"party_lecture"_s},
                                     {u"topic"_s, u"x"_s},
                                     {u"starts"_s, u"2024-03-08"_s}});
    }

    void reformBoth()
    {
        const QDate day(2025, 6, 1);
        const auto moved = got(reform(m_book.file(),
                                      {.change = OrganisationChangeKind::Moved,
                                       .organisation = m_a,
                                       .date = day,
                                       .other = m_d},
                                      kNow));
        EXPECT_TRUE(moved.isEmpty());
        const auto raised = got(reform(m_book.file(),
                                       {.change = OrganisationChangeKind::Upgraded,
                                        .organisation = m_b,
                                        .date = day,
                                        .kind = OrganisationKind::GeneralBranch,
                                        .newCode = u"B1"_s,
                                        .newName = u"B1"_s},
                                       kNow));
        EXPECT_TRUE(raised.isEmpty());
    }

    RowId committee(const QString &code, RowId superior = 0)
    {
        return m_book.add(u"organisations"_s,
                          {{u"code"_s, code},
                           {u"name"_s, code},
                           {u"kind"_s, u"committee"_s},
                           {u"superior"_s, superior == 0 ? QVariant() : QVariant(superior)}});
    }

    RatingRequest request(RowId scope, QDate day)
    {
        return {.scheme = got(findScheme(&m_book.file(), QString(kDefaultScheme))),
                .year = day.year(),
                .asOf = day,
                .scope = scope};
    }

    /// Codes of what the star table of a scope has.
    QStringList rated(RowId scope, QDate day)
    {
        QStringList codes;
        for (const auto &row : got(rateOrganisations(m_book.file(), request(scope, day))).rows) {
            codes += row.code;
        }
        return codes;
    }

    QStringList meeting(RowId scope, QDate day)
    {
        QStringList codes;
        for (const auto &row : got(meetingRows(m_book.file(), scope, day.year(), day))) {
            codes += row.code;
        }
        return codes;
    }

    QStringList paying(RowId scope, QDate day)
    {
        QStringList codes;
        for (const auto &row : got(duesYearRows(m_book.file(), scope, day.year(), day))) {
            codes += row.organisationCode;
        }
        return codes;
    }

    test::TempFile m_book;
    RowId m_top = committee(u"T"_s);
    RowId m_c = committee(u"C"_s, m_top);
    RowId m_d = committee(u"D"_s, m_top);
    RowId m_a = m_book.addBranch(u"A"_s, {{u"superior"_s, m_c}});
    RowId m_b = m_book.addBranch(u"B"_s, {{u"superior"_s, m_c}});
};

} // namespace

TEST_F(PastTree, AStarTableHasWhatWasBelowAndWasABranchThen)
{
    reformBoth();
    EXPECT_EQ(rated(m_c, kThen), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(rated(m_d, kThen), QStringList());
    EXPECT_EQ(rated(m_c, kNow), QStringList{u"B1"_s});
    EXPECT_EQ(rated(m_d, kNow), QStringList{u"A"_s});
    EXPECT_EQ(rated(0, kThen), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(rated(m_top, kNow), (QStringList{u"A"_s, u"B1"_s}));
}

TEST_F(PastTree, TheDayOfAnEventIsTheFirstOfWhatItBringsAbout)
{
    reformBoth();
    EXPECT_EQ(rated(m_c, QDate(2025, 5, 31)), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(rated(m_d, QDate(2025, 6, 1)), QStringList{u"A"_s});
}

TEST_F(PastTree, WhatMovedBackWasElsewhereInBetween)
{
    reformBoth();
    const auto back = got(reform(m_book.file(),
                                 {.change = OrganisationChangeKind::Moved,
                                  .organisation = m_a,
                                  .date = QDate(2025, 9, 1),
                                  .other = m_c},
                                 kNow));
    EXPECT_TRUE(back.isEmpty());
    EXPECT_TRUE(rated(m_c, kThen).contains(u"A"_s));
    EXPECT_EQ(rated(m_d, QDate(2025, 8, 31)), QStringList{u"A"_s});
    EXPECT_EQ(rated(m_d, kNow), QStringList());
    EXPECT_TRUE(rated(m_c, kNow).contains(u"A"_s));
}

TEST_F(PastTree, AQuotaCountsByTheSuperiorOfTheDay)
{
    reformBoth();
    for (const auto &[day, superior] : {std::pair(kThen, u"C"_s), std::pair(kNow, u"D"_s)}) {
        RatingRequest asked = request(0, day);
        asked.scheme.quotas.first().perSuperior = true;
        const auto table = got(rateOrganisations(m_book.file(), asked));
        const auto row = std::ranges::find(table.rows, m_a, &RatedOrganisation::id);
        ASSERT_NE(row, table.rows.end());
        EXPECT_EQ(row->superior.name, superior);
    }
}

TEST_F(PastTree, ARoundOfThenRatesWhatWasBelowThen)
{
    const auto of =
        got(startRound(m_book.file(), 2024, Round::December, m_c, QString(kDefaultScheme), kThen));
    reformBoth();
    EXPECT_EQ(got(roundOf(m_book.file(), 2024, Round::December, m_a))->id, of.id);
    EXPECT_EQ(got(roundOfEach(m_book.file(), 2024, Round::December)).value(m_a), of.id);
    EXPECT_EQ(got(starterOf(m_book.file(), m_a, kThen)), m_c);
    EXPECT_EQ(got(starterOf(m_book.file(), m_a, kNow)), m_d);
    EXPECT_EQ(got(starterOf(m_book.file(), m_b, kThen)), m_c);
    EXPECT_EQ(got(starterOf(m_book.file(), m_b, kNow)), m_b);
}

TEST_F(PastTree, WhatIsNotRatedIsOfThatDayToo)
{
    const auto told = [this](RowId scope, QDate day) {
        const RatingRequest asked = request(scope, day);
        QStringList names;
        for (const auto &each : got(unratedOf(m_book.file(), asked, RatingTable()))) {
            names += each.name;
        }
        return names;
    };
    reformBoth();
    EXPECT_EQ(told(m_c, kThen), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(told(m_d, kNow), QStringList{u"A"_s});
}

TEST_F(PastTree, MeetingsAreOwedByWhatWasABranchThen)
{
    reformBoth();
    EXPECT_EQ(meeting(m_c, kThen), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(meeting(m_d, kThen), QStringList());
    EXPECT_EQ(meeting(m_c, kNow), QStringList{u"B1"_s});
    EXPECT_EQ(meeting(m_d, kNow), QStringList{u"A"_s});
}

TEST_F(PastTree, ATreeThatWentRoundByAWrongDayEnds)
{
    const RowId one = committee(u"K1"_s, m_c);
    const RowId other = committee(u"K2"_s, m_c);
    for (const auto &[moved, from, day] :
         {std::tuple(one, other, u"2025-06-01"_s), std::tuple(other, one, u"2025-06-02"_s)}) {
        m_book.add(u"organisation-changes"_s, {{u"organisation"_s, moved},
                                               {u"date"_s, day},
                                               {u"change"_s, u"moved"_s},
                                               {u"former_superior"_s, from}});
    }
    EXPECT_EQ(got(roundOf(m_book.file(), 2024, Round::December, one)), std::nullopt);
    EXPECT_EQ(got(roundOf(m_book.file(), 2024, Round::December, m_a)), std::nullopt);
}

TEST_F(PastTree, CheckTellsATreeThatWentRound)
{
    const RowId one = committee(u"K1"_s, m_c);
    const RowId other = committee(u"K2"_s, m_c);
    const auto told = [this] {
        QStringList lines;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), kNow))) {
            if (entry.finding.rule == Rule::PastSuperiorInCycle) {
                EXPECT_FALSE(entry.isFixCertain);
                lines += entry.name + u": "_s + entry.finding.args.join(u' ');
            }
        }
        return lines;
    };
    const auto move = [this](RowId moved, RowId from, const QString &day) {
        return m_book.add(u"organisation-changes"_s, {{u"organisation"_s, moved},
                                                      {u"date"_s, day},
                                                      {u"change"_s, u"moved"_s},
                                                      {u"former_superior"_s, from}});
    };
    const RowId first = move(one, other, u"2025-06-01"_s);
    EXPECT_EQ(told(), QStringList()) << "K1 was below K2";
    move(other, one, u"2025-06-01"_s);
    move(m_a, m_d, u"2025-05-01"_s); // below the circle's days, and no part of it
    EXPECT_EQ(told(), QStringList{u"K1: 2025-05-31 K1 K2"_s});
    m_book.change(u"organisation-changes"_s, first, {{u"former_superior"_s, m_d}});
    EXPECT_EQ(told(), QStringList());
    move(m_d, one, u"2025-08-01"_s); // K1 below D until June, D below K1 until August
    EXPECT_EQ(told(), QStringList{u"K1: 2025-05-31 K1 D"_s});
}

TEST_F(PastTree, ABranchIsWhatWasOneThen)
{
    reformBoth();
    EXPECT_EQ(got(branchesOn(m_book.file(), m_b, kThen)), QSet<RowId>{m_b});
    EXPECT_FALSE(got(branchesOn(m_book.file(), m_b, kNow)).contains(m_b));
    EXPECT_EQ(got(branchesOn(m_book.file(), m_d, kNow)), QSet<RowId>{m_a});
}

TEST_F(PastTree, DuesOfAYearAreOfWhatWasBelowThen)
{
    reformBoth();
    EXPECT_EQ(paying(m_c, kThen), (QStringList{u"A"_s, u"B"_s}));
    EXPECT_EQ(paying(m_d, kThen), QStringList());
    EXPECT_EQ(paying(m_c, kNow), QStringList{u"B1"_s});
    EXPECT_EQ(paying(m_d, kNow), QStringList{u"A"_s});
}

TEST_F(PastTree, ASummaryCountsWhatWasBelowThen)
{
    reformBoth();
    EXPECT_EQ(got(membersOn(m_book.file(), m_c, kThen)).size(), 2);
    EXPECT_EQ(got(membersOn(m_book.file(), m_d, kThen)).size(), 0);
    EXPECT_EQ(got(memberCounts(m_book.file(), m_c, 2024, kThen)).total, 2);
    EXPECT_EQ(got(memberCounts(m_book.file(), m_d, 2025, kNow)).total, 1);
    EXPECT_EQ(got(activityCounts(m_book.file(), m_c, 2024, kThen)).size(), 1);
    EXPECT_EQ(got(activityCounts(m_book.file(), m_d, 2024, kThen)).size(), 0);
}

TEST_F(PastTree, ARollUpHasTheTreeOfItsDay)
{
    reformBoth();
    const auto branches = [this](QDate day) {
        QStringList lines;
        for (const RollUpRow &row : got(rollUp(m_book.file(), m_top, day)).rows) {
            lines +=
                u"%1 %2"_s.arg(row.code, QString::number(row.of(RollUpColumn::Branches).size()));
        }
        return lines.filter(QRegularExpression(u"^[CD]"_s));
    };
    EXPECT_EQ(branches(kThen), (QStringList{u"C 2"_s, u"D 0"_s}));
    EXPECT_EQ(branches(kNow), (QStringList{u"C 1"_s, u"D 1"_s}));
}

} // namespace zhibu
