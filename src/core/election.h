#pragma once

#include "core/circumstances.h"
#include "core/codes.h"

#include <QList>
#include <QtGlobal>

#include <optional>
#include <utility>

namespace zhibu {

// How a committee is elected: 《中国共产党基层组织选举工作条例》 2020, for 应到会 the reply of the
// Organisation Department on who may be left out of it. Counts of people and votes; none is
// negative. Members are named by any number the caller has for them.

/// An election meeting is valid: at least four fifths of the due voters are present.
[[nodiscard]] bool canElect(int presentVoters, int dueVoters);
/// How many of the due voters that are.
[[nodiscard]] int presentNeeded(int dueVoters);
/// A ballot is valid when no more papers came back than went out.
[[nodiscard]] constexpr bool ballotValid(int collected, int issued)
{
    return collected <= issued;
}
/// A fifth more candidates than seats, rounded up: 3 -> 4, 5 -> 6, 7 -> 9 (art. 13). Of 书记 and
/// 副书记 as many as posts are enough (等额).
[[nodiscard]] int candidatesNeeded(int seats);
/// The fewest seats a committee may be left with where nobody else has more than half (减少名额):
/// close to those it was elected for, and never fewer than the three a 支部委员会 has
/// (支部工作条例 2018). The rules do not say what is close; taken as a fifth fewer at most, rounded
/// up: 4 -> 3, 5 -> 4, 7 -> 5.
[[nodiscard]] int fewestSeats(int seats);
inline constexpr int kFewestOnCommittee = 3;
/// The fewest votes that are more than half.
[[nodiscard]] constexpr int votesNeeded(int voters)
{
    return voters / 2 + 1;
}

/// How a ballot ended; candidates by their place in the count.
struct ElectionResult
{
    QList<int> elected; ///< by votes, best first
    QList<int> tied;    ///< equal at the last seats: they are voted on again
    int openSeats = 0;  ///< not filled, those the tied compete for included
};

/// Elected are those with votes of more than half of the voters, the best first up to the seats.
[[nodiscard]] ElectionResult countElection(const QList<int> &votes, int seats, int voters);

/// Somebody to be left out of 应到会.
struct Exclusion
{
    qint64 member = 0;
    Circumstance reason = Circumstance::Frail;
    bool consented = false; ///< by the superior
    bool passed = false;    ///< by the meeting

