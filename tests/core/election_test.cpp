#include "core/election.h"

#include <gtest/gtest.h>

namespace zhibu {

TEST(Election, AnElectionNeedsFourFifthsPresent)
{
    EXPECT_TRUE(canElect(16, 20));
    EXPECT_FALSE(canElect(15, 20));
    EXPECT_TRUE(canElect(17, 21));
    EXPECT_FALSE(canElect(16, 21));
    EXPECT_FALSE(canElect(0, 0));
    EXPECT_TRUE(ballotValid(20, 20));
    EXPECT_TRUE(ballotValid(19, 20));
    EXPECT_FALSE(ballotValid(21, 20));
}

TEST(Election, CandidatesAreAFifthMoreThanSeats)
{
    EXPECT_EQ(candidatesNeeded(3), 4);
    EXPECT_EQ(candidatesNeeded(5), 6);
    EXPECT_EQ(candidatesNeeded(7), 9);
    EXPECT_EQ(candidatesNeeded(10), 12);
}

TEST(Election, ElectsTheBestWithMoreThanHalfOfTheDueVoters)
{
    const auto result = countElection({15, 11, 18, 16}, 3, 20);
    EXPECT_EQ(result.elected, (QList{2, 3, 0}));
    EXPECT_TRUE(result.tied.isEmpty());
    EXPECT_EQ(result.openSeats, 0);
}

TEST(Election, LeavesSeatsOpenForWhichNobodyHasMoreThanHalf)
{
    const auto result = countElection({18, 10, 9, 8}, 3, 20);
    EXPECT_EQ(result.elected, QList{0});
    EXPECT_TRUE(result.tied.isEmpty());
    EXPECT_EQ(result.openSeats, 2);
}

TEST(Election, VotesAgainOnThoseEqualAtTheLastSeat)
{
    const auto result = countElection({12, 18, 12, 12}, 3, 20);
    EXPECT_EQ(result.elected, QList{1});
    EXPECT_EQ(result.tied, (QList{0, 2, 3}));
    EXPECT_EQ(result.openSeats, 2);
}

TEST(Election, EqualVotesThatAllFitAreNoTie)
{
    const auto result = countElection({12, 18, 12, 11}, 3, 20);
    EXPECT_EQ(result.elected, (QList{1, 0, 2}));
    EXPECT_TRUE(result.tied.isEmpty());
}

// Who may be left out of 应到会: the six cases, with both consents.
struct ExclusionCase
{
    Circumstance reason;
    bool consented;
    bool passed;
    bool lawful;
};

class LeavingOut : public testing::TestWithParam<ExclusionCase>
{
};

TEST_P(LeavingOut, NeedsOneOfTheCasesAndBothConsents)
{
    const auto &[reason, consented, passed, lawful] = GetParam();
    const Exclusion exclusion{
        .member = 2, .reason = reason, .consented = consented, .passed = passed};
    EXPECT_EQ(exclusion.isLawful(), lawful);
    EXPECT_EQ(dueVoters({1, 2, 3}, {exclusion}), lawful ? 2 : 3);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, LeavingOut,
    testing::Values(ExclusionCase{Circumstance::Incapable, true, true, true},
                    ExclusionCase{Circumstance::Abroad, true, true, true},
                    ExclusionCase{Circumstance::PartyProbation, true, true, true},
                    ExclusionCase{Circumstance::Serving, true, true, true},
                    ExclusionCase{Circumstance::Bedridden, true, true, true},
                    ExclusionCase{Circumstance::Away, true, true, true},
                    ExclusionCase{Circumstance::ReturnedHome, true, true, true},
                    ExclusionCase{Circumstance::Frail, true, true, false},
                    ExclusionCase{Circumstance::RightsSuspended, true, true, false},
                    ExclusionCase{Circumstance::Away, true, false, false},
                    ExclusionCase{Circumstance::Away, false, true, false}));

TEST(Election, LeavesNobodyOutTwiceOrWhoHasNoVote)
{
    const Exclusion exclusion{
        .member = 9, .reason = Circumstance::Away, .consented = true, .passed = true};
    EXPECT_EQ(dueVoters({1, 2, 3}, {exclusion}), 3) << "he is not on the roll of voters";
    EXPECT_EQ(dueVoters({1, 2, 9}, {exclusion, exclusion}), 2);
}

namespace {

/// 20 due, 18 present; 3 seats, 4 candidates; 书记 chosen by the committee of 3.
ElectionFacts soundElection()
{
    return {.seats = 3,
            .due = 20,
            .present = 18,
            .papers = {.issued = 18, .collected = 18, .invalid = 1},
            .contenders = {{.member = 1, .votes = 12},
                           {.member = 2, .votes = 15},
                           {.member = 3, .votes = 11},
                           {.member = 4, .votes = 10},
                           {.member = 2, .ballot = ElectionBallot::Secretary, .votes = 2}}};
}

QList<ElectionIssue> issuesOf(const ElectionFacts &facts)
{
    QList<ElectionIssue> issues;
    for (const ElectionReason &reason : judgeElection(facts).reasons) {
        issues += reason.issue;
    }
    return issues;
}

using Issues = QList<ElectionIssue>;

} // namespace

TEST(ElectionOutcome, IsLawfulWhereEveryRuleIsKept)
{
    const ElectionOutcome outcome = judgeElection(soundElection());
    EXPECT_TRUE(outcome.isLawful());
    EXPECT_EQ(outcome.committee, (QList<qint64>{2, 1, 3}));
    EXPECT_EQ(outcome.secretaries, QList<qint64>{2});
    EXPECT_TRUE(outcome.deputies.isEmpty());
    EXPECT_EQ(outcome.needed, 11) << "more than half of 应到会, not of those present";
}

TEST(ElectionOutcome, AllIsMissingAtTheBeginning)
{
    EXPECT_EQ(issuesOf({}),
              (Issues{ElectionIssue::SeatsUnknown, ElectionIssue::VotersUnknown,
                      ElectionIssue::PapersUnknown, ElectionIssue::SecretaryMissing}));
}

// One thing wrong with a sound election, and what is said of it.
struct IssueCase
{
    const char *rule;
    void (*spoil)(ElectionFacts &facts);
    Issues issues;
};

class ElectionRules : public testing::TestWithParam<IssueCase>
{
};

TEST_P(ElectionRules, AreKept)
{
    ElectionFacts facts = soundElection();
    GetParam().spoil(facts);
    EXPECT_EQ(issuesOf(facts), GetParam().issues) << GetParam().rule;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, ElectionRules,
    testing::Values(IssueCase{"选举工作条例 2020: four fifths of 20 are 16",
                              [](ElectionFacts &facts) {
                                  facts.present = 15;
                                  facts.papers = {.issued = 15, .collected = 15};
                                  facts.contenders[1].votes = 12;
                              },
                              {ElectionIssue::TooFewPresent}},
                    IssueCase{"选举工作条例 2020: 16 are enough",
                              [](ElectionFacts &facts) {
                                  facts.present = 16;
                                  facts.papers = {.issued = 16, .collected = 16};
                              },
                              {}},
                    IssueCase{"more present than due",
                              [](ElectionFacts &facts) { facts.present = 21; },
                              {ElectionIssue::MorePresentThanDue}},
                    IssueCase{"选举工作条例 2020 art. 13: for 3 seats 4 candidates",
                              [](ElectionFacts &facts) { facts.contenders.remove(3); },
                              {ElectionIssue::CandidatesTooFew}},
                    IssueCase{"a voting paper for each voter",
                              [](ElectionFacts &facts) { facts.papers.issued = 19; },
                              {ElectionIssue::MoreIssuedThanPresent}},
                    IssueCase{"选举工作条例 2020: not more collected than issued",
                              [](ElectionFacts &facts) {
                                  facts.papers = {.issued = 17, .collected = 18, .invalid = 0};
                              },
                              {ElectionIssue::MoreCollectedThanIssued}},
                    IssueCase{"no votes yet",
                              [](ElectionFacts &facts) { facts.contenders[0].votes.reset(); },
                              {ElectionIssue::VotesUnknown}},
                    IssueCase{"18 votes in 17 valid papers",
                              [](ElectionFacts &facts) { facts.contenders[1].votes = 18; },
                              {ElectionIssue::MoreVotesThanPapers}},
                    IssueCase{"yes, no and abstentions together",
                              [](ElectionFacts &facts) { facts.contenders[3].others = 8; },
                              {ElectionIssue::MoreVotesThanPapers}},
                    IssueCase{"a paper names three at most: 51 marks on 17 papers",
                              [](ElectionFacts &facts) {
                                  facts.contenders[0].votes = 17;
                                  facts.contenders[2].votes = 17;
                                  facts.contenders[3].votes = 3;
                              },
                              {ElectionIssue::MoreMarksThanSeats}},
                    IssueCase{"旗帜网 2023: half of 应到会 is not more than half",
                              [](ElectionFacts &facts) { facts.contenders[2].votes = 10; },
                              {ElectionIssue::SeatsOpen}},
                    IssueCase{"暂行条例 1990: of 18 present 10 are more than half",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.contenders[3].votes = 9;
                                  facts.majority = Majority::Present;
                              },
                              {}},
                    IssueCase{"equal at the last seat",
                              [](ElectionFacts &facts) { facts.contenders[3].votes = 11; },
                              {ElectionIssue::Tie}},
                    IssueCase{"voted on again among the tied",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                                  facts.papersAgain = {.issued = 18, .collected = 18};
                              },
                              {}},
                    IssueCase{"the papers of the second vote count too",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                              },
                              {ElectionIssue::PapersUnknown}},
                    IssueCase{"who is elected already is not counted again",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 2, .round = 2, .votes = 16},
                                                       {.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                                  facts.papersAgain = {.issued = 18, .collected = 18};
                              },
                              {}},
                    IssueCase{"选举工作条例 2020 art. 5: a 预备党员 may not be elected",
                              [](ElectionFacts &facts) {
                                  facts.barred = {1, 8};
                              },
                              {ElectionIssue::NotEligible}},
                    IssueCase{"fewer seats with more than half of 应到会",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.reducedSeats = 2;
                                  facts.reductionVotes = 11;
                              },
                              {}},
                    IssueCase{"half are not enough to leave it at fewer",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.reducedSeats = 2;
                                  facts.reductionVotes = 10;
                              },
                              {ElectionIssue::ReductionNotAgreed, ElectionIssue::SeatsOpen}},
                    IssueCase{"支部工作条例 2018 art. 21: the committee elects its 书记",
                              [](ElectionFacts &facts) { facts.contenders.removeLast(); },
                              {ElectionIssue::SecretaryMissing}},
                    IssueCase{"more than half of the committee of 3",
                              [](ElectionFacts &facts) { facts.contenders.last().votes = 1; },
                              {ElectionIssue::SeatsOpen}},
                    IssueCase{"书记 must sit on it",
                              [](ElectionFacts &facts) { facts.contenders.last().member = 4; },
                              {ElectionIssue::NotOnCommittee}}));

