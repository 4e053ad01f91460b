#include "storage/organisations/coverage.h"

#include "core/rulepack.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QList<Coverage>> unitCoverage(const File &file, RowId scope, QDate day)
{
    const int enough = rulesInForce(setupRules(), Month::of(day)).branchLeastFull;
    Statement query(
        file.database(),
        u"SELECT kind, iif(since > ?, 'none', coverage), coalesce(members, 0) FROM unit WHERE 1"_s
            + inScope(u"organisation"_s, scope));
    query.bind(day.toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    QList<Coverage> kinds{
        {.kind = u"private_enterprise"_s}, {.kind = u"social_organisation"_s}, {}};
    while (query.next()) {
        const QString coverage = query.text(1);
        const bool hasBranch = coverage == u"own" || coverage == u"joint";
        for (Coverage &each : kinds) {
            if (!each.kind.isEmpty() && each.kind != query.text(0)) {
                continue;
            }
            ++each.units;
            ++(coverage == u"own"          ? each.own
               : coverage == u"joint"      ? each.joint
               : coverage == u"instructor" ? each.instructor
                                           : each.none);
            each.withMembers += query.integer(2) > 0 ? 1 : 0;
            each.enough += query.integer(2) >= enough ? 1 : 0;
            each.enoughCovered += hasBranch && query.integer(2) >= enough ? 1 : 0;
            each.toFound += !hasBranch && query.integer(2) >= enough ? 1 : 0;
        }
    }
    return query.status() ? Result(kinds) : query.status().error();
}

} // namespace zhibu
