#include "storage/facts/membercounts.h"

#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QHash<RowId, int>> memberCounts(const File &file, QDate day)
{
    Statement query(file.database(),
                    u"SELECT branch, count(*) FROM member WHERE %1 GROUP BY branch"_s.arg(
                        isMemberOn(u"member"_s, u"?"_s)));
    query.bind(day.toString(Qt::ISODate)).bind(day.toString(Qt::ISODate));
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