TEST(ElectionOutcome, ABranchWithoutCommitteeElectsItsSecretaryItself)
{
    const ElectionFacts facts{
        .seats = 0,
        .due = 5,
        .present = 4,
        .papers = {.issued = 4, .collected = 4},
        .contenders = {{.member = 7, .ballot = ElectionBallot::Secretary, .votes = 3}}};
    const ElectionOutcome outcome = judgeElection(facts);
    EXPECT_TRUE(outcome.isLawful());
    EXPECT_EQ(outcome.secretaries, QList<qint64>{7});
    EXPECT_TRUE(outcome.committee.isEmpty());
}

TEST(ElectionOutcome, GivesASeatToNobodyTwice)
{
    ElectionFacts facts = soundElection();
    facts.contenders[3].votes = 11;
    facts.contenders +=
        {{.member = 2, .round = 2, .votes = 16}, {.member = 4, .round = 2, .votes = 12}};
    facts.papersAgain = {.issued = 18, .collected = 18};
    EXPECT_EQ(judgeElection(facts).committee, (QList<qint64>{2, 1, 4}));
}

namespace {

/// Who is to be voted on again: "member@round".
QStringList again(const ElectionFacts &facts)
{
    QStringList list;
    for (const Contender &each : repeatedVote(facts, judgeElection(facts))) {
        list += QString::number(each.member) + u'@' + QString::number(each.round);
    }
    return list;
}

} // namespace