    /// One of the six cases, with the consent of the superior and of the meeting; whoever else does
    /// not come counts all the same.
    [[nodiscard]] bool isLawful() const
    {
        return effectOf(reason).excludable && consented && passed;
    }
};

/// 应到会: those of the roll with a vote, less the lawful exclusions.
[[nodiscard]] int dueVoters(const QList<qint64> &voters, const QList<Exclusion> &exclusions);

/// What is voted on: 委员 by the meeting, 书记 and 副书记 by the committee's first meeting, or by
/// the meeting where there is no committee.
enum class ElectionBallot { Committee, Secretary, DeputySecretary };

inline constexpr Codes<3> kElectionBallotCodes{QLatin1StringView("committee"),
                                               QLatin1StringView("secretary"),
                                               QLatin1StringView("deputy_secretary")};

/// Of whom more than half must vote for somebody: of 应到会 (2020), or of 实到会 (暂行条例 1990).
enum class Majority { Due, Present };

inline constexpr Codes<2> kMajorityCodes{QLatin1StringView("due"), QLatin1StringView("present")};

/// Somebody on a ballot.
struct Contender
{
    qint64 member = 0;
    ElectionBallot ballot = ElectionBallot::Committee;
    int round = 1; ///< from 2 on the ballot was repeated
    std::optional<int> votes = {};
    int others = 0; ///< against him and abstentions
};

/// The voting papers of the meeting in one round.
struct VotingPapers
{
    std::optional<int> issued = {};
    std::optional<int> collected = {};
    int invalid = 0;
};

/// Everything the result of an election rests on.
struct ElectionFacts
{
    std::optional<int> seats = {};     ///< 委员; 0: there is no committee
    std::optional<int> due = {};       ///< 应到会
    std::optional<int> dueByRoll = {}; ///< those with a vote that day, less the lawful exclusions
    std::optional<int> present = {};
    Majority majority = Majority::Due;
    VotingPapers papers = {};
    VotingPapers papersAgain = {}; ///< of the rounds after the first
    /// The seats the meeting agreed to leave it at, and who said yes to that.
    std::optional<int> reducedSeats = {};
    std::optional<int> reductionVotes = {};
    QList<Contender> contenders = {};
    /// Those on the roll who have no vote and may not be elected: 预备党员, 留党察看 and the like
    /// (art. 5, 党章 art. 7).
    QList<qint64> barred = {};
    QList<qint64> strangers = {}; ///< candidates who are not on the roll at all
};

/// Why there is no lawful result.
enum class ElectionIssue {
    SeatsUnknown,
    VotersUnknown,           ///< due or present
    FewerDueThanRoll,        ///< value: due; limit: by the roll
    MorePresentThanDue,      ///< value: present; limit: due
    TooFewPresent,           ///< value: present; limit: needed
    CandidatesTooFew,        ///< value: candidates; limit: needed
    PapersUnknown,           ///< issued or collected
    MoreIssuedThanPresent,   ///< value: issued; limit: present
    MoreCollectedThanIssued, ///< value: collected; limit: issued
    VotesUnknown,            ///< members: whose
    MoreVotesThanPapers,     ///< members: whose; limit: valid papers
    MoreMarksThanSeats,      ///< value: votes for all; limit: valid papers × seats
    Tie,                     ///< members: those to be voted on again
    SeatsOpen,               ///< value: how many
    ReductionTooFar,         ///< value: seats it is left at; limit: the fewest
    ReductionNotAgreed,      ///< value: votes for it; limit: needed
    SecretaryMissing,
    NotEligible,    ///< members: candidates who may not be elected
    NotOnRoll,      ///< members: candidates who were not in the organisation that day
    NotOnCommittee, ///< members: 书记 or 副书记 who is not elected to the committee
};

/// Something is not entered, which is no contradiction: old elections are known by their day alone.
[[nodiscard]] constexpr bool isGap(ElectionIssue issue)
{
    return issue == ElectionIssue::SeatsUnknown || issue == ElectionIssue::VotersUnknown
           || issue == ElectionIssue::PapersUnknown || issue == ElectionIssue::VotesUnknown
           || issue == ElectionIssue::SecretaryMissing;
}

/// The vote itself does not stand, whatever was counted: nobody may be declared elected by it.
[[nodiscard]] constexpr bool isVoiding(ElectionIssue issue)
{
    return issue == ElectionIssue::MorePresentThanDue || issue == ElectionIssue::TooFewPresent
           || issue == ElectionIssue::MoreIssuedThanPresent
           || issue == ElectionIssue::MoreCollectedThanIssued
           || issue == ElectionIssue::MoreVotesThanPapers
           || issue == ElectionIssue::MoreMarksThanSeats;
}

/// It rests on the roll of the day, and that of a day long past may be wrong: it names whoever came
/// later and is recorded without that, and lacks whoever left likewise.
[[nodiscard]] constexpr bool isByRoll(ElectionIssue issue)
{
    return issue == ElectionIssue::FewerDueThanRoll || issue == ElectionIssue::NotOnRoll;
}

struct ElectionReason
{
    ElectionIssue issue = ElectionIssue::SeatsUnknown;
    ElectionBallot ballot = ElectionBallot::Committee;
    int round = 1;
    int value = 0;
    int limit = 0;
    QList<qint64> members = {};

    bool operator==(const ElectionReason &) const = default;
};

/// The result with what stands against it.
struct ElectionOutcome
{
    QList<qint64> committee; ///< 委员, 书记 and 副书记 among them, best first
    QList<qint64> secretaries;
    QList<qint64> deputies;
    /// Of those, who may not be declared elected: by a void vote, not eligible, or as 书记 or
    /// 副书记 without being declared elected to the committee.
    QList<std::pair<ElectionBallot, qint64>> undeclared;
    int needed = 0; ///< votes that elect to the committee, or the 书记 where there is none
    QList<ElectionReason> reasons;

    [[nodiscard]] bool isLawful() const { return reasons.isEmpty(); }
    /// Who has the votes.
    [[nodiscard]] const QList<qint64> &elected(ElectionBallot ballot) const;
    /// Who of them may be declared elected.
    [[nodiscard]] QList<qint64> declared(ElectionBallot ballot) const;
};

/// Counts the votes round by round; who is elected already is not counted again. Who is elected is
/// told as far as votes are known, whatever stands against the election as a whole. With more than
/// half of the voters agreeing the committee may have fewer seats than it was elected for, down to
/// fewestSeats().
[[nodiscard]] ElectionOutcome judgeElection(const ElectionFacts &facts);

/// Who is voted on once more, in the next round: the tied, or where seats are open all of that
/// ballot who are not elected. Empty: nothing is to be repeated, or votes are missing.
[[nodiscard]] QList<Contender> repeatedVote(const ElectionFacts &facts,
                                            const ElectionOutcome &outcome);

} // namespace zhibu
