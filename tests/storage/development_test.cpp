#include "storage/facts/duelist.h"
#include "storage/facts/duesrows.h"
#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/people/development.h"
#include "storage/people/memberdecision.h"
#include "storage/people/membership.h"
#include "storage/records/rowwriter.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::rulesOf;
using test::Values;

const QDate kToday(2024, 11, 20);

class DevelopmentBook : public testing::Test
{
protected:
    RowId addApplicant(const QString &code, const Values &more = {})
    {
        Values values{{u"code"_s, code},
                      {u"name"_s, u"申请人"_s + code},
                      {u"sex"_s, u"male"_s},
                      {u"branch"_s, m_branch},
                      {u"applied_on"_s, u"2022-01-10"_s}};
        values.insert(more);
        return m_book.add(u"applicants"_s, values);
    }
    /// Approved, not yet a member here.
    RowId addApproved(const QString &code, const Values &more = {})
    {
        Values values{{u"birth"_s, u"1995-03-02"_s},        {u"sponsor"_s, m_first},
                      {u"sponsor_second"_s, m_second},      {u"activist_on"_s, u"2022-05-10"_s},
                      {u"candidate_on"_s, u"2023-05-20"_s}, {u"meeting_on"_s, u"2023-07-01"_s},
                      {u"approved_on"_s, u"2023-08-15"_s}};
        values.insert(more);
        return addApplicant(code, values);
    }
    /// The same, and a member.
    RowId addProbationer(const QString &code, const Values &more = {})
    {
        const RowId id = addApproved(code, more);
        got(acceptProbationer(m_book.file(), id, got(probationerOf(m_book.file(), id))));
        return id;
    }
    DevelopmentCase caseOf(RowId id)
    {
        return got(developmentCase(
            m_book.file(), got(fetchRecord(m_book.file(), ledgerOf(u"applicants"_s), id)), kToday));
    }
    bool isFound(RowId id, DevelopmentIssue issue, DevelopmentStep step)
    {
        for (const DevelopmentFinding &finding : caseOf(id).findings) {
            if (finding.issue == issue && finding.step == step) {
                return true;
            }
        }
        return false;
    }
    Record eventOf(const Values &values) const
    {
        const Ledger &ledger = ledgerOf(u"member-changes"_s);
        Record event = ledger.blank();
        for (auto it = values.begin(); it != values.end(); ++it) {
            ledger.setValue(event, it.key(), it.value());
        }
        return event;
    }
    Result<Findings> confirm(RowId id, const QString &day)
    {
        const Ledger &members = ledgerOf(u"members"_s);
        Record entered = members.blank();
        members.setValue(entered, u"confirmed"_s, day);
        members.setValue(entered, u"confirmation"_s, u"按期转正"_s);
        return confirmProbationer(m_book.file(), id, entered, kToday);
    }
    /// The newest member as stored.
    QString memberRow() const
    {
        return m_book.ask(
            u"SELECT name || ' ' || kind || ' ' || joined || ' ' || coalesce(confirmed, '-') || "
            "' ' || status || ' ' || sponsors FROM member ORDER BY id DESC LIMIT 1"_s);
    }

    test::TempFile m_book;
    RowId m_committee =
        m_book.add(u"organisations"_s,
                   {{u"code"_s, u"C"_s}, {u"name"_s, u"党委"_s}, {u"kind"_s, u"committee"_s}});
    RowId m_branch = m_book.addBranch(u"A"_s, {{u"superior"_s, m_committee}});
    RowId m_first = m_book.addMember(u"P1"_s, m_branch);
    RowId m_second = m_book.addMember(u"P2"_s, m_branch);
};

// domain example 24: dues begin with the month of the meeting, whole, not with that of the
// approval.
TEST_F(DevelopmentBook, DuesBeginWithTheMonthOfTheMeeting)
{
    addProbationer(u"Y1"_s,
                   {{u"meeting_on"_s, u"2024-03-28"_s}, {u"approved_on"_s, u"2024-06-10"_s}});
    const RowId member = m_book.ask(u"SELECT max(id) FROM member"_s).toLongLong();
    m_book.add(u"dues-bases"_s,
               {{u"member"_s, member}, {u"month"_s, u"2024-03"_s}, {u"kind"_s, u"student"_s}});
    const DuesPayer payer = got(duesPayer(m_book.file(), member));
    EXPECT_EQ(payer.member.owesFrom, Month::of(2024, 3));
    const DuesYear year = payer.account().year(2024, QDate(2024, 6, 10));
    EXPECT_EQ(year.monthsOwed, 4);
    EXPECT_EQ(year.due, Money{80});
    EXPECT_EQ(year.arrears, Money{80});
}

