#include "scoring/adjustments.h"

#include <algorithm>
#include <tuple>

namespace zhibu {

namespace {

Step stepOf(StepKind kind, const Clause &clause, const Event &event)
{
    return {.kind = kind,
            .rule = clause.rule,
            .code = event.item,
            .qualifier = event.level,
            .count = event.times,
            .dates = {event.date},
            .rows = {event.row}};
}

/// An event that cost points, and the clause it did so under.
struct Punished
{
    const Clause *clause;
    const Event *event;
};

void addItems(const Condition &condition, QStringList &items)
{
    items += condition.measure.items;
    for (const Condition &part : condition.parts) {
        addItems(part, items);
    }
}

/// Items that clauses of the scheme speak of, those of conditions included.
QStringList itemsOf(const Scheme &scheme)
{
    QStringList items;
    for (const Adjustment &adjustment : scheme.adjustments) {
        items += adjustment.items;
    }
    for (const Limit &limit : scheme.limits) {
        for (const LimitCase &each : limit.cases) {
            addItems(each.when, items);
        }
    }
    for (const Band &band : scheme.bands) {
        if (band.required) {
            addItems(*band.required, items);
        }
    }
    return items;
}

class Adjuster
{
public:
    Adjuster(const Scheme &scheme, const Facts &facts)
        : m_scheme(scheme)
        , m_facts(facts)
    {}

    Adjusted run()
    {
        for (const Event &event : m_facts.events) {
            m_events += &event;
        }
        std::ranges::sort(m_events, {}, [](const Event *event) {
            return std::tuple(event->date.toJulianDay(), event->row);
        });
        if (m_scheme.sameEvent == SameEvent::Once) {
            findRepeated();
        }
        for (const Adjustment &adjustment : m_scheme.adjustments) {
            adjust(adjustment);
        }
        const QStringList items = itemsOf(m_scheme);
        for (const Event *event : m_events) {
            if (!items.contains(event->item)) {
                leaveOut({}, *event, Reason::NotInScheme, {});
            }
        }
        warnOfSameEvidence();
        return m_result;
    }

private:
    [[nodiscard]] Reason whyNotCounted(const Adjustment &adjustment, const Event &event) const
    {
        const Reason time = outOfTime(m_facts, event);
        if (time != Reason::None) {
            return time;
        }
        if (adjustment.secretaryOnly && event.person && !event.person->wasSecretary) {
            return Reason::NotSecretary;
        }
        if (adjustment.decemberOnly && m_facts.round == Round::June) {
            return Reason::DecemberOnly;
        }
        if (!sheetApplies(adjustment.sheet)) {
            return Reason::NotApplicable;
        }
        if (!adjustment.tiers.contains(event.level)) {
            return Reason::UnknownTier;
        }
        const bool repeated = std::ranges::any_of(m_repeated, [&](const Punished &each) {
            return each.clause == &adjustment && each.event == &event;
        });
        return repeated ? Reason::SameEvidence : Reason::None;
    }

    /// Under several clauses, and told to be the same by date and 依据.
    static bool isSame(const Punished &a, const Punished &b)
    {
        return a.clause != b.clause && !a.event->evidence.isEmpty()
               && a.event->evidence == b.event->evidence && a.event->date == b.event->date;
    }

    /// Penalties that would count a second time for one event.
    void findRepeated()
    {
        QList<std::pair<Points, Punished>> all;
        for (const Adjustment &adjustment : m_scheme.adjustments) {
            for (const Event *event : m_events) {
                if (adjustment.effect == Adjustment::Effect::Penalty
                    && adjustment.items.contains(event->item)
                    && whyNotCounted(adjustment, *event) == Reason::None) {
                    all += std::pair(worthOf(adjustment, *event), Punished{&adjustment, event});
                }
            }
        }
        std::ranges::stable_sort(all, std::ranges::greater(),
                                 [](const auto &each) { return each.first; });
        QList<Punished> kept;
        for (const auto &[worth, punished] : all) {
            const bool again = std::ranges::any_of(
                kept, [&](const Punished &other) { return isSame(other, punished); });
            (again ? m_repeated : kept) += punished;
        }
    }

    /// Points for the total always do.
    [[nodiscard]] bool sheetApplies(const QString &id) const
    {
        const auto sheet = std::ranges::find(m_scheme.sheets, id, &Sheet::id);
        return sheet == m_scheme.sheets.end() || sheet->applies.covers(m_facts.subject);
    }

