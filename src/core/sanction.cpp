#include "core/sanction.h"

namespace zhibu {

namespace {

constexpr int kYear = 12;

int monthsOfEffect(const Sanction &sanction)
{
    switch (sanction.kind) {
    case SanctionKind::Warning:
        return kYear;
    case SanctionKind::SeriousWarning:
        return kYear + kYear / 2;
    case SanctionKind::Dismissed:
    case SanctionKind::Probation: // from the day it is over
        return 2 * kYear;
    case SanctionKind::Expelled:
        return 5 * kYear;
    case SanctionKind::Correction:
        return sanction.months.value_or(kLongestCorrection);
    }
    return 0;
}

/// The first day after a 留党察看.
QDate endOfProbation(const Sanction &sanction)
{
    return sanction.restored.value_or(
        sanction.date.addMonths(sanction.months.value_or(kShortestProbationSanction)));
}

} // namespace

bool takesTheVote(const Sanction &sanction, QDate day)
{
    return sanction.kind == SanctionKind::Probation && sanction.date <= day
           && day < endOfProbation(sanction);
}

QDate lastDayOfEffect(const Sanction &sanction)
{
    const QDate begin =
        sanction.kind == SanctionKind::Probation ? endOfProbation(sanction) : sanction.date;
    return begin.addMonths(monthsOfEffect(sanction)).addDays(-1);
}

} // namespace zhibu
