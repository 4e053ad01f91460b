#include "storage/file/history.h"
#include "storage/meetings/memberreviews.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kAsOf(2024, 12, 31);

class MemberReviews : public testing::Test
{
protected:
    RowId review(RowId member, const Values &more, int year = 2024)
    {
        Values values{{u"year"_s, year}, {u"member"_s, member}};
        values.insert(more);
        return m_book.add(u"member-reviews"_s, values);
    }
    RowId grade(RowId member, const QString &code) { return review(member, {{u"grade"_s, code}}); }

    ReviewSheet sheet(QDate asOf = kAsOf)
    {
        return got(reviewSheets(m_book.file(), m_branch, asOf.year(), asOf)).at(0);
    }
    QStringList names()
    {
        QStringList names;
        for (const ReviewRow &row : sheet().rows) {
            names += row.member.code;
        }
        return names;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    QList<RowId> m_members{m_book.addMember(u"P1"_s, m_branch), m_book.addMember(u"P2"_s, m_branch),
                           m_book.addMember(u"P3"_s, m_branch)};
    RowId m_probationer = m_book.addMember(
        u"P4"_s, m_branch, {{u"kind"_s, u"probationary"_s}, {u"joined"_s, u"2024-03-01"_s}});
};

TEST_F(MemberReviews, AreOfTheMembersOnTheDayOfTheMeeting)
{
    m_book.addMember(u"P5"_s, m_branch,
                     {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-07-01"_s}});
    EXPECT_EQ(names(), (QStringList{u"P1"_s, u"P2"_s, u"P3"_s, u"P4"_s}));
    m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                 {u"type"_s, u"organisation_life"_s},
                                 {u"also"_s, u"democratic_review"_s},
                                 {u"topic"_s, u"民主评议"_s},
                                 {u"starts"_s, u"2024-02-20 15:00"_s}});
    EXPECT_EQ(names(), (QStringList{u"P1"_s, u"P2"_s, u"P3"_s, u"P5"_s}))
        << "P4 joined after it, P5 left after it";
    EXPECT_EQ(sheet().day, QDate(2024, 2, 20));
}

TEST_F(MemberReviews, KnowWhoIsGradedAndWhoExcused)
{
    m_book.add(
        u"circumstances"_s,
        {{u"member"_s, m_members[1]}, {u"kind"_s, u"bedridden"_s}, {u"since"_s, u"2024-01-01"_s}});
    const RowId stored = grade(m_members[0], u"excellent"_s);
    review(m_members[0], {{u"grade"_s, u"basic"_s}}, 2023);
    const ReviewSheet shown = sheet();
    ASSERT_EQ(shown.rows.size(), 4);
    EXPECT_EQ(shown.rows[0].review.id, stored);
    EXPECT_EQ(shown.rows[0].grade(), ReviewGrade::Excellent);
    EXPECT_FALSE(shown.rows[1].excuse.isEmpty());
    EXPECT_EQ(shown.rows[1].review.id, 0);
    EXPECT_TRUE(shown.rows[2].excuse.isEmpty());
    EXPECT_FALSE(shown.rows[3].isFull);
    EXPECT_EQ(shown.tally().base, 2) << "neither the one excused nor the 预备党员";
}

TEST_F(MemberReviews, AreChangedTogetherAndTakenBackWhole)
{
    const auto before = history(m_book.file());
    const ReviewSheet shown = sheet();
    const Ledger &ledger = ledgerOf(u"member-reviews"_s);
    QList<ReviewChange> changes;
    for (int row = 0; row < 2; ++row) {
        Record after = shown.rows[row].review;
        ledger.setValue(after, u"grade"_s, u"qualified"_s);
        changes +=
            ReviewChange{.before = {}, .after = after, .member = shown.rows[row].member.name};
    }
    EXPECT_TRUE(got(saveReviews(m_book.file(), changes)).isEmpty());
    EXPECT_EQ(sheet().tally().graded, 2);
    EXPECT_EQ(got(history(m_book.file())).size(), got(before).size() + 1);

    Record emptied = sheet().rows[0].review;
    const Record stored = emptied;
    ledger.setValue(emptied, u"grade"_s, QString());
    EXPECT_TRUE(
        got(saveReviews(m_book.file(), {{.before = stored, .after = emptied, .member = u"一"_s}}))
            .isEmpty());
    EXPECT_EQ(sheet().rows[0].review.id, 0) << "nothing was left of it";
    EXPECT_EQ(sheet().tally().graded, 1);
}

TEST_F(MemberReviews, BadOnesAreFoundAndNothingIsStored)
{
    const Ledger &ledger = ledgerOf(u"member-reviews"_s);
    Record after = sheet().rows[0].review;
    ledger.setValue(after, u"fed_back_on"_s, u"2024-12-20"_s);
    ledger.setValue(after, u"mended_on"_s, u"2024-12-01"_s);
    const auto findings =
        got(saveReviews(m_book.file(), {{.before = {}, .after = after, .member = {}}}));
    EXPECT_EQ(test::rulesOf(findings), QList<Rule>{Rule::OrderOfDates});
    EXPECT_EQ(sheet().rows[0].review.id, 0);
}

TEST_F(MemberReviews, ProblemsAreToldOncePerBranch)
{
    EXPECT_TRUE(got(reviewProblems(m_book.file(), kAsOf)).isEmpty());
    const RowId first = grade(m_members[0], u"excellent"_s);
    EXPECT_TRUE(got(reviewProblems(m_book.file(), kAsOf)).isEmpty()) << "one of three";
    grade(m_members[1], u"excellent"_s);
    const RowId graded = grade(m_probationer, u"qualified"_s);
    const RowId many = review(m_members[2], {{u"excellent"_s, 3}, {u"qualified"_s, 2}});
    const auto problems = got(reviewProblems(m_book.file(), kAsOf));
    ASSERT_EQ(problems.size(), 3);
    EXPECT_EQ(problems[0].rule, Rule::TooManyExcellent);
    EXPECT_EQ(problems[0].row, first);
    EXPECT_EQ(problems[0].args, QStringList{u"1"_s});
    EXPECT_EQ(problems[1].rule, Rule::MoreBallotsThanParticipants) << "5 of 4 members";
    EXPECT_EQ(problems[1].row, many);
    EXPECT_EQ(problems[2].rule, Rule::ProbationerGraded);
    EXPECT_EQ(problems[2].row, graded);
    EXPECT_TRUE(got(reviewProblems(m_book.file(), QDate(2023, 12, 31))).isEmpty());
}

} // namespace
} // namespace zhibu
