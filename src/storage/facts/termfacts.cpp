#include "storage/facts/termfacts.h"

#include "storage/facts/rulepacks.h"

namespace zhibu {

TermFacts termFactsAt(const Statement &row, int column)
{
    TermFacts facts{.founded = row.date(column + 2),
                    .lastElection = row.date(column + 3),
                    .extendedUntil = row.date(column + 4),
                    .years = {}};
    if (!row.isNull(column + 5)) {
        facts.years = static_cast<int>(row.integer(column + 5));
    } else if (const auto kind =
                   enumIn<OrganisationKind>(kOrganisationKindCodes, row.text(column))) {
        facts.years = defaultTermYears(termRules(), *kind,
                                       enumIn<Sector>(kSectorCodes, row.text(column + 1)));
    }
    return facts;
}

} // namespace zhibu
