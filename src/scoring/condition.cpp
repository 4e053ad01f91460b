#include "scoring/condition.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

qint64 sumOf(const Ballots &ballots, const QList<int Ballots::*> &counts)
{
    qint64 sum = 0;
    for (const auto count : counts) {
        sum += ballots.*count;
    }
    return sum;
}

int wholeMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return from.addMonths(months) > to ? months - 1 : months;
}

/// Reads the facts a test asks for; Unknown until decide().
class Reader
{
public:
    Reader(const Facts &facts, const Achievements &achieved)
        : m_facts(facts)
        , m_achieved(achieved)
    {}

    Judged test(const Condition &condition) const
    {
        Judged judged{.condition = condition, .dates = {}, .rows = {}};
        read(condition.measure, judged);
        if (judged.reason == Reason::None) {
            decide(condition, judged);
        }
        return judged;
    }

private:
    void read(const Measure &measure, Judged &judged) const
    {
        switch (measure.kind) {
        case Measure::Kind::Share:
            readShare(measure, judged);
            break;
        case Measure::Kind::TermOverdue:
        case Measure::Kind::TermOverdueMonths:
        case Measure::Kind::TermOverdueDays:
            readTerm(judged);
            break;
        case Measure::Kind::EventCount:
            readEvents(measure, judged);
            break;
        case Measure::Kind::Metric:
            readMetric(measure, judged);
            break;
        case Measure::Kind::Points:
        case Measure::Kind::PointsShare:
            readPoints(measure, judged);
            break;
        case Measure::Kind::PreviousStar:
            judged.value = m_facts.previousStar.value_or(0);
            break;
        case Measure::Kind::Age:
            readAge(judged);
            break;
        }
    }

    void readShare(const Measure &measure, Judged &judged) const
    {
        const Count share = shareOf(measure, m_facts.ballots.value_or(Ballots()));
        judged.whole = share.whole;
        if (share.whole <= 0) {
            judged.reason = Reason::FactsMissing;
            return;
        }
        judged.value = share.part;
        judged.rows = {m_facts.ballots->row};
    }

    void readTerm(Judged &judged) const
    {
        const OfficeTerm &term = m_facts.term;
        judged.rows = {term.row};
        if (!term.end) {
            judged.reason = term.electionInFuture ? Reason::ElectionInFuture : Reason::TermUnknown;
            return;
        }
        judged.value = term.end->daysTo(m_facts.asOf);
        judged.dates = {*term.end};
        if (term.extendedUntil) {
            judged.dates += *term.extendedUntil;
        }
    }

    void readEvents(const Measure &measure, Judged &judged) const
    {
        for (const Event &event : m_facts.events) {
            if (measure.items.contains(event.item)
                && (measure.levels.isEmpty() || measure.levels.contains(event.level))
                && outOfTime(m_facts, event) == Reason::None) {
                judged.value += event.times;
                judged.dates += event.date;
                judged.rows += event.row;
            }
        }
        std::ranges::sort(judged.dates);
        std::ranges::sort(judged.rows);
    }

    void readMetric(const Measure &measure, Judged &judged) const
    {
        const auto count = m_facts.metrics.constFind(measure.of);
        if (count == m_facts.metrics.constEnd() || count->whole <= 0) {
            judged.reason = Reason::FactsMissing;
            return;
        }
        judged.value = count->part;
        judged.whole = count->whole;
    }

    void readPoints(const Measure &measure, Judged &judged) const
    {
        const auto found = m_achieved.constFind(measure.of);
        if (found == m_achieved.constEnd() || (measure.isShare() && found->max <= Points{})) {
            judged.reason = Reason::FactsMissing;
            return;
        }
        judged.value = found->points.raw;
        judged.whole = measure.isShare() ? found->max.raw : 1;
    }

    void readAge(Judged &judged) const
    {
        if (!m_facts.subject.founded) {
            judged.reason = Reason::FactsMissing;
            return;
        }
        judged.value = wholeMonths(*m_facts.subject.founded, m_facts.asOf);
        judged.dates = {*m_facts.subject.founded};
        judged.rows = {m_facts.term.row};
    }

    void decide(const Condition &condition, Judged &judged) const
    {
        bool yes = holdsFor(condition, judged);
        if (yes && condition.unlessExtended && m_facts.term.extendedUntil
            && m_facts.asOf <= *m_facts.term.extendedUntil) {
            yes = false;
            judged.reason = Reason::ExtensionApproved;
        }
        judged.truth = yes ? Truth::Yes : Truth::No;
    }

