#include "storage/facts/improvement.h"

#include "core/month.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The columns rectificationFactsAt() reads, first in the row.
const QString kRectificationColumns =
    u"due, done_on, closed_on, measure || leader || owner <> ''"_s;

RectificationFacts rectificationFactsAt(const Statement &row)
{
    return {.assigned = row.integer(3) != 0,
            .due = row.date(0).value_or(QDate()),
            .doneOn = row.date(1).value_or(QDate()),
            .closedOn = row.date(2).value_or(QDate())};
}

} // namespace

Result<std::vector<StarPlan>> starPlans(const File &file, RowId scope, int year, QDate day)
{
    Statement query(file.database(),
                    uR"(
SELECT p.id, o.id, o.code, %5, r.star, p.target_star, p.measures, p.owner, p.filed_on, p.filed_with, p.note
FROM organisation o LEFT JOIN star_plan p ON p.organisation = o.id AND p.year = ?
LEFT JOIN rating r ON r.organisation = o.id AND r.year = ?
WHERE (p.id IS NOT NULL OR (%4 = 'branch' AND %1 AND %2))%3 ORDER BY o.code)"_s.arg(
                        keepsFormalRelation(u"o"_s), existsOn(u"o"_s, u"?"_s),
                        inScopeOn(u"o.id"_s, scope, day), kindThen(u"o"_s, dayLiteral(day)),
                        nameThen(u"o"_s, dayLiteral(day))));
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

Result<std::vector<KeyManaged>> keyManaged(const File &file, RowId scope, QDate day)
{
    const QString on = dayLiteral(day);
    Statement stars(file.database(), uR"(
SELECT o.id, o.code, %1, r.year, coalesce(f.star, r.star), r.total
FROM rating r JOIN organisation o ON o.id = r.organisation
LEFT JOIN frozen_rating f ON f.year = r.year AND f.round = 'december' AND f.organisation = r.organisation
LEFT JOIN rating_round g ON g.id = f.rating_round
WHERE r.year <= ? AND coalesce(g.as_of, '') <= %2 AND %3%4 ORDER BY o.code, o.id, r.year DESC)"_s
                                         .arg(nameThen(u"o"_s, on), on, existsOn(u"o"_s, on),
                                              inScopeOn(u"o.id"_s, scope, day)));
    stars.bind(day.year());
    if (scope != 0) {
        stars.bind(scope);
    }
    std::vector<KeyManaged> managed;
    QHash<RowId, std::size_t> places;
    RowId last = 0;
    bool isLow = false; // in all years of `last` so far
    while (stars.next()) {
        const bool isNew = stars.integer(0) != last;
        last = stars.integer(0);
        const auto star = static_cast<int>(stars.integer(4));
        const auto year = static_cast<int>(stars.integer(3));
        isLow = (isNew || isLow) && star <= kKeyManagementStar;
        if (isLow && isNew) {
            places.insert(last, managed.size());
            managed.push_back(
                {.organisation = last,
                 .code = stars.text(1),
                 .name = stars.text(2),
                 .year = year,
                 .star = star,
                 .total = stars.isNull(5) ? std::nullopt : std::optional(Points{stars.integer(5)}),
                 .since = year,
                 .rectifications = {},
                 .due = {}});
        } else if (isLow) {
            managed.back().since = year;
        }
    }
    if (!stars.status()) {
        return stars.status().error();
    }
    Statement rows(file.database(),
                   u"SELECT %1, organisation, found_on FROM rectification WHERE found_on <= %2 "
                   "ORDER BY found_on, code"_s.arg(kRectificationColumns, on));
    while (rows.next()) {
        const auto place = places.constFind(rows.integer(4));
        if (place == places.constEnd()) {
            continue;
        }
        KeyManaged &of = managed[*place];
        const RectificationFacts facts = rectificationFactsAt(rows);
        const RectificationState state = rectificationState(facts, day);
        const bool isOpen = state != RectificationState::Closed;
        if (isOpen || rows.date(5).value_or(day).year() >= of.since) {
            of.rectifications += state;
            of.due = isOpen && facts.due.isValid() ? std::max(of.due, facts.due) : of.due;
        }
    }
    return rows.status() ? Result(std::move(managed)) : rows.status().error();
}

Result<OpenRectifications> openRectifications(const File &file, RowId scope, QDate today)
{
    Statement query(
        file.database(),
        u"SELECT %2, id FROM rectification WHERE (closed_on IS NULL OR closed_on > ?)%1 "
        "ORDER BY due, code"_s.arg(inScope(u"organisation"_s, scope), kRectificationColumns));
    query.bind(today.toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    const QDate monthEnd = Month::of(today).lastDay();
    OpenRectifications open;
    while (query.next()) {
        const RectificationFacts facts = rectificationFactsAt(query);
        switch (rectificationState(facts, today)) {
        case RectificationState::Overdue:
            open.overdue += query.integer(4);
            break;
        case RectificationState::NotStarted:
        case RectificationState::Open:
            if (facts.due.isValid() && facts.due <= monthEnd) {
                open.due += query.integer(4);
            }
            break;
        case RectificationState::Done:
            open.toClose += query.integer(4);
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
