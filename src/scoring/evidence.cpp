#include "scoring/evidence.h"

namespace zhibu {

namespace {

/// Items that make a condition hold the more often they happen; where it is not wanted, those that
/// keep it from holding.
void collect(const Condition &condition, bool wanted, QSet<QString> &items)
{
    if (condition.kind == Condition::Kind::Test) {
        const bool holdsWithMore = condition.comparison == Comparison::Greater
                                   || condition.comparison == Comparison::GreaterOrEqual;
        if (condition.measure.kind == Measure::Kind::EventCount && holdsWithMore == wanted) {
            items.unite(
                QSet<QString>(condition.measure.items.begin(), condition.measure.items.end()));
        }
        return;
    }
    for (const Condition &part : condition.parts) {
        collect(part, condition.kind == Condition::Kind::Not ? !wanted : wanted, items);
    }
}

} // namespace

QSet<QString> itemsToProve(const Scheme &scheme)
{
    QSet<QString> items;
    for (const Adjustment &adjustment : scheme.adjustments) {
        if (adjustment.effect == Adjustment::Effect::Bonus) {
            items.unite(QSet<QString>(adjustment.items.begin(), adjustment.items.end()));
        }
    }
    for (const Band &band : scheme.bands) {
        if (band.required) {
            collect(*band.required, true, items);
        }
    }
    for (const Limit &limit : scheme.limits) {
        for (const LimitCase &each : limit.cases) {
            collect(each.when, each.bonus > Points{} || each.grade, items);
        }
    }
    return items;
}

} // namespace zhibu
