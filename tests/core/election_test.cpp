#include "core/election.h"

#include <gtest/gtest.h>

namespace zhibu {

namespace {

// Where the number of an article is not verified, the row says so instead of naming one.
constexpr const char *kRights = "选举工作条例 2020 art. 5: 预备党员、留党察看等没有被选举权";
constexpr const char *kCandidates = "选举工作条例 2020 art. 13: 差额不少于应选名额的20%";
constexpr const char *kPresent =
    "选举工作条例 2020 (art. unverified; 1990 art. 19): 到会不少于应到会的五分之四";
constexpr const char *kPapers =
    "选举工作条例 2020 (art. unverified): 收回选票等于或少于发出选票, 选举有效";
constexpr const char *kMarks =
    "选举工作条例 2020 (art. unverified): 每张选票所选人数等于或少于应选名额为有效票";
constexpr const char *kMajority =
    "选举工作条例 2020 (art. unverified; 旗帜网 2023): 赞成票超过应到会的半数";
constexpr const char *kMajority1990 = "选举工作暂行条例 1990 art. 29: 赞成票超过实到会的一半";
constexpr const char *kOrder = "选举工作条例 2020 (art. unverified): 以得票多少为序取足应选名额";
constexpr const char *kTie =
    "选举工作条例 2020 (art. unverified): 票数相等, 就票数相等的被选举人再次投票";
constexpr const char *kOpen = "选举工作条例 2020 (art. unverified): 少于应选名额, 另行选举";
constexpr const char *kFewer =
    "选举工作条例 2020 (art. unverified): 接近应选名额, 经半数以上选举人同意可以减少名额";
constexpr const char *kFewest = "支部工作条例 2018 (art. unverified): 支部委员会由3至5人组成";
constexpr const char *kOfficers = "支部工作条例 2018 art. 21: 书记、副书记从委员中产生";
constexpr const char *kLeftOut = "中组部关于应到会人数的答复 (without articles): ";
constexpr const char *kArithmetic = "no article: numbers that cannot be";

} // namespace

/// Of how many due voters so many are enough.
struct PresenceCase
{
    const char *article;
    int present;
    int due;
    bool valid;
};

void PrintTo(const PresenceCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.present << " of " << row.due;
}

class Presence : public testing::TestWithParam<PresenceCase>
{
};

TEST_P(Presence, MakesTheMeetingValid)
{
    EXPECT_EQ(canElect(GetParam().present, GetParam().due), GetParam().valid);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, Presence,
                         testing::Values(PresenceCase{kPresent, 16, 20, true},
                                         PresenceCase{kPresent, 15, 20, false},
                                         PresenceCase{kPresent, 17, 21, true},
                                         PresenceCase{kPresent, 16, 21, false},
                                         PresenceCase{kPresent, 0, 0, false}));

struct PapersCase
{
    const char *article;
    int collected;
    int issued;
    bool valid;
};

void PrintTo(const PapersCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.collected << " of " << row.issued;
}

class Papers : public testing::TestWithParam<PapersCase>
{
};

TEST_P(Papers, MakeTheBallotValid)
{
    EXPECT_EQ(ballotValid(GetParam().collected, GetParam().issued), GetParam().valid);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, Papers,
                         testing::Values(PapersCase{kPapers, 20, 20, true},
                                         PapersCase{kPapers, 19, 20, true},
                                         PapersCase{kPapers, 21, 20, false}));

/// What follows from a number of seats.
struct SeatsCase
{
    const char *article;
    int (*rule)(int seats);
    int seats;
    int expected;
};

void PrintTo(const SeatsCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.seats << " seats";
}

class Seats : public testing::TestWithParam<SeatsCase>
{
};

TEST_P(Seats, AskFor)
{
    EXPECT_EQ(GetParam().rule(GetParam().seats), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, Seats,
                         testing::Values(SeatsCase{kCandidates, candidatesNeeded, 3, 4},
                                         SeatsCase{kCandidates, candidatesNeeded, 5, 6},
                                         SeatsCase{kCandidates, candidatesNeeded, 7, 9},
                                         SeatsCase{kCandidates, candidatesNeeded, 10, 12},
                                         SeatsCase{kFewest, fewestSeats, 3, 3},
                                         SeatsCase{kFewest, fewestSeats, 4, 3},
                                         SeatsCase{kFewer, fewestSeats, 5, 4},
                                         SeatsCase{kFewer, fewestSeats, 7, 5},
                                         SeatsCase{kFewer, fewestSeats, 9, 7}));

/// Votes by candidate, for 3 seats and 20 due voters, and who of them is elected.
struct CountCase
{
    const char *article;
    QList<int> votes;
    QList<int> elected;
    QList<int> tied;
    int openSeats;
};

void PrintTo(const CountCase &row, std::ostream *out)
{
    *out << row.article << ':';
    for (const int votes : row.votes) {
        *out << ' ' << votes;
    }
}

class Count : public testing::TestWithParam<CountCase>
{
};

TEST_P(Count, OfTheVotesElects)
{
    const auto result = countElection(GetParam().votes, 3, 20);
    EXPECT_EQ(result.elected, GetParam().elected);
    EXPECT_EQ(result.tied, GetParam().tied);
    EXPECT_EQ(result.openSeats, GetParam().openSeats);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, Count,
                         testing::Values(CountCase{kOrder, {15, 11, 18, 16}, {2, 3, 0}, {}, 0},
                                         CountCase{kMajority, {15, 10, 18, 16}, {2, 3, 0}, {}, 0},
                                         CountCase{kMajority, {18, 10, 9, 8}, {0}, {}, 2},
                                         CountCase{kTie, {12, 18, 12, 12}, {1}, {0, 2, 3}, 2},
                                         CountCase{kTie, {12, 18, 12, 11}, {1, 0, 2}, {}, 0}));

// Who may be left out of 应到会: the six cases, with both consents.
struct ExclusionCase
{
    const char *which;
    Circumstance reason;
    bool consented;
    bool passed;
    bool lawful;
};

void PrintTo(const ExclusionCase &row, std::ostream *out)
{
    *out << kLeftOut << row.which;
}

class LeavingOut : public testing::TestWithParam<ExclusionCase>
{
};

TEST_P(LeavingOut, NeedsOneOfTheCasesAndBothConsents)
{
    const auto &[which, reason, consented, passed, lawful] = GetParam();
    const Exclusion exclusion{
        .member = 2, .reason = reason, .consented = consented, .passed = passed};
    EXPECT_EQ(exclusion.isLawful(), lawful);
    EXPECT_EQ(dueVoters({1, 2, 3}, {exclusion}), lawful ? 2 : 3);
}

INSTANTIATE_TEST_SUITE_P(
    ByReply, LeavingOut,
    testing::Values(
        ExclusionCase{"(1) 患病不能表达本人意志", Circumstance::Incapable, true, true, true},
        ExclusionCase{"(2) 自费出国半年以上", Circumstance::Abroad, true, true, true},
        ExclusionCase{"(3) 留党察看", Circumstance::PartyProbation, true, true, true},
        ExclusionCase{"(3) 服刑", Circumstance::Serving, true, true, true},
        ExclusionCase{"(4) 年老体弱卧床不起", Circumstance::Bedridden, true, true, true},
        ExclusionCase{"(5) 工作调动、外出半年以上", Circumstance::Away, true, true, true},
        ExclusionCase{"(6) 退休回原籍居住", Circumstance::ReturnedHome, true, true, true},
        ExclusionCase{"年老体弱 alone is none of the cases", Circumstance::Frail, true, true,
                      false},
        ExclusionCase{"中止党员权利 is none of the cases", Circumstance::RightsSuspended, true,
                      true, false},
        ExclusionCase{"(5) 工作调动、外出半年以上, not passed by the meeting", Circumstance::Away,
                      true, false, false},
        ExclusionCase{"(5) 工作调动、外出半年以上, without consent", Circumstance::Away, false,
                      true, false}));

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

/// Five seats, six candidates: the fifth seat has so many votes.
void seatFive(ElectionFacts &facts, int votesOfFifth)
{
    facts.seats = 5;
    facts.contenders[3].votes = 13;
    facts.contenders.insert(4, {.member = 5, .votes = votesOfFifth});
    facts.contenders.insert(5, {.member = 6, .votes = 2});
    facts.contenders.last().votes = 3;
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
    const char *article;
    const char *what;
    void (*spoil)(ElectionFacts &facts);
    Issues issues;
};

void PrintTo(const IssueCase &row, std::ostream *out)
{
    *out << row.article << ", " << row.what;
}

class ElectionRules : public testing::TestWithParam<IssueCase>
{
};

TEST_P(ElectionRules, AreKept)
{
    ElectionFacts facts = soundElection();
    GetParam().spoil(facts);
    EXPECT_EQ(issuesOf(facts), GetParam().issues);
}

INSTANTIATE_TEST_SUITE_P(
    ByArticle, ElectionRules,
    testing::Values(IssueCase{kPresent,
                              "four fifths of 20 are 16",
                              [](ElectionFacts &facts) {
                                  facts.present = 15;
                                  facts.papers = {.issued = 15, .collected = 15};
                                  facts.contenders[1].votes = 12;
                              },
                              {ElectionIssue::TooFewPresent}},
                    IssueCase{kPresent,
                              "16 are enough",
                              [](ElectionFacts &facts) {
                                  facts.present = 16;
                                  facts.papers = {.issued = 16, .collected = 16};
                              },
                              {}},
                    IssueCase{kArithmetic,
                              "more present than due",
                              [](ElectionFacts &facts) { facts.present = 21; },
                              {ElectionIssue::MorePresentThanDue}},
                    IssueCase{kCandidates,
                              "for 3 seats 4",
                              [](ElectionFacts &facts) { facts.contenders.remove(3); },
                              {ElectionIssue::CandidatesTooFew}},
                    IssueCase{kArithmetic,
                              "more papers than voters",
                              [](ElectionFacts &facts) { facts.papers.issued = 19; },
                              {ElectionIssue::MoreIssuedThanPresent}},
                    IssueCase{kPapers,
                              "18 of 17",
                              [](ElectionFacts &facts) {
                                  facts.papers = {.issued = 17, .collected = 18, .invalid = 0};
                              },
                              {ElectionIssue::MoreCollectedThanIssued}},
                    IssueCase{kArithmetic,
                              "no votes yet",
                              [](ElectionFacts &facts) { facts.contenders[0].votes.reset(); },
                              {ElectionIssue::VotesUnknown}},
                    IssueCase{kArithmetic,
                              "18 votes in 17 valid papers",
                              [](ElectionFacts &facts) { facts.contenders[1].votes = 18; },
                              {ElectionIssue::MoreVotesThanPapers}},
                    IssueCase{kArithmetic,
                              "yes, no and abstentions together",
                              [](ElectionFacts &facts) { facts.contenders[3].others = 8; },
                              {ElectionIssue::MoreVotesThanPapers}},
                    IssueCase{kMarks,
                              "51 on 17 papers",
                              [](ElectionFacts &facts) {
                                  facts.contenders[0].votes = 17;
                                  facts.contenders[2].votes = 17;
                                  facts.contenders[3].votes = 3;
                              },
                              {ElectionIssue::MoreMarksThanSeats}},
                    IssueCase{kMajority,
                              "half is not more than half",
                              [](ElectionFacts &facts) { facts.contenders[2].votes = 10; },
                              {ElectionIssue::SeatsOpen}},
                    IssueCase{kMajority1990,
                              "10 of 18 present",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.contenders[3].votes = 9;
                                  facts.majority = Majority::Present;
                              },
                              {}},
                    IssueCase{kTie,
                              "equal at the last seat",
                              [](ElectionFacts &facts) { facts.contenders[3].votes = 11; },
                              {ElectionIssue::Tie}},
                    IssueCase{kTie,
                              "voted on again",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                                  facts.papersAgain = {.issued = 18, .collected = 18};
                              },
                              {}},
                    IssueCase{kPapers,
                              "those of the second vote",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                              },
                              {ElectionIssue::PapersUnknown}},
                    IssueCase{kTie,
                              "who is elected already is not counted again",
                              [](ElectionFacts &facts) {
                                  facts.contenders[3].votes = 11;
                                  facts.contenders += {{.member = 2, .round = 2, .votes = 16},
                                                       {.member = 3, .round = 2, .votes = 6},
                                                       {.member = 4, .round = 2, .votes = 12}};
                                  facts.papersAgain = {.issued = 18, .collected = 18};
                              },
                              {}},
                    IssueCase{kRights,
                              "a 预备党员",
                              [](ElectionFacts &facts) {
                                  facts.barred = {1, 8};
                              },
                              {ElectionIssue::NotEligible}},
                    IssueCase{kFewer,
                              "four of five",
                              [](ElectionFacts &facts) {
                                  seatFive(facts, 10);
                                  facts.reducedSeats = 4;
                                  facts.reductionVotes = 11;
                              },
                              {}},
                    IssueCase{kFewer,
                              "half are not enough",
                              [](ElectionFacts &facts) {
                                  seatFive(facts, 10);
                                  facts.reducedSeats = 4;
                                  facts.reductionVotes = 10;
                              },
                              {ElectionIssue::ReductionNotAgreed, ElectionIssue::SeatsOpen}},
                    IssueCase{kFewer,
                              "three are not close to five",
                              [](ElectionFacts &facts) {
                                  seatFive(facts, 10);
                                  facts.contenders[2].votes = 9;
                                  facts.reducedSeats = 3;
                                  facts.reductionVotes = 18;
                              },
                              {ElectionIssue::ReductionTooFar, ElectionIssue::SeatsOpen}},
                    IssueCase{kFewest,
                              "two are no committee",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.reducedSeats = 2;
                                  facts.reductionVotes = 18;
                              },
                              {ElectionIssue::ReductionTooFar, ElectionIssue::SeatsOpen}},
                    IssueCase{kFewest,
                              "nor do half of the voters make them one",
                              [](ElectionFacts &facts) {
                                  facts.contenders[2].votes = 10;
                                  facts.reducedSeats = 2;
                                  facts.reductionVotes = 10;
                              },
                              {ElectionIssue::ReductionTooFar, ElectionIssue::ReductionNotAgreed,
                               ElectionIssue::SeatsOpen}},
                    IssueCase{kOpen,
                              "one of three",
                              [](ElectionFacts &facts) { facts.contenders[2].votes = 10; },
                              {ElectionIssue::SeatsOpen}},
                    IssueCase{kOfficers,
                              "nobody yet",
                              [](ElectionFacts &facts) { facts.contenders.removeLast(); },
                              {ElectionIssue::SecretaryMissing}},
                    IssueCase{kOfficers,
                              "more than half of the committee of 3",
                              [](ElectionFacts &facts) { facts.contenders.last().votes = 1; },
                              {ElectionIssue::SeatsOpen}},
                    IssueCase{kOfficers,
                              "not on the committee",
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
