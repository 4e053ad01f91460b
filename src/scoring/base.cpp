#include "scoring/base.h"

#include "scoring/wanted.h"

#include <algorithm>

namespace zhibu {

namespace {

/// a × b / c, half away from zero.
qint64 scaled(qint64 a, qint64 b, qint64 c)
{
    const qint64 product = a * b;
    return (product + (product < 0 ? -c / 2 : c / 2)) / c;
}

/// What a criterion can give at most.
Points worthOf(const Criterion &criterion)
{
    return criterion.scoring == Scoring::Deduct || criterion.scoring == Scoring::Question
               ? Points{}
               : criterion.max;
}

/// The most the criteria of a group (empty: the sheet) can give; of those only that apply to a
/// subject, where there is one.
Points maxOf(const Scheme &scheme, const QString &sheet, const QString &group,
             const Subject *subject)
{
    Points most;
    for (const Criterion &criterion : scheme.criteria) {
        if (criterion.sheet == sheet && criterion.group == group
            && (subject == nullptr || criterion.applies.covers(*subject))) {
            most += worthOf(criterion);
        }
    }
    for (const CriterionGroup &inner : scheme.groups) {
        if (inner.sheet != sheet || inner.parent != group) {
            continue;
        }
        if (inner.fromMax) {
            most += *inner.max;
        } else {
            const Points parts = maxOf(scheme, sheet, inner.id, subject);
            most += inner.max ? std::min(*inner.max, parts) : parts;
        }
    }
    return most;
}

/// Works one sheet out, before its weight; its steps carry the weight.
class SheetBase
{
public:
    SheetBase(const Scheme &scheme, const Sheet &sheet, const Facts &facts,
              const QList<Evaluator> &evaluators, Base &base)
        : m_scheme(scheme)
        , m_sheet(sheet)
        , m_facts(facts)
        , m_base(base)
    {
        for (const Evaluator &evaluator : evaluators) {
            m_share += evaluator.weight;
        }
    }

    void run(const QList<WantedScore> &wanted)
    {
        for (const WantedScore &each : wanted) {
            if (each.criterion->sheet == m_sheet.id && each.evaluator.weight > Points{}) {
                addScore(each);
            }
        }
        for (const Criterion &criterion : m_scheme.criteria) {
            if (criterion.sheet != m_sheet.id) {
                continue;
            }
            if (!criterion.applies.covers(m_facts.subject)) {
                leaveOut(criterion);
            } else if (criterion.scoring == Scoring::Metric) {
                addMetric(criterion);
            }
        }
        for (auto group = m_scheme.groups.crbegin(); group != m_scheme.groups.crend(); ++group) {
            if (group->sheet == m_sheet.id) { // inner groups stand behind those around them
                close(*group);
            }
        }
        rescale();
        addStep({.kind = StepKind::Granted, .rule = m_sheet.rule, .code = m_sheet.id},
                m_sheet.granted, {});
        m_base.achieved.insert(m_sheet.id, {m_sums.value({}), fullMax({}) + m_sheet.granted});
    }

private:
    void addStep(Step step, Points points, const QString &group)
    {
        if (points == Points{} && step.kind != StepKind::Base && step.kind != StepKind::Answer) {
            return;
        }
        step.points = weighted(points, m_sheet.weight);
        m_base.steps += step;
        m_sums[group] += points;
    }

    void addScore(const WantedScore &wanted)
    {
        const Criterion &criterion = *wanted.criterion;
        const Score *score = wanted.in(m_facts);
        if (score == nullptr) {
            m_base.missing += {wanted.evaluator.id, criterion.id};
            return;
        }
        const Points points = weighted(score->points, wanted.evaluator.weight);
        Achieved &achieved = m_base.achieved[criterion.id];
        achieved.points += points;
        achieved.max = weighted(criterion.max, m_share);
        Step step{.kind = StepKind::Base,
                  .rule = criterion.rule,
                  .code = criterion.id,
                  .qualifier = wanted.evaluator.id,
                  .dates = {},
                  .rows = {score->row}};
        if (criterion.scoring == Scoring::Question) {
            step.kind = StepKind::Answer;
            step.count = score->points > Points{} ? 1 : 0;
            addStep(step, {}, criterion.group);
        } else {
            const bool takesOff = criterion.scoring == Scoring::Deduct;
            step.entered = takesOff ? -score->points : score->points;
            step.weight = weighted(wanted.evaluator.weight, m_sheet.weight);
            addStep(step, takesOff ? -points : points, criterion.group);
        }
    }