TEST(RepeatedVote, IsOnTheTiedOrOnThoseNotElected)
{
    ElectionFacts facts = soundElection();
    EXPECT_TRUE(again(facts).isEmpty());
    facts.contenders[3].votes = 11;
    EXPECT_EQ(again(facts), (QStringList{QStringLiteral("3@2"), QStringLiteral("4@2")}));
    facts.contenders += {{.member = 3, .round = 2, .votes = 9}, {.member = 4, .round = 2}};
    EXPECT_TRUE(again(facts).isEmpty()) << "votes of the second vote are missing";
    facts.contenders.last().votes = 8;
    EXPECT_EQ(again(facts), (QStringList{QStringLiteral("3@3"), QStringLiteral("4@3")}));
    facts = soundElection();
    facts.contenders[2].votes = 10;
    EXPECT_EQ(again(facts), (QStringList{QStringLiteral("3@2"), QStringLiteral("4@2")}));
}

TEST(ElectionOutcome, NamesTheNumbersOfWhatIsWrong)
{
    ElectionFacts facts = soundElection();
    facts.contenders[3].votes = 11;
    const ElectionReason expected{.issue = ElectionIssue::Tie, .value = 1, .members = {3, 4}};
    EXPECT_EQ(judgeElection(facts).reasons, QList{expected});
}

