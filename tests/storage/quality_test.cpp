#include "ledger/checkrules.h"
#include "storage/check/check.h"
#include "storage/check/corrections.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;
using test::Values;

namespace {

const QDate kToday(2024, 7, 1);

class Quality : public testing::Test
{
protected:
    QList<CheckFinding> findings(Rule rule)
    {
        QList<CheckFinding> all = got(checkFile(m_temp.file(), kToday));
        all.removeIf([rule](const CheckFinding &entry) { return entry.finding.rule != rule; });
        return all;
    }
    /// "key field args" of what is found by a rule.
    QStringList found(Rule rule)
    {
        QStringList lines;
        for (const CheckFinding &entry : findings(rule)) {
            QStringList line{entry.key, entry.finding.field};
            line += entry.finding.args;
            line.removeAll(QString());
            lines += line.join(u' ');
        }
        return lines;
    }
    RowId post(RowId member, const QString &post, const QString &since, const QVariant &until = {},
               RowId organisation = 0)
    {
        return m_temp.add(u"posts"_s,
                          {{u"member"_s, member},
                           {u"organisation"_s, organisation == 0 ? m_branch : organisation},
                           {u"post"_s, post},
                           {u"since"_s, since},
                           {u"until"_s, until}});
    }
    QString value(RowId member, const QString &field) const
    {
        return m_temp.ask(
            u"SELECT coalesce(%1, '') FROM member WHERE id = %2"_s.arg(field).arg(member));
    }

    TempFile m_temp;
    RowId m_branch = m_temp.addBranch(u"Z1"_s);
    RowId m_member = m_temp.addMember(u"P1"_s, m_branch, {{u"name"_s, u"王五"_s}});
};

} // namespace

TEST_F(Quality, WhatIsMissingIsToldOnceForARecord)
{
    EXPECT_EQ(found(Rule::FieldsMissing),
              QStringList{u"P1 公民身份号码 民族 学历 工作岗位 手机号码 现居住地 出生日期"_s});
    m_temp.change(u"members"_s, m_member,
                  {{u"id_number"_s, u"110105194912310038"_s},
                   {u"nation"_s, u"汉族"_s},
                   {u"education"_s, u"大学本科"_s},
                   {u"job"_s, u"退休"_s},
                   {u"phone"_s, u"13800000000"_s}});
    EXPECT_EQ(found(Rule::FieldsMissing), (QStringList{u"P1 birth 出生日期"_s, u"P1 现居住地"_s}));
    m_temp.change(u"members"_s, m_member,
                  {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-01-01"_s}});
    EXPECT_EQ(found(Rule::FieldsMissing), QStringList{u"P1 birth 出生日期"_s})
        << "of who has left only what is known anyhow";
}

TEST_F(Quality, WhatTheNumberTellsIsWrittenByOneAction)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"id_number"_s, u"11010519491231002X"_s}, {u"birth"_s, u"1949-12-30"_s}});
    const QList<CheckFinding> sex = findings(Rule::SexDiffersFromIdNumber);
    const QList<CheckFinding> birth = findings(Rule::BirthDiffersFromIdNumber);
    ASSERT_EQ(sex.size(), 1);
    ASSERT_EQ(birth.size(), 1);
    EXPECT_TRUE(sex[0].isFixCertain);
    EXPECT_FALSE(birth[0].isFixCertain) << "the personnel file may prevail";
    EXPECT_EQ(sex[0].organisation, u"Z1"_s);

    const auto corrected = got(correctFindings(m_temp.file(), sex + birth));
    EXPECT_EQ(corrected.done, 2);
    EXPECT_TRUE(corrected.findings.isEmpty());
    EXPECT_EQ(value(m_member, u"sex"_s), u"female"_s);
    EXPECT_EQ(value(m_member, u"birth"_s), u"1949-12-31"_s);
    const auto last = got(undoable(m_temp.file()));
    EXPECT_EQ(last->label.verb, ActionLabel::Verb::CorrectFindings);
    EXPECT_EQ(last->label.count, 2);
    got(undo(m_temp.file()));
    EXPECT_EQ(value(m_member, u"sex"_s), u"male"_s);
    EXPECT_EQ(value(m_member, u"birth"_s), u"1949-12-30"_s);
}

