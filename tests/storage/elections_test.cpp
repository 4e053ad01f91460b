#include "storage/check/check.h"
#include "storage/elections/termclock.h"
#include "storage/facts/duelist.h"
#include "storage/file/history.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kToday(2024, 11, 21);

/// A branch of six voters and a 预备党员, whose election of three is held on 2024-06-03.
class Elections : public testing::Test
{
protected:
    Elections()
    {
        for (int i = 1; i <= 6; ++i) {
            people += m_book.addMember(u"P%1"_s.arg(i), branch);
        }
        people += m_book.addMember(u"P7"_s, branch,
                                   {{u"kind"_s, u"probationary"_s},
                                    {u"joined"_s, u"2024-01-01"_s},
                                    {u"confirmed"_s, QVariant()}});
    }

    RowId elect(const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"term"_s, 4},
                            {u"seats"_s, 3},
                            {u"held_on"_s, u"2024-06-03"_s},
                            {u"present_voters"_s, 6},
                            {u"issued"_s, 6},
                            {u"collected"_s, 6}};
        values.insert(more);
        return m_book.add(u"elections"_s, values);
    }
    RowId stand(RowId election, int person, const QVariant &votes, const QString &ballot,
                const QString &duty = {})
    {
        return m_book.add(u"candidates"_s, {{u"election"_s, election},
                                            {u"member"_s, people[person]},
                                            {u"ballot"_s, ballot},
                                            {u"votes"_s, votes},
                                            {u"duty"_s, duty}});
    }
    /// 0 and 1 with six votes, 2 with five, 3 with one; 0 is 书记.
    RowId soundElection(const test::Values &more = {})
    {
        const RowId election = elect(more);
        stand(election, 0, 6, u"committee"_s);
        stand(election, 1, 6, u"committee"_s, u"organisation_member"_s);
        stand(election, 2, 5, u"committee"_s);
        stand(election, 3, 1, u"committee"_s);
        stand(election, 0, 3, u"secretary"_s);
        return election;
    }
    void leaveOut(RowId election, int person, const QString &consent, int passed)
    {
        m_book.add(u"election-exclusions"_s, {{u"election"_s, election},
                                              {u"member"_s, people[person]},
                                              {u"reason"_s, u"away"_s},
                                              {u"consent"_s, consent},
                                              {u"passed"_s, passed}});
    }
    [[nodiscard]] ElectionOutcome outcome(RowId election)
    {
        return got(electionOutcome(m_book.file(), got(electionOf(m_book.file(), election))));
    }
    [[nodiscard]] QStringList posts()
    {
        QStringList lines;
        for (const TextRow &row :
             got(textRows(m_book.file(), ledgerOf(u"posts"_s), ListQuery{.sortKey = u"since"_s},
                          ReferenceText::Code))) {
            lines += row.cells.join(u' ').trimmed();
        }
        lines.sort();
        return lines;
    }

    test::TempFile m_book;
    RowId branch = m_book.addBranch(
        u"A"_s, {{u"last_election"_s, u"2021-06-01"_s}, {u"extended_until"_s, u"2024-12-31"_s}});
    QList<RowId> people;
};

TEST_F(Elections, DueVotersAreThoseOfTheDayLessTheLawfulExclusions)
{
    const RowId election = soundElection();
    const auto due = [&] {
        const auto roll = got(electionRoll(m_book.file(), branch, QDate(2024, 6, 3)));
        return electionFacts(got(electionOf(m_book.file(), election)), roll).due;
    };
    EXPECT_EQ(due(), 6) << "a 预备党员 has no vote";
    leaveOut(election, 5, u"上级党委"_s, 0);
    EXPECT_EQ(due(), 6) << "the meeting has not agreed";
    leaveOut(election, 4, {}, 1);
    EXPECT_EQ(due(), 6) << "the superior has not agreed";
    leaveOut(election, 3, u"上级党委"_s, 1);
    EXPECT_EQ(due(), 5);
    m_book.change(u"elections"_s, election, {{u"due_voters"_s, 4}});
    EXPECT_EQ(due(), 4) << "what was counted at the meeting holds";
}

