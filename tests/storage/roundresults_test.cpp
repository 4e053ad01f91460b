#include "storage/roundstest.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

namespace {

const QDate kYearEnd(2024, 12, 31);

/// What a round confirms, and of whom, when the records go on changing.
class RoundResults : public test::Rounds
{
protected:
    /// "organisation star note" of 历年星级, 2024.
    QString starsOfTheYear() const
    {
        return m_temp.ask(u"SELECT group_concat(organisation || ' ' || star || ' ' || note) FROM "
                          u"(SELECT * FROM rating WHERE year = 2024 ORDER BY organisation)"_s);
    }
    Status approve(const QString &note = {})
    {
        return record(Kind::Approval, QDate(2024, 12, 30), note);
    }
    RowId addCommittee(const QString &code)
    {
        return m_temp.add(u"organisations"_s, {{u"code"_s, code},
                                               {u"name"_s, code},
                                               {u"kind"_s, u"committee"_s},
                                               {u"superior"_s, m_committee}});
    }
    RatingTable ownTable() const
    {
        return got(roundTable(file(), stored(), m_scheme, QDate(2024, 12, 29)));
    }
};

} // namespace

TEST_F(RoundResults, LeaveTheStarsOfTheYearAsTheyWereWhenTheApprovalIsTakenBack)
{
    m_temp.add(u"ratings"_s, {{u"year"_s, 2024},
                              {u"organisation"_s, m_branches[1]},
                              {u"star"_s, 3},
                              {u"note"_s, u"旧台账"_s}});
    const QString before = starsOfTheYear();
    confirm();
    EXPECT_NE(starsOfTheYear(), before);
    must(takeBackStep(m_temp.file(), stored(), u"乙支部得分录错"_s));
    EXPECT_EQ(starsOfTheYear(), before);
}

TEST_F(RoundResults, WithoutAStarLeaveNoneInTheYear)
{
    m_temp.add(u"ratings"_s,
               {{u"year"_s, 2024}, {u"organisation"_s, m_branches[0]}, {u"star"_s, 3}});
    forgetScores(m_branches[0]);
    confirm(u"甲支部未参评"_s);
    EXPECT_EQ(starsOfTheYear(), u"%1 5 "_s.arg(m_branches[1]));
}

TEST_F(RoundResults, AreNotApprovedSilentlyWithScoresMissing)
{
    confirm();
    must(takeBackStep(m_temp.file(), stored(), u"复核"_s));
    forgetScores(m_branches[0]);
    const Status silent = approve();
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().detail, u"reason-missing"_s);
    must(approve(u"甲支部未参评"_s));
}

} // namespace zhibu
