#include "storage/statistics/annualstatistics.h"

#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/statistics/statisticsdata.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Codes and names by id, and what each belongs to.
struct Names
{
    QHash<RowId, QStringList> members, organisations;

    [[nodiscard]] const QHash<RowId, QStringList> &of(const StatisticsSubject &subject) const
    {
        return subject.isOrganisation ? organisations : members;
    }
};

Status readNames(const File &file, const QString &sql, QHash<RowId, QStringList> &names)
{
    Statement query(file.database(), sql);
    while (query.next()) {
        names.insert(query.integer(0), {query.text(1), query.text(2), query.text(3)});
    }
    return query.status();
}

Result<QList<NamedGap>> named(const File &file, const QList<StatisticsGap> &gaps)
{
    Names names;
    const Status members = readNames(file,
                                     u"SELECT m.id, m.code, m.name, o.name FROM member m "
                                     "JOIN organisation o ON o.id = m.branch"_s,
                                     names.members);
    const Status organisations =
        readNames(file,
                  u"SELECT o.id, o.code, o.name, coalesce(s.name, '') FROM organisation o "
                  "LEFT JOIN organisation s ON s.id = o.superior"_s,
                  names.organisations);
    if (!members || !organisations) {
        return members ? organisations.error() : members.error();
    }
    QList<NamedGap> all;
    for (const StatisticsGap &gap : gaps) {
        const QStringList found = names.of(gap.subject).value(gap.subject.row);
        all += NamedGap{
            .gap = gap, .code = found.value(0), .name = found.value(1), .branch = found.value(2)};
    }
    return all;
}

} // namespace

int AnnualStatistics::placeOf(int number) const
{
    const auto found = std::ranges::find(pack.tables, number, &StatisticsTable::number);
    return found == pack.tables.end() ? -1 : static_cast<int>(found - pack.tables.begin());
}

bool AnnualStatistics::isReconciled() const
{
    return std::ranges::all_of(outcomes, &StatisticsOutcome::isMet);
}

Result<AnnualStatistics> annualStatistics(const File &file, RowId scope, int year)
{
    auto data = statisticsData(file, scope, year);
    if (!data) {
        return data.error();
    }
    AnnualStatistics statistics{.scope = scope,
                                .year = year,
                                .pack = rulesInForce(statisticsPacks(), Month::of(year, 12)),
                                .data = std::move(*data)};
    statistics.cells = tally(statistics.pack, statistics.data);
    statistics.outcomes = outcomes(statistics.pack, statistics.cells);
    const QList<StatisticsGap> found = gaps(statistics.pack, statistics.data);
    auto gaps = found.isEmpty() ? Result(QList<NamedGap>()) : named(file, found);
    if (!gaps) {
        return gaps.error();
    }
    statistics.gaps = std::move(*gaps);
    return statistics;
}

Result<QList<RowId>> incompleteMembers(const File &file, RowId scope, QDate day)
{
    Statement query(file.database(),
                    u"SELECT id FROM member WHERE (birth IS NULL OR nation = '' OR education = '' "
                    "OR job = '') AND %1%2 ORDER BY code"_s.arg(isMemberOn(u"member"_s, u"?"_s),
                                                                inScope(u"branch"_s, scope)));
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    return query.status() ? Result(ids) : query.status().error();
}

} // namespace zhibu
