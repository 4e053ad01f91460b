#include "storage/facts/membercounts.h"

#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QHash<RowId, int>> memberCounts(const File &file, QDate day)
{
    Statement query(file.database(),
                    u"SELECT %1 AS placed, count(*) FROM member WHERE %2 GROUP BY placed"_s.arg(
                        branchThen(u"member"_s, u"?"_s), isMemberOn(u"member"_s, u"?"_s)));
    const QString on = day.toString(Qt::ISODate);
    query.bind(on).bind(on).bind(on);
    QHash<RowId, int> counts;
    while (query.next()) {
        counts.insert(query.integer(0), static_cast<int>(query.integer(1)));
    }
    if (!query.status()) {
        return query.status().error();
    }
    return counts;
}

} // namespace zhibu