TEST_F(Quality, WhatChangedSinceIsLeftAsItIs)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"id_number"_s, u"11010519491231002X"_s}, {u"birth"_s, u"1949-12-30"_s}});
    const QList<CheckFinding> birth = findings(Rule::BirthDiffersFromIdNumber);
    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1949-12-29"_s}});
    EXPECT_EQ(got(correctFindings(m_temp.file(), birth)).done, 0);
    EXPECT_EQ(value(m_member, u"birth"_s), u"1949-12-29"_s);
}

TEST_F(Quality, NumbersOfFifteenDigits)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"id_number"_s, u"110105491231003"_s}, {u"birth"_s, u"1949-12-31"_s}});
    QList<CheckFinding> old = findings(Rule::IdNumberOld);
    ASSERT_EQ(old.size(), 1);
    EXPECT_TRUE(old[0].isFixCertain);
    const RowId other = m_temp.addMember(u"P2"_s, m_branch,
                                         {{u"name"_s, u"王五"_s},
                                          {u"birth"_s, u"1949-12-31"_s},
                                          {u"id_number"_s, u"110105194912310038"_s}});
    EXPECT_EQ(found(Rule::SameIdNumber), (QStringList{u"P1 id_number P2"_s, u"P2 id_number P1"_s}));
    EXPECT_EQ(findings(Rule::SameIdNumber)[0].other, other);
    EXPECT_EQ(found(Rule::IdNumberOld), QStringList()) << "the number belongs to the other record";
    EXPECT_EQ(found(Rule::DoubleMember), QStringList()) << "told already";
    m_temp.change(u"members"_s, other, {{u"id_number"_s, QString()}});
    EXPECT_EQ(found(Rule::DoubleMember), (QStringList{u"P1 name P2"_s, u"P2 name P1"_s}));
    EXPECT_EQ(got(correctFindings(m_temp.file(), findings(Rule::IdNumberOld))).done, 1);
    EXPECT_EQ(value(m_member, u"id_number"_s), u"110105194912310038"_s);
}

// Rows that came into the file by a way that did not look.
TEST_F(Quality, NumbersThatAreNone)
{
    for (const auto &[number, rule] :
         {std::pair{u"1101051949123100"_s, Rule::IdNumberLength},
          std::pair{u"11010519491231O02X"_s, Rule::IdNumberDigits},
          std::pair{u"110105194913310038"_s, Rule::IdNumberDate},
          std::pair{u"110105194912310039"_s, Rule::IdNumberChecksum}}) {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(action->database().execute(u"UPDATE member SET id_number = '%1'"_s.arg(number)));
        got(action->commit());
        EXPECT_EQ(found(rule), QStringList{u"P1 id_number"_s}) << qPrintable(number);
    }
}

TEST_F(Quality, AgesThatAreUnlikely)
{
    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1914-07-02"_s}});
    EXPECT_EQ(found(Rule::UnlikelyAge), QStringList());
    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1914-07-01"_s}});
    EXPECT_EQ(found(Rule::UnlikelyAge), QStringList{u"P1 birth 110"_s});
    m_temp.change(u"members"_s, m_member,
                  {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-01-01"_s}});
    EXPECT_EQ(found(Rule::UnlikelyAge), QStringList());
}

TEST_F(Quality, OrderOfTheDatesOfAMember)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"birth"_s, u"1980-01-01"_s},
                   {u"work_since"_s, u"1980-01-01"_s},
                   {u"status"_s, u"transferred"_s},
                   {u"status_date"_s, u"2010-05-04"_s}});
    EXPECT_EQ(found(Rule::OrderOfDates), QStringList());
    m_temp.change(u"members"_s, m_member,
                  {{u"work_since"_s, u"1979-12-31"_s}, {u"status_date"_s, u"2010-05-03"_s}});
    EXPECT_EQ(found(Rule::OrderOfDates),
              (QStringList{u"P1 work_since 出生日期"_s, u"P1 status_date 入党日期"_s}));
}

