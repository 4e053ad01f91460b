#include "core/quorum.h"

#include <algorithm>
#include <numeric>

namespace zhibu {

bool canVote(int presentVoters, int dueVoters)
{
    return dueVoters > 0 && 2 * presentVoters >= dueVoters;
}

bool passes(int votesFor, int dueVoters)
{
    return 2 * votesFor > dueVoters;
}

bool admissionPasses(int presentVoters, int votesFor, int dueVoters)
{
    return 2 * presentVoters > dueVoters && passes(votesFor, dueVoters);
}

bool canElect(int presentVoters, int dueVoters)
{
    return dueVoters > 0 && 5 * presentVoters >= 4 * dueVoters;
}

int candidatesNeeded(int seats)
{
    return (6 * seats + 4) / 5;
}

ElectionResult countElection(const QList<int> &votes, int seats, int dueVoters)
{
    QList<int> order(votes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&votes](int candidate) { return votes[candidate]; });

    ElectionResult result;
    for (const int candidate : order) {
        const auto better =
            std::ranges::count_if(votes, [&](int other) { return other > votes[candidate]; });
        const auto equal = std::ranges::count(votes, votes[candidate]);
        if (!passes(votes[candidate], dueVoters) || better >= seats) {
            break;
        }
        (better + equal <= seats ? result.elected : result.tied) += candidate;
    }
    result.openSeats = seats - static_cast<int>(result.elected.size());
    return result;
}

int excellentLimit(int membersRated)
{
    return membersRated / 3;
}

} // namespace zhibu