    void addMetric(const Criterion &criterion)
    {
        const Count count = m_facts.metrics.value(criterion.metric);
        Points points = criterion.max; // nothing was required: nothing is missing
        if (count.whole > 0 && criterion.levels.isEmpty()) {
            points =
                Points{scaled(criterion.max.raw, std::min(count.part, count.whole), count.whole)};
        } else if (count.whole > 0) {
            const auto level = std::ranges::find_if(criterion.levels, [&](const ScoreLevel &each) {
                return count.part * 100 * Points::kOne >= each.from.raw * count.whole;
            });
            points = level == criterion.levels.end() ? Points{} : level->points;
        }
        points = weighted(points, m_share);
        m_base.achieved.insert(criterion.id, {points, weighted(criterion.max, m_share)});
        Judged judged{.condition = {.measure = {.kind = Measure::Kind::Metric,
                                                .part = {},
                                                .whole = {},
                                                .items = {},
                                                .levels = {},
                                                .of = criterion.metric},
                                    .threshold = {}},
                      .truth = Truth::Yes,
                      .value = count.part,
                      .whole = count.whole,
                      .dates = {},
                      .rows = {}};
        addStep({.kind = StepKind::Base,
                 .rule = criterion.rule,
                 .code = criterion.id,
                 .dates = {},
                 .rows = {},
                 .judged = judged},
                points, criterion.group);
    }

    void leaveOut(const Criterion &criterion)
    {
        const Step step{.rule = criterion.rule, .code = criterion.id, .dates = {}, .rows = {}};
        if (m_scheme.notApplicable == NotApplicable::Granted) {
            Step granted = step;
            granted.kind = StepKind::Granted;
            granted.reason = Reason::NotApplicable;
            addStep(granted, weighted(worthOf(criterion), m_share), criterion.group);
            return;
        }
        Step left = step;
        left.kind = StepKind::NotCounted;
        left.reason = Reason::NotApplicable;
        left.worth = worthOf(criterion);
        m_base.steps += left;
    }

    /// A group is complete: its points, within its limits, go to what stands around it.
    void close(const CriterionGroup &group)
    {
        const Step step{.rule = group.rule, .code = group.id, .dates = {}, .rows = {}};
        const Points max = group.max ? weighted(*group.max, m_share) : fullMax(group.id);
        if (group.fromMax) {
            Step granted = step;
            granted.kind = StepKind::Granted;
            addStep(granted, max, group.id);
        }
        if (group.max) {
            const Points sum = m_sums.value(group.id);
            Step clamp = step;
            clamp.kind = StepKind::Clamp;
            addStep(clamp, std::clamp(sum, Points{}, max) - sum, group.id);
        }
        const Points sum = m_sums.take(group.id);
        m_base.achieved.insert(group.id, {sum, max});
        m_sums[group.parent] += sum;
    }

    void rescale()
    {
        if (m_scheme.notApplicable != NotApplicable::Rescale) {
            return;
        }
        const Points full = maxOf({}, false);
        const Points applicable = maxOf({}, true);
        if (applicable.raw > 0 && applicable < full) {
            const Points sum = m_sums.value({});
            addStep({.kind = StepKind::Rescale,
                     .rule = m_sheet.rule,
                     .code = m_sheet.id,
                     .dates = {},
                     .rows = {},
                     .reason = Reason::NotApplicable},
                    Points{scaled(sum.raw, full.raw, applicable.raw)} - sum, {});
        }
    }

    Points fullMax(const QString &group) const { return weighted(maxOf(group, false), m_share); }

    Points maxOf(const QString &group, bool applicable) const
    {
        return zhibu::maxOf(m_scheme, m_sheet.id, group, applicable ? &m_facts.subject : nullptr);
    }

    const Scheme &m_scheme;
    const Sheet &m_sheet;
    const Facts &m_facts;
    Base &m_base;
    Points m_share;                ///< sum of the evaluators' weights, usually 1
    QHash<QString, Points> m_sums; ///< by group, those that are not closed; empty: the sheet
};

/// What lacks a score cannot be told, nor what stands around it.
void forgetIncomplete(const Scheme &scheme, Base &base)
{
    for (const MissingScore &missing : base.missing) {
        const Criterion &criterion =
            *std::ranges::find(scheme.criteria, missing.criterion, &Criterion::id);
        base.achieved.remove(criterion.id);
        base.achieved.remove(criterion.sheet);
        QString group = criterion.group;
        while (!group.isEmpty()) {
            base.achieved.remove(group);
            group = std::ranges::find(scheme.groups, group, &CriterionGroup::id)->parent;
        }
    }
}

} // namespace

Points weighted(Points points, Points weight)
{
    return Points{scaled(points.raw, weight.raw, Points::kOne)};
}

Points mostOf(const Scheme &scheme, const Sheet &sheet)
{
    return maxOf(scheme, sheet.id, {}, nullptr) + sheet.granted;
}

Base baseOf(const Scheme &scheme, const Facts &facts, const std::optional<QString> &by)
{
    Base base;
    base.unscored = blankRungs(scheme, facts);
    const QList<WantedScore> wanted = wantedScores(scheme, facts, by);
    for (const Sheet &sheet : scheme.sheets) {
        if (!sheet.applies.covers(facts.subject)) {
            base.steps += Step{.kind = StepKind::NotCounted,
                               .rule = sheet.rule,
                               .code = sheet.id,
                               .dates = {},
                               .rows = {},
                               .reason = Reason::NotApplicable};
        } else if (!base.unscored.contains(sheet.id)) {
            SheetBase(scheme, sheet, facts, evaluatorsOf(scheme, sheet, by), base).run(wanted);
        }
    }
    forgetIncomplete(scheme, base);
    return base;
}

} // namespace zhibu
