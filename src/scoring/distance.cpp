#include "scoring/distance.h"

#include <algorithm>

namespace zhibu {

namespace {

/// What the raw total lacks for a band.
Points pointsTo(const Band &band, const Scheme &scheme, const Rating &rating)
{
    const bool above = band.comparison == Comparison::Greater;
    const Points unit = scheme.total.unit;
    Points needed = band.min;
    if (unit > Points{}) { // half a unit below is rounded up to it
        needed += Points{above ? unit.raw - unit.raw / 2 : -(unit.raw / 2)};
    } else if (above) {
        needed += Points{1};
    }
    return std::max(Points{}, needed - rating.rawTotal);
}

Mend mendOf(const Condition &test, bool lacking)
{
    switch (test.measure.kind) {
    case Measure::Kind::TermOverdue:
        return test.unlessExtended ? Mend::ElectionOrDelay : Mend::Election;
    case Measure::Kind::Share:
        return Mend::Ballot;
    case Measure::Kind::Points:
    case Measure::Kind::PointsShare:
        return Mend::Score;
    case Measure::Kind::Metric:
        return Mend::Records;
    case Measure::Kind::EventCount:
        return lacking ? Mend::Event : Mend::NotThisYear;
    case Measure::Kind::PreviousStar:
    case Measure::Kind::Age:
        return Mend::NotThisYear;
    }
    Q_UNREACHABLE();
}

/// The first test that decides, and how it can be turned round: one that holds where the condition
/// should not, one that does not where it should.
Mend mendOf(const Judged &judged, bool shouldHold)
{
    if (judged.condition.kind == Condition::Kind::Test) {
        return mendOf(judged.condition, shouldHold);
    }
    const bool wanted = judged.condition.kind == Condition::Kind::Not ? !shouldHold : shouldHold;
    Mend found = Mend::NotThisYear;
    for (const Judged &part : judged.parts) {
        if ((part.truth == Truth::Yes) != wanted) {
            found = mendOf(part, wanted);
            if (found != Mend::NotThisYear) {
                break;
            }
        }
    }
    return found;
}

QList<Obstacle> obstaclesOf(const Rating &rating, int star)
{
    QList<Obstacle> obstacles;
    for (const Step &step : rating.steps) {
        const bool cap = step.kind == StepKind::Cap && step.star < star;
        const bool requirement = step.kind == StepKind::NotCounted
                                 && step.reason == Reason::RequirementNotMet && step.star >= star;
        if (cap || requirement || step.kind == StepKind::Veto || step.kind == StepKind::Demote) {
            obstacles +=
                {step, step.judged ? mendOf(*step.judged, requirement) : Mend::NotThisYear};
        }
    }
    return obstacles;
}

void findBand(const Scheme &scheme, const Rating &rating, Distance &distance)
{
    const int needed = distance.star + rating.demotion;
    const auto band = std::find_if(scheme.bands.crbegin(), scheme.bands.crend(),
                                   [&](const Band &each) { return each.star >= needed; });
    distance.byPoints = band != scheme.bands.crend();
    if (distance.byPoints && rating.scoreStar < needed) {
        distance.points = pointsTo(*band, scheme, rating);
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
    if (test.measure.kind != Measure::Kind::TermOverdue || !facts.term.end
        || (test.comparison != Comparison::Greater
            && test.comparison != Comparison::GreaterOrEqual)) {
        return std::nullopt;
    }
    const QDate day = facts.term.end->addYears(static_cast<int>(test.threshold.raw / Points::kOne));
    QDate from = test.comparison == Comparison::Greater ? day.addDays(1) : day;
    if (test.unlessExtended && facts.term.extendedUntil) {
        from = std::max(from, facts.term.extendedUntil->addDays(1));
    }
    return from;
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
    result.obstacles = obstaclesOf(rating, result.star);
    return result;
}

QList<Risk> risks(const Scheme &scheme, const Facts &facts)
{
    const QDate end = endOfRound(facts.year, facts.round);
    QList<Risk> found;
    for (const Limit &limit : scheme.limits) {
        for (const LimitCase &each : limit.cases) {
            const Condition &test = each.when;
            if (test.kind != Condition::Kind::Test || !each.restricts()) {
                continue;
            }
            Risk risk{.rule = limit.rule,
                      .limitCase = each,
                      .judged = judge(test, facts, {}),
                      .from = firstDay(test, facts)};
            if (risk.judged.truth != Truth::No) {
                continue;
            }
            if (test.measure.kind == Measure::Kind::EventCount) {
                const qint64 next = (risk.judged.value + 1) * Points::kOne;
                risk.events = holds(test.comparison, next, test.threshold.raw) ? 1 : 0;
            }
            if (risk.events > 0 || (risk.from && *risk.from <= end && *risk.from > facts.asOf)) {
                found += risk;
            }
        }
    }
    return found;
}

} // namespace zhibu
