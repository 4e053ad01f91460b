#include "storage/facts/starregister.h"

#include "storage/facts/ratingrows.h"
#include "storage/facts/scope.h"
#include "storage/rounds/rounds.h"

#include <map>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A star, and of whom and when.
struct Entry
{
    RowId organisation = 0;
    QString code;
    QString name;
    int year = 0;
    int star = 0;
    std::optional<Points> total;
    bool isComputed = false;
    std::optional<Movement> movement = {}; ///< of a computed star, by the star table
};

Result<std::vector<Entry>> starsEntered(const File &file, RowId scope)
{
    Statement query(file.database(),
                    u"SELECT o.id, o.code, o.name, r.year, coalesce(f.star, r.star), r.total "
                    "FROM rating r JOIN organisation o ON o.id = r.organisation "
                    "LEFT JOIN frozen_rating f ON f.year = r.year AND f.round = 'december' "
                    "AND f.organisation = r.organisation WHERE true"_s
                        + inScope(u"o.id"_s, scope));
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<Entry> entries;
    while (query.next()) {
        entries.push_back(
            {.organisation = query.integer(0),
             .code = query.text(1),
             .name = query.text(2),
             .year = static_cast<int>(query.integer(3)),
             .star = static_cast<int>(query.integer(4)),
             .total = query.isNull(5) ? std::nullopt : std::optional(Points{query.integer(5)})});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return entries;
}

/// What the scheme in use gives for a year, as things stand.
Result<std::vector<Entry>> starsComputed(const File &file, RowId scope, int year, QDate today)
{
    const auto scheme = schemeInUse(file, year, Round::December, scope);
    if (!scheme) {
        return scheme.error();
    }
    const auto table = rateOrganisations(file, {.scheme = *scheme,
                                                .year = year,
                                                .asOf = defaultAsOf(year, Round::December, today),
                                                .scope = scope});
    if (!table) {
        return table.error();
    }
    std::vector<Entry> entries;
    for (const RatedOrganisation &row : table->rows) {
        if (row.rating.rated()) {
            entries.push_back(
                {.organisation = row.id,
                 .code = row.code,
                 .name = row.name,
                 .year = year,
                 .star = row.rating.finalStar,
                 .total = row.rating.scored() ? std::optional(row.rating.total) : std::nullopt,
                 .isComputed = true,
                 .movement = row.movement});
        }
    }
    return entries;
}

/// Lines by code, with every star at its year.
StarRegister arranged(const std::vector<Entry> &entries)
{
    StarRegister stars;
    if (entries.empty()) {
        return stars;
    }
    const auto [first, last] = std::ranges::minmax_element(entries, {}, &Entry::year);
    stars.firstYear = first->year;
    stars.years = last->year - first->year + 1;
    std::map<QString, StarHistory> byCode;
    for (const Entry &entry : entries) {
        stars.highestStar = std::max(stars.highestStar, entry.star);
        StarHistory &line = byCode[entry.code];
        line.organisation = entry.organisation;
        line.code = entry.code;
        line.name = entry.name;
        line.marks.resize(static_cast<std::size_t>(stars.years));
        line.marks[static_cast<std::size_t>(entry.year - stars.firstYear)] =
            StarMark{.star = entry.star,
                     .total = entry.total,
                     .movement = entry.movement,
                     .isComputed = entry.isComputed};
    }
    for (auto &[code, line] : byCode) {
        const StarMark *before = nullptr;
        for (auto &mark : line.marks) {
            const bool isKnown = before == nullptr || !before->isComputed;
            if (mark && !mark->isComputed && isKnown) {
                mark->movement =
                    movement(Rating{.finalStar = mark->star},
                             before != nullptr ? std::optional(before->star) : std::nullopt);
            }
            before = mark ? &*mark : nullptr;
        }
        stars.rows.push_back(std::move(line));
    }
    return stars;
}

} // namespace

std::vector<int> StarRegister::distribution(int place) const
{
    std::vector<int> counts(static_cast<std::size_t>(highestStar) + 1);
    for (const StarHistory &row : rows) {
        if (const auto &mark = row.marks[static_cast<std::size_t>(place)]) {
            ++counts[static_cast<std::size_t>(mark->star)];
        }
    }
    return counts;
}

Result<StarRegister> starRegister(const File &file, RowId scope, QDate today)
{
    auto entries = starsEntered(file, scope);
    if (!entries) {
        return entries.error();
    }
    int last = 0;
    std::set<std::pair<RowId, int>> entered;
    for (const Entry &entry : *entries) {
        last = std::max(last, entry.year);
        entered.insert({entry.organisation, entry.year});
    }
    std::optional<int> computedFrom;
    for (int year = today.year() - 1; year <= today.year(); ++year) {
        const auto computed = starsComputed(file, scope, year, today);
        if (!computed) {
            return computed.error();
        }
        for (const Entry &entry : *computed) {
            if (!entered.contains({entry.organisation, year})) {
                entries->push_back(entry);
                computedFrom = year > last ? computedFrom.value_or(year) : computedFrom;
            }
        }
    }
    StarRegister stars = arranged(*entries);
    stars.computedFrom = computedFrom;
    return stars;
}

} // namespace zhibu
