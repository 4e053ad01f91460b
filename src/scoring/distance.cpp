#include "scoring/distance.h"

#include "scoring/base.h"
#include "scoring/limits.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The raw total a band begins with.
Points beginOf(const Band &band, const Scheme &scheme)
{
    const bool above = band.comparison == Comparison::Greater;
    const Points unit = scheme.total.unit;
    Points needed = band.min;
    if (unit > Points{}) { // half a unit below is rounded up to it
        needed += Points{above ? unit.raw - unit.raw / 2 : -(unit.raw / 2)};
    } else if (above) {
        needed += Points{1};
    }
    return needed;
}

/// What the raw total lacks for a band.
Points pointsTo(const Band &band, const Scheme &scheme, const Rating &rating)
{
    return std::max(Points{}, beginOf(band, scheme) - rating.rawTotal);
}

/// Tests of how late an election is, wherever in the condition.
void addTermTests(const Condition &condition, QList<Condition> &tests)
{
    const bool isLateness = condition.comparison == Comparison::Greater
                            || condition.comparison == Comparison::GreaterOrEqual;
    if (condition.kind == Condition::Kind::Test && condition.measure.isTerm() && isLateness) {
        tests += condition;
    }
    for (const Condition &part : condition.parts) {
        addTermTests(part, tests);
    }
}

/// Those from which more than a warning follows.
QList<Condition> termTests(const Scheme &scheme, Round round)
{
    QList<Condition> tests;
    for (const Limit &limit : scheme.limits) {
        for (const LimitCase &each : limit.cases) {
            if (each.restricts() && (round == Round::December || !each.decemberOnly)) {
                addTermTests(each.when, tests);
            }
        }
    }
    for (const Band &band : scheme.bands) {
        addTermTests(band.required.value_or(Condition()), tests);
    }
    return tests;
}

/// Whether a delay approved now excuses until the round ends. It is never approved for more than a
/// year (《关于党的基层组织任期的意见》 2018).
bool delayHelps(const Scheme &scheme, const Facts &facts)
{
    Facts then = facts;
    then.asOf = endOfRound(facts.year, facts.round);
    then.term.extendedUntil = then.asOf;
    return facts.term.end && then.asOf <= facts.term.end->addYears(1)
           && std::ranges::none_of(termTests(scheme, facts.round), [&](const Condition &test) {
                  return judge(test, then, {}).truth == Truth::Yes;
              });
}

/// Of a share of the records that is too low.
Mend mendOf(const Condition &test)
{
    const bool asksForAll = test.threshold >= Points::whole(100); // what was missed is missed
    if (test.measure.of == u"dues"_s) {
        return Mend::Dues;
    }
    if (test.measure.of == u"meetings"_s) {
        return asksForAll ? Mend::MeetingEntries : Mend::Meetings;
    }
    return asksForAll ? Mend::AttendanceEntries : Mend::Attendance;
}

/// All it takes to turn a condition round; nullopt: it cannot be done this year.
using Way = std::optional<QList<Mend>>;

/// What can lawfully be done about conditions that do not stand as they should.
class Ways
{
public:
    Ways(const Scheme &scheme, const Facts &facts)
        : m_delayHelps(delayHelps(scheme, facts))
    {}

