#include "scoring/rating.h"

#include "scoring/adjustments.h"
#include "scoring/base.h"
#include "scoring/limits.h"

#include <algorithm>

namespace zhibu {

namespace {

class Rater
{
public:
    Rater(const Scheme &scheme, const Facts &facts, const std::optional<QString> &by)
        : m_scheme(scheme)
        , m_facts(facts)
        , m_by(by)
    {}

    Rating run();

private:
    /// Everything but decisions.
    void compute();
    void decide();
    /// The effects of the case are for December, and this is June.
    bool waits(const LimitCase &limitCase) const
    {
        return limitCase.decemberOnly && m_facts.round == Round::June;
    }
    bool exclude(const QList<LimitHit> &hits);
    /// What the records give, take and forbid whatever the scores.
    void tellRecords(const Adjusted &adjusted, const QList<LimitHit> &hits);
    void add(Step step, const QString &sheet);
    void addAdjustments(const QList<AdjustedStep> &steps);
    void addPoints(const QList<LimitHit> &hits);
    void closeSheets();
    void setTotal();
    void setScoreStar();
    void setStarByBand();
    void setStarBySheets();
    void addEffects(const QList<LimitHit> &hits);
    void addEffects(const LimitHit &hit);
    void setComputedStar();

    const Scheme &m_scheme;
    const Facts &m_facts;
    const std::optional<QString> &m_by;
    Base m_base;
    Rating m_rating;
    QHash<QString, Points> m_sheets; ///< points of each, before its weight
};

Rating Rater::run()
{
    m_rating.by = m_by;
    compute();
    decide();
    return m_rating;
}

void Rater::compute()
{
    m_base = baseOf(m_scheme, m_facts, m_by);
    const QList<LimitHit> hits = judgeLimits(m_scheme, m_facts, m_base.achieved);
    if (exclude(hits)) {
        return;
    }
    const Adjusted adjusted = adjustmentsOf(m_scheme, m_facts);
    m_rating.missing = m_base.missing;
    if (!m_rating.missing.isEmpty()) {
        tellRecords(adjusted, hits);
        return;
    }
    m_rating.steps = m_base.steps;
    for (const Sheet &sheet : m_scheme.sheets) {
        m_sheets.insert(sheet.id, m_base.achieved.value(sheet.id).points);
    }
    addAdjustments(adjusted.steps);
    addPoints(hits);
    closeSheets();
    setTotal();
    setScoreStar();
    addEffects(hits);
    m_rating.steps += adjusted.warnings;
    setComputedStar();
}

bool Rater::exclude(const QList<LimitHit> &hits)
{
    for (const LimitHit &hit : hits) {
        if (hit.limitCase && hit.limitCase->exclude && !waits(*hit.limitCase)) {
            m_rating.excluded = true;
            Step step = hit.step;
            step.kind = StepKind::Exclude;
            m_rating.steps += step;
        }
    }
    return m_rating.excluded;
}

void Rater::tellRecords(const Adjusted &adjusted, const QList<LimitHit> &hits)
{
    addAdjustments(adjusted.steps);
    addPoints(hits);
    addEffects(hits);
    m_rating.steps += adjusted.warnings;
}

/// Adds a step whose points are those of a sheet, before its weight.
void Rater::add(Step step, const QString &sheet)
{
    const auto found = std::ranges::find(m_scheme.sheets, sheet, &Sheet::id);
    if (found != m_scheme.sheets.end()) {
        m_sheets[sheet] += step.points;
        step.points = weighted(step.points, found->weight);
    }
    m_rating.steps += step;
}

void Rater::addAdjustments(const QList<AdjustedStep> &steps)
{
    for (const AdjustedStep &each : steps) {
        add(each.step, each.sheet);
        const Points points = m_rating.steps.constLast().points;
        if (each.effect == Adjustment::Effect::Bonus) {
            m_rating.bonus += points;
        } else {
            m_rating.penalty += -points;
        }
    }
}

void Rater::addPoints(const QList<LimitHit> &hits)
{
    for (const LimitHit &hit : hits) {
        const auto addStep = [&](StepKind kind, Points points) {
            Step step = hit.step;
            step.kind = kind;
            step.points = points;
            m_rating.steps += step;
        };
        if (!hit.limitCase || waits(*hit.limitCase)) {
            continue;
        }
        if (hit.limitCase->bonus > Points{}) {
            addStep(StepKind::Bonus, hit.limitCase->bonus);
            m_rating.bonus += hit.limitCase->bonus;
        }
        if (hit.limitCase->penalty > Points{}) {
            addStep(StepKind::Penalty, -hit.limitCase->penalty);
            m_rating.penalty += hit.limitCase->penalty;
        }
    }
}

void Rater::closeSheets()
{
    for (const Sheet &sheet : m_scheme.sheets) {
        if (m_base.unscored.contains(sheet.id)) {
            m_rating.sheets += {sheet.id, {}, {}, false};
            continue;
        }
        if (!m_base.achieved.contains(sheet.id)) {
            continue; // not for this kind of organisation
        }
        const Points sum = m_sheets.value(sheet.id);
        Points within = std::max(sum, sheet.floor.value_or(sum));
        within = std::min(within, sheet.cap.value_or(within));
        if (within != sum) {
            add({.kind = StepKind::Clamp,
                 .rule = sheet.rule,
                 .code = sheet.id,
                 .points = within - sum,
                 .dates = {},
                 .rows = {}},
                sheet.id);
        }
        m_rating.sheets += {sheet.id, within, m_base.achieved.value(sheet.id).max, false};
    }
}

void Rater::setTotal()
{
    const TotalRule &rule = m_scheme.total;
    const auto change = [&](StepKind kind, Points points) {
        if (points != Points{}) {
            m_rating.steps +=
                Step{.kind = kind, .rule = rule.rule, .points = points, .dates = {}, .rows = {}};
        }
    };
    change(StepKind::Granted, rule.granted);
    for (const Step &step : m_rating.steps) {
        m_rating.rawTotal += step.points;
    }
    m_rating.base = m_rating.rawTotal - m_rating.bonus + m_rating.penalty;
    m_rating.total = m_rating.rawTotal;
    const auto set = [&](StepKind kind, Points total) {
        change(kind, total - m_rating.total);
        m_rating.total = total;
    };
    if (rule.cap && rule.capBeforePenalties) {
        set(StepKind::Clamp,
            std::min(m_rating.base + m_rating.bonus, *rule.cap) - m_rating.penalty);
    }
    const Points highest = rule.cap.value_or(std::max(m_rating.total, rule.floor));
    set(StepKind::Clamp, std::clamp(m_rating.total, rule.floor, highest));
    if (rule.unit > Points{}) { // half up
        const qint64 units = (2 * m_rating.total.raw + rule.unit.raw) / (2 * rule.unit.raw);
        set(StepKind::Round, rule.unit * units);
    }
}

void Rater::setScoreStar()
{
    if (m_scheme.mode == Mode::Bands) {
        setStarByBand();
    } else {
        setStarBySheets();
    }
}

void Rater::setStarByBand()
{
    for (const Band &band : m_scheme.bands) { // the last one takes every total: parseScheme()
        if (!holds(band.comparison, m_rating.total.raw, band.min.raw)) {
            continue;
        }
        Step step{
            .kind = StepKind::Band, .rule = band.rule, .star = band.star, .dates = {}, .rows = {}};
        if (band.required) {
            const Judged judged = judge(*band.required, m_facts, m_base.achieved);
            step = stepOf(StepKind::Band, band.rule, {}, judged);
            step.star = band.star;
            if (judged.truth != Truth::Yes) {
                step.kind = StepKind::NotCounted;
                step.reason = Reason::RequirementNotMet;
                m_rating.steps += step;
                continue;
            }
        }
        m_rating.steps += step;
        m_rating.scoreStar = band.star;
        return;
    }
}

void Rater::setStarBySheets()
{
    QStringList counted;
    bool broken = false; // a rung of the ladder is missing
    for (SheetResult &result : m_rating.sheets) {
        const Sheet &sheet = *std::ranges::find(m_scheme.sheets, result.id, &Sheet::id);
        const bool scored = !m_base.unscored.contains(sheet.id);
        result.passed = scored && result.points >= *sheet.pass;
        const bool based = !(m_scheme.mode == Mode::Ladder && broken)
                           && std::ranges::all_of(sheet.needs, [&](const QString &id) {
                                  return counted.contains(id);
                              });
        Step step{.kind = StepKind::Pass,
                  .rule = sheet.rule,
                  .code = sheet.id,
                  .star = sheet.star,
                  .dates = {},
                  .rows = {}};
        if (!result.passed || !based) {
            step.kind = StepKind::NotCounted;
            step.reason = result.passed ? Reason::BaseNotPassed
                          : scored      ? Reason::NotPassed
                                        : Reason::NotScored;
            broken = true;
        } else {
            counted += sheet.id;
            m_rating.scoreStar =
                m_scheme.mode == Mode::Ladder ? sheet.star : m_rating.scoreStar + sheet.star;
        }
        m_rating.steps += step;
    }
}

void Rater::addEffects(const QList<LimitHit> &hits)
{
    for (const LimitHit &hit : hits) {
        if (hit.limitCase) {
            addEffects(hit);
        } else {
            m_rating.steps += hit.step;
        }
    }
}

void Rater::addEffects(const LimitHit &hit)
{
    const LimitCase &then = *hit.limitCase;
    const auto tell = [&](StepKind kind, int star, Reason reason = Reason::None) {
        Step step = hit.step;
        step.kind = kind;
        step.star = star;
        step.reason = reason;
        m_rating.steps += step;
    };
    const auto capAt = [&](int star) {
        m_rating.cap = std::min(m_rating.cap.value_or(star), star);
        tell(StepKind::Cap, star);
    };
    if (waits(then)) {
        tell(StepKind::NotCounted, then.demote, Reason::DecemberOnly);
        return;
    }
    if (then.grade && *then.grade > m_rating.scoreStar) {
        m_rating.scoreStar = *then.grade;
        tell(StepKind::Grade, *then.grade);
    }
    if (then.demote > 0 && m_scheme.demotion.decemberOnly && m_facts.round == Round::June) {
        tell(StepKind::NotCounted, then.demote, Reason::DecemberOnly);
    } else if (then.demote > 0) {
        m_rating.demotion += then.demote;
        tell(StepKind::Demote, then.demote);
    }
    if (then.cap) {
        capAt(*then.cap);
    }
    if (then.rise) {
        capAt(m_facts.previousStar.value_or(0) + *then.rise);
    }
    if (then.veto) {
        m_rating.vetoed = true;
        tell(StepKind::Veto, 0);
    }
    if (then.warn) {
        tell(StepKind::Warning, 0, Reason::Threshold);
    }
}

void Rater::setComputedStar()
{
    const int cap = m_rating.cap.value_or(m_rating.scoreStar);
    const int star = m_scheme.demotion.order == DemotionRule::Order::DemoteThenCap
                         ? std::min(cap, m_rating.scoreStar - m_rating.demotion)
                         : std::min(cap, m_rating.scoreStar) - m_rating.demotion;
    m_rating.computedStar = m_rating.vetoed ? 0 : std::max(0, star);
    m_rating.finalStar = m_rating.computedStar;
}

void Rater::decide()
{
    if (m_facts.decision && !m_by) {
        m_rating.finalStar = m_facts.decision->star;
        m_rating.steps += Step{.kind = StepKind::Decide,
                               .qualifier = m_facts.decision->reason,
                               .star = m_facts.decision->star,
                               .dates = {m_facts.decision->date},
                               .rows = {m_facts.decision->row}};
    }
}

} // namespace

bool Rating::decided() const
{
    return std::ranges::find(steps, StepKind::Decide, &Step::kind) != steps.end();
}

Rating rate(const Scheme &scheme, const Facts &facts, const std::optional<QString> &by)
{
    return Rater(scheme, facts, by).run();
}

} // namespace zhibu
