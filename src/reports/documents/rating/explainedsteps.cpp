#include "reports/documents/rating/explainedsteps.h"

using namespace Qt::StringLiterals;

namespace zhibu {

QString sourceOf(const Scheme &scheme, const QString &rule)
{
    const auto found = [&](const auto &clauses) {
        const Clause *clause = clauseOf(clauses, rule);
        return clause ? clause->source : QString{};
    };
    for (const QString &source : {found(scheme.criteria), found(scheme.groups),
                                  found(scheme.sheets), found(scheme.adjustments),
                                  found(scheme.pools), found(scheme.limits), found(scheme.bands)}) {
        if (!source.isEmpty()) {
            return source;
        }
    }
    return scheme.total.rule == rule ? scheme.total.source : QString{};
}

const Judged *testOf(const Judged &judged)
{
    const Judged &inner =
        judged.condition.kind == Condition::Kind::Not ? judged.parts.constFirst() : judged;
    return inner.condition.kind == Condition::Kind::Test ? &inner : nullptr;
}

QString ledgerOfMeasure(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Share:
        return u"satisfaction"_s;
    case Measure::Kind::TermOverdue:
    case Measure::Kind::TermOverdueMonths:
    case Measure::Kind::TermOverdueDays:
    case Measure::Kind::Age:
        return u"organisations"_s;
    case Measure::Kind::Points:
    case Measure::Kind::PointsShare:
        return u"evaluations"_s;
    case Measure::Kind::EventCount:
        return kEventsKey;
    case Measure::Kind::Metric:
    case Measure::Kind::PreviousStar:
        break;
    }
    return {};
}

QString ledgerOfRows(const Step &step)
{
    if (step.judged) { // of several conditions each has its own line
        const Judged *test = testOf(*step.judged);
        return test != nullptr ? ledgerOfMeasure(test->condition.measure) : QString{};
    }
    return step.kind == StepKind::Base || step.kind == StepKind::Answer ? u"evaluations"_s
                                                                        : kEventsKey;
}

bool isOfCriteria(const Step &step)
{
    switch (step.kind) {
    case StepKind::Base:
    case StepKind::Answer:
    case StepKind::Granted:
    case StepKind::Rescale:
        return true;
    case StepKind::Clamp:
        return !step.code.isEmpty();
    default:
        return step.reason == Reason::NotApplicable;
    }
}

bool isOfTotal(const Step &step)
{
    switch (step.kind) {
    case StepKind::Clamp:
        return step.code.isEmpty();
    case StepKind::Round:
    case StepKind::Pass:
    case StepKind::Band:
    case StepKind::Grade:
        return true;
    default:
        return step.reason == Reason::RequirementNotMet || step.reason == Reason::NotPassed
               || step.reason == Reason::BaseNotPassed || step.reason == Reason::NotScored;
    }
}

} // namespace zhibu
