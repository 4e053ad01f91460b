#include "scoring/limits.h"

#include <algorithm>

namespace zhibu {

namespace {

/// What a limit measured, before its cases are looked at.
struct Reading
{
    Step step;        ///< a Warning with its reason: the limit cannot be judged
    qint64 value = 0; ///< as in Measured
    qint64 whole = 1;
    bool extended = false; ///< an approved extension covers the as-of date
};

qint64 sumOf(const Ballots &ballots, const QList<int Ballots::*> &counts)
{
    qint64 sum = 0;
    for (const auto count : counts) {
        sum += ballots.*count;
    }
    return sum;
}

Reading unknown(Step step, Reason reason)
{
    step.kind = StepKind::Warning;
    step.reason = reason;
    return {.step = step};
}

Reading readShare(Step step, const Limit &limit, const Facts &facts)
{
    const qint64 whole = facts.ballots ? sumOf(*facts.ballots, limit.whole) : 0;
    if (whole <= 0) {
        return unknown(step, Reason::FactsMissing);
    }
    step.rows = {facts.ballots->row};
    return {.step = step, .value = sumOf(*facts.ballots, limit.part), .whole = whole};
}

Reading readTerm(Step step, const OfficeTerm &term, QDate asOf)
{
    step.rows = {term.row};
    if (!term.end) {
        return unknown(step,
                       term.electionInFuture ? Reason::ElectionInFuture : Reason::TermUnknown);
    }
    step.dates = {*term.end};
    const bool extended = term.extendedUntil && asOf <= *term.extendedUntil;
    if (term.extendedUntil) {
        step.dates += *term.extendedUntil;
    }
    return {.step = step, .value = term.end->daysTo(asOf), .extended = extended};
}

Reading readEvents(Step step, const Limit &limit, const Facts &facts)
{
    Reading reading{.step = step};
    for (const Event &event : facts.events) {
        if (limit.items.contains(event.item) && outOfTime(facts, event) == Reason::None) {
            reading.value += event.times;
            reading.step.dates += event.date;
            reading.step.rows += event.row;
        }
    }
    std::ranges::sort(reading.step.dates);
    std::ranges::sort(reading.step.rows);
    return reading;
}

Reading read(const Limit &limit, const Facts &facts)
{
    const Step step{.rule = limit.rule, .code = limit.id};
    switch (limit.measure) {
    case Limit::Measure::Share:
        return readShare(step, limit, facts);
    case Limit::Measure::TermOverdue:
        return readTerm(step, facts.term, facts.asOf);
    case Limit::Measure::EventCount:
        return readEvents(step, limit, facts);
    }
    Q_UNREACHABLE();
}

bool caseHolds(const Limit &limit, const LimitCase &limitCase, const Facts &facts,
               const Reading &reading)
{
    const qint64 threshold = limitCase.value.raw;
    switch (limit.measure) {
    case Limit::Measure::Share: // part / whole against percent, multiplied out
        return holds(limitCase.comparison, reading.value * 100 * Points::kOne,
                     threshold * reading.whole);
    case Limit::Measure::TermOverdue: // calendar years, not 365 days: today against the anniversary
        return holds(
            limitCase.comparison, facts.asOf.toJulianDay(),
            facts.term.end->addYears(static_cast<int>(threshold / Points::kOne)).toJulianDay());
    case Limit::Measure::EventCount:
        return holds(limitCase.comparison, reading.value * Points::kOne, threshold);
    }
    Q_UNREACHABLE();
}

void judge(const Limit &limit, const Facts &facts, QList<LimitHit> &hits)
{
    const Reading reading = read(limit, facts);
    if (reading.step.kind == StepKind::Warning) {
        if (std::ranges::any_of(limit.cases, &LimitCase::restricts)) {
            hits += {nullptr, reading.step};
        }
        return;
    }
    for (const LimitCase &limitCase : limit.cases) {
        if (!caseHolds(limit, limitCase, facts, reading)) {
            continue;
        }
        LimitHit hit{&limitCase, reading.step};
        hit.step.measured =
            Measured{reading.value, reading.whole, limitCase.comparison, limitCase.value};
        if (limitCase.unlessExtended && reading.extended) {
            hit.limitCase = nullptr;
            hit.step.kind = StepKind::NotCounted;
            hit.step.reason = Reason::ExtensionApproved;
        }
        hits += hit;
        if (!limit.everyCase) {
            return;
        }
    }
}

} // namespace

Reason outOfTime(const Facts &facts, const Event &event)
{
    if (event.date.year() != facts.year) {
        return Reason::OtherYear;
    }
    return event.date > facts.asOf ? Reason::AfterAsOf : Reason::None;
}

QList<LimitHit> judgeLimits(const Scheme &scheme, const Facts &facts)
{
    QList<LimitHit> hits;
    for (const Limit &limit : scheme.limits) {
        judge(limit, facts, hits);
    }
    return hits;
}

} // namespace zhibu
