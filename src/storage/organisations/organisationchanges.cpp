#include "storage/organisations/organisationchanges.h"

#include "core/organisationchange.h"
#include "ledger/ledgers.h"

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
    Statement row(file.database(),
                  u"SELECT name, kind, coalesce(superior, 0) FROM organisation WHERE id = ?"_s);
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
    if (!then) {
        return Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}};
    }
    // The newest first, so that what stood before the earliest of them is left in the end.
    Statement later(file.database(),
                    u"SELECT change, former_name, former_kind, coalesce(former_superior, 0) FROM "
                    "organisation_change WHERE organisation = ? AND date > ? "
                    "ORDER BY date DESC, id DESC"_s);
    later.bind(organisation).bind(day.toString(Qt::ISODate));
    while (later.next()) {
        if (!later.text(1).isEmpty()) {
            then->name = later.text(1);
        }
        then->kind =
            enumIn<OrganisationKind>(kOrganisationKindCodes, later.text(2)).value_or(then->kind);
        if (enumIn<OrganisationChangeKind>(kOrganisationChangeCodes, later.text(0))
            == OrganisationChangeKind::Moved) { // it may have been under nobody
            then->superior = later.integer(3);
        }
    }
    return later.status() ? Result(*then) : later.status().error();
}

QString organisationNameOn(const File &file, RowId organisation, QDate day)
{
    const auto then = organisationOn(file, organisation, day);
    return then ? then->name : QString();
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
