#include "core/quorum.h"

namespace zhibu {

bool canVote(int presentVoters, int dueVoters, VoteMatter matter)
{
    const int more = matter == VoteMatter::Admission ? 1 : 0;
    return dueVoters > 0 && 2 * presentVoters >= dueVoters + more;
}

bool passes(int votesFor, int dueVoters)
{
    return 2 * votesFor > dueVoters;
}

int excellentLimit(int membersRated)
{
    return membersRated / 3;
}

} // namespace zhibu
