#include "storage/facts/improvement.h"

#include "core/month.h"
#include "core/rectification.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> starAt(const Statement &query, int column)
{
    return query.isNull(column) ? std::nullopt
                                : std::optional(static_cast<int>(query.integer(column)));
}

} // namespace

Result<std::vector<StarPlan>> starPlans(const File &file, RowId scope, int year, QDate day)
{
    Statement query(file.database(), uR"(
SELECT o.id, o.code, o.name, r.star, p.target_star, p.measures, p.owner, p.filed_on, p.filed_with, p.note
FROM organisation o LEFT JOIN star_plan p ON p.organisation = o.id AND p.year = ?
LEFT JOIN rating r ON r.organisation = o.id AND r.year = ?
WHERE (p.id IS NOT NULL OR (o.kind = 'branch' AND %1 AND %2))%3 ORDER BY o.code)"_s.arg(
                                         keepsFormalRelation(u"o"_s), existsOn(u"o"_s, u"?"_s),
                                         inScope(u"o.id"_s, scope)));
    const QString on = day.toString(Qt::ISODate);
    query.bind(year).bind(year - 1).bind(on).bind(on);
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<StarPlan> plans;
    while (query.next()) {
        plans.push_back({.organisation = query.integer(0),
                         .code = query.text(1),
                         .name = query.text(2),
                         .lastStar = starAt(query, 3),
                         .targetStar = starAt(query, 4),
                         .measures = query.text(5),
                         .owner = query.text(6),
                         .filedOn = query.date(7).value_or(QDate()),
                         .filedWith = query.text(8),
                         .note = query.text(9)});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return plans;
}

Result<OpenRectifications> openRectifications(const File &file, RowId scope, QDate today)
{
    Statement query(file.database(), u"SELECT id, due, done_on, closed_on FROM rectification "
                                     "WHERE (closed_on IS NULL OR closed_on > ?)%1 "
                                     "ORDER BY due, code"_s.arg(inScope(u"organisation"_s, scope)));
    query.bind(today.toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    const QDate monthEnd = Month::of(today).lastDay();
    OpenRectifications open;
    while (query.next()) {
        const RectificationDates dates{.due = query.date(1).value_or(QDate()),
                                       .doneOn = query.date(2).value_or(QDate()),
                                       .closedOn = query.date(3).value_or(QDate())};
        switch (rectificationState(dates, today)) {
        case RectificationState::Overdue:
            open.overdue += query.integer(0);
            break;
        case RectificationState::Open:
            if (dates.due.isValid() && dates.due <= monthEnd) {
                open.due += query.integer(0);
            }
            break;
        case RectificationState::Done:
            open.toClose += query.integer(0);
            break;
        case RectificationState::Closed:
            break;
        }
    }
    if (!query.status()) {
        return query.status().error();
    }
    return open;
}

} // namespace zhibu
