#include "storage/facts/termfacts.h"

#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString termColumns(const QString &kind)
{
    return kind + u", sector, founded, last_election, extended_until, term_years"_s;
}

TermFacts termFactsAt(const Statement &row, int column)
{
    TermFacts facts{.founded = row.date(column + 2),
                    .lastElection = row.date(column + 3),
                    .extendedUntil = row.date(column + 4),
                    .years = {}};
    const auto begin = facts.lastElection ? facts.lastElection : facts.founded;
    const auto kind = enumIn<OrganisationKind>(kOrganisationKindCodes, row.text(column));
    if (!row.isNull(column + 5)) {
        facts.years = static_cast<int>(row.integer(column + 5));
    } else if (begin && kind) {
        facts.years = defaultTermYears(rulesInForce(termRules(), Month::of(*begin)), *kind,
                                       enumIn<Sector>(kSectorCodes, row.text(column + 1)));
    }
    return facts;
}

Result<TermFacts> termFactsOf(const File &file, RowId organisation)
{
    Statement row(file.database(),
                  u"SELECT %1 FROM organisation WHERE id = ?"_s.arg(termColumns()));
    row.bind(organisation);
    std::optional<TermFacts> facts;
    while (row.next()) {
        facts = termFactsAt(row, 0);
    }
    if (!row.status()) {
        return row.status().error();
    }
    return facts ? Result(*facts) : Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}};
}

Result<std::vector<OrganisationTerm>> organisationTerms(const File &file, RowId scope, QDate day)
{
    QString sql = u"SELECT id, %1 FROM organisation o WHERE %2"_s.arg(
        termColumns(kindThen(u"o"_s, dayLiteral(day))), hasTermOn(u"o"_s, u"?"_s));
    sql += inScopeOn(u"id"_s, scope, day);
    Statement query(file.database(), sql + u" ORDER BY code"_s);
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<OrganisationTerm> terms;
    while (query.next()) {
        terms.push_back(
            {.organisation = query.integer(0), .term = termOn(day, termFactsAt(query, 1))});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return terms;
}

} // namespace zhibu