TEST_F(Elections, FewerDueThanOnTheRollNeedTheLawfulExclusions)
{
    const RowId election = elect(
        {{u"due_voters"_s, 5}, {u"present_voters"_s, 5}, {u"issued"_s, 5}, {u"collected"_s, 5}});
    const QList<int> votes{5, 5, 4, 1};
    for (int i = 0; i < votes.size(); ++i) {
        stand(election, i, votes[i], u"committee"_s);
    }
    stand(election, 0, 3, u"secretary"_s);
    EXPECT_EQ(outcome(election).reasons,
              (QList<ElectionReason>{
                  {.issue = ElectionIssue::FewerDueThanRoll, .value = 5, .limit = 6}}));
    EXPECT_EQ(test::rulesOf(
                  got(completeElection(m_book.file(), election, {.startsOn = QDate(2024, 6, 5)}))),
              QList{Rule::ElectionNotLawful});
    leaveOut(election, 5, u"上级党委"_s, 1);
    EXPECT_TRUE(outcome(election).isLawful());
}

TEST_F(Elections, WhoIsNotInTheOrganisationThatDayMayNotStand)
{
    const RowId election = soundElection();
    const RowId elsewhere = m_book.addBranch(u"B"_s);
    people += m_book.addMember(u"P9"_s, elsewhere);
    stand(election, 7, 0, u"committee"_s);
    EXPECT_EQ(outcome(election).reasons,
              (QList<ElectionReason>{{.issue = ElectionIssue::NotOnRoll, .members = {people[7]}}}));
    m_book.change(u"elections"_s, election, {{u"completed_on"_s, u"2024-06-05"_s}});
    EXPECT_TRUE(got(electionProblems(m_book.file())).isEmpty()) << "he may have left since";
}

TEST_F(Elections, OfOldFewerDueThanTheRollSaysContradictNothing)
{
    soundElection({{u"due_voters"_s, 6}, {u"completed_on"_s, u"2024-06-05"_s}});
    m_book.addMember(u"P8"_s, branch); // recorded without the day he came to the branch
    EXPECT_TRUE(got(electionProblems(m_book.file())).isEmpty());
}

TEST_F(Elections, WhatIsStillToBeEnteredIsToldFromItsStepOn)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    Record election = ledger.blank();
    const auto told = [&] {
        QList<ElectionIssue> issues;
        for (const ElectionReason &reason : reasonsReached(
                 judgeElection(electionFacts({.election = election}, {})), election, kToday)) {
            issues += reason.issue;
        }
        return issues;
    };
    EXPECT_EQ(told(), QList<ElectionIssue>());
    ledger.setValue(election, u"requested_on"_s, u"2024-05-01"_s);
    EXPECT_EQ(told(), QList{ElectionIssue::SeatsUnknown});
    ledger.setValue(election, u"seats"_s, qlonglong{3});
    EXPECT_EQ(told(), QList<ElectionIssue>());
    ledger.setValue(election, u"proposal_approved_on"_s, u"2024-05-20"_s);
    EXPECT_EQ(told(), QList{ElectionIssue::CandidatesTooFew});
    ledger.setValue(election, u"held_on"_s, u"2024-06-03"_s);
    EXPECT_TRUE(told().contains(ElectionIssue::VotersUnknown));
    EXPECT_TRUE(told().contains(ElectionIssue::PapersUnknown));
    ledger.setValue(election, u"seats"_s, qlonglong{0}); // the meeting elects the 书记
    EXPECT_TRUE(told().contains(ElectionIssue::SecretaryMissing));
}

