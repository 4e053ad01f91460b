#include "storage/elections/elections.h"
#include "storage/elections/votemeetings.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kToday(2024, 11, 21);

class VoteMeetings : public testing::Test
{
protected:
    RowId elect(const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"term"_s, 4},
                            {u"seats"_s, 3},
                            {u"held_on"_s, u"2024-11-01"_s},
                            {u"place"_s, u"会议室"_s},
                            {u"due_voters"_s, 8},
                            {u"present_voters"_s, 7}};
        values.insert(more);
        return book.add(u"elections"_s, values);
    }
    RowId hold(const QString &day, const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"type"_s, u"general_meeting"_s},
                            {u"topic"_s, u"大会"_s},
                            {u"starts"_s, day + u" 09:00"_s}};
        values.insert(more);
        return book.add(u"activities"_s, values);
    }
    RowId apply(const QString &name, const test::Values &more = {})
    {
        test::Values values{{u"name"_s, name},
                            {u"sex"_s, u"male"_s},
                            {u"branch"_s, branch},
                            {u"applied_on"_s, u"2022-01-01"_s},
                            {u"meeting_on"_s, u"2024-11-01"_s},
                            {u"due_voters"_s, 8},
                            {u"present_voters"_s, 7},
                            {u"votes_for"_s, 7}};
        values.insert(more);
        return book.add(u"applicants"_s, values);
    }
    /// Findings of the three rules: ledger, field, arguments.
    [[nodiscard]] QStringList found() const
    {
        QStringList lines;
        for (const CheckFinding &each : test::oddities(book.file(), kToday)) {
            if (each.finding.rule == Rule::MeetingNotRecorded
                || each.finding.rule == Rule::VotersDifferFromMeeting) {
                lines += (QStringList{each.ledger->key, each.finding.field} + each.finding.args)
                             .join(u' ');
            }
        }
        return lines;
    }
    static QString in(const Record &meeting, const QString &key)
    {
        return ledgerOf(u"activities"_s).value(meeting, key).toString();
    }

    mutable test::TempFile book;
    RowId branch = book.addBranch(u"A1"_s);
};

TEST_F(VoteMeetings, AnElectionIsTheNewMeetingOfItsDay)
{
    const RowId election = elect();
    const Record meeting = got(meetingOfElection(book.file(), election, kToday));
    EXPECT_EQ(meeting.id, 0);
    EXPECT_EQ(in(meeting, u"organisation"_s).toLongLong(), branch);
    EXPECT_EQ(in(meeting, u"type"_s), u"general_meeting"_s);
    EXPECT_EQ(in(meeting, u"starts"_s), u"2024-11-01"_s);
    EXPECT_EQ(in(meeting, u"topic"_s), u"选举第4届支部委员会"_s);
    EXPECT_EQ(in(meeting, u"place"_s), u"会议室"_s);
    EXPECT_EQ(in(meeting, u"due_voters"_s), u"8"_s);
    EXPECT_EQ(in(meeting, u"present_voters"_s), u"7"_s);
    const RowId held = hold(u"2024-11-01"_s);
    EXPECT_EQ(got(meetingOfElection(book.file(), election, kToday)).id, held);
    EXPECT_EQ(meetingOfElection(book.file(), 1, kToday).error().code, ErrorCode::NotFound);
}

TEST_F(VoteMeetings, WithoutADayItIsToday)
{
    const RowId election = elect({{u"held_on"_s, QVariant()}, {u"seats"_s, 0}});
    const Record meeting = got(meetingOfElection(book.file(), election, kToday));
    EXPECT_EQ(in(meeting, u"starts"_s), u"2024-11-21"_s);
    EXPECT_EQ(in(meeting, u"topic"_s), u"选举党支部书记"_s);
}

TEST_F(VoteMeetings, WhatTheElectionLeavesOpenItsMeetingSays)
{
    const RowId election =
        elect({{u"due_voters"_s, QVariant()}, {u"present_voters"_s, QVariant()}});
    hold(u"2024-11-01"_s, {{u"type"_s, u"theme_day"_s},
                           {u"also"_s, u"general_meeting"_s},
                           {u"due_voters"_s, 9},
                           {u"present_voters"_s, 8}});
    const auto facts = [&] {
        return electionFacts(got(electionOf(book.file(), election)),
                             got(electionRoll(book.file(), branch, QDate(2024, 11, 1))));
    };
    EXPECT_EQ(facts().due, 9);
    EXPECT_EQ(facts().present, 8);
    book.change(u"elections"_s, election, {{u"due_voters"_s, 7}});
    EXPECT_EQ(facts().due, 7);
}

