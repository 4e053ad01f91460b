#include "storage/organisations/organisationchanges.h"

#include "core/organisationchange.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"

#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The field of the row an event leaves its mark on; empty: none.
QString fieldOf(OrganisationChangeKind change)
{
    switch (change) {
    case OrganisationChangeKind::Renamed:
        return u"name"_s;
    case OrganisationChangeKind::Upgraded:
    case OrganisationChangeKind::Downgraded:
        return u"kind"_s;
    case OrganisationChangeKind::Moved:
        return u"superior"_s;
    case OrganisationChangeKind::MergedInto:
    case OrganisationChangeKind::Dissolved:
        return u"dissolved"_s;
    case OrganisationChangeKind::Founded:
    case OrganisationChangeKind::SplitFrom:
        break;
    }
    return {};
}

} // namespace

Result<OrganisationThen> organisationOn(const File &file, RowId organisation, QDate day)
{
    const QString on = dayLiteral(day);
    Statement row(file.database(),
                  u"SELECT %1, %2, coalesce(%3, 0) FROM organisation o WHERE id = ?"_s.arg(
                      nameThen(u"o"_s, on), kindThen(u"o"_s, on), superiorThen(u"o"_s, on)));
    row.bind(organisation);
    std::optional<OrganisationThen> then;
    while (row.next()) {
        then =
            OrganisationThen{.name = row.text(0),
                             .kind = enumIn<OrganisationKind>(kOrganisationKindCodes, row.text(1))
                                         .value_or(OrganisationKind::Branch),
                             .superior = row.integer(2)};
    }
    if (!row.status()) {
        return row.status().error();
    }
    return then ? Result(*then) : Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}};
}

QString organisationNameOn(const File &file, RowId organisation, QDate day)
{
    const auto then = organisationOn(file, organisation, day);
    return then ? then->name : QString();
}

QString reportingUnit(const File &file, RowId scope, QDate day)
{
    if (scope != 0) {
        return organisationNameOn(file, scope, day);
    }
    Statement highest(
        file.database(),
        u"SELECT o.id FROM organisation o WHERE o.superior IS NULL AND %1 LIMIT 2"_s.arg(
            existsOn(u"o"_s, u"?"_s)));
    highest.bind(day.toString(Qt::ISODate)).bind(day.toString(Qt::ISODate));
    QList<RowId> found;
    while (highest.next()) {
        found += highest.integer(0);
    }
    return found.size() == 1 ? organisationNameOn(file, found.first(), day) : QString();
}

Result<QList<OrganisationChangeProblem>> organisationChangeProblems(const File &file)
{
    Statement query(file.database(), uR"(
SELECT o.id, c.change, c.date, c.former_name = o.name, c.former_kind = o.kind,
       c.former_superior IS o.superior, coalesce(o.dissolved, '') <> c.date
FROM organisation_change c JOIN organisation o ON o.id = c.organisation
ORDER BY o.id, c.date, c.id)"_s);
    const Field &change = ledgerOf(u"organisation-changes"_s).field(u"change"_s);
    std::map<std::pair<RowId, QString>, std::optional<OrganisationChangeProblem>> newest;
    while (query.next()) {
        const QString field =
            fieldOf(enumIn<OrganisationChangeKind>(kOrganisationChangeCodes, query.text(1))
                        .value_or(OrganisationChangeKind::Founded));
        if (field.isEmpty()) {
            continue;
        }
        const int column = field == u"name"       ? 3
                           : field == u"kind"     ? 4
                           : field == u"superior" ? 5
                                                  : 6;
        auto &of = newest[{query.integer(0), field}];
        of.reset();
        if (query.integer(column) == 1) {
            of =
                OrganisationChangeProblem{.organisation = query.integer(0),
                                          .field = field,
                                          .args = {cellText(change, query.text(1)), query.text(2)}};
        }
    }
    QList<OrganisationChangeProblem> problems;
    for (const auto &[key, problem] : newest) {
        if (problem) {
            problems += *problem;
        }
    }
    return query.status() ? Result(problems) : query.status().error();
}

} // namespace zhibu