TEST_F(DevelopmentBook, TellsHowEverybodyStands)
{
    const RowId applicant = addApplicant(u"Y1"_s, {{u"applied_on"_s, u"2024-11-01"_s}});
    addApproved(u"Y2"_s);
    addApplicant(u"Y3"_s, {{u"ended_on"_s, u"2023-01-01"_s}});
    const auto cases = got(developmentCases(m_book.file(), m_committee, kToday));
    ASSERT_EQ(cases.size(), 3U);
    EXPECT_EQ(cases[0].record.id, applicant);
    EXPECT_EQ(cases[0].standing, DevelopmentStanding::Applicant);
    EXPECT_EQ(cases[0].outlook.next, DevelopmentStep::Talked);
    EXPECT_EQ(cases[0].outlook.deadline->day, QDate(2024, 12, 1));
    EXPECT_EQ(cases[0].missing, QStringList{u"application"_s});
    EXPECT_EQ(cases[1].standing, DevelopmentStanding::Probationary);
    EXPECT_TRUE(cases[1].isOverdue(kToday)) << "his probation was over in July";
    EXPECT_EQ(cases[2].standing, DevelopmentStanding::Ended);
    EXPECT_FALSE(cases[2].isOverdue(kToday));
    EXPECT_TRUE(got(developmentCases(m_book.file(), m_book.addBranch(u"B"_s), kToday)).empty());
}

TEST_F(DevelopmentBook, ReviewsOfTheBranchCountAndReportsDoNot)
{
    const RowId id = addApplicant(
        u"Y1"_s, {{u"applied_on"_s, u"2024-01-01"_s}, {u"activist_on"_s, u"2024-05-01"_s}});
    EXPECT_TRUE(isFound(id, DevelopmentIssue::ReviewOverdue, DevelopmentStep::Cultivated));
    const RowId review =
        m_book.add(u"applicant-reviews"_s,
                   {{u"applicant"_s, id}, {u"date"_s, u"2024-10-31"_s}, {u"kind"_s, u"report"_s}});
    EXPECT_TRUE(isFound(id, DevelopmentIssue::ReviewOverdue, DevelopmentStep::Cultivated));
    m_book.change(u"applicant-reviews"_s, review, {{u"kind"_s, u"review"_s}});
    EXPECT_FALSE(isFound(id, DevelopmentIssue::ReviewOverdue, DevelopmentStep::Cultivated));
    EXPECT_EQ(caseOf(id).outlook.deadline->day, QDate(2025, 4, 30));
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"applicants"_s), {id})).isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM applicant_review"_s), u"0"_s) << "they go with him";
}

TEST_F(DevelopmentBook, SponsorsAreFullMembersWithRightsOnTheDay)
{
    const RowId id = addApproved(u"Y1"_s, {{u"sponsors_on"_s, u"2023-05-21"_s}});
    EXPECT_FALSE(isFound(id, DevelopmentIssue::HelperUnfit, DevelopmentStep::Sponsors));
    m_book.change(u"members"_s, m_second, {{u"confirmed"_s, u"2023-05-22"_s}});
    EXPECT_TRUE(isFound(id, DevelopmentIssue::HelperUnfit, DevelopmentStep::Sponsors))
        << "confirmed the day after";
    m_book.change(u"members"_s, m_second, {{u"confirmed"_s, u"2023-05-21"_s}});
    EXPECT_FALSE(isFound(id, DevelopmentIssue::HelperUnfit, DevelopmentStep::Sponsors));
    m_book.add(u"circumstances"_s, {{u"member"_s, m_first},
                                    {u"kind"_s, u"party_probation"_s},
                                    {u"since"_s, u"2023-05-01"_s},
                                    {u"until"_s, u"2024-05-01"_s}});
    EXPECT_TRUE(isFound(id, DevelopmentIssue::HelperUnfit, DevelopmentStep::Sponsors));
    m_book.change(u"applicants"_s, id, {{u"sponsor"_s, QVariant()}});
    EXPECT_TRUE(isFound(id, DevelopmentIssue::HelpersTooFew, DevelopmentStep::Sponsors));
}

