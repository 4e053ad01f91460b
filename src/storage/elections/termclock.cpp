#include "storage/elections/termclock.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "scoring/limits.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/rounds/rounds.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

bool asksForTerm(const Condition &condition)
{
    if (condition.kind != Condition::Kind::Test) {
        return std::ranges::any_of(condition.parts, asksForTerm);
    }
    return condition.measure.isTerm();
}

/// The scheme's limits on late elections, held against nothing but the term.
TermEffect effectOf(const Scheme &scheme, const TermClock &clock, QDate day)
{
    Facts facts{.year = day.year(), .asOf = day, .round = Round::December};
    facts.term = {.end = clock.term.end,
                  .extendedUntil = clock.facts.extendedUntil,
                  .electionInFuture = clock.term.electionAfterAsOf,
                  .row = clock.organisation};
    TermEffect effect;
    for (const LimitHit &hit : judgeLimits(scheme, facts, {})) {
        if (hit.limitCase == nullptr || !asksForTerm(hit.limitCase->when)) {
            continue;
        }
        if (hit.limitCase->cap) {
            effect.cap = std::min(*hit.limitCase->cap, effect.cap.value_or(*hit.limitCase->cap));
        }
        effect.demote += hit.limitCase->demote;
        effect.veto = effect.veto || hit.limitCase->veto;
        effect.rule = hit.step.rule;
    }
    return effect;
}

} // namespace

bool TermClock::isToStart() const
{
    return !election && (reminder || term.isOverdue());
}

bool TermClock::isToRequest(const TermRules &rules) const
{
    const bool near = reminder && *reminder <= rules.remindDaysBefore.value(1);
    const QStringList &steps = electionSteps();
    return election && steps.indexOf(election->lastStep) < steps.indexOf(u"requested_on"_s)
           && (near || term.isOverdue());
}

Result<TermFacts> termEndedBy(const File &file, const Record &election)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const auto day = [&](const QString &key) { return ledger.value(election, key).toString(); };
    const RowId organisation = ledger.value(election, u"organisation"_s).toLongLong();
    const QString held = day(u"held_on"_s).isEmpty() ? day(u"completed_on"_s) : day(u"held_on"_s);
    const auto facts = termFactsOf(file, organisation);
    if (!facts || held.isEmpty() || !facts->lastElection
        || facts->lastElection->toString(Qt::ISODate) < held) {
        return facts;
    }
    // The organisation's own years are those of the term before too, unless this election gave
    // them.
    const bool gaveYears = !isEmpty(ledger.value(election, u"term_years"_s));
    Statement before(
        file.database(),
        u"SELECT o.kind, o.sector, NULL, coalesce(e.held_on, e.completed_on), NULL, "
        "coalesce(e.term_years, %1) FROM election e JOIN organisation o ON o.id = e.organisation "
        "WHERE e.organisation = ? AND e.term < ? ORDER BY e.term DESC LIMIT 1"_s.arg(
            gaveYears ? u"NULL"_s : u"o.term_years"_s));
    before.bind(organisation).bind(ledger.value(election, u"term"_s));
    TermFacts ended;
    while (before.next()) {
        ended = termFactsAt(before, 0);
    }
    if (!before.status()) {
        return before.status().error();
    }
    return ended;
}

Result<std::vector<TermClock>> termClocks(const File &file, RowId scope, QDate day)
{
    const auto underWay = electionsUnderWay(file, day);
    const auto scheme = schemeInUse(file, day.year(), Round::December, scope);
    if (!underWay || !scheme) {
        return underWay ? scheme.error() : underWay.error();
    }
    const TermRules &rules = rulesInForce(termRules(), Month::of(day));
    QString sql = u"SELECT id, code, name, %1 FROM organisation o WHERE %2"_s.arg(
        termColumns(), hasTermOn(u"o"_s, u"?"_s));
    sql += inScope(u"id"_s, scope);
    Statement query(file.database(), sql + u" ORDER BY code"_s);
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<TermClock> clocks;
    while (query.next()) {
        TermClock clock{.organisation = query.integer(0),
                        .code = query.text(1),
                        .name = query.text(2),
                        .facts = termFactsAt(query, 3),
                        .term = {},
                        .reminder = {},
                        .election = {},
                        .effect = {}};
        clock.term = termOn(day, clock.facts);
        clock.reminder = termReminder(rules, day, clock.term);
        if (const auto found = underWay->constFind(clock.organisation);
            found != underWay->constEnd()) {
            clock.election = *found;
        }
        clock.effect = effectOf(*scheme, clock, day);
        clocks.push_back(clock);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return clocks;
}

} // namespace zhibu