TEST_F(Elections, AreStoredWithTheirLinesAsOneAction)
{
    const Ledger &candidates = ledgerOf(u"candidates"_s);
    const RowId election = soundElection();
    const QStringList dump = m_book.dump();
    const auto before = got(history(m_book.file())).size();
    const ElectionRecord stored = got(electionOf(m_book.file(), election));
    ElectionRecord changed = stored;
    changed.candidates.removeLast(); // the 书记
    candidates.setValue(changed.candidates[3], u"votes"_s, qlonglong{2});
    Record added = candidates.blank();
    candidates.setValue(added, u"member"_s, people[4]);
    changed.candidates += added;
    EXPECT_TRUE(got(saveElection(m_book.file(), changed, stored)).findings.isEmpty());
    EXPECT_EQ(got(history(m_book.file())).size(), before + 1);
    const ElectionRecord now = got(electionOf(m_book.file(), election));
    ASSERT_EQ(now.candidates.size(), 5);
    EXPECT_EQ(candidates.value(now.candidates[3], u"votes"_s).toInt(), 2);
    EXPECT_EQ(candidates.value(now.candidates[4], u"member"_s).toLongLong(), people[4]);
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.dump(), dump);
}

TEST_F(Elections, GoWithTheirLines)
{
    const RowId election = soundElection();
    leaveOut(election, 5, u"上级党委"_s, 1);
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"elections"_s), {election})).isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM candidate"_s), u"0"_s);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM election_exclusion"_s), u"0"_s);
}

TEST_F(Elections, CompletingGivesThePostsAndBeginsTheTermAsOneAction)
{
    m_book.add(u"posts"_s, {{u"member"_s, people[5]},
                            {u"organisation"_s, branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2021-06-01"_s}});
    m_book.add(u"posts"_s, {{u"member"_s, people[4]},
                            {u"organisation"_s, branch},
                            {u"post"_s, u"committee_member"_s},
                            {u"since"_s, u"2018-06-01"_s},
                            {u"until"_s, u"2021-05-31"_s}});
    const RowId election = soundElection();
    const QStringList before = m_book.dump();
    EXPECT_TRUE(
        got(completeElection(m_book.file(), election, {.startsOn = QDate(2024, 6, 5), .years = 3}))
            .isEmpty());
    EXPECT_EQ(posts(), (QStringList{u"P1 A 书记 2024-06-05"_s, u"P2 A 组织委员 2024-06-05"_s,
                                    u"P3 A 委员 2024-06-05"_s, u"P5 A 委员 2018-06-01 2021-05-31"_s,
                                    u"P6 A 书记 2021-06-01 2024-06-04"_s}));
    EXPECT_EQ(m_book.ask(u"SELECT last_election || ' ' || term_years FROM organisation"_s),
              u"2024-06-03 3"_s);
    EXPECT_EQ(m_book.ask(u"SELECT extended_until FROM organisation"_s), QString());
    EXPECT_EQ(m_book.ask(u"SELECT completed_on FROM election"_s), u"2024-06-05"_s);
    EXPECT_EQ(got(history(m_book.file())).first().label.verb, ActionLabel::Verb::CompleteElection);
    const auto again = completeElection(m_book.file(), election, {.startsOn = kToday});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::NothingToDo);
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.dump(), before);
}

TEST_F(Elections, AnUnlawfulResultIsCompletedOnlyWithAReason)
{
    const RowId election = soundElection({{u"present_voters"_s, 4}});
    const QStringList before = m_book.dump();
    const auto complete = [&](const ElectionCompletion &completion) {
        return test::rulesOf(got(completeElection(m_book.file(), election, completion)));
    };
    EXPECT_FALSE(outcome(election).isLawful());
    EXPECT_EQ(complete({.startsOn = QDate(2024, 6, 5)}), QList{Rule::ElectionNotLawful});
    EXPECT_EQ(complete({.startsOn = QDate(), .reason = u"批准"_s}), QList{Rule::Required});
    EXPECT_EQ(complete({.startsOn = QDate(2024, 6, 2), .reason = u"批准"_s}),
              QList{Rule::OrderOfDates});
    EXPECT_EQ(m_book.dump(), before);
    EXPECT_EQ(complete({.startsOn = QDate(2024, 6, 5), .reason = u"上级批准"_s}), QList<Rule>());
    EXPECT_EQ(m_book.ask(u"SELECT override_reason FROM election"_s), u"上级批准"_s);
}

TEST_F(Elections, WhoHasNoVoteThatDayMayNotStand)
{
    const RowId election = soundElection({{u"due_voters"_s, 6}});
    EXPECT_TRUE(outcome(election).isLawful());
    m_book.add(u"circumstances"_s, {{u"member"_s, people[1]},
                                    {u"kind"_s, u"party_probation"_s},
                                    {u"since"_s, u"2024-06-03"_s}});
    stand(election, 6, 0, u"committee"_s);
    const QList<ElectionReason> reasons = outcome(election).reasons;
    ASSERT_EQ(reasons.size(), 1);
    EXPECT_EQ(reasons.first().issue, ElectionIssue::NotEligible);
    EXPECT_EQ(reasons.first().members, (QList<qint64>{people[1], people[6]}));
}

TEST_F(Elections, CompletingEndsTheDelayWhereTheDayWasEnteredByHand)
{
    const RowId election = soundElection();
    m_book.change(u"organisations"_s, branch, {{u"last_election"_s, u"2024-06-04"_s}});
    EXPECT_TRUE(
        got(completeElection(m_book.file(), election, {.startsOn = QDate(2024, 6, 5), .years = 5}))
            .isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT last_election || ' ' || term_years FROM organisation"_s),
              u"2024-06-04 5"_s);
    EXPECT_EQ(m_book.ask(u"SELECT extended_until FROM organisation"_s), QString());
}

TEST_F(Elections, CompletingAnOldOneLeavesTheTermOfALaterOne)
{
    const RowId election = soundElection();
    m_book.change(u"organisations"_s, branch, {{u"last_election"_s, u"2024-08-01"_s}});
    EXPECT_TRUE(
        got(completeElection(m_book.file(), election, {.startsOn = QDate(2024, 6, 5), .years = 5}))
            .isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT last_election || ' ' || extended_until || ' ' "
                         "|| coalesce(term_years, '-') FROM organisation"_s),
              u"2024-08-01 2024-12-31 -"_s);
}

