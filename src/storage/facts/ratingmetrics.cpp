#include "storage/facts/ratingmetrics.h"

#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Status countMeetings(const File &file, RowId scope, int year, QDate asOf,
                     OrganisationCounts &counts)
{
    const auto branches = meetingRows(file, scope, year, asOf);
    if (!branches) {
        return branches.error();
    }
    for (const BranchMeetings &branch : *branches) {
        Count &count = counts[branch.branch];
        for (const MeetingLine &line : branch.lines) {
            count.part += line.held;
            count.whole += line.due;
        }
    }
    return {};
}

Status countDues(const File &file, RowId scope, int year, QDate asOf, OrganisationCounts &counts)
{
    return visitDuesPayersOn(file, scope, asOf, [&](const DuesPayer &payer) {
        const DuesYear figures = payer.account().year(year, asOf);
        if (figures.due && figures.arrears) {
            Count &count = counts[payer.branch];
            count.part += (*figures.due - *figures.arrears).fen;
            count.whole += figures.due->fen;
        }
    });
}

Status countAttendance(const File &file, RowId scope, int year, QDate asOf,
                       OrganisationCounts &counts)
{
    QString sql = uR"(
SELECT a.organisation, sum(t.status = 'present'), count(*) FROM activity a JOIN attendance t ON t.activity = a.id
WHERE %1 AND a.starts >= ? AND a.starts < ?)"_s.arg(countsInRate(u"t"_s, u"a.starts"_s));
    sql += inScopeOn(u"a.organisation"_s, scope, asOf);
    Statement query(file.database(), sql + u" GROUP BY a.organisation"_s);
    query.bind(QDate(year, 1, 1).toString(Qt::ISODate))
        .bind(std::min(asOf, QDate(year, 12, 31)).addDays(1).toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    while (query.next()) {
        counts.insert(query.integer(0), {query.integer(1), query.integer(2)});
    }
    return query.status();
}

} // namespace

Result<QHash<QString, OrganisationCounts>> ratingMetrics(const File &file, RowId scope, int year,
                                                         QDate asOf, const QStringList &wanted)
{
    QHash<QString, OrganisationCounts> result;
    for (const QString &metric : wanted) {
        OrganisationCounts &counts = result[metric];
        const auto count = metric == u"meetings" ? countMeetings
                           : metric == u"dues"   ? countDues
                                                 : countAttendance;
        if (auto status = count(file, scope, year, asOf, counts); !status) {
            return status.error();
        }
    }
    return result;
}

} // namespace zhibu
