#include "storage/facts/improvement.h"

#include "core/month.h"
#include "core/rectification.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<std::vector<StarPlan>> starPlans(const File &file, RowId scope, int year, QDate day)
{
    Statement query(file.database(), uR"(
SELECT p.id, o.id, o.code, o.name, r.star, p.target_star, p.measures, p.owner, p.filed_on, p.filed_with, p.note
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
        plans.push_back({.plan = query.integer(0),
                         .organisation = query.integer(1),
                         .code = query.text(2),
                         .name = query.text(3),
                         .lastStar = query.isNull(4)
                                         ? std::nullopt
                                         : std::optional(static_cast<int>(query.integer(4))),
                         .targetStar = static_cast<int>(query.integer(5)),
                         .measures = query.text(6),
                         .owner = query.text(7),
                         .filedOn = query.date(8).value_or(QDate()),
                         .filedWith = query.text(9),
                         .note = query.text(10)});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return plans;
}

Result<OpenRectifications> openRectifications(const File &file, RowId scope, QDate today)
{
    Statement query(
        file.database(),
        u"SELECT id, due, done_on, closed_on, measure || leader || owner <> '' FROM rectification "
        "WHERE (closed_on IS NULL OR closed_on > ?)%1 "
        "ORDER BY due, code"_s.arg(inScope(u"organisation"_s, scope)));
    query.bind(today.toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    const QDate monthEnd = Month::of(today).lastDay();
    OpenRectifications open;
    while (query.next()) {
        const RectificationFacts facts{.assigned = query.integer(4) != 0,
                                       .due = query.date(1).value_or(QDate()),
                                       .doneOn = query.date(2).value_or(QDate()),
                                       .closedOn = query.date(3).value_or(QDate())};
        switch (rectificationState(facts, today)) {
        case RectificationState::Overdue:
            open.overdue += query.integer(0);
            break;
        case RectificationState::NotStarted:
        case RectificationState::Open:
            if (facts.due.isValid() && facts.due <= monthEnd) {
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