TEST_F(Elections, AStepOfADayToComeIsPlanned)
{
    const RowId id =
        m_book.add(u"elections"_s, {{u"organisation"_s, branch},
                                    {u"term"_s, 4},
                                    {u"decided_on"_s, kToday.toString(Qt::ISODate)},
                                    {u"held_on"_s, kToday.addDays(1).toString(Qt::ISODate)}});
    const Record election = got(electionOf(m_book.file(), id)).election;
    EXPECT_EQ(stepState(election, u"decided_on"_s, kToday), StepState::Done);
    EXPECT_EQ(stepState(election, u"requested_on"_s, kToday), StepState::Open);
    EXPECT_EQ(stepState(election, u"held_on"_s, kToday), StepState::Planned);
    EXPECT_EQ(stepState(election, u"held_on"_s, kToday.addDays(1)), StepState::Done);
    const auto lastStep = [this](QDate day) {
        return got(electionsUnderWay(m_book.file(), day)).value(branch).lastStep;
    };
    EXPECT_EQ(lastStep(kToday), u"decided_on"_s);
    EXPECT_EQ(lastStep(kToday.addDays(1)), u"held_on"_s);
    EXPECT_TRUE(
        reasonsReached(judgeElection(electionFacts({.election = election}, {})), election, kToday)
            .isEmpty())
        << "nothing has been held";
}

TEST_F(Elections, OneThatWasLeftIsNotUnderWay)
{
    const auto underWay = [this] {
        return got(electionsUnderWay(m_book.file(), kToday)).contains(branch);
    };
    const RowId left = m_book.add(
        u"elections"_s,
        {{u"organisation"_s, branch}, {u"term"_s, 3}, {u"decided_on"_s, u"2021-06-01"_s}});
    EXPECT_FALSE(underWay()) << "not begun after the last election";
    m_book.change(u"elections"_s, left, {{u"requested_on"_s, u"2021-06-10"_s}});
    EXPECT_TRUE(underWay());
    m_book.change(u"elections"_s, left,
                  {{u"held_on"_s, u"2021-06-01"_s},
                   {u"requested_on"_s, QVariant()},
                   {u"reported_on"_s, u"2021-07-01"_s}});
    EXPECT_FALSE(underWay()) << "held, it is the last election";
    m_book.change(u"elections"_s, left, {{u"held_on"_s, QVariant()}});
    EXPECT_TRUE(underWay());
    elect({{u"completed_on"_s, u"2024-06-05"_s}});
    EXPECT_FALSE(underWay()) << "the next one is completed";
}

