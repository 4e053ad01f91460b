#include "storage/check/check.h"
#include "storage/file/history.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/organisations/reform.h"
#include "storage/people/membership.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using Change = OrganisationChangeKind;

const QDate kToday(2024, 12, 31);
const QDate kDay(2024, 5, 6);

class Reforms : public testing::Test
{
protected:
    RowId organisation(const QString &code, const QString &kind, RowId superior)
    {
        return m_book.add(u"organisations"_s,
                          {{u"code"_s, code},
                           {u"name"_s, code},
                           {u"kind"_s, kind},
                           {u"superior"_s, superior == 0 ? QVariant() : QVariant(superior)}});
    }
    Findings done(const Reform &wanted) { return got(reform(m_book.file(), wanted, kToday)); }
    ReformEffect effect(const Reform &wanted)
    {
        return got(effectOf(m_book.file(), wanted, kToday));
    }
    /// "field code detail" of what speaks against it; and that nothing was stored.
    QStringList refused(const Reform &wanted)
    {
        const QStringList before = m_book.dump();
        QStringList lines;
        for (const Finding &finding : done(wanted)) {
            lines += (finding.rule == Rule::ChangeNotPossible
                          ? finding.field + u' ' + finding.args.join(u' ')
                          : finding.field + u" required"_s)
                         .trimmed();
        }
        EXPECT_EQ(m_book.dump(), before);
        return lines;
    }
    /// Name, kind, code of the superior and 撤销日期 of an organisation.
    QString row(const QString &code) const
    {
        return m_book.ask(u"SELECT o.name || ' ' || o.kind || ' ' || coalesce(s.code, '-') || ' ' "
                          "|| coalesce(o.dissolved, '-') FROM organisation o LEFT JOIN "
                          "organisation s ON s.id = o.superior WHERE o.code = '%1'"_s.arg(code));
    }
    /// 党员编号 and code of the branch of everybody.
    QString members() const
    {
        return m_book.ask(
            u"SELECT group_concat(line, ', ') FROM (SELECT m.code || ' ' || o.code AS line FROM "
            "member m JOIN organisation o ON o.id = m.branch ORDER BY m.code)"_s);
    }
    /// Code of the organisation and event of every 组织变动.
    QString events() const
    {
        return m_book.ask(
            u"SELECT coalesce(group_concat(line, ', '), '') FROM (SELECT o.code || ' ' || c.change "
            "AS line FROM organisation_change c JOIN organisation o ON o.id = c.organisation "
            "ORDER BY o.code, c.change)"_s);
    }
    QString untilOfPost() const { return m_book.ask(u"SELECT coalesce(until, '-') FROM post"_s); }
    QList<Rule> oddities()
    {
        QList<Rule> rules;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
            if (entry.finding.rule == Rule::OrganisationNotAsChanged
                || entry.finding.rule == Rule::MemberNotAsChanged) {
                rules += entry.finding.rule;
            }
        }
        return rules;
    }

    test::TempFile m_book;
    RowId m_top = organisation(u"W"_s, u"committee"_s, 0);
    RowId m_other = organisation(u"V"_s, u"committee"_s, 0);
    RowId m_a = m_book.addBranch(u"A"_s, {{u"superior"_s, m_top}});
    RowId m_b = m_book.addBranch(u"B"_s, {{u"superior"_s, m_top}});
    RowId m_group = organisation(u"A1"_s, u"group"_s, m_a);
    RowId m_first = m_book.addMember(u"P1"_s, m_a, {{u"party_group"_s, m_group}});
    RowId m_second = m_book.addMember(u"P2"_s, m_a);
    RowId m_gone = m_book.addMember(
        u"P3"_s, m_a, {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-01-01"_s}});
    RowId m_post = m_book.add(u"posts"_s, {{u"member"_s, m_first},
                                           {u"organisation"_s, m_a},
                                           {u"post"_s, u"secretary"_s},
                                           {u"since"_s, u"2023-01-01"_s}});
};

TEST_F(Reforms, ARenamedOneKeepsItsOldNameForOldPapers)
{
    EXPECT_EQ(
        effect(
            {.change = Change::Renamed, .organisation = m_a, .date = kDay, .name = u"第一党支部"_s})
            .groupsKept,
        QList<RowId>{m_group});
    EXPECT_TRUE(
        done(
            {.change = Change::Renamed, .organisation = m_a, .date = kDay, .name = u"第一党支部"_s})
            .isEmpty());
    EXPECT_EQ(row(u"A"_s), u"第一党支部 branch W -"_s);
    EXPECT_EQ(got(undoable(m_book.file()))->label.name, u"A 更名 第一党支部"_s);
    EXPECT_EQ(organisationNameOn(m_book.file(), m_a, kDay.addDays(-1)), u"A"_s);
    EXPECT_EQ(organisationNameOn(m_book.file(), m_a, kDay), u"第一党支部"_s);
    EXPECT_EQ(oddities(), QList<Rule>());
    EXPECT_EQ(refused({.change = Change::Renamed,
                       .organisation = m_a,
                       .date = kDay.addDays(1),
                       .name = u"第一党支部"_s}),
              QStringList{u"name same_as_before"_s});
    EXPECT_EQ(refused({.change = Change::Renamed,
                       .organisation = m_a,
                       .date = kDay.addDays(-1),
                       .name = u"二"_s}),
              QStringList{u"date before_later_change 第一党支部"_s});
    EXPECT_EQ(refused({.change = Change::Renamed, .organisation = m_b, .date = kDay}),
              QStringList{u"name required"_s});
}

TEST_F(Reforms, WhoIsMergedMovesAndEverythingElseStays)
{
    const Reform merger{
        .change = Change::MergedInto, .organisation = m_a, .date = kDay, .other = m_b};
    const ReformEffect preview = effect(merger);
    EXPECT_EQ(preview.members, (QList<RowId>{m_first, m_second}));
    EXPECT_EQ(preview.groups, QList<RowId>{m_group});
    EXPECT_EQ(preview.posts, QList<RowId>{m_post});
    EXPECT_TRUE(done(merger).isEmpty());
    EXPECT_EQ(row(u"A"_s), u"A branch W 2024-05-06"_s);
    EXPECT_EQ(row(u"A1"_s), u"A1 group A 2024-05-06"_s);
    EXPECT_EQ(members(), u"P1 B, P2 B, P3 A"_s) << "who was gone before stays in its book";
    EXPECT_EQ(untilOfPost(), u"2024-05-05"_s);
    EXPECT_EQ(events(), u"A merged_into, A1 dissolved"_s);
    EXPECT_EQ(got(membersOn(m_book.file(), m_a, kDay.addDays(-1))).size(), 2);
    EXPECT_EQ(got(membersOn(m_book.file(), m_b, kDay)).size(), 2);
    EXPECT_EQ(oddities(), QList<Rule>());
    got(undo(m_book.file()));
    EXPECT_EQ(row(u"A"_s), u"A branch W -"_s) << "one action";
    EXPECT_EQ(members(), u"P1 A, P2 A, P3 A"_s);
    EXPECT_EQ(events(), QString());
}

TEST_F(Reforms, WhatIsRecordedAfterTheDayIsToldAndStays)
{
    const Reform merger{
        .change = Change::MergedInto, .organisation = m_a, .date = kDay, .other = m_b};
    EXPECT_FALSE(effect(merger).later.isAny());
    for (const int days : {0, 1, 30}) {
        m_book.add(u"activities"_s, {{u"organisation"_s, m_a},
                                     {u"type"_s, u"theme_day"_s},
                                     {u"topic"_s, u"学习"_s},
                                     {u"starts"_s, kDay.addDays(days).toString(Qt::ISODate)}});
    }
    m_book.add(u"dues-payments"_s, {{u"member"_s, m_first},
                                    {u"first_month"_s, u"2024-05"_s},
                                    {u"last_month"_s, u"2024-05"_s},
                                    {u"amount"_s, 4000},
                                    {u"paid_on"_s, kDay.addDays(2).toString(Qt::ISODate)}});
    const RecordedLater later = effect(merger).later;
    EXPECT_EQ(later.meetings, 2) << "that of the day itself was the last";
    EXPECT_EQ(later.receipts, 1);
    EXPECT_EQ(later.entries, 0);
    EXPECT_EQ(later.last, kDay.addDays(30));
    EXPECT_TRUE(done(merger).isEmpty());
    const QList<CheckFinding> found = got(checkFile(m_book.file(), kToday));
    EXPECT_EQ(std::ranges::count(found, Rule::ActivityAfterDissolution,
                                 [](const CheckFinding &entry) { return entry.finding.rule; }),
              1)
        << "one line for all";
}

TEST_F(Reforms, PostsGoOnWhereTheyAreToldTo)
{
    EXPECT_TRUE(done({.change = Change::MergedInto,
                      .organisation = m_a,
                      .date = kDay,
                      .other = m_b,
                      .endPosts = false})
                    .isEmpty());
    EXPECT_EQ(untilOfPost(), u"-"_s);
}

TEST_F(Reforms, WithAMergedCommitteeGoesWhatIsBelowIt)
{
    EXPECT_TRUE(
        done({.change = Change::MergedInto, .organisation = m_top, .date = kDay, .other = m_other})
            .isEmpty());
    EXPECT_EQ(row(u"A"_s), u"A branch V -"_s);
    EXPECT_EQ(events(), u"A moved, B moved, W merged_into"_s);
    EXPECT_EQ(got(organisationOn(m_book.file(), m_a, kDay.addDays(-1))).superior, m_top);
}

TEST_F(Reforms, ASplitTakesThoseWhoAreTickedToANewBranch)
{
    const Reform split{.change = Change::SplitFrom,
                       .organisation = m_a,
                       .date = kDay,
                       .newCode = u"A2"_s,
                       .newName = u"第二党支部"_s,
                       .parts = {m_first}};
    EXPECT_TRUE(done(split).isEmpty());
    EXPECT_EQ(row(u"A2"_s), u"第二党支部 branch W -"_s);
    EXPECT_EQ(members(), u"P1 A2, P2 A, P3 A"_s);
    EXPECT_EQ(events(), u"A2 split_from"_s);
    EXPECT_EQ(got(undoable(m_book.file()))->label.name, u"第二党支部 分设自 A"_s);
    EXPECT_EQ(untilOfPost(), u"2024-05-05"_s);
    EXPECT_EQ(m_book.ask(u"SELECT founded FROM organisation WHERE code = 'A2'"_s), u"2024-05-06"_s);
}

TEST_F(Reforms, ASplitNeedsSomebodyOnBothSides)
{
    Reform split{.change = Change::SplitFrom,
                 .organisation = m_a,
                 .date = kDay,
                 .newCode = u"A2"_s,
                 .newName = u"二"_s};
    EXPECT_EQ(refused(split), QStringList{u"parts nobody_goes"_s});
    split.parts = {m_first, m_second};
    EXPECT_EQ(refused(split), QStringList{u"parts nobody_stays"_s});
    split.parts = {m_first};
    split.newCode.clear();
    EXPECT_EQ(refused(split), QStringList{u"new_code required"_s});
    split.newCode = u"B"_s;
    const auto findings = done(split);
    ASSERT_EQ(test::rulesOf(findings), QList<Rule>{Rule::KeyTaken});
    EXPECT_EQ(findings.first().field, u"new_code"_s);
    EXPECT_EQ(members(), u"P1 A, P2 A, P3 A"_s);
}

TEST_F(Reforms, AnUpgradedBranchLeavesItsMembersToOneBelowIt)
{
    Reform upgrade{.change = Change::Upgraded,
                   .organisation = m_a,
                   .date = kDay,
                   .name = u"总支"_s,
                   .kind = OrganisationKind::GeneralBranch};
    EXPECT_EQ(refused(upgrade), QStringList{u"new_code branch_missing 2"_s});
    upgrade.newCode = u"A2"_s;
    upgrade.newName = u"第一党支部"_s;
    EXPECT_TRUE(done(upgrade).isEmpty());
    EXPECT_EQ(row(u"A"_s), u"总支 general_branch W -"_s);
    EXPECT_EQ(row(u"A2"_s), u"第一党支部 branch A -"_s);
    EXPECT_EQ(members(), u"P1 A2, P2 A2, P3 A"_s);
    EXPECT_EQ(events(), u"A upgraded, A1 dissolved, A2 founded"_s);
    const auto before = got(organisationOn(m_book.file(), m_a, kDay.addDays(-1)));
    EXPECT_EQ(before.kind, OrganisationKind::Branch);
    EXPECT_EQ(before.name, u"A"_s);
    EXPECT_EQ(oddities(), QList<Rule>());
    EXPECT_EQ(refused({.change = Change::Downgraded,
                       .organisation = m_a,
                       .date = kDay.addDays(1),
                       .kind = OrganisationKind::Branch}),
              QStringList{u"organisations_remain 1"_s});
}

TEST_F(Reforms, AnUpgradeGoesUp)
{
    EXPECT_EQ(refused({.change = Change::Upgraded,
                       .organisation = m_top,
                       .date = kDay,
                       .kind = OrganisationKind::GeneralBranch}),
              QStringList{u"kind not_of_that_kind"_s});
    EXPECT_EQ(refused({.change = Change::Downgraded,
                       .organisation = m_top,
                       .date = kDay,
                       .kind = OrganisationKind::Committee}),
              QStringList{u"kind same_as_before"_s});
}

TEST_F(Reforms, AKindThatCannotBeBelowTheSuperiorIsRefused)
{
    const RowId general = organisation(u"Z"_s, u"general_branch"_s, m_top);
    const RowId below = organisation(u"Z1"_s, u"branch"_s, general);
    Reform upgrade{.change = Change::Upgraded,
                   .organisation = below,
                   .date = kDay,
                   .kind = OrganisationKind::Committee};
    EXPECT_EQ(refused(upgrade), QStringList{u"kind not_below_superior Z"_s});
    EXPECT_TRUE(done({.change = Change::Moved, .organisation = below, .date = kDay, .other = m_top})
                    .isEmpty());
    EXPECT_TRUE(done(upgrade).isEmpty());
    EXPECT_EQ(row(u"Z1"_s), u"Z1 committee W -"_s);
    organisation(u"W1"_s, u"general_branch"_s, m_other);
    EXPECT_EQ(refused({.change = Change::Downgraded,
                       .organisation = m_other,
                       .date = kDay,
                       .kind = OrganisationKind::GeneralBranch}),
              QStringList{u"organisations_remain 1"_s});
}

TEST_F(Reforms, ANameThatSaysTheFormerKindIsTold)
{
    const RowId branch = m_book.addBranch(u"C"_s, {{u"name"_s, u"城建局党支部"_s}});
    Reform upgrade{.change = Change::Upgraded,
                   .organisation = branch,
                   .date = kDay,
                   .kind = OrganisationKind::GeneralBranch};
    EXPECT_TRUE(effect(upgrade).keepsFormerName);
    upgrade.name = u"城建局机关党支部委员会"_s;
    EXPECT_TRUE(effect(upgrade).keepsFormerName);
    for (const QString &name :
         {u"城建局党总支"_s, u"城建局党总支部"_s, u"城建局党总支部委员会"_s}) {
        upgrade.name = name;
        EXPECT_FALSE(effect(upgrade).keepsFormerName) << name.toStdString();
    }
}

TEST_F(Reforms, ABranchWithMembersIsNotDissolved)
{
    EXPECT_EQ(refused({.change = Change::Dissolved, .organisation = m_a, .date = kDay}),
              QStringList{u"members_remain 2"_s});
    EXPECT_EQ(refused({.change = Change::Dissolved, .organisation = m_top, .date = kDay}),
              QStringList{u"organisations_remain 2"_s});
    EXPECT_TRUE(done({.change = Change::Dissolved, .organisation = m_b, .date = kDay}).isEmpty());
    EXPECT_EQ(row(u"B"_s), u"B branch W 2024-05-06"_s);
    EXPECT_EQ(refused({.change = Change::Renamed,
                       .organisation = m_b,
                       .date = kDay.addDays(1),
                       .name = u"乙"_s}),
              QStringList{u"date already_dissolved 2024-05-06"_s});
}

TEST_F(Reforms, AnotherSuperiorIsNeitherBelowNorABranch)
{
    const auto under = [&](RowId organisation, RowId superior) {
        return Reform{
            .change = Change::Moved, .organisation = organisation, .date = kDay, .other = superior};
    };
    EXPECT_EQ(refused(under(m_a, m_top)), QStringList{u"other same_as_before"_s});
    EXPECT_EQ(refused(under(m_top, m_a)), QStringList{u"other itself"_s});
    EXPECT_EQ(refused(under(m_a, m_b)), QStringList{u"other not_of_that_kind"_s});
    EXPECT_EQ(refused(under(m_a, 0)), QStringList{u"other required"_s});
    EXPECT_EQ(refused(under(m_top, 0)), QStringList{u"other required"_s}) << "it has none";
    EXPECT_EQ(refused(under(m_group, m_b)), QStringList{u"not_of_that_kind"_s});
    EXPECT_TRUE(done(under(m_a, m_other)).isEmpty());
    EXPECT_EQ(row(u"A"_s), u"A branch V -"_s);
    EXPECT_EQ(members(), u"P1 A, P2 A, P3 A"_s);
}

TEST_F(Reforms, TheDayIsOneTheyCouldHaveBeenChangedOn)
{
    const auto on = [&](QDate day) {
        return Reform{.change = Change::MergedInto, .organisation = m_a, .date = day, .other = m_b};
    };
    EXPECT_EQ(refused(on(QDate(2025, 1, 1))), QStringList{u"date in_future"_s});
    EXPECT_EQ(refused(on({})), QStringList{u"date required"_s});
    EXPECT_EQ(
        refused(on(QDate(1999, 12, 31))),
        (QStringList{u"date before_founding 2000-01-01"_s, u"other before_founding 2000-01-01"_s}));
    m_book.add(u"member-changes"_s, {{u"member"_s, m_second},
                                     {u"date"_s, u"2024-08-01"_s},
                                     {u"change"_s, u"extended"_s},
                                     {u"until"_s, u"2025-08-01"_s}});
    EXPECT_EQ(refused(on(kDay)), QStringList{u"date before_later_change 党员P2"_s});
    EXPECT_EQ(refused({.change = Change::MergedInto,
                       .organisation = m_a,
                       .date = QDate(2024, 9, 1),
                       .other = m_a}),
              QStringList{u"other itself"_s});
}

TEST_F(Reforms, OrganisationsBelowAreNotMovedBackInTime)
{
    EXPECT_TRUE(done({.change = Change::Renamed,
                      .organisation = m_b,
                      .date = QDate(2024, 8, 1),
                      .name = u"乙"_s})
                    .isEmpty());
    const auto on = [&](QDate day) {
        return Reform{
            .change = Change::MergedInto, .organisation = m_top, .date = day, .other = m_other};
    };
    EXPECT_EQ(refused(on(QDate(2024, 7, 31))), QStringList{u"date before_later_change 乙"_s});
    EXPECT_TRUE(done(on(QDate(2024, 8, 1))).isEmpty());
    m_book.change(u"organisations"_s, m_group, {{u"founded"_s, u"2024-09-01"_s}});
    EXPECT_EQ(refused({.change = Change::MergedInto,
                       .organisation = m_a,
                       .date = QDate(2024, 8, 31),
                       .other = m_b}),
              QStringList{u"date before_later_change A1"_s})
        << "founded later";
}

class ReformsWithCases : public Reforms
{
protected:
    RowId applicant(const QString &code, const QVariant &ended)
    {
        return m_book.add(u"applicants"_s, {{u"code"_s, code},
                                            {u"name"_s, code},
                                            {u"sex"_s, u"male"_s},
                                            {u"branch"_s, m_a},
                                            {u"applied_on"_s, u"2022-01-10"_s},
                                            {u"ended_on"_s, ended}});
    }
    RowId floating(RowId member, const QVariant &until)
    {
        return m_book.add(u"floating-members"_s, {{u"organisation"_s, m_a},
                                                  {u"direction"_s, u"out"_s},
                                                  {u"member"_s, member},
                                                  {u"since"_s, u"2023-02-01"_s},
                                                  {u"until"_s, until}});
    }
    /// Code of the organisation each case stands at, by ledger.
    QString places() const
    {
        return m_book.ask(uR"(
SELECT group_concat(line, ', ') FROM (
SELECT a.code || ' ' || o.code AS line FROM applicant a JOIN organisation o ON o.id = a.branch
UNION ALL SELECT 't ' || o.code FROM transfer t JOIN organisation o ON o.id = t.branch
UNION ALL SELECT 'f' || m.code || ' ' || o.code FROM floating_member f
    JOIN organisation o ON o.id = f.organisation JOIN member m ON m.id = f.member
UNION ALL SELECT 'u ' || o.code || ' ' || b.code FROM unit u
    JOIN organisation o ON o.id = u.organisation JOIN organisation b ON b.id = u.branch
ORDER BY 1))"_s);
    }

    RowId m_open = applicant(u"Y1"_s, QVariant());
    RowId m_over = applicant(u"Y2"_s, u"2023-05-01"_s);
    RowId m_coming = m_book.add(u"transfers"_s, {{u"member"_s, m_gone},
                                                 {u"direction"_s, u"in"_s},
                                                 {u"date"_s, u"2024-04-30"_s},
                                                 {u"from_unit"_s, u"外县党委"_s},
                                                 {u"to_unit"_s, u"A"_s},
                                                 {u"branch"_s, m_a}});
    RowId m_away = floating(m_first, QVariant());
    RowId m_back = floating(m_second, u"2023-12-31"_s);
    RowId m_unit = m_book.add(u"units"_s, {{u"organisation"_s, m_a},
                                           {u"name"_s, u"某公司"_s},
                                           {u"kind"_s, u"private_enterprise"_s},
                                           {u"coverage"_s, u"own"_s},
                                           {u"branch"_s, m_a}});
};

TEST_F(ReformsWithCases, WhatIsOpenGoesToWhereTheMembersGo)
{
    const Reform merger{
        .change = Change::MergedInto, .organisation = m_a, .date = kDay, .other = m_b};
    EXPECT_EQ(effect(merger).cases.size(), 5) << "the unit twice: who covers it, who leads it";
    EXPECT_TRUE(done(merger).isEmpty());
    EXPECT_EQ(places(), u"Y1 B, Y2 A, fP1 B, fP2 A, t B, u B B"_s);
    got(undo(m_book.file()));
    EXPECT_EQ(places(), u"Y1 A, Y2 A, fP1 A, fP2 A, t A, u A A"_s) << "one action";
}

TEST_F(ReformsWithCases, AnUpgradedBranchLeavesThemToTheOneBelowIt)
{
    EXPECT_TRUE(done({.change = Change::Upgraded,
                      .organisation = m_a,
                      .date = kDay,
                      .kind = OrganisationKind::GeneralBranch,
                      .newCode = u"A2"_s,
                      .newName = u"第一党支部"_s})
                    .isEmpty());
    EXPECT_EQ(places(), u"Y1 A2, Y2 A, fP1 A2, fP2 A, t A2, u A A2"_s);
}

TEST_F(ReformsWithCases, OfASplitOnlyWhoGoesTakesHisAlong)
{
    EXPECT_TRUE(done({.change = Change::SplitFrom,
                      .organisation = m_a,
                      .date = kDay,
                      .newCode = u"A2"_s,
                      .newName = u"二"_s,
                      .parts = {m_first}})
                    .isEmpty());
    EXPECT_EQ(places(), u"Y1 A, Y2 A, fP1 A2, fP2 A, t A, u A A"_s);
}

TEST_F(ReformsWithCases, WhileTheyAreOpenNothingIsDissolved)
{
    for (const RowId member : {m_first, m_second}) {
        m_book.change(u"members"_s, member, {{u"branch"_s, m_b}, {u"party_group"_s, QVariant()}});
    }
    const Reform end{.change = Change::Dissolved, .organisation = m_a, .date = kDay};
    EXPECT_EQ(refused(end), QStringList{u"cases_remain 5"_s});
    m_book.change(u"applicants"_s, m_open, {{u"branch"_s, m_b}});
    m_book.change(u"transfers"_s, m_coming, {{u"voided_on"_s, u"2024-05-01"_s}});
    m_book.change(u"floating-members"_s, m_away, {{u"until"_s, u"2024-05-01"_s}});
    m_book.change(u"units"_s, m_unit, {{u"branch"_s, m_b}, {u"organisation"_s, m_top}});
    EXPECT_TRUE(done(end).isEmpty());
}

TEST_F(Reforms, CheckFindsARowThatSaysOtherwise)
{
    m_book.add(u"organisation-changes"_s, {{u"organisation"_s, m_a},
                                           {u"date"_s, u"2024-05-06"_s},
                                           {u"change"_s, u"renamed"_s},
                                           {u"former_name"_s, u"A"_s}});
    EXPECT_EQ(oddities(), QList<Rule>{Rule::OrganisationNotAsChanged});
    m_book.change(u"organisations"_s, m_a, {{u"name"_s, u"甲"_s}});
    EXPECT_EQ(oddities(), QList<Rule>());
}

} // namespace
} // namespace zhibu
