#include "storage/facts/unrated.h"

#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"

#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QList<UnratedOrganisation>> unratedOf(const File &file, const RatingRequest &request,
                                             const RatingTable &table)
{
    QSet<RowId> rated;
    for (const RatedOrganisation &row : table.rows) {
        rated += row.id;
    }
    Statement rows(
        file.database(),
        u"SELECT o.id, %5, %4, %1, %2 FROM organisation o "
        "WHERE (%4 = 'branch' OR (o.kind = 'group' AND o.id = ?))%3 ORDER BY o.code"_s.arg(
            existsOn(u"o"_s, u"?"_s), keepsFormalRelation(u"o"_s),
            inScopeOn(u"o.id"_s, request.scope, request.asOf),
            kindThen(u"o"_s, dayLiteral(request.asOf)),
            nameThen(u"o"_s, dayLiteral(request.asOf))));
    const QString day = request.asOf.toString(Qt::ISODate);
    rows.bind(day).bind(day).bind(request.scope);
    if (request.scope != 0) {
        rows.bind(request.scope);
    }
    QList<UnratedOrganisation> unrated;
    while (rows.next()) {
        const RowId id = rows.integer(0);
        const bool isThere = rows.integer(3) == 1;
        if (rated.contains(id) || (!isThere && id != request.scope)) {
            continue;
        }
        unrated +=
            {.id = id,
             .name = rows.text(1),
             .why = !isThere                                          ? NotRated::NotThere
                    : rows.integer(4) == 0                            ? NotRated::Informal
                    : !request.scheme.subjects.contains(rows.text(2)) ? NotRated::OtherKind
                                                                      : NotRated::OutsideScheme};
    }
    return rows.status() ? Result<QList<UnratedOrganisation>>(unrated) : rows.status().error();
}

} // namespace zhibu
