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
    void vote(RowId meeting, int number, const test::Values &more)
    {
        test::Values values{
            {u"activity"_s, meeting}, {u"number"_s, number}, {u"topic"_s, u"表决"_s}};
        values.insert(more);
        book.add(u"votes"_s, values);
    }
    /// Findings of the three rules: ledger, field, arguments.
    [[nodiscard]] QStringList found() const
    {
        QStringList lines;
        for (const CheckFinding &each : test::oddities(book.file(), kToday)) {
            if (each.finding.rule == Rule::MeetingNotRecorded
                || each.finding.rule == Rule::VotersDifferFromMeeting
                || each.finding.rule == Rule::ConfirmationNotCarried) {
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
    EXPECT_EQ(in(meeting, u"vote_person"_s), u"林一"_s);
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

TEST_F(VoteMeetings, ApplicantsOfOneMeetingAreEachComparedWithTheirOwnVote)
{
    apply(u"林一"_s);
    apply(u"林二"_s, {{u"votes_for"_s, 5}});
    const RowId meeting = hold(u"2024-11-01"_s, {{u"code"_s, u"H7"_s},
                                                 {u"matter"_s, u"admission"_s},
                                                 {u"due_voters"_s, 8},
                                                 {u"present_voters"_s, 7},
                                                 {u"votes_for"_s, 6}});
    EXPECT_EQ(found(), QStringList()) << "whose the votes are is not known";
    vote(meeting, 2,
         {{u"person"_s, u"林二"_s},
          {u"matter"_s, u"admission"_s},
          {u"due_voters"_s, 8},
          {u"present_voters"_s, 6},
          {u"votes_for"_s, 6}});
    EXPECT_EQ(found(),
              (QStringList{u"applicants votes_for H7 6"_s, u"applicants present_voters H7 6"_s,
                           u"applicants votes_for H7 6"_s}))
        << "the first vote can only be of 林一";
}

TEST_F(VoteMeetings, WhomTheFirstVoteNamesItIsComparedWith)
{
    const RowId first = apply(u"林一"_s);
    const RowId second = apply(u"林二"_s, {{u"votes_for"_s, 5}});
    const RowId meeting = hold(u"2024-11-01"_s, {{u"code"_s, u"H7"_s},
                                                 {u"matter"_s, u"admission"_s},
                                                 {u"vote_person"_s, u"林二"_s},
                                                 {u"due_voters"_s, 9},
                                                 {u"present_voters"_s, 7},
                                                 {u"votes_for"_s, 6}});
    EXPECT_EQ(found(),
              (QStringList{u"applicants due_voters H7 9"_s, u"applicants votes_for H7 6"_s}))
        << "only of 林二, though 林一 has no vote of his own either";
    const auto isMissing = [&](RowId applicant) {
        return got(missingVoteOn(book.file(), applicant,
                                 got(meetingOfApplicant(book.file(), applicant, kToday))))
            .has_value();
    };
    EXPECT_TRUE(isMissing(first));
    EXPECT_FALSE(isMissing(second));
    book.change(u"activities"_s, meeting, {{u"topic"_s, u"讨论接收林一、林二"_s}});
    EXPECT_TRUE(isMissing(first)) << "the heading may name both";
}

TEST_F(VoteMeetings, AnAdmissionIsFoundAmongTheFurtherVotes)
{
    apply(u"林一"_s);
    const RowId meeting = hold(
        u"2024-11-01"_s, {{u"code"_s, u"H7"_s}, {u"due_voters"_s, 9}, {u"present_voters"_s, 9}});
    EXPECT_EQ(found(), QStringList()) << "it voted on something else";
    vote(meeting, 2,
         {{u"person"_s, u"林一"_s},
          {u"matter"_s, u"admission"_s},
          {u"due_voters"_s, 8},
          {u"present_voters"_s, 7},
          {u"votes_for"_s, 6}});
    EXPECT_EQ(found(), QStringList{u"applicants votes_for H7 6"_s});
}

TEST_F(VoteMeetings, AConfirmationIsComparedWithItsVoteToo)
{
    const test::Values confirmed{{u"meeting_on"_s, u"2023-10-01"_s},
                                 {u"approved_on"_s, u"2023-11-01"_s},
                                 {u"confirmation_meeting_on"_s, u"2024-11-01"_s},
                                 {u"due_voters"_s, 8},
                                 {u"present_voters"_s, 7},
                                 {u"votes_for"_s, 7}};
    const RowId applicant = apply(u"林一"_s, confirmed);
    const RowId meeting = hold(u"2024-11-01"_s, {{u"code"_s, u"H7"_s},
                                                 {u"matter"_s, u"admission"_s},
                                                 {u"due_voters"_s, 8},
                                                 {u"present_voters"_s, 7},
                                                 {u"votes_for"_s, 4}});
    EXPECT_EQ(found(), QStringList()) << "he was not confirmed";
    book.change(u"applicants"_s, applicant, {{u"confirmation_approved_on"_s, u"2024-11-10"_s}});
    EXPECT_EQ(found(), QStringList{u"applicants confirmation_meeting_on H7 4 8"_s});
    book.change(u"activities"_s, meeting, {{u"vote_note"_s, u"另有书面意见"_s}});
    EXPECT_EQ(found(), QStringList()) << "explained";
    book.change(u"activities"_s, meeting, {{u"vote_note"_s, QString()}, {u"votes_for"_s, 5}});
    EXPECT_EQ(found(), QStringList()) << "more than half";
    apply(u"林二"_s, confirmed);
    book.change(u"activities"_s, meeting, {{u"votes_for"_s, 4}});
    EXPECT_EQ(found(), QStringList()) << "it may be the vote on the other";
    vote(meeting, 2,
         {{u"person"_s, u"林一"_s}, {u"matter"_s, u"admission"_s}, {u"outcome"_s, u"rejected"_s}});
    EXPECT_EQ(found(), QStringList{u"applicants confirmation_meeting_on H7"_s});
}

TEST_F(VoteMeetings, AFurtherVoteIsMissingOfWhomTheFirstIsNotAbout)
{
    const RowId first = apply(u"林一"_s);
    const RowId meeting = hold(u"2024-11-01"_s, {{u"matter"_s, u"admission"_s}});
    const auto missing = [&](RowId applicant) {
        return got(missingVoteOn(book.file(), applicant,
                                 got(meetingOfApplicant(book.file(), applicant, kToday))));
    };
    EXPECT_FALSE(missing(first)) << "it can only be his";
    const RowId second = apply(u"林二"_s, {{u"due_voters"_s, QVariant()}});
    book.change(u"activities"_s, meeting,
                {{u"topic"_s, u"讨论接收林一为预备党员"_s}, {u"due_voters"_s, 9}});
    EXPECT_FALSE(missing(first));
    const auto proposed = missing(second);
    ASSERT_TRUE(proposed);
    const Ledger &votes = ledgerOf(u"votes"_s);
    EXPECT_EQ(proposed->id, 0);
    EXPECT_EQ(votes.value(*proposed, u"person"_s), u"林二"_s);
    EXPECT_EQ(votes.value(*proposed, u"topic"_s), u"讨论接收林二为预备党员"_s);
    EXPECT_EQ(votes.value(*proposed, u"due_voters"_s).toInt(), 9) << "as the first vote says";
    EXPECT_EQ(votes.value(*proposed, u"present_voters"_s).toInt(), 7) << "as his record says";
    vote(meeting, 2, {{u"person"_s, u"林二"_s}, {u"matter"_s, u"admission"_s}});
    EXPECT_FALSE(missing(second)) << "it is there";
    book.change(u"activities"_s, meeting, {{u"starts"_s, u"2024-11-05 09:00"_s}});
    EXPECT_FALSE(missing(second)) << "a new meeting takes its first vote";
}

TEST_F(VoteMeetings, AFirstVoteThatIsFreeIsNoReasonForAFurtherOne)
{
    const RowId applicant = apply(u"林一"_s);
    const RowId meeting = hold(u"2024-11-01"_s);
    const auto missing = [&] {
        return got(missingVoteOn(book.file(), applicant,
                                 got(meetingOfApplicant(book.file(), applicant, kToday))))
            .has_value();
    };
    EXPECT_FALSE(missing());
    book.change(u"activities"_s, meeting, {{u"votes_for"_s, 7}});
    EXPECT_TRUE(missing()) << "it voted on something else";
}

TEST_F(VoteMeetings, AnElectionAgreesWithAnyVoteOfItsMeeting)
{
    const RowId election = elect();
    const RowId meeting = hold(
        u"2024-11-01"_s, {{u"code"_s, u"H7"_s}, {u"due_voters"_s, 9}, {u"present_voters"_s, 7}});
    EXPECT_EQ(found(), QStringList{u"elections due_voters H7 9"_s});
    vote(meeting, 2, {{u"due_voters"_s, 8}});
    EXPECT_EQ(found(), QStringList());
    book.change(u"activities"_s, meeting, {{u"due_voters"_s, QVariant()}});
    book.change(u"elections"_s, election, {{u"due_voters"_s, QVariant()}});
    EXPECT_EQ(got(electionRoll(book.file(), branch, QDate(2024, 11, 1))).due, 8)
        << "what only a further vote says";
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
