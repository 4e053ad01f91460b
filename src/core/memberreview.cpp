#include "core/memberreview.h"

#include "core/quorum.h"

namespace zhibu {

int ReviewTally::mostExcellent() const
{
    return excellentLimit(base);
}

ReviewTally tallyOf(const std::vector<Reviewed> &members)
{
    ReviewTally tally;
    for (const Reviewed &member : members) {
        if (!member.isFull) {
            tally.probationersGraded += member.grade ? 1 : 0;
            continue;
        }
        tally.base += member.isExcused && !member.grade ? 0 : 1;
        if (member.grade) {
            ++tally.grades.at(static_cast<std::size_t>(*member.grade));
            ++tally.graded;
        }
    }
    return tally;
}

} // namespace zhibu
