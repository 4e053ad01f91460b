#include "storage/facts/awards.h"

#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QList<Award>> awardsOf(const File &file, RowId scope, int year, const QString &kind)
{
    Statement query(
        file.database(),
        u"SELECT o.id, o.code, o.name, a.awarded_on, a.number, a.withdrawn_on, a.note "
        "FROM award a JOIN organisation o ON o.id = a.organisation "
        "WHERE a.year = ? AND a.kind = ?%1 ORDER BY o.code"_s.arg(inScope(u"o.id"_s, scope)));
    query.bind(year).bind(kind);
    if (scope != 0) {
        query.bind(scope);
    }
    QList<Award> awards;
    while (query.next()) {
        awards += Award{.organisation = query.integer(0),
                        .code = query.text(1),
                        .name = query.text(2),
                        .awardedOn = query.date(3).value_or(QDate()),
                        .number = query.text(4),
                        .withdrawnOn = query.date(5),
                        .note = query.text(6)};
    }
    return query.status() ? Result<QList<Award>>(awards) : query.status().error();
}

} // namespace zhibu
