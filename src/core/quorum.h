#pragma once

#include "core/codes.h"

namespace zhibu {

// Counts of people and votes; none is negative. "Due" voters are the 应到会 members with voting
// right.

enum class VoteMatter {
    General,
    Admission, ///< a 预备党员 is accepted or confirmed
};

inline constexpr Codes<2> kVoteMatterCodes{QLatin1StringView(""), QLatin1StringView("admission")};

/// A meeting may vote: at least half of the due voters are present (支部工作条例 2018 art. 11); on
/// an admission more than half (发展党员工作细则 2014).
[[nodiscard]] bool canVote(int presentVoters, int dueVoters,
                           VoteMatter matter = VoteMatter::General);
/// A motion passes: more than half of the due voters, not of those present, say yes (ibid.). On an
/// admission the written opinions that absent voters gave before the meeting are among `votesFor`
/// (发展党员工作细则 2014).
[[nodiscard]] bool passes(int votesFor, int dueVoters);

/// How many may be rated 优秀 in 民主评议党员: a third of the members rated, rounded down.
[[nodiscard]] int excellentLimit(int membersRated);

} // namespace zhibu