TEST_F(VoteMeetings, AnApplicantIsVotedOnTwice)
{
    const RowId applicant = apply(u"林一"_s);
    Record meeting = got(meetingOfApplicant(book.file(), applicant, kToday));
    EXPECT_EQ(meeting.id, 0);
    EXPECT_EQ(in(meeting, u"starts"_s), u"2024-11-01"_s);
    EXPECT_EQ(in(meeting, u"topic"_s), u"讨论接收林一为预备党员"_s);
    EXPECT_EQ(in(meeting, u"matter"_s), u"admission"_s);
    EXPECT_EQ(in(meeting, u"votes_for"_s), u"7"_s);
    book.change(u"applicants"_s, applicant, {{u"approved_on"_s, u"2024-11-10"_s}});
    meeting = got(meetingOfApplicant(book.file(), applicant, kToday));
    EXPECT_EQ(in(meeting, u"topic"_s), u"讨论预备党员林一转正"_s);
    EXPECT_EQ(in(meeting, u"starts"_s), u"2024-11-21"_s);
    EXPECT_EQ(in(meeting, u"votes_for"_s), QString()) << "those were of the acceptance";
}

TEST_F(VoteMeetings, AnElectionWithoutItsMeetingIsFound)
{
    const RowId election = elect();
    EXPECT_EQ(found(), QStringList{u"elections held_on"_s});
    hold(u"2024-11-02"_s);
    EXPECT_EQ(found(), QStringList{u"elections held_on"_s}) << "of another day";
    hold(u"2024-11-01"_s);
    EXPECT_EQ(found(), QStringList());
    book.change(u"elections"_s, election, {{u"held_on"_s, u"2020-11-01"_s}});
    EXPECT_EQ(found(), QStringList()) << "nothing was recorded then";
    book.change(u"elections"_s, election, {{u"held_on"_s, u"2024-12-01"_s}});
    EXPECT_EQ(found(), QStringList()) << "still to come";
}

TEST_F(VoteMeetings, NumbersThatDifferAreFound)
{
    elect();
    hold(u"2024-11-01"_s, {{u"code"_s, u"H7"_s}, {u"due_voters"_s, 9}, {u"present_voters"_s, 7}});
    EXPECT_EQ(found(), QStringList{u"elections due_voters H7 9"_s});
}

TEST_F(VoteMeetings, AnAdmissionIsComparedWithItsMeeting)
{
    apply(u"林一"_s);
    hold(u"2024-11-01"_s, {{u"code"_s, u"H7"_s},
                           {u"matter"_s, u"admission"_s},
                           {u"due_voters"_s, 8},
                           {u"present_voters"_s, 6},
                           {u"votes_for"_s, 6}});
    EXPECT_EQ(found(),
              (QStringList{u"applicants present_voters H7 6"_s, u"applicants votes_for H7 6"_s}));
    apply(u"林二"_s, {{u"present_voters"_s, 6}});
    EXPECT_EQ(found(), QStringList{u"applicants present_voters H7 6"_s})
        << "voted on one by one: the meeting holds the votes of one";
}

TEST_F(VoteMeetings, AnElectionHeldAndNotCompletedIsNotCalledMissing)
{
    const RowId late = book.addBranch(u"A2"_s, {{u"last_election"_s, u"2021-06-01"_s}});
    const auto rules = [this] {
        QList<Rule> list;
        for (const CheckFinding &each : test::oddities(book.file(), kToday)) {
            list += each.finding.rule;
        }
        return list;
    };
    EXPECT_EQ(rules(), QList{Rule::TermOverdue});
    const RowId election = elect({{u"organisation"_s, late}});
    hold(u"2024-11-01"_s, {{u"organisation"_s, late}});
    EXPECT_EQ(rules(), QList{Rule::ElectionNotCompleted});
    book.change(u"elections"_s, election, {{u"held_on"_s, u"2024-12-01"_s}});
    EXPECT_EQ(rules(), QList{Rule::TermOverdue}) << "it is only planned";
}

} // namespace
} // namespace zhibu
