#pragma once

#include <QList>

namespace zhibu {

// Counts of people and votes; none is negative. "Due" voters are the 应到会 members with voting
// right.

/// A meeting may vote: at least half of the due voters are present (支部工作条例 2018 art. 11).
[[nodiscard]] bool canVote(int presentVoters, int dueVoters);
/// A motion passes: more than half of the due voters, not of those present, say yes (ibid.).
[[nodiscard]] bool passes(int votesFor, int dueVoters);

/// Accepting a probationary member: more than half of the due voters are present; written opinions
/// that absent members gave before the meeting count among `votesFor` (发展党员工作细则 2014).
[[nodiscard]] bool admissionPasses(int presentVoters, int votesFor, int dueVoters);

/// An election meeting is valid: at least four fifths of the due voters are present (选举工作条例
/// 2020).
[[nodiscard]] bool canElect(int presentVoters, int dueVoters);
/// A ballot is valid when no more papers came back than went out.
[[nodiscard]] constexpr bool ballotValid(int collected, int issued)
{
    return collected <= issued;
}
/// A fifth more candidates than seats, rounded up: 3 -> 4, 5 -> 6, 7 -> 9 (art. 13).
[[nodiscard]] int candidatesNeeded(int seats);

/// How a ballot ended; candidates by their place in the count.
struct ElectionResult
{
    QList<int> elected; ///< by votes, best first
    QList<int> tied;    ///< equal at the last seats: they are voted on again
    int openSeats = 0;  ///< not filled, those the tied compete for included
};

/// Elected are those with votes of more than half of the due voters, the best first up to the
/// seats.
[[nodiscard]] ElectionResult countElection(const QList<int> &votes, int seats, int dueVoters);

/// How many may be rated 优秀 in 民主评议党员: a third of the members rated, rounded down.
[[nodiscard]] int excellentLimit(int membersRated);

} // namespace zhibu