    bool holdsFor(const Condition &condition, const Judged &judged) const
    {
        const qint64 threshold = condition.threshold.raw;
        if (condition.measure.isShare()) { // part / whole against percent, multiplied out
            return holds(condition.comparison, judged.value * 100 * Points::kOne,
                         threshold * judged.whole);
        }
        if (condition.measure.isTerm()) {
            return holds(condition.comparison, m_facts.asOf.toJulianDay(),
                         condition.thresholdDay(*m_facts.term.end).toJulianDay());
        }
        const bool isPoints = condition.measure.kind == Measure::Kind::Points;
        return holds(condition.comparison, isPoints ? judged.value : judged.value * Points::kOne,
                     threshold);
    }

    const Facts &m_facts;
    const Achievements &m_achieved;
};

Truth truthOfAll(const QList<Judged> &parts, Truth decisive)
{
    const auto is = [&](Truth truth) {
        return std::ranges::find(parts, truth, &Judged::truth) != parts.end();
    };
    const Truth other = decisive == Truth::No ? Truth::Yes : Truth::No;
    return is(decisive) ? decisive : is(Truth::Unknown) ? Truth::Unknown : other;
}

template<typename T>
void addOnce(QList<T> &list, const QList<T> &more)
{
    for (const T &each : more) {
        if (!list.contains(each)) {
            list += each;
        }
    }
}

template<typename T>
QList<T> gathered(const Judged &judged, const QList<T> &(*own)(const Judged &))
{
    QList<T> all = own(judged);
    for (const Judged &part : judged.parts) {
        addOnce(all, gathered(part, own));
    }
    return all;
}

} // namespace

const QList<std::pair<QString, int Ballots::*>> &ballotCounts()
{
    static const QList<std::pair<QString, int Ballots::*>> counts{
        {u"members_total"_s, &Ballots::membersTotal},
        {u"members_present"_s, &Ballots::membersPresent},
        {u"masses_present"_s, &Ballots::massesPresent},
        {u"satisfied"_s, &Ballots::satisfied},
        {u"fairly_satisfied"_s, &Ballots::fairlySatisfied},
        {u"dissatisfied"_s, &Ballots::dissatisfied},
        {u"abstained"_s, &Ballots::abstained}};
    return counts;
}

bool holds(Comparison comparison, qint64 value, qint64 threshold)
{
    switch (comparison) {
    case Comparison::Less:
        return value < threshold;
    case Comparison::LessOrEqual:
        return value <= threshold;
    case Comparison::GreaterOrEqual:
        return value >= threshold;
    case Comparison::Greater:
        return value > threshold;
    }
    Q_UNREACHABLE();
}

Count shareOf(const Measure &measure, const Ballots &ballots)
{
    return {sumOf(ballots, measure.part), sumOf(ballots, measure.whole)};
}

QDate Condition::thresholdDay(QDate endOfTerm) const
{
    // calendar years and months: the anniversary
    const auto number = static_cast<int>(threshold.raw / Points::kOne);
    switch (measure.kind) {
    case Measure::Kind::TermOverdueDays:
        return endOfTerm.addDays(number);
    case Measure::Kind::TermOverdueMonths:
        return endOfTerm.addMonths(number);
    default:
        return endOfTerm.addYears(number);
    }
}

QList<QDate> Judged::allDates() const
{
    return gathered<QDate>(
        *this, [](const Judged &each) -> const auto & { return each.dates; });
}

QList<qint64> Judged::allRows() const
{
    return gathered<qint64>(
        *this, [](const Judged &each) -> const auto & { return each.rows; });
}

Reason Judged::anyReason() const
{
    Reason found = reason;
    for (auto part = parts.cbegin(); found == Reason::None && part != parts.cend(); ++part) {
        found = part->anyReason();
    }
    return found;
}

Judged judge(const Condition &condition, const Facts &facts, const Achievements &achieved)
{
    if (condition.kind == Condition::Kind::Test) {
        return Reader(facts, achieved).test(condition);
    }
    Judged judged{.condition = {.kind = condition.kind, .measure = {}, .threshold = {}},
                  .dates = {},
                  .rows = {}};
    for (const Condition &part : condition.parts) {
        judged.parts += judge(part, facts, achieved);
    }
    switch (condition.kind) {
    case Condition::Kind::All:
        judged.truth = truthOfAll(judged.parts, Truth::No);
        break;
    case Condition::Kind::Any:
        judged.truth = truthOfAll(judged.parts, Truth::Yes);
        break;
    case Condition::Kind::Not: {
        const Truth inner = judged.parts.constFirst().truth;
        judged.truth = inner == Truth::Unknown ? inner
                       : inner == Truth::Yes   ? Truth::No
                                               : Truth::Yes;
        break;
    }
    case Condition::Kind::Test:
        Q_UNREACHABLE();
    }
    return judged;
}

Reason outOfTime(const Facts &facts, const Event &event)
{
    if (event.date.year() != facts.year) {
        return Reason::OtherYear;
    }
    return event.date > facts.asOf ? Reason::AfterAsOf : Reason::None;
}

} // namespace zhibu