TEST_F(Quality, DatesOfATimeWithoutProbation)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"joined"_s, u"1970-01-01"_s}, {u"confirmed"_s, u"1971-01-01"_s}});
    const RowId border = m_temp.addMember(
        u"P2"_s, m_branch, {{u"joined"_s, u"1969-04-05"_s}, {u"confirmed"_s, u"1970-04-05"_s}});
    QList<CheckFinding> entries = findings(Rule::MembershipDates);
    entries.removeIf([](const CheckFinding &entry) { return entry.fixes.isEmpty(); });
    ASSERT_EQ(entries.size(), 2);
    EXPECT_TRUE(entries[0].isFixCertain);
    EXPECT_FALSE(entries[1].isFixCertain) << "joined near the border of the period";
    EXPECT_EQ(got(correctFindings(m_temp.file(), entries)).done, 2);
    EXPECT_EQ(value(m_member, u"confirmed"_s), u"1970-01-01"_s);
    EXPECT_EQ(value(border, u"confirmed"_s), u"1969-04-05"_s);
}

TEST_F(Quality, AGroupOfAnotherBranchIsCleared)
{
    const RowId other = m_temp.addBranch(u"Z2"_s);
    const RowId group =
        m_temp.addBranch(u"Z2-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, other}});
    m_temp.change(u"members"_s, m_member, {{u"party_group"_s, group}});
    EXPECT_EQ(got(correctFindings(m_temp.file(), findings(Rule::GroupOutsideBranch))).done, 1);
    EXPECT_EQ(value(m_member, u"party_group"_s), QString());
}

TEST_F(Quality, TheRowFollowsItsNewestEvent)
{
    m_temp.add(u"member-changes"_s, {{u"member"_s, m_member},
                                     {u"date"_s, u"2024-03-08"_s},
                                     {u"change"_s, u"transferred_out"_s}});
    const QList<CheckFinding> entries = findings(Rule::MemberNotAsChanged);
    ASSERT_EQ(entries.size(), 1);
    EXPECT_FALSE(entries[0].isFixCertain) << "either may be wrong";
    EXPECT_EQ(got(correctFindings(m_temp.file(), entries)).done, 1);
    EXPECT_EQ(value(m_member, u"status"_s), u"transferred"_s);
    EXPECT_EQ(value(m_member, u"status_date"_s), u"2024-03-08"_s);
    EXPECT_TRUE(findings(Rule::MemberNotAsChanged).isEmpty());
}

TEST_F(Quality, APostEndsWhenItsHolderLeaves)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-06-30"_s}});
    const RowId early = post(m_member, u"secretary"_s, u"2015-01-01"_s);
    post(m_member, u"secretary"_s, u"2020-07-01"_s);
    const QList<CheckFinding> entries = findings(Rule::PostAfterLeaving);
    ASSERT_EQ(entries.size(), 2);
    EXPECT_TRUE(entries[0].isFixCertain);
    EXPECT_TRUE(entries[1].fixes.isEmpty()) << "it began after he had left";
    EXPECT_EQ(got(correctFindings(m_temp.file(), entries)).done, 1);
    EXPECT_EQ(m_temp.ask(u"SELECT until FROM post WHERE id = %1"_s.arg(early)), u"2020-06-29"_s)
        << "on the day of his status he is gone";
}

TEST_F(Quality, NobodyBelongsToWhatIsDissolved)
{
    const RowId later = m_temp.addBranch(u"Z2"_s, {{u"dissolved"_s, u"2024-07-02"_s}});
    m_temp.addMember(u"P2"_s, later);
    EXPECT_EQ(found(Rule::InDissolved), QStringList()) << "it is still there";
    const RowId gone = post(m_member, u"secretary"_s, u"2015-01-01"_s);
    post(m_member, u"committee_member"_s, u"2012-01-01"_s, u"2015-01-01"_s);
    m_temp.change(u"organisations"_s, m_branch, {{u"dissolved"_s, u"2024-03-31"_s}});
    EXPECT_EQ(found(Rule::InDissolved), (QStringList{u"P1 branch 2024-03-31"_s,
                                                     u"P1 Z1 书记 2015-01-01 until 2024-03-31"_s}));
    got(correctFindings(m_temp.file(), findings(Rule::InDissolved)));
    EXPECT_EQ(m_temp.ask(u"SELECT until FROM post WHERE id = %1"_s.arg(gone)), u"2024-03-30"_s);
    EXPECT_EQ(found(Rule::InDissolved), QStringList{u"P1 branch 2024-03-31"_s})
        << "where he belongs now is not known";

    m_temp.change(u"posts"_s, gone, {{u"until"_s, u"2024-03-31"_s}});
    EXPECT_EQ(found(Rule::InDissolved).size(), 2) << "there is no such branch on that day";
    m_temp.change(u"posts"_s, gone, {{u"until"_s, u"2024-03-30"_s}});
    post(m_member, u"deputy_secretary"_s, u"2024-03-31"_s, u"2024-03-31"_s);
    EXPECT_EQ(found(Rule::InDissolved).size(), 1) << "begun on that day it cannot end earlier";
}

