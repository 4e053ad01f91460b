#include "storage/checktest.h"
#include "storage/records/changeset.h"

#include <QRegularExpression>

namespace zhibu {

using test::got;

TEST_F(Check, IdNumberAgainstSexAndBirth)
{
    const QString number = u"11010519491231002X"_s; // a woman, born 1949-12-31
    const RowId id = m_temp.addMember(
        u"P2"_s, m_branch,
        {{u"sex"_s, u"female"_s}, {u"birth"_s, u"1949-12-31"_s}, {u"id_number"_s, number}});
    EXPECT_EQ(found(), QStringList());
    m_temp.change(u"members"_s, id, {{u"birth"_s, QVariant()}});
    EXPECT_EQ(found(), QStringList());
    m_temp.change(u"members"_s, id, {{u"sex"_s, u"male"_s}, {u"birth"_s, u"1949-12-30"_s}});
    EXPECT_EQ(found(), (QStringList{u"sex: P2 sex"_s, u"birth: P2 birth"_s}));
}

TEST_F(Check, DatesOfMembershipByTheRulesOfTheirTime)
{
    m_temp.addMember(u"P2"_s, m_branch, {{u"confirmed"_s, u"2011-05-03"_s}});
    m_temp.addMember(u"P3"_s, m_branch,
                     {{u"joined"_s, u"1970-01-01"_s}, {u"confirmed"_s, u"1971-01-01"_s}});
    m_temp.addMember(u"P4"_s, m_branch,
                     {{u"joined"_s, u"1970-01-01"_s}, {u"confirmed"_s, QVariant()}});
    m_temp.addMember(u"P5"_s, m_branch,
                     {{u"joined"_s, u"1950-05-01"_s}, {u"birth"_s, u"1934-01-01"_s}});
    m_temp.addMember(u"P6"_s, m_branch,
                     {{u"kind"_s, u"probationary"_s},
                      {u"joined"_s, u"2022-06-30"_s},
                      {u"confirmed"_s, QVariant()}});
    m_temp.addMember(u"P7"_s, m_branch,
                     {{u"kind"_s, u"probationary"_s},
                      {u"joined"_s, u"2022-06-30"_s},
                      {u"confirmed"_s, QVariant()},
                      {u"status"_s, u"left"_s},
                      {u"status_date"_s, u"2023-06-30"_s}});
    m_temp.addMember(u"P8"_s, m_branch,
                     {{u"kind"_s, u"probationary"_s},
                      {u"joined"_s, u"2022-07-01"_s},
                      {u"confirmed"_s, QVariant()}});
    EXPECT_EQ(found(), (QStringList{u"dates: P2 confirmed probation_too_short"_s,
                                    u"dates: P3 confirmed no_probation_then"_s,
                                    u"dates: P5 joined under_age_early"_s,
                                    u"dates: P6 confirmed probationer_overdue"_s}));
}

TEST_F(Check, UnderAge)
{
    m_temp.addMember(u"P2"_s, m_branch, {{u"birth"_s, u"1992-05-04"_s}});
    m_temp.addMember(u"P3"_s, m_branch, {{u"birth"_s, u"1992-05-05"_s}});
    EXPECT_EQ(found(), QStringList{u"under age: P3 joined"_s});
}

TEST_F(Check, ABirthdayToComeIsWrongItselfAndNotTheAdmission)
{
    m_temp.addMember(u"P2"_s, m_branch, {{u"birth"_s, u"2024-07-02"_s}});
    EXPECT_EQ(found(), QStringList{u"future: P2 birth"_s});
}

TEST_F(Check, ATemporaryBranchNeitherElectsNorAdmitsNorPunishes)
{
    const RowId temporary = m_temp.addBranch(u"Z3"_s, {{u"form"_s, u"temporary"_s}});
    m_temp.add(u"elections"_s,
               {{u"code"_s, u"E1"_s}, {u"organisation"_s, temporary}, {u"term"_s, 1}});
    m_temp.add(u"applicants"_s, {{u"code"_s, u"F1"_s},
                                 {u"name"_s, u"赵云"_s},
                                 {u"sex"_s, u"male"_s},
                                 {u"branch"_s, temporary},
                                 {u"applied_on"_s, u"2023-01-05"_s}});
    const RowId member = m_temp.addMember(u"P4"_s, temporary);
    m_temp.add(u"sanctions"_s,
               {{u"member"_s, member}, {u"date"_s, u"2023-06-01"_s}, {u"kind"_s, u"warning"_s}});
    const QStringList acts = found().filter(u"acts: "_s);
    EXPECT_EQ(acts.size(), 3) << found().join(u'|').toStdString();
    EXPECT_TRUE(acts.contains(u"acts: E1 organisation"_s));
}

TEST_F(Check, NothingIsBelowWhatIsDissolved)
{
    const RowId body = m_temp.addBranch(u"Z3"_s, {{u"form"_s, u"temporary"_s}});
    m_temp.change(u"organisations"_s, body, {{u"kind"_s, u"committee"_s}});
    m_temp.addBranch(u"Z4"_s, {{u"superior"_s, body}, {u"form"_s, u"temporary"_s}});
    m_temp.addBranch(u"Z5"_s, {{u"superior"_s, body}, {u"dissolved"_s, u"2023-04-01"_s}});
    EXPECT_TRUE(found().filter(u"in dissolved: "_s).isEmpty());
    m_temp.change(u"organisations"_s, body, {{u"dissolved"_s, u"2023-05-01"_s}});
    EXPECT_EQ(found().filter(u"in dissolved: "_s),
              QStringList{u"in dissolved: Z4 superior 2023-05-01"_s});
}

TEST_F(Check, WhereTheFormalMembershipLies)
{
    const RowId committee = m_temp.addBranch(u"W"_s);
    const RowId joint = m_temp.addBranch(u"Z2"_s, {{u"form"_s, u"joint"_s}});
    const RowId temporary = m_temp.addBranch(u"Z3"_s, {{u"form"_s, u"temporary"_s}});
    const RowId functional = m_temp.addBranch(u"Z4"_s, {{u"form"_s, u"functional"_s}});
    m_temp.addMember(u"P2"_s, committee);
    m_temp.change(u"organisations"_s, committee, {{u"kind"_s, u"committee"_s}});
    m_temp.addMember(u"P3"_s, joint);
    m_temp.addMember(u"P4"_s, temporary);
    m_temp.addMember(u"P5"_s, functional);
    EXPECT_EQ(found(), (QStringList{u"no branch: P2 branch"_s, u"temporary: P4 branch"_s,
                                    u"temporary: P5 branch"_s}));
}

TEST_F(Check, GroupOfAnotherBranchOrNoGroup)
{
    const RowId own =
        m_temp.addBranch(u"Z1-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, m_branch}});
    const RowId other = m_temp.addBranch(u"Z2"_s);
    const RowId others =
        m_temp.addBranch(u"Z2-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, other}});
    const RowId orphan = m_temp.addBranch(u"Z3-1"_s, {{u"kind"_s, u"group"_s}});
    m_temp.addMember(u"P2"_s, m_branch, {{u"party_group"_s, own}});
    m_temp.addMember(u"P3"_s, m_branch, {{u"party_group"_s, others}});
    m_temp.addMember(u"P4"_s, m_branch, {{u"party_group"_s, orphan}});
    const RowId turned =
        m_temp.addBranch(u"Z1-2"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, m_branch}});
    m_temp.addMember(u"P5"_s, m_branch, {{u"party_group"_s, turned}});
    m_temp.change(u"organisations"_s, turned, {{u"kind"_s, u"branch"_s}});
    EXPECT_EQ(found(), (QStringList{u"group: P3 party_group"_s, u"group: P4 party_group"_s,
                                    u"group: P5 party_group"_s}));
}

TEST_F(Check, DoublesHaveTheSameNameAndBirth)
{
    for (const auto &[code, name, birth] : {std::tuple(u"P2"_s, u"王五"_s, u"1980-01-01"_s),
                                            std::tuple(u"P3"_s, u"王五"_s, u"1980-01-01"_s),
                                            std::tuple(u"P4"_s, u"王五"_s, u"1980-01-02"_s),
                                            std::tuple(u"P5"_s, u"李四"_s, u"1980-01-01"_s)}) {
        m_temp.addMember(code, m_branch, {{u"name"_s, name}, {u"birth"_s, birth}});
    }
    m_temp.addMember(u"P6"_s, m_branch, {{u"name"_s, u"赵六"_s}});
    m_temp.addMember(u"P7"_s, m_branch, {{u"name"_s, u"赵六"_s}});
    EXPECT_EQ(found(), (QStringList{u"double: P2 name P3"_s, u"double: P3 name P2"_s}));
}

TEST_F(Check, PostsOutsideTheMembership)
{
    const RowId gone = m_temp.addMember(
        u"P2"_s, m_branch, {{u"status"_s, kLeft}, {u"status_date"_s, u"2020-06-30"_s}});
    const auto post = [this](RowId member, const QString &since, const QVariant &until) {
        m_temp.add(u"posts"_s, {{u"member"_s, member},
                                {u"organisation"_s, m_branch},
                                {u"post"_s, u"secretary"_s},
                                {u"since"_s, since},
                                {u"until"_s, until}});
    };
    post(m_member, u"2010-05-04"_s, {});
    post(m_member, u"2010-05-03"_s, {});
    post(gone, u"2015-01-01"_s, u"2020-06-30"_s);
    post(gone, u"2016-01-01"_s, u"2020-07-01"_s);
    post(gone, u"2017-01-01"_s, {});
    EXPECT_EQ(found().filter(QRegularExpression(u"^post "_s)),
              (QStringList{u"post before: P1 Z1 书记 2010-05-03 since"_s,
                           u"post after: P2 Z1 书记 2016-01-01 until"_s,
                           u"post after: P2 Z1 书记 2017-01-01 until"_s}));
}

TEST_F(Check, ReviewsOfMembersAndSecretaries)
{
    m_temp.add(u"member-reviews"_s, {{u"year"_s, 2024},
                                     {u"member"_s, m_member},
                                     {u"grade"_s, u"excellent"_s},
                                     {u"qualified"_s, 2}});
    const RowId review = m_temp.add(u"secretary-reviews"_s, {{u"year"_s, 2024},
                                                             {u"organisation"_s, m_branch},
                                                             {u"member"_s, m_member},
                                                             {u"good"_s, 20},
                                                             {u"poor"_s, 1}});
    const QStringList ofMember{u"ballots: 2024 P1 excellent"_s, u"excellent: 2024 P1 grade 0"_s};
    QStringList all = found();
    all.sort();
    EXPECT_EQ(all, ofMember) << "one of one, by two ballots; how many judged the secretary is open";
    m_temp.change(u"secretary-reviews"_s, review, {{u"present"_s, 21}});
    EXPECT_EQ(found().size(), 2);
    const Ledger &reviews = ledgerOf(u"secretary-reviews"_s);
    const Record stored = got(fetchRecord(m_temp.file(), reviews, review));
    Record wrong = stored;
    reviews.setValue(wrong, u"present"_s, 20);
    ChangeSet table(m_temp.file(), {}, ChangeSet::Source::File); // as from a table
    table.update(reviews, wrong, stored);
    EXPECT_TRUE(got(table.commit()).isEmpty());
    EXPECT_TRUE(found().contains(u"ballots: 2024 Z1 P1 present"_s));
}

} // namespace zhibu