TEST_F(DevelopmentBook, WhoIsNamedTwiceIsOneSponsor)
{
    const RowId id = addApproved(u"Y1"_s, {{u"sponsor_second"_s, m_first}});
    EXPECT_EQ(caseOf(id).facts.sponsors.count, 1);
    EXPECT_TRUE(isFound(id, DevelopmentIssue::HelpersTooFew, DevelopmentStep::Sponsors));
    m_book.change(u"applicants"_s, id, {{u"sponsor_second"_s, m_second}});
    EXPECT_EQ(caseOf(id).facts.sponsors.count, 2);
    EXPECT_FALSE(isFound(id, DevelopmentIssue::HelpersTooFew, DevelopmentStep::Sponsors));
}

TEST_F(DevelopmentBook, NobodyIsTakenInByAVoteThatWasNotCarried)
{
    const RowId id = addApproved(u"Y1"_s);
    const auto setVotes = [&](int present) { // as they stand in files from before the rule
        const Ledger &ledger = ledgerOf(u"applicants"_s);
        Record record = got(fetchRecord(m_book.file(), ledger, id));
        ledger.setValue(record, u"due_voters"_s, qlonglong{10});
        ledger.setValue(record, u"present_voters"_s, qlonglong{present});
        ledger.setValue(record, u"votes_for"_s, qlonglong{5});
        const auto action = got(Action::begin(m_book.file(), {}));
        test::must(RowWriter(*action, ledger).update(record));
        got(action->commit());
    };
    setVotes(5);
    const Record member = got(probationerOf(m_book.file(), id));
    const auto accept = [&](const Record &given) {
        return rulesOf(got(acceptProbationer(m_book.file(), id, given)).findings);
    };
    EXPECT_EQ(accept(member), (QList<Rule>{Rule::NoQuorum, Rule::NotCarried}));
    setVotes(6);
    EXPECT_EQ(accept(member), QList<Rule>{Rule::NotCarried});
    EXPECT_EQ(caseOf(id).standing, DevelopmentStanding::Candidate);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"2"_s);
    EXPECT_TRUE(isFound(id, DevelopmentIssue::NotCarried, DevelopmentStep::Meeting));
    m_book.change(u"applicants"_s, id, {{u"vote_note"_s, u"另有书面意见一票"_s}});
    EXPECT_FALSE(isFound(id, DevelopmentIssue::NotCarried, DevelopmentStep::Meeting));
    EXPECT_EQ(accept(member), QList<Rule>());
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"3"_s);
}

TEST_F(DevelopmentBook, TheDayOfJoiningIsThatOfTheMeeting)
{
    const RowId id = addApproved(u"Y1"_s);
    Record member = got(probationerOf(m_book.file(), id));
    ledgerOf(u"members"_s).setValue(member, u"joined"_s, u"2023-07-02"_s);
    const Saved saved = got(acceptProbationer(m_book.file(), id, member));
    ASSERT_EQ(rulesOf(saved.findings), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(saved.findings[0].args, (QStringList{u"2023-07-01"_s, u"2023-07-01"_s}));
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"2"_s);
}

TEST_F(DevelopmentBook, AnAcceptedPersonBecomesAMemberInOneAction)
{
    const RowId id = addApproved(u"Y1"_s);
    const Record member = got(probationerOf(m_book.file(), id));
    const Saved saved = got(acceptProbationer(m_book.file(), id, member));
    EXPECT_EQ(rulesOf(saved.findings), QList<Rule>());
    EXPECT_EQ(memberRow(), u"申请人Y1 probationary 2023-07-01 - active 党员P1、党员P2"_s);
    EXPECT_EQ(m_book.ask(u"SELECT member FROM applicant"_s), QString::number(saved.id));
    EXPECT_EQ(acceptProbationer(m_book.file(), id, member).error().code, ErrorCode::NothingToDo);
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"2"_s);
    EXPECT_EQ(m_book.ask(u"SELECT member IS NULL FROM applicant"_s), u"1"_s);
}

TEST_F(DevelopmentBook, NobodyIsTakenInBeforeTheApproval)
{
    const RowId id = addApproved(u"Y1"_s, {{u"approved_on"_s, QVariant()}});
    const Saved saved =
        got(acceptProbationer(m_book.file(), id, got(probationerOf(m_book.file(), id))));
    EXPECT_EQ(rulesOf(saved.findings), QList<Rule>{Rule::Required});
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"2"_s);
}

