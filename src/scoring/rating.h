#pragma once

#include "scoring/facts.h"
#include "scoring/scheme.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

enum class StepKind {
    Base, ///< a criterion's score, weighted
    Bonus,
    Penalty,
    NotCounted, ///< a fact that was looked at and left out; `reason` says why
    Clamp,      ///< the raw total brought within floor and cap
    Round,
    Band, ///< the star the total stands for
    Demote,
    Cap,
    Veto,
    Warning,
};

/// Why something did not count, or what a warning is about.
enum class Reason {
    None,
    LowerTier, ///< another event of its group counts already
    OtherYear,
    AfterAsOf,
    NotSecretary,      ///< the person was not the secretary on that day
    UnknownTier,       ///< its level is none of the clause's tiers
    NotInScheme,       ///< no clause speaks of it
    DecemberOnly,      ///< not in the June round
    ExtensionApproved, ///< the election is late with approval
    Threshold,         ///< warning: the condition of the clause holds
    SameEvidence,      ///< warning: two clauses take points for what may be one event
    FactsMissing,      ///< warning: a limit cannot be judged
    TermUnknown,       ///< warning: neither an election nor a founding date
    ElectionInFuture,  ///< warning: the only election on record is after the as-of date
};

/// A measured value beside the threshold it was held against.
struct Measured
{
    qint64 value =
        0; ///< ballots (of `whole`), days behind the end of the term, or number of events
    qint64 whole = 1; ///< all ballots; 1 for the other measures
    Comparison comparison = Comparison::Less;
    Points threshold; ///< percent, years or number

    bool operator==(const Measured &) const = default;
};

/// One line of the explanation. The points of all steps add up to the total.
struct Step
{
    StepKind kind = StepKind::Base;
    QString rule;      ///< number of the clause; empty: no clause speaks of it
    QString code;      ///< id of the criterion, code of the event's item, or id of the limit
    QString qualifier; ///< evaluator of a score, level of an event
    Points points;     ///< what the step adds to the total
    Points worth;      ///< NotCounted: the points it would have given
    int star =
        0; ///< the star (Band, Cap) or the number of stars taken off (Demote; NotCounted too)
    int count = 0; ///< number of times (events)
    QList<QDate> dates;
    QList<qint64> rows; ///< the facts that caused it
    Reason reason = Reason::None;
    std::optional<Measured> measured; ///< limits

    bool operator==(const Step &) const = default;
};

struct MissingScore
{
    QString evaluator;
    QString criterion;

    bool operator==(const MissingScore &) const = default;
};

/// The outcome for one organisation. Without rated() only `missing` means anything.
struct Rating
{
    QList<MissingScore> missing;
    Points base;
    Points bonus;    ///< 0 or above
    Points penalty;  ///< 0 or above
    Points rawTotal; ///< base + bonus − penalty
    Points total;    ///< within the scheme's floor and cap
    int scoreStar = 0;
    int demotion = 0;
    std::optional<int> cap;
    bool vetoed = false;
    int finalStar = 0;
    QList<Step> steps;

    [[nodiscard]] bool rated() const { return missing.isEmpty(); }
    bool operator==(const Rating &) const = default;
};

/// Rates by the scheme: base → bonus → penalty → floor and cap → band → demotions and caps →
/// vetoes. Depends on its arguments only, and not on the order of facts. `by`, the code of an
/// evaluator, rates by that one alone, with full weight (a trial: 按自评试算).
[[nodiscard]] Rating rate(const Scheme &scheme, const Facts &facts,
                          const std::optional<QString> &by = std::nullopt);

} // namespace zhibu