    /// What an event is worth, as often as it happened where each time counts.
    static Points worthOf(const Adjustment &adjustment, const Event &event)
    {
        const bool once = adjustment.stack != Adjustment::Stack::Sum || adjustment.perEvent;
        return adjustment.tiers.value(event.level) * (once ? 1 : event.times);
    }

    /// The one of several that counts; the others are left out.
    const Event *pickOne(const Adjustment &adjustment, const QList<const Event *> &events)
    {
        const auto worth = [&](const Event *event) { return adjustment.tiers.value(event->level); };
        const bool first = adjustment.stack == Adjustment::Stack::First;
        const Event *kept =
            first ? events.constFirst() : *std::ranges::max_element(events, {}, worth);
        for (const Event *event : events) {
            if (event != kept) {
                leaveOut(adjustment, *event, first ? Reason::LaterEvent : Reason::LowerTier,
                         worth(event));
            }
        }
        return kept;
    }

    void adjust(const Adjustment &adjustment)
    {
        QList<const Event *> counted;
        for (const Event *event : m_events) {
            if (!adjustment.items.contains(event->item)) {
                continue;
            }
            const Reason reason = whyNotCounted(adjustment, *event);
            if (reason == Reason::None) {
                counted += event;
            } else {
                leaveOut(adjustment, *event, reason, worthOf(adjustment, *event));
            }
        }
        if (adjustment.stack != Adjustment::Stack::Sum && counted.size() > 1) {
            counted = {pickOne(adjustment, counted)};
        }
        limit(adjustment, charge(adjustment, counted));
    }

    /// The points of the events that count, one step each; their sum.
    Points charge(const Adjustment &adjustment, const QList<const Event *> &events)
    {
        const bool bonus = adjustment.effect == Adjustment::Effect::Bonus;
        Points sum;
        for (const Event *event : events) {
            Step step = stepOf(bonus ? StepKind::Bonus : StepKind::Penalty, adjustment, *event);
            step.points = worthOf(adjustment, *event);
            sum += step.points;
            if (!bonus) {
                step.points = -step.points;
                m_punished += {&adjustment, event};
            }
            m_result.steps += {step, adjustment.sheet, adjustment.effect};
        }
        return sum;
    }

    void limit(const Adjustment &adjustment, Points points)
    {
        const Points sum = capped(adjustment, adjustment, points, adjustment.cap);
        const auto pool = std::ranges::find(m_scheme.pools, adjustment.pool, &Pool::id);
        if (pool != m_scheme.pools.end()) {
            const Points before = m_pools.value(pool->id);
            m_pools[pool->id] += capped(adjustment, *pool, sum, pool->cap - before);
        }
    }

    /// Takes back what exceeds the cap; gives what stays.
    Points capped(const Adjustment &adjustment, const Clause &clause, Points sum,
                  std::optional<Points> cap)
    {
        if (!cap || sum <= *cap) {
            return sum;
        }
        const bool bonus = adjustment.effect == Adjustment::Effect::Bonus;
        const Points excess = sum - *cap;
        m_result.steps += {Step{.kind = StepKind::Excess,
                                .rule = clause.rule,
                                .code = adjustment.rule,
                                .points = bonus ? -excess : excess,
                                .dates = {},
                                .rows = {}},
                           adjustment.sheet, adjustment.effect};
        return *cap;
    }

    void leaveOut(const Clause &clause, const Event &event, Reason reason, Points worth)
    {
        Step step = stepOf(StepKind::NotCounted, clause, event);
        step.reason = reason;
        step.worth = worth;
        m_result.steps += {step, {}, {}};
    }

    void warnOfSameEvidence()
    {
        for (auto later = m_punished.cbegin(); later != m_punished.cend(); ++later) {
            const auto earlier =
                std::find_if(m_punished.cbegin(), later,
                             [&](const Punished &other) { return isSame(other, *later); });
            if (earlier != later) {
                Step step = stepOf(StepKind::Warning, *later->clause, *later->event);
                step.reason = Reason::SameEvidence;
                step.rows += earlier->event->row;
                m_result.warnings += step;
            }
        }
    }

    const Scheme &m_scheme;
    const Facts &m_facts;
    Adjusted m_result;
    QList<const Event *> m_events; ///< by date
    QList<Punished> m_punished;
    QList<Punished> m_repeated;
    QHash<QString, Points> m_pools; ///< what each has given or taken so far
};

} // namespace

Adjusted adjustmentsOf(const Scheme &scheme, const Facts &facts)
{
    return Adjuster(scheme, facts).run();
}

} // namespace zhibu