TEST_F(DevelopmentBook, ConfirmationTakesTheWholeProbationAndItsApproval)
{
    const RowId id = addProbationer(u"Y1"_s);
    EXPECT_EQ(rulesOf(got(confirm(id, u"2024-07-01"_s))), QList<Rule>{Rule::Required})
        << "not approved";
    m_book.change(u"applicants"_s, id,
                  {{u"confirmation_meeting_on"_s, u"2024-07-02"_s},
                   {u"confirmation_approved_on"_s, u"2024-08-01"_s}});
    EXPECT_EQ(rulesOf(got(confirm(id, u"2024-06-30"_s))), QList<Rule>{Rule::MembershipDates});
    EXPECT_EQ(rulesOf(got(confirm(id, u"2024-11-21"_s))), QList<Rule>{Rule::MembershipDates})
        << "in the future";
    EXPECT_EQ(rulesOf(got(confirm(id, u"2024-07-01"_s))), QList<Rule>());
    EXPECT_EQ(memberRow(), u"申请人Y1 full 2023-07-01 2024-07-01 active 党员P1、党员P2"_s);
    EXPECT_EQ(confirm(id, u"2024-07-01"_s).error().code, ErrorCode::NothingToDo);
    got(undo(m_book.file()));
    EXPECT_EQ(memberRow(), u"申请人Y1 probationary 2023-07-01 - active 党员P1、党员P2"_s);
}