TEST_F(Quality, APostThatEndsBeforeItBegins)
{
    post(m_member, u"secretary"_s, u"2020-01-02"_s, u"2020-01-02"_s);
    EXPECT_EQ(found(Rule::OrderOfDates), QStringList());
    post(m_member, u"secretary"_s, u"2021-01-02"_s, u"2021-01-01"_s);
    EXPECT_EQ(found(Rule::OrderOfDates), QStringList{u"P1 Z1 书记 2021-01-02 until 任职日期"_s});
}

TEST_F(Quality, OneSecretaryAtATime)
{
    const RowId next = m_temp.addMember(u"P2"_s, m_branch, {{u"name"_s, u"李四"_s}});
    const RowId before = post(m_member, u"secretary"_s, u"2015-01-01"_s, u"2020-01-01"_s);
    post(next, u"secretary"_s, u"2020-01-01"_s);
    post(m_member, u"deputy_secretary"_s, u"2020-01-01"_s);
    EXPECT_EQ(found(Rule::TwoSecretaries), QStringList()) << "handed over on that day";
    m_temp.change(u"posts"_s, before, {{u"until"_s, QVariant()}});
    const QList<CheckFinding> entries = findings(Rule::TwoSecretaries);
    EXPECT_EQ(found(Rule::TwoSecretaries),
              QStringList{u"P1 Z1 书记 2015-01-01 until 李四 2020-01-01"_s});
    EXPECT_EQ(got(correctFindings(m_temp.file(), entries)).done, 1);
    EXPECT_EQ(found(Rule::TwoSecretaries), QStringList());
}

TEST_F(Quality, TwoPostsOfOnePersonInOneCommittee)
{
    post(m_member, u"deputy_secretary"_s, u"2015-01-01"_s, u"2018-01-01"_s);
    post(m_member, u"group_leader"_s, u"2015-01-01"_s);
    post(m_member, u"organisation_member"_s, u"2018-01-01"_s);
    post(m_member, u"secretary"_s, u"2018-01-01"_s, {}, m_temp.addBranch(u"Z2"_s));
    EXPECT_EQ(found(Rule::PostsTogether), QStringList());
    post(m_member, u"secretary"_s, u"2017-12-31"_s);
    EXPECT_EQ(found(Rule::PostsTogether),
              (QStringList{u"P1 Z1 书记 2017-12-31 post 副书记 2015-01-01"_s,
                           u"P1 Z1 组织委员 2018-01-01 post 书记 2017-12-31"_s}));
}

TEST_F(Quality, ProbationersAreNotElected)
{
    post(m_member, u"secretary"_s, u"2011-05-04"_s, u"2012-01-01"_s);
    EXPECT_EQ(found(Rule::ProbationerInOffice), QStringList());
    post(m_member, u"deputy_secretary"_s, u"2011-05-03"_s, u"2011-05-04"_s);
    EXPECT_EQ(found(Rule::ProbationerInOffice), QStringList{u"P1 Z1 副书记 2011-05-03 post"_s});
    const RowId young = m_temp.addMember(u"P2"_s, m_branch,
                                         {{u"kind"_s, u"probationary"_s},
                                          {u"joined"_s, u"2024-01-01"_s},
                                          {u"confirmed"_s, QVariant()}});
    post(young, u"group_leader"_s, u"2024-02-01"_s);
    EXPECT_EQ(found(Rule::ProbationerInOffice).size(), 1);
    post(young, u"committee_member"_s, u"2024-02-01"_s);
    EXPECT_EQ(found(Rule::ProbationerInOffice).size(), 2);
}