    [[nodiscard]] Way of(const Judged &judged, bool shouldHold) const
    {
        if ((judged.truth == Truth::Yes) == shouldHold) {
            return QList<Mend>();
        }
        switch (judged.condition.kind) {
        case Condition::Kind::Test:
            return ofTest(judged.condition, shouldHold);
        case Condition::Kind::Not:
            return of(judged.parts.constFirst(), !shouldHold);
        case Condition::Kind::All:
            return shouldHold ? ofAll(judged.parts, true) : ofAny(judged.parts, false);
        case Condition::Kind::Any:
            return shouldHold ? ofAny(judged.parts, true) : ofAll(judged.parts, false);
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] Way ofTest(const Condition &test, bool shouldHold) const
    {
        const auto by = [](Mend mend) { return Way(QList{mend}); };
        const bool asksForMore =
            test.comparison == Comparison::Greater || test.comparison == Comparison::GreaterOrEqual;
        const bool isTooLow = shouldHold == asksForMore;
        switch (test.measure.kind) {
        case Measure::Kind::TermOverdue:
        case Measure::Kind::TermOverdueMonths:
        case Measure::Kind::TermOverdueDays:
            return by(test.unlessExtended && m_delayHelps ? Mend::ElectionOrDelay : Mend::Election);
        case Measure::Kind::Share:
            return by(Mend::Ballot);
        case Measure::Kind::Points:
        case Measure::Kind::PointsShare:
            return isTooLow ? by(Mend::Score) : std::nullopt;
        case Measure::Kind::Metric:
            return isTooLow ? by(mendOf(test)) : std::nullopt;
        case Measure::Kind::EventCount: // what happened stays, and counts until the year ends
            return isTooLow ? by(Mend::Event) : std::nullopt;
        case Measure::Kind::PreviousStar:
        case Measure::Kind::Age:
            return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    /// Every part must stand as it should.
    [[nodiscard]] Way ofAll(const QList<Judged> &parts, bool shouldHold) const
    {
        QList<Mend> all;
        for (const Judged &part : parts) {
            const Way way = of(part, shouldHold);
            if (!way) {
                return std::nullopt;
            }
            for (const Mend mend : *way) {
                if (!all.contains(mend)) {
                    all += mend;
                }
            }
        }
        return all;
    }

    /// One part that stands as it should is enough.
    [[nodiscard]] Way ofAny(const QList<Judged> &parts, bool shouldHold) const
    {
        // What must have happened is no way one can simply go, so it comes last.
        const auto cost = [](const QList<Mend> &way) {
            return way.size()
                   + 100
                         * (way.count(Mend::Event) + way.count(Mend::MeetingEntries)
                            + way.count(Mend::AttendanceEntries));
        };
        Way best;
        for (const Judged &part : parts) {
            const Way way = of(part, shouldHold);
            if (way && (!best || cost(*way) < cost(*best))) {
                best = way;
            }
        }
        return best;
    }

    bool m_delayHelps;
};

Obstacle obstacleOf(const Step &step, bool shouldHold, const Ways &ways)
{
    return {step, step.judged ? ways.of(*step.judged, shouldHold).value_or(QList<Mend>())
                              : QList<Mend>()};
}

/// What keeps `star` away; `band` is the star of the band that would give it.
QList<Obstacle> obstaclesOf(const Rating &rating, int star, int band, const Ways &ways)
{
    QList<Obstacle> obstacles;
    for (const Step &step : rating.steps) {
        const bool cap = step.kind == StepKind::Cap && step.star < star;
        const bool requirement = step.kind == StepKind::NotCounted
                                 && step.reason == Reason::RequirementNotMet && step.star == band;
        if (cap || requirement || step.kind == StepKind::Veto || step.kind == StepKind::Demote) {
            obstacles += obstacleOf(step, requirement, ways);
        }
    }
    return obstacles;
}

QList<Obstacle> lossesOf(const Rating &rating, const Ways &ways)
{
    QList<Obstacle> losses;
    for (const Step &step : rating.steps) {
        if (step.kind == StepKind::Penalty && step.judged) {
            const Obstacle loss = obstacleOf(step, false, ways);
            if (!loss.mends.isEmpty()) {
                losses += loss;
            }
        }
    }
    return losses;
}

/// The lowest band of at least that star.
QList<Band>::const_reverse_iterator bandFor(const Scheme &scheme, int star)
{
    return std::find_if(scheme.bands.crbegin(), scheme.bands.crend(),
                        [star](const Band &each) { return each.star >= star; });
}

void findBand(const Scheme &scheme, const Rating &rating, Distance &distance)
{
    const int needed = distance.star + rating.demotion;
    const auto band = bandFor(scheme, needed);
    distance.byPoints = band != scheme.bands.crend();
    if (distance.byPoints && rating.scoreStar < needed) {
        distance.points = pointsTo(*band, scheme, rating);
    }
}

/// What the band asks for besides points, while these do not reach it yet: the rating has not
/// looked at it. What a trial by one evaluator cannot tell is not told.
void findRequirement(const Band &band, const Scheme &scheme, const Facts &facts,
                     const Rating &rating, const Ways &ways, Distance &distance)
{
    if (!band.required
        || std::ranges::find(rating.steps, band.rule, &Step::rule) != rating.steps.end()) {
        return;
    }
    const Base base = baseOf(scheme, facts, std::nullopt);
    const Judged judged = judge(*band.required, facts, base.achieved);
    if (judged.truth == Truth::No || (judged.truth == Truth::Unknown && base.missing.isEmpty())) {
        Step step = stepOf(StepKind::NotCounted, band.rule, {}, judged);
        step.star = band.star;
        step.reason = Reason::RequirementNotMet;
        distance.obstacles += obstacleOf(step, true, ways);
    }
}

void findSheets(const Scheme &scheme, const Rating &rating, Distance &distance)
{
    for (const SheetResult &result : rating.sheets) {
        const Sheet &sheet = *std::ranges::find(scheme.sheets, result.id, &Sheet::id);
        if (!result.passed && (scheme.mode == Mode::NamedStars || sheet.star <= distance.star)) {
            distance.sheets += {sheet.id, *sheet.pass - result.points};
        }
    }
}

/// The first day on which the test holds, if it is a matter of time.
std::optional<QDate> firstDay(const Condition &test, const Facts &facts)
{
    if (!test.measure.isTerm() || !facts.term.end
        || (test.comparison != Comparison::Greater
            && test.comparison != Comparison::GreaterOrEqual)) {
        return std::nullopt;
    }
    const QDate day = test.thresholdDay(*facts.term.end);
    QDate from = test.comparison == Comparison::Greater ? day.addDays(1) : day;
    if (test.unlessExtended && facts.term.extendedUntil) {
        from = std::max(from, facts.term.extendedUntil->addDays(1));
    }
    return from;
}

/// Scores for all that are missing: the best there can be, or the worst.
Facts filledUp(const Scheme &scheme, const Facts &facts, const Rating &rating, bool best)
{
    Facts filled = facts;
    filled.decision.reset();
    for (const MissingScore &missing : rating.missing) {
        const Criterion &criterion =
            *std::ranges::find(scheme.criteria, missing.criterion, &Criterion::id);
        const bool full = best != (criterion.scoring == Scoring::Deduct);
        filled.scores += {missing.evaluator, missing.criterion, full ? criterion.max : Points{}};
    }
    return filled;
}

/// The band that gave the star, of a rating by bands.
const Band *bandOf(const Scheme &scheme, const Rating &rating)
{
    const auto step = std::ranges::find(rating.steps, StepKind::Band, &Step::kind);
    const auto band = step == rating.steps.end()
                          ? scheme.bands.end()
                          : std::ranges::find_if(scheme.bands, [&](const Band &each) {
                                return each.rule == step->rule && each.star == step->star;
                            });
    return band == scheme.bands.end() ? nullptr : &*band;
}

/// The risk of a case of a limit, if there is one.
std::optional<Risk> riskOf(const Limit &limit, const LimitCase &limitCase, const Facts &facts)
{
    const Condition &test = limitCase.when;
    if (test.kind != Condition::Kind::Test || !limitCase.restricts()) {
        return std::nullopt;
    }
    Risk risk{.rule = limit.rule,
              .limitCase = limitCase,
              .judged = judge(test, facts, {}),
              .from = firstDay(test, facts)};
    if (risk.judged.truth != Truth::No) {
        return std::nullopt;
    }
    if (test.measure.kind == Measure::Kind::EventCount) {
        const qint64 next = (risk.judged.value + 1) * Points::kOne;
        risk.events = holds(test.comparison, next, test.threshold.raw) ? 1 : 0;
    }
    const QDate end = endOfRound(facts.year, facts.round);
    const bool comes = risk.from && *risk.from <= end && *risk.from > facts.asOf;
    return risk.events > 0 || comes ? std::optional(risk) : std::nullopt;
}

/// Whether `earlier`, of a case before that of `later`, is what follows when this comes.
bool hides(const Risk &earlier, const Risk &later)
{
    const bool sameEvent =
        earlier.events > 0 && earlier.judged.condition.measure == later.judged.condition.measure;
    return sameEvent || (earlier.from && later.from && *earlier.from <= *later.from);
}

/// Of one limit, those that can show.
QList<Risk> risksOf(const Limit &limit, const Facts &facts)
{
    QList<Risk> found;
    for (const LimitCase &each : limit.cases) {
        if (!limit.everyCase && judge(each.when, facts, {}).truth == Truth::Yes) {
            break; // what holds already stands before the cases that follow
        }
        const auto risk = riskOf(limit, each, facts);
        const bool hidden =
            risk && !limit.everyCase && std::ranges::any_of(found, [&](const Risk &earlier) {
                return hides(earlier, *risk);
            });
        if (risk && !hidden) {
            found += *risk;
        }
    }
    return found;
}

} // namespace

QDate endOfRound(int year, Round round)
{
    return round == Round::June ? QDate(year, 6, 30) : QDate(year, 12, 31);
}

std::optional<Distance> distance(const Scheme &scheme, const Facts &facts, const Rating &rating)
{
    if (!rating.scored() || rating.computedStar >= scheme.highestStar()) {
        return std::nullopt;
    }
    Distance result{.star = rating.computedStar + 1,
                    .points = {},
                    .sheets = {},
                    .obstacles = {},
                    .losses = {},
                    .until = endOfRound(facts.year, facts.round)};
    if (scheme.mode == Mode::Bands) {
        // The scheme may leave stars out: 4, 3, then none.
        for (const Band &band : scheme.bands) {
            if (band.star > rating.computedStar) {
                result.star = band.star;
            }
        }
        findBand(scheme, rating, result);
    } else {
        findSheets(scheme, rating, result);
    }
    const Ways ways(scheme, facts);
    const auto band = bandFor(scheme, result.star + rating.demotion);
    result.obstacles = obstaclesOf(rating, result.star,
                                   band == scheme.bands.crend() ? result.star : band->star, ways);
    if (band != scheme.bands.crend()) {
        findRequirement(*band, scheme, facts, rating, ways, result);
    }
    result.losses = lossesOf(rating, ways);
    return result;
}

std::optional<Prospect> prospect(const Scheme &scheme, const Facts &facts, const Rating &rating)
{
    const bool asks = std::ranges::any_of(rating.missing, [&](const MissingScore &missing) {
        return std::ranges::find(scheme.criteria, missing.criterion, &Criterion::id)->scoring
               == Scoring::Question;
    });
    if (rating.missing.isEmpty() || rating.excluded || asks) {
        return std::nullopt;
    }
    Prospect result{.facts = filledUp(scheme, facts, rating, true), .rating = {}, .spare = {}};
    result.rating = rate(scheme, result.facts, rating.by);
    const Rating worst = rate(scheme, filledUp(scheme, facts, rating, false), rating.by);
    if (const Band *band = bandOf(scheme, result.rating)) {
        const Points spare = result.rating.rawTotal - beginOf(*band, scheme);
        if (band->star > 0 && spare < result.rating.rawTotal - worst.rawTotal) {
            result.spare = std::max(Points{}, spare);
        }
    }
    return result;
}

QList<Risk> risks(const Scheme &scheme, const Facts &facts)
{
    QList<Risk> found;
    for (const Limit &limit : scheme.limits) {
        found += risksOf(limit, facts);
    }
    return found;
}

} // namespace zhibu