TEST_F(Elections, EndATermThatTheOneBeforeBegan)
{
    const auto ended = [this](RowId election) {
        const TermFacts facts =
            got(termEndedBy(m_book.file(), got(electionOf(m_book.file(), election)).election));
        return facts.lastElection.value_or(QDate()).toString(Qt::ISODate) + u' '
               + QString::number(facts.years.value_or(0));
    };
    const RowId election = elect();
    EXPECT_EQ(ended(election), u"2021-06-01 3"_s) << "not completed: what is on record";
    m_book.change(u"organisations"_s, branch, {{u"last_election"_s, u"2024-06-03"_s}});
    EXPECT_EQ(ended(election), u" 0"_s) << "no election before is on record";
    m_book.add(u"elections"_s, {{u"organisation"_s, branch},
                                {u"term"_s, 3},
                                {u"held_on"_s, u"2019-05-20"_s},
                                {u"term_years"_s, 5}});
    EXPECT_EQ(ended(election), u"2019-05-20 5"_s);
}

TEST_F(Elections, KnownByTheirDayAloneContradictNothing)
{
    m_book.add(u"elections"_s, {{u"organisation"_s, branch},
                                {u"term"_s, 3},
                                {u"seats"_s, 3},
                                {u"held_on"_s, u"2021-06-01"_s},
                                {u"completed_on"_s, u"2021-06-01"_s}});
    EXPECT_TRUE(got(electionProblems(m_book.file())).isEmpty());
}

TEST_F(Elections, WithoutAnybodyElectedNothingIsCompleted)
{
    const RowId election = elect();
    EXPECT_EQ(test::rulesOf(got(completeElection(m_book.file(), election,
                                                 {.startsOn = kToday, .reason = u"批准"_s}))),
              QList{Rule::NobodyElected});
}

TEST_F(Elections, TheClockTellsTheStepUnderWayAndWhatItCosts)
{
    const auto clock = [this](QDate day) { return got(termClocks(m_book.file(), 0, day)).at(0); };
    EXPECT_EQ(clock(QDate(2023, 11, 1)).reminder, std::nullopt);
    EXPECT_EQ(clock(QDate(2024, 5, 31)).reminder, 60);
    EXPECT_FALSE(clock(QDate(2024, 5, 31)).effect.any());
    EXPECT_FALSE(clock(kToday).effect.any()) << "put off with approval";
    EXPECT_EQ(clock(QDate(2025, 1, 1)).effect.cap, 4) << "not five stars";
    EXPECT_EQ(clock(QDate(2025, 6, 2)).effect.cap, 3) << "more than a year late";
    const RowId election = elect({{u"requested_on"_s, u"2024-04-01"_s}});
    ASSERT_TRUE(clock(kToday).election);
    EXPECT_EQ(clock(kToday).election->id, election);
    EXPECT_EQ(clock(kToday).election->lastStep, u"held_on"_s);
    m_book.change(u"elections"_s, election, {{u"completed_on"_s, u"2024-06-05"_s}});
    EXPECT_FALSE(clock(kToday).election);
}

TEST_F(Elections, AreToBeBegunAndAskedForInTime)
{
    const auto due = [this](QDate day) {
        const DueList list = got(dueList(m_book.file(), 0, day));
        return QString::number(list.electionsToStart.size()) + u' '
               + QString::number(list.electionsToRequest.size());
    };
    EXPECT_EQ(due(QDate(2023, 12, 3)), u"0 0"_s) << "181 days before";
    EXPECT_EQ(due(QDate(2023, 12, 4)), u"1 0"_s) << "180 days before";
    const RowId election = m_book.add(
        u"elections"_s,
        {{u"organisation"_s, branch}, {u"term"_s, 4}, {u"decided_on"_s, u"2023-12-10"_s}});
    EXPECT_EQ(due(QDate(2024, 1, 31)), u"0 0"_s);
    EXPECT_EQ(due(QDate(2024, 2, 2)), u"0 1"_s) << "120 days before";
    m_book.change(u"elections"_s, election, {{u"requested_on"_s, u"2024-02-05"_s}});
    EXPECT_EQ(due(QDate(2024, 2, 6)), u"0 0"_s);
}

