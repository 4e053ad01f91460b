#include "scoring/rating.h"

#include "scoring/limits.h"

#include <algorithm>
#include <tuple>

namespace zhibu {

namespace {

/// score × weight, half away from zero; exact for scores and weights of at most two decimals.
Points weighted(Points score, Points weight)
{
    const qint64 product = score.raw * weight.raw;
    const qint64 half = product < 0 ? -Points::kOne / 2 : Points::kOne / 2;
    return Points{(product + half) / Points::kOne};
}

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

class Rater
{
public:
    Rater(const Scheme &scheme, const Facts &facts)
        : m_scheme(scheme)
        , m_facts(facts)
    {}

    Rating run(const std::optional<QString> &by);

private:
    void addBase(const Evaluator &evaluator);
    void addEvents();
    void addAdjustment(const Adjustment &adjustment, const QList<const Event *> &events);
    void warnOfSameEvidence();
    void addPenalties(const QList<LimitHit> &hits);
    void setTotal();
    void setScoreStar();
    void addEffects(const QList<LimitHit> &hits);
    void setFinalStar();

    [[nodiscard]] Reason whyNotCounted(const Adjustment &adjustment, const Event &event) const;
    void addNotCounted(const Clause &clause, const Event &event, Reason reason, Points worth);

    const Scheme &m_scheme;
    const Facts &m_facts;
    Rating m_rating;
    QList<Punished> m_punished;
};

Rating Rater::run(const std::optional<QString> &by)
{
    if (by) {
        addBase({*by, Points::whole(1)});
    } else {
        for (const Evaluator &evaluator : m_scheme.evaluators) {
            if (evaluator.weight > Points{}) {
                addBase(evaluator);
            }
        }
    }
    if (!m_rating.rated()) {
        return {.missing = m_rating.missing};
    }
    const QList<LimitHit> hits = judgeLimits(m_scheme, m_facts);
    addEvents();
    addPenalties(hits);
    setTotal();
    setScoreStar();
    addEffects(hits);
    warnOfSameEvidence();
    setFinalStar();
    return m_rating;
}

void Rater::addBase(const Evaluator &evaluator)
{
    for (const Criterion &criterion : m_scheme.criteria) {
        const auto score = std::ranges::find_if(m_facts.scores, [&](const Score &each) {
            return each.criterion == criterion.id && each.evaluator == evaluator.id;
        });
        if (score == m_facts.scores.end()) {
            m_rating.missing += {evaluator.id, criterion.id};
            continue;
        }
        const Points points = weighted(score->points, evaluator.weight);
        m_rating.base += points;
        m_rating.steps += Step{.kind = StepKind::Base,
                               .rule = criterion.rule,
                               .code = criterion.id,
                               .qualifier = evaluator.id,
                               .points = points,
                               .rows = {score->row}};
    }
}

void Rater::addEvents()
{
    QList<const Event *> events;
    for (const Event &event : m_facts.events) {
        events += &event;
    }
    std::ranges::sort(events, {}, [](const Event *event) {
        return std::tuple(event->date.toJulianDay(), event->row);
    });

    for (const Adjustment &adjustment : m_scheme.adjustments) {
        addAdjustment(adjustment, events);
    }
    for (const Event *event : events) {
        const auto speaksOfIt = [&](const auto &clause) {
            return clause.items.contains(event->item);
        };
        if (std::ranges::none_of(m_scheme.adjustments, speaksOfIt)
            && std::ranges::none_of(m_scheme.limits, speaksOfIt)) {
            addNotCounted({}, *event, Reason::NotInScheme, {});
        }
    }
}

Reason Rater::whyNotCounted(const Adjustment &adjustment, const Event &event) const
{
    const Reason time = outOfTime(m_facts, event);
    if (time != Reason::None) {
        return time;
    }
    if (adjustment.secretaryOnly && event.person && !event.person->wasSecretary) {
        return Reason::NotSecretary;
    }
    return adjustment.tiers.contains(event.level) ? Reason::None : Reason::UnknownTier;
}

void Rater::addAdjustment(const Adjustment &adjustment, const QList<const Event *> &events)
{
    const auto worth = [&](const Event *event) { return adjustment.tiers.value(event->level); };

    QList<const Event *> counted;
    for (const Event *event : events) {
        if (!adjustment.items.contains(event->item)) {
            continue;
        }
        const Reason reason = whyNotCounted(adjustment, *event);
        if (reason == Reason::None) {
            counted += event;
        } else {
            addNotCounted(adjustment, *event, reason, worth(event));
        }
    }
    const bool once = adjustment.stack == Adjustment::Stack::Max;
    if (once && counted.size() > 1) {
        const Event *best = *std::ranges::max_element(counted, {}, worth);
        for (const Event *event : counted) {
            if (event != best) {
                addNotCounted(adjustment, *event, Reason::LowerTier, worth(event));
            }
        }
        counted = {best};
    }
    for (const Event *event : counted) {
        const Points points = worth(event) * (once ? 1 : event->times);
        const bool bonus = adjustment.effect == Adjustment::Effect::Bonus;
        Step step = stepOf(bonus ? StepKind::Bonus : StepKind::Penalty, adjustment, *event);
        step.points = bonus ? points : -points;
        m_rating.steps += step;
        (bonus ? m_rating.bonus : m_rating.penalty) += points;
        if (!bonus) {
            m_punished += {&adjustment, event};
        }
    }
}

void Rater::addNotCounted(const Clause &clause, const Event &event, Reason reason, Points worth)
{
    Step step = stepOf(StepKind::NotCounted, clause, event);
    step.reason = reason;
    step.worth = worth;
    m_rating.steps += step;
}

void Rater::warnOfSameEvidence()
{
    for (auto later = m_punished.cbegin(); later != m_punished.cend(); ++later) {
        const auto earlier = std::find_if(m_punished.cbegin(), later, [&](const Punished &other) {
            return other.clause != later->clause && !later->event->evidence.isEmpty()
                   && other.event->evidence == later->event->evidence
                   && other.event->date == later->event->date;
        });
        if (earlier != later) {
            Step step = stepOf(StepKind::Warning, *later->clause, *later->event);
            step.reason = Reason::SameEvidence;
            step.rows += earlier->event->row;
            m_rating.steps += step;
        }
    }
}

void Rater::addPenalties(const QList<LimitHit> &hits)
{
    for (const LimitHit &hit : hits) {
        if (hit.limitCase && hit.limitCase->penalty > Points{}) {
            Step step = hit.step;
            step.kind = StepKind::Penalty;
            step.points = -hit.limitCase->penalty;
            m_rating.steps += step;
            m_rating.penalty += hit.limitCase->penalty;
        }
    }
}

void Rater::setTotal()
{
    m_rating.rawTotal = m_rating.base + m_rating.bonus - m_rating.penalty;
    m_rating.total = m_rating.rawTotal;
    const auto change = [this](StepKind kind, Points total) {
        if (total != m_rating.total) {
            m_rating.steps +=
                Step{.kind = kind, .rule = m_scheme.total.rule, .points = total - m_rating.total};
            m_rating.total = total;
        }
    };
    change(StepKind::Clamp, std::clamp(m_rating.total, m_scheme.total.floor, m_scheme.total.cap));
    if (m_scheme.total.roundToWhole) {
        const qint64 halfUp = (m_rating.total.raw + Points::kOne / 2) / Points::kOne;
        change(StepKind::Round, Points::whole(halfUp));
    }
}

void Rater::setScoreStar()
{
    // parseScheme() made sure that the last band takes every total.
    const auto band = std::ranges::find_if(m_scheme.bands, [this](const Band &each) {
        return holds(each.comparison, m_rating.total.raw, each.min.raw);
    });
    m_rating.scoreStar = band->star;
    m_rating.steps += Step{.kind = StepKind::Band, .rule = band->rule, .star = band->star};
}

void Rater::addEffects(const QList<LimitHit> &hits)
{
    for (const LimitHit &hit : hits) {
        const auto add = [&](StepKind kind, int star, Reason reason = Reason::None) {
            Step step = hit.step;
            step.kind = kind;
            step.star = star;
            step.reason = reason;
            m_rating.steps += step;
        };
        if (!hit.limitCase) {
            m_rating.steps += hit.step;
            continue;
        }
        const LimitCase &then = *hit.limitCase;
        if (then.demote > 0 && m_scheme.demotion.decemberOnly && m_facts.round == Round::June) {
            add(StepKind::NotCounted, then.demote, Reason::DecemberOnly);
        } else if (then.demote > 0) {
            m_rating.demotion += then.demote;
            add(StepKind::Demote, then.demote);
        }
        if (then.cap) {
            m_rating.cap = std::min(m_rating.cap.value_or(*then.cap), *then.cap);
            add(StepKind::Cap, *then.cap);
        }
        if (then.veto) {
            m_rating.vetoed = true;
            add(StepKind::Veto, 0);
        }
        if (then.warn) {
            add(StepKind::Warning, 0, Reason::Threshold);
        }
    }
}

void Rater::setFinalStar()
{
    if (m_rating.vetoed) {
        return; // stays 0
    }
    const int cap = m_rating.cap.value_or(m_rating.scoreStar);
    const int star = m_scheme.demotion.order == DemotionRule::Order::DemoteThenCap
                         ? std::min(cap, m_rating.scoreStar - m_rating.demotion)
                         : std::min(cap, m_rating.scoreStar) - m_rating.demotion;
    m_rating.finalStar = std::max(0, star);
}

} // namespace

Rating rate(const Scheme &scheme, const Facts &facts, const std::optional<QString> &by)
{
    return Rater(scheme, facts).run(by);
}

} // namespace zhibu