TEST_F(DevelopmentBook, AProbationIsExtendedOnceBySixToTwelveMonths)
{
    const RowId id = addProbationer(u"Y1"_s);
    const auto extend = [&](const QString &until) {
        return extendProbation(m_book.file(), id,
                               eventOf({{u"date"_s, u"2024-07-05"_s}, {u"until"_s, until}}),
                               kToday);
    };
    EXPECT_EQ(rulesOf(got(extend(u"2024-12-31"_s))), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(rulesOf(got(extend(u"2025-07-02"_s))), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(rulesOf(got(extend(u"2025-01-01"_s))), QList<Rule>());
    EXPECT_EQ(caseOf(id).facts.extendedUntil, QDate(2025, 1, 1));
    EXPECT_FALSE(caseOf(id).isOverdue(kToday));
    EXPECT_EQ(extend(u"2025-07-01"_s).error().code, ErrorCode::NothingToDo);
    m_book.change(u"applicants"_s, id, {{u"confirmation_approved_on"_s, u"2024-08-01"_s}});
    EXPECT_EQ(rulesOf(got(confirm(id, u"2024-10-01"_s))), QList<Rule>{Rule::MembershipDates})
        << "the extension is not over";
}

TEST_F(DevelopmentBook, ACancelledProbationEndsMembershipAndCourseInOneAction)
{
    const RowId id = addProbationer(u"Y1"_s);
    const auto cancelOn = [&](const QString &day) {
        return rulesOf(
            got(cancelProbation(m_book.file(), id, eventOf({{u"date"_s, day}}), kToday)));
    };
    EXPECT_EQ(cancelOn(u"2024-11-21"_s), QList<Rule>{Rule::EventInFuture});
    EXPECT_EQ(cancelOn(u"2023-06-30"_s), QList<Rule>{Rule::OrderOfDates}) << "before he joined";
    EXPECT_EQ(rulesOf(got(cancelProbation(
                  m_book.file(), id,
                  eventOf({{u"date"_s, u"2024-07-20"_s}, {u"reason"_s, u"不合格"_s}}), kToday))),
              QList<Rule>());
    EXPECT_EQ(memberRow(), u"申请人Y1 probationary 2023-07-01 - left 党员P1、党员P2"_s);
    EXPECT_EQ(m_book.ask(u"SELECT ended_on || ' ' || end_reason FROM applicant"_s),
              u"2024-07-20 cancelled"_s);
    EXPECT_EQ(caseOf(id).standing, DevelopmentStanding::Ended);
    EXPECT_EQ(got(membersOn(m_book.file(), 0, kToday)).size(), 2);
    EXPECT_EQ(cancelProbation(m_book.file(), id, eventOf({}), kToday).error().code,
              ErrorCode::NothingToDo);
    got(undo(m_book.file()));
    EXPECT_EQ(caseOf(id).standing, DevelopmentStanding::Probationary);
    EXPECT_EQ(got(membersOn(m_book.file(), 0, kToday)).size(), 3);
}

TEST_F(DevelopmentBook, ACourseGoesWhereItsMemberGoesAndEndsWithHim)
{
    const RowId id = addProbationer(u"Y1"_s);
    const RowId other = m_book.addBranch(u"B"_s, {{u"superior"_s, m_committee}});
    const RowId member = m_book.ask(u"SELECT member FROM applicant"_s).toLongLong();
    const auto decide = [&](const QString &change, const QString &day, RowId branchNow = 0) {
        return rulesOf(got(recordDecision(
            m_book.file(),
            {.change = {.event = eventOf(
                            {{u"member"_s, member},
                             {u"change"_s, change},
                             {u"date"_s, day},
                             {u"branch"_s, change == u"moved" ? QVariant(m_branch) : QVariant()}}),
                        .branchNow = branchNow}},
            kToday)));
    };
    const auto course = [&] {
        return m_book
            .ask(u"SELECT o.code || ' ' || coalesce(a.ended_on, '-') || ' ' || "
                 "a.end_reason FROM applicant a JOIN organisation o ON o.id = a.branch"_s)
            .trimmed();
    };
    EXPECT_EQ(decide(u"moved"_s, u"2024-01-10"_s, other), QList<Rule>());
    EXPECT_EQ(course(), u"B -"_s);
    EXPECT_EQ(decide(u"transferred_out"_s, u"2024-02-01"_s), QList<Rule>());
    EXPECT_EQ(course(), u"B 2024-02-01 moved"_s);
    EXPECT_FALSE(caseOf(id).isOverdue(kToday));
    got(undo(m_book.file()));
    EXPECT_EQ(decide(u"deceased"_s, u"2024-03-01"_s), QList<Rule>());
    EXPECT_EQ(course(), u"B 2024-03-01 deceased"_s);
    got(undo(m_book.file()));
    m_book.change(u"applicants"_s, id,
                  {{u"confirmation_meeting_on"_s, u"2024-07-02"_s},
                   {u"confirmation_approved_on"_s, u"2024-08-01"_s}});
    EXPECT_EQ(decide(u"deceased"_s, u"2024-10-01"_s), QList<Rule>());
    EXPECT_EQ(course(), u"B -"_s) << "it was over: he had been confirmed";
}

TEST_F(DevelopmentBook, APlanIsUsedByWhoWasApprovedInTheYear)
{
    m_book.add(u"development-plans"_s,
               {{u"year"_s, 2023}, {u"organisation"_s, m_committee}, {u"planned"_s, 2}});
    addApproved(u"Y1"_s);
    addApproved(u"Y2"_s, {{u"approved_on"_s, u"2024-01-05"_s}});
    addApproved(u"Y3"_s, {{u"approved_on"_s, QVariant()}});
    addApproved(u"Y4"_s, {{u"approved_on"_s, QVariant()}, {u"ended_on"_s, u"2023-09-01"_s}});
    const auto quotas = got(developmentQuotas(m_book.file(), m_branch, 2023, kToday));
    ASSERT_EQ(quotas.size(), 1) << "the plan of the committee above counts for its branch";
    EXPECT_EQ(quotas[0].name, u"党委"_s);
    EXPECT_EQ(quotas[0].used, 1);
    EXPECT_EQ(quotas[0].left(), 1);
    EXPECT_EQ(quotas[0].underWay, 1);
    EXPECT_TRUE(got(developmentQuotas(m_book.file(), 0, 2022, kToday)).isEmpty());
}

TEST_F(DevelopmentBook, TheHomePageKnowsWhatTheRulesMakeDue)
{
    const RowId late = addApplicant(u"Y1"_s, {{u"applied_on"_s, u"2024-10-01"_s}});
    const RowId due = addApplicant(u"Y2"_s, {{u"applied_on"_s, u"2024-10-25"_s}});
    addApplicant(u"Y3"_s, {{u"applied_on"_s, u"2024-11-05"_s}});
    addApplicant(u"Y4"_s, {{u"ended_on"_s, u"2023-01-01"_s}});
    const DueList list = got(dueList(m_book.file(), 0, kToday));
    EXPECT_EQ(list.developmentLate, QList<RowId>{late});
    EXPECT_EQ(list.developmentDue, QList<RowId>{due});
    const qint64 before = list.openTasks();
    m_book.change(u"applicants"_s, late, {{u"talked_on"_s, u"2024-10-20"_s}});
    EXPECT_EQ(got(dueList(m_book.file(), 0, kToday)).openTasks(), before - 1);
}

} // namespace
} // namespace zhibu