TEST_F(Quality, PostsInABranchOfOthers)
{
    const RowId other = m_temp.addBranch(u"Z2"_s);
    const RowId committee = m_temp.addBranch(u"Z3"_s, {{u"kind"_s, u"committee"_s}});
    const RowId functional = m_temp.addBranch(u"Z4"_s, {{u"form"_s, u"functional"_s}});
    const RowId group =
        m_temp.addBranch(u"Z2-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, other}});
    post(m_member, u"secretary"_s, u"2020-01-01"_s);
    post(m_member, u"committee_member"_s, u"2020-01-01"_s, {}, committee);
    post(m_member, u"secretary"_s, u"2020-01-01"_s, {}, functional);
    post(m_member, u"secretary"_s, u"2015-01-01"_s, u"2024-06-30"_s, other);
    EXPECT_EQ(found(Rule::PostElsewhere), QStringList());
    post(m_member, u"publicity_member"_s, u"2020-01-01"_s, u"2024-07-01"_s, other);
    post(m_member, u"group_leader"_s, u"2020-01-01"_s, {}, group);
    EXPECT_EQ(found(Rule::PostElsewhere),
              (QStringList{u"P1 Z2 宣传委员 2020-01-01 organisation"_s,
                           u"P1 Z2-1 党小组组长 2020-01-01 organisation"_s}));
}

TEST_F(Quality, MeetingsOfABranchOfOthers)
{
    const RowId other = m_temp.addBranch(u"Z2"_s);
    const auto attend = [&](const QString &code, RowId organisation, const QString &status) {
        const RowId meeting = m_temp.add(u"activities"_s, {{u"code"_s, code},
                                                           {u"organisation"_s, organisation},
                                                           {u"type"_s, u"theme_day"_s},
                                                           {u"topic"_s, code},
                                                           {u"starts"_s, u"2024-01-05"_s}});
        m_temp.add(u"attendance"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, m_member}, {u"status"_s, status}});
    };
    attend(u"H1"_s, m_branch, u"present"_s);
    attend(u"H2"_s, other, u"observer"_s);
    EXPECT_EQ(found(Rule::AttendsElsewhere), QStringList());
    attend(u"H3"_s, other, u"present"_s);
    attend(u"H4"_s, other, u"leave"_s);
    EXPECT_EQ(found(Rule::AttendsElsewhere), QStringList{u"H3 P1 member 2"_s});
    m_temp.add(u"member-changes"_s, {{u"member"_s, m_member},
                                     {u"date"_s, u"2024-02-01"_s},
                                     {u"change"_s, u"moved"_s},
                                     {u"branch"_s, other}});
    EXPECT_EQ(found(Rule::AttendsElsewhere), QStringList()) << "it was his branch before";
}

TEST_F(Quality, WhatIsSetAsideComesBackWhenItsValueChanges)
{
    m_temp.change(u"members"_s, m_member,
                  {{u"id_number"_s, u"110105194912310038"_s}, {u"birth"_s, u"1949-12-30"_s}});
    const auto birth = [this] { return findings(Rule::BirthDiffersFromIdNumber); };
    EXPECT_TRUE(got(acceptFindings(m_temp.file(), birth(), u" 以档案为准 "_s, kToday)).isEmpty());
    EXPECT_EQ(birth().value(0).accepted, u"以档案为准"_s);
    EXPECT_FALSE(got(checkFile(m_temp.file(), kToday)).last().accepted.isEmpty()) << "comes last";
    EXPECT_EQ(m_temp.ask(u"SELECT rule || ' ' || ledger || ' ' || record || ' ' || field || ' ' || "
                         "value || ' ' || accepted_on FROM accepted_finding"_s),
              u"出生日期与号码不符 党员 P1 出生日期 ba85d3c7 2024-07-01"_s)
        << "the value itself is not kept";
    EXPECT_TRUE(got(acceptFindings(m_temp.file(), birth(), u"又"_s, kToday)).isEmpty());
    EXPECT_EQ(birth().value(0).accepted, u"以档案为准"_s) << "is set aside already";

    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1949-12-29"_s}});
    EXPECT_EQ(birth().value(0).accepted, QString());
    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1949-12-30"_s}});
    EXPECT_TRUE(got(reopenFindings(m_temp.file(), birth())).isEmpty());
    EXPECT_EQ(birth().value(0).accepted, QString());
    got(undo(m_temp.file()));
    EXPECT_EQ(birth().value(0).accepted, u"以档案为准"_s);
}