TEST_F(Elections, AreChecked)
{
    const auto found = [this] {
        QList<Rule> rules;
        for (const CheckFinding &each : test::oddities(m_book.file(), kToday)) {
            rules += each.finding.rule;
        }
        return rules;
    };
    const RowId election = soundElection();
    m_book.add(u"activities"_s, {{u"organisation"_s, branch},
                                 {u"type"_s, u"general_meeting"_s},
                                 {u"topic"_s, u"换届"_s},
                                 {u"starts"_s, u"2024-06-03 09:00"_s}});
    EXPECT_EQ(found(), QList<Rule>());
    const RowId loser = m_book.ask(u"SELECT id FROM candidate WHERE votes = 1"_s).toLongLong();
    m_book.change(u"candidates"_s, loser, {{u"duty"_s, u"publicity_member"_s}});
    EXPECT_EQ(found(), QList{Rule::ElectedWithoutMajority});
    m_book.change(u"candidates"_s, loser, {{u"duty"_s, QString()}, {u"votes"_s, 7}});
    EXPECT_EQ(found(), QList{Rule::MoreVotesThanPapers});
    m_book.change(u"candidates"_s, loser, {{u"votes"_s, 1}});
    m_book.change(u"elections"_s, election, {{u"seats"_s, 4}, {u"collected"_s, 7}});
    EXPECT_EQ(found(), (QList{Rule::MoreCollectedThanIssued, Rule::CandidatesTooFew}));
    m_book.change(u"elections"_s, election,
                  {{u"seats"_s, 3}, {u"collected"_s, 6}, {u"present_voters"_s, 7}});
    EXPECT_EQ(found(), QList{Rule::MorePresentThanDue});
    m_book.change(u"elections"_s, election,
                  {{u"present_voters"_s, 6}, {u"reduced_seats"_s, 2}, {u"reduction_votes"_s, 6}});
    EXPECT_EQ(found(), QList{Rule::SeatsReducedTooFar}) << "a committee has three at least";
    m_book.change(u"elections"_s, election,
                  {{u"reduced_seats"_s, QVariant()}, {u"reduction_votes"_s, QVariant()}});
    m_book.change(u"elections"_s, election,
                  {{u"present_voters"_s, 4}, {u"completed_on"_s, u"2024-06-05"_s}});
    EXPECT_EQ(found(), QList{Rule::ElectionNotLawful});
    m_book.change(u"elections"_s, election, {{u"override_reason"_s, u"上级批准"_s}});
    EXPECT_EQ(found(), QList<Rule>());
}

TEST_F(Elections, ACandidateNeitherWatchesNorCountsTheVotes)
{
    const QStringList names{u"赵一"_s, u"钱二"_s, u"孙三"_s, u"李四"_s,
                            u"周五"_s, u"吴六"_s, u"郑七"_s};
    for (int i = 0; i < names.size(); ++i) {
        m_book.change(u"members"_s, people[i], {{u"name"_s, names[i]}});
    }
    const RowId election =
        soundElection({{u"scrutineers"_s, u"周五、吴六"_s}, {u"tellers"_s, u"郑七"_s}});
    const auto found = [this] {
        QStringList fields;
        for (const CheckFinding &each : test::oddities(m_book.file(), kToday)) {
            if (each.finding.rule == Rule::CandidateCounts) {
                fields += each.finding.field;
            }
        }
        return fields;
    };
    EXPECT_EQ(found(), QStringList());
    m_book.change(u"elections"_s, election,
                  {{u"scrutineers"_s, u"周五 李四"_s}, {u"tellers"_s, u"赵一"_s}});
    EXPECT_EQ(found(), (QStringList{u"scrutineers"_s, u"tellers"_s}));
}

} // namespace
} // namespace zhibu