TEST(ElectionOutcome, NobodyIsDeclaredElectedByAVoteThatDoesNotStand)
{
    const auto declared = [](const auto &change) {
        ElectionFacts facts = soundElection();
        change(facts);
        return judgeElection(facts);
    };
    const ElectionOutcome sound = declared([](ElectionFacts &) {});
    EXPECT_EQ(sound.declared(ElectionBallot::Committee), sound.committee);
    EXPECT_EQ(sound.declared(ElectionBallot::Secretary), sound.secretaries);
    const QList<ElectionOutcome> unsound{
        declared([](ElectionFacts &facts) { facts.papers.collected = 19; }),
        declared([](ElectionFacts &facts) { facts.papers.issued = 19; }),
        declared([](ElectionFacts &facts) { facts.present = 15; }),
        declared([](ElectionFacts &facts) { facts.present = 21; }),
        declared([](ElectionFacts &facts) { facts.contenders[0].votes = 18; }),
        declared([](ElectionFacts &facts) {
            for (int i = 0; i < 3; ++i) {
                facts.contenders[i].votes = 17;
            }
        })};
    for (const ElectionOutcome &outcome : unsound) {
        EXPECT_TRUE(outcome.declared(ElectionBallot::Committee).isEmpty());
        EXPECT_TRUE(outcome.declared(ElectionBallot::Secretary).isEmpty())
            << "he is not on the committee";
    }
    EXPECT_FALSE(unsound[0].committee.isEmpty()) << "the count itself is told";
}

TEST(ElectionOutcome, AVoidSecondVoteLeavesTheFirstAsItIs)
{
    ElectionFacts facts = soundElection();
    facts.contenders[2].votes = 9; // one seat is open
    facts.contenders[3].votes = 9;
    facts.contenders += Contender{.member = 3, .round = 2, .votes = 11};
    facts.contenders += Contender{.member = 4, .round = 2, .votes = 6};
    facts.papersAgain = {.issued = 18, .collected = 19};
    const ElectionOutcome outcome = judgeElection(facts);
    EXPECT_EQ(outcome.committee, (QList<qint64>{2, 1, 3}));
    EXPECT_EQ(outcome.declared(ElectionBallot::Committee), (QList<qint64>{2, 1}));
    EXPECT_EQ(outcome.declared(ElectionBallot::Secretary), QList<qint64>{2});
}

TEST(ElectionOutcome, WhoMayNotBeElectedIsNotDeclaredSo)
{
    ElectionFacts facts = soundElection();
    facts.barred = {1};
    EXPECT_EQ(judgeElection(facts).declared(ElectionBallot::Committee), (QList<qint64>{2, 3}));
}

} // namespace zhibu