TEST_F(Quality, APunishmentToldElsewhereIsAskedFor)
{
    m_temp.add(u"events"_s, {{u"organisation"_s, m_branch},
                             {u"item"_s, u"member_violation"_s},
                             {u"date"_s, u"2024-05-22"_s},
                             {u"member"_s, m_member}});
    ASSERT_EQ(found(Rule::SanctionNotRecorded).size(), 1);
    EXPECT_TRUE(found(Rule::SanctionNotRecorded).first().contains(u"member"_s));
    m_temp.add(u"sanctions"_s,
               {{u"member"_s, m_member}, {u"date"_s, u"2024-04-01"_s}, {u"kind"_s, u"warning"_s}});
    EXPECT_TRUE(found(Rule::SanctionNotRecorded).isEmpty());
}

TEST_F(Quality, NothingIsSetAsideWithoutAReason)
{
    const auto refused =
        got(acceptFindings(m_temp.file(), findings(Rule::FieldsMissing), u"  "_s, kToday));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0].rule, Rule::Required);
    EXPECT_EQ(refused[0].field, u"reason"_s);
}

TEST(CheckRules, HaveTitlesThatAreStored)
{
    EXPECT_EQ(checkRuleOf(Rule::DoubleMember).title, u"疑似重复登记"_s);
    EXPECT_EQ(checkRuleOf(Rule::FieldsMissing).severity, Severity::Incomplete);
    EXPECT_EQ(checkRuleOf(Rule::UnknownReference).title, u"其他"_s);
    for (const Rule rule :
         {Rule::LetterExpired, Rule::ReceiptOverdue, Rule::ValidityTooLong, Rule::LetterNumberTwice,
          Rule::AcceptedUnchanged, Rule::ContactOverdue, Rule::LostTooLong, Rule::RemovalUndecided,
          Rule::SanctionNotRecorded, Rule::OrganisationSetup, Rule::OrganisationNotAsChanged,
          Rule::PastSuperiorInCycle}) {
        EXPECT_NE(checkRuleOf(rule).title, u"其他"_s) << static_cast<int>(rule);
    }
}

TEST_F(Quality, PaddedNamesAreMendedAndDoublesFoundInSpiteOfThem)
{
    m_temp.change(u"members"_s, m_member, {{u"birth"_s, u"1980-01-01"_s}});
    m_temp.addMember(u"P2"_s, m_branch, {{u"name"_s, u"王　五"_s}, {u"birth"_s, u"1980-01-01"_s}});
    m_temp.addMember(u"P3"_s, m_branch, {{u"name"_s, u"Anna Maria"_s}});
    EXPECT_EQ(found(Rule::NamePadded), QStringList{u"P2 name"_s});
    EXPECT_EQ(found(Rule::DoubleMember), (QStringList{u"P1 name P2"_s, u"P2 name P1"_s}));
    const QList<CheckFinding> padded = findings(Rule::NamePadded);
    ASSERT_TRUE(padded.size() == 1 && padded[0].isFixCertain);
    EXPECT_EQ(got(correctFindings(m_temp.file(), padded)).done, 1);
    EXPECT_EQ(m_temp.ask(u"SELECT name FROM member WHERE code = 'P2'"_s), u"王五"_s);
    EXPECT_EQ(found(Rule::NamePadded), QStringList());
}

TEST_F(Quality, ChangesOfAMemberThatCannotBeTogether)
{
    const auto change = [this](const QString &kind, const QString &date) {
        m_temp.add(u"member-changes"_s,
                   {{u"member"_s, m_member}, {u"date"_s, date}, {u"change"_s, kind}});
    };
    change(u"expelled"_s, u"2005-01-01"_s);
    change(u"transferred_out"_s, u"2023-01-01"_s);
    EXPECT_EQ(found(Rule::ChangeContradicts), QStringList()) << "of an earlier membership";
    change(u"deceased"_s, u"2024-02-01"_s);
    EXPECT_EQ(found(Rule::ChangeContradicts),
              QStringList{u"P1 2024-02-01 死亡 change 转出 2023-01-01"_s});
    change(u"transferred_in"_s, u"2023-06-01"_s);
    EXPECT_EQ(found(Rule::ChangeContradicts), QStringList());
}

} // namespace zhibu
