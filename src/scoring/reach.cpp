#include "scoring/reach.h"

#include "scoring/base.h"

#include <algorithm>

namespace zhibu {

namespace {

/// More than any sum, and small enough to be added up and weighted.
constexpr Points kAnyNumber = Points::whole(1'000'000'000);

/// What the bonuses for a sheet (empty: for the total) can come to.
Points bonusesFor(const Scheme &scheme, const QString &sheet)
{
    Points most;
    QHash<QString, Points> pooled;
    for (const Adjustment &adjustment : scheme.adjustments) {
        if (adjustment.effect != Adjustment::Effect::Bonus || adjustment.sheet != sheet) {
            continue;
        }
        Points own = adjustment.stack == Adjustment::Stack::Sum
                         ? kAnyNumber
                         : *std::ranges::max_element(adjustment.tiers);
        own = std::min(own, adjustment.cap.value_or(own));
        (adjustment.pool.isEmpty() ? most : pooled[adjustment.pool]) += own;
    }
    for (const Pool &pool : scheme.pools) {
        most += std::min(pooled.value(pool.id), pool.cap);
    }
    return most;
}

Points bonusesOfLimits(const Scheme &scheme)
{
    Points most;
    for (const Limit &limit : scheme.limits) {
        for (const LimitCase &each : limit.cases) {
            most += each.bonus;
        }
    }
    return most;
}

} // namespace

QList<OutOfReach> outOfReach(const Scheme &scheme)
{
    QList<OutOfReach> found;
    Points total = scheme.total.granted + bonusesFor(scheme, {}) + bonusesOfLimits(scheme);
    for (const Sheet &sheet : scheme.sheets) {
        Points most = mostOf(scheme, sheet);
        if (!sheet.id.isEmpty()) {
            most += bonusesFor(scheme, sheet.id);
        }
        most = std::min(most, sheet.cap.value_or(most));
        if (sheet.pass && most < *sheet.pass) {
            found += {sheet.rule, *sheet.pass, most};
        }
        total += weighted(most, sheet.weight);
    }
    total = std::min(total, scheme.total.cap.value_or(total));
    const Points rounded = total + Points{scheme.total.unit.raw / 2};
    for (const Band &band : scheme.bands) {
        if (!holds(band.comparison, rounded.raw, band.min.raw)) {
            found += {band.rule, band.min, total};
        }
    }
    return found;
}

} // namespace zhibu
