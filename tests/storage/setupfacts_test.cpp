#include "storage/check/check.h"
#include "storage/facts/duelist.h"
#include "storage/organisations/setupfacts.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kToday(2024, 11, 21);

class SetupFactsOf : public testing::Test
{
protected:
    void addMembers(int count, RowId branch)
    {
        for (int i = 0; i < count; ++i) {
            m_last = m_book.addMember(u"P%1"_s.arg(++m_count, 3, 10, QChar(u'0')), branch);
        }
    }
    void addPost(const QString &post, const QString &since = u"2020-01-01"_s)
    {
        m_book.add(u"posts"_s, {{u"member"_s, m_last},
                                {u"organisation"_s, m_branch},
                                {u"post"_s, post},
                                {u"since"_s, since}});
    }
    QStringList found(QDate day = kToday)
    {
        QStringList lines;
        for (const OrganisationSetup &each : got(organisationSetups(m_book.file(), 0, day))) {
            lines += u"%1 %2/%3"_s.arg(codeIn(kSetupIssueCodes, each.finding.issue))
                         .arg(each.finding.there)
                         .arg(each.finding.asked);
        }
        return lines;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_last = 0;
    int m_count = 0;
};

TEST_F(SetupFactsOf, NothingIsFoundOfABranchNobodyIsEnteredIn)
{
    EXPECT_EQ(found(), QStringList());
}

TEST_F(SetupFactsOf, ASecretaryAndThreeAreEnough)
{
    addMembers(3, m_branch);
    EXPECT_EQ(found(), QStringList{u"secretary_missing 0/1"_s});
    addPost(u"secretary"_s);
    EXPECT_EQ(found(), QStringList());
}

TEST_F(SetupFactsOf, ProbationersAndThoseWhoAreGoneDoNotCount)
{
    addMembers(2, m_branch);
    addPost(u"secretary"_s);
    m_book.addMember(u"Q1"_s, m_branch,
                     {{u"kind"_s, u"probationary"_s},
                      {u"joined"_s, u"2024-05-04"_s},
                      {u"confirmed"_s, QVariant()}});
    m_book.addMember(u"Q2"_s, m_branch,
                     {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-05-01"_s}});
    EXPECT_EQ(found(), QStringList{u"too_few_full 2/3"_s});
}

TEST_F(SetupFactsOf, ACommitteeIsCountedByPeople)
{
    addMembers(7, m_branch);
    addPost(u"secretary"_s);
    addPost(u"organisation_member"_s); // the same person
    EXPECT_EQ(found(), QStringList{u"committee_missing 1/3"_s});
}

TEST_F(SetupFactsOf, AGeneralBranchHasTheMembersOfItsBranches)
{
    const RowId general =
        m_book.add(u"organisations"_s,
                   {{u"code"_s, u"G"_s}, {u"name"_s, u"G"_s}, {u"kind"_s, u"general_branch"_s}});
    m_book.change(u"organisations"_s, m_branch, {{u"superior"_s, general}});
    addMembers(101, m_branch);
    addPost(u"secretary"_s);
    EXPECT_EQ(found(),
              (QStringList{u"too_many_for_general_branch 101/100"_s, u"committee_missing 1/3"_s,
                           u"too_many_for_general_branch 101/100"_s}))
        << "A before G";
}

TEST_F(SetupFactsOf, OfficersAreCountedByPostAndBranchesBelow)
{
    const RowId committee =
        m_book.add(u"organisations"_s,
                   {{u"code"_s, u"Z"_s}, {u"name"_s, u"Z"_s}, {u"kind"_s, u"committee"_s}});
    m_book.change(u"organisations"_s, m_branch, {{u"superior"_s, committee}});
    addMembers(6, m_branch);
    addPost(u"secretary"_s);
    addMembers(1, m_branch);
    addPost(u"organisation_member"_s);
    addMembers(1, m_branch);
    addPost(u"discipline_member"_s);
    EXPECT_EQ(found(), QStringList{u"publicity_officer_missing 0/1"_s});
    addPost(u"publicity_member"_s);
    EXPECT_EQ(found(), QStringList()) << "one branch of the committee is in the file";
    m_book.addBranch(u"B"_s, {{u"superior"_s, committee}});
    EXPECT_EQ(found(), QStringList{u"too_few_for_committee 8/100"_s});
}

TEST_F(SetupFactsOf, AGroupOfOneIsTooSmall)
{
    addMembers(3, m_branch);
    addPost(u"secretary"_s);
    const RowId group = m_book.add(u"organisations"_s, {{u"code"_s, u"A-1"_s},
                                                        {u"name"_s, u"第一小组"_s},
                                                        {u"kind"_s, u"group"_s},
                                                        {u"superior"_s, m_branch}});
    m_book.change(u"members"_s, m_last, {{u"party_group"_s, group}});
    EXPECT_EQ(found(), QStringList{u"group_too_small 1/3"_s});
}

TEST_F(SetupFactsOf, CheckAndTheHomePageSayTheSame)
{
    addMembers(2, m_branch);
    addPost(u"secretary"_s);
    QStringList checked;
    for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
        if (entry.finding.rule == Rule::OrganisationSetup) {
            checked += entry.key + u' ' + entry.finding.args.join(u' ');
        }
    }
    EXPECT_EQ(checked, QStringList{u"A too_few_full 2 3"_s});
    EXPECT_EQ(got(dueList(m_book.file(), 0, kToday)).setupOdd, QList<RowId>{m_branch});
}

} // namespace
} // namespace zhibu
