#pragma once

#include "core/points.h"
#include "core/result.h"
#include "scoring/facts.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhibu {

/// How a measured value is held against a threshold; written < <= >= > in a scheme.
enum class Comparison { Less, LessOrEqual, GreaterOrEqual, Greater };

/// Whether `value` stands in that relation to `threshold`.
[[nodiscard]] bool holds(Comparison comparison, qint64 value, qint64 threshold);

/// One clause of a scheme: the number it is cited by, unique in the scheme, and the words it rests
/// on.
struct Clause
{
    QString rule;   ///< "3.1"
    QString source; ///< the article, quoted
};

/// Who scores. The base is the sum of all scores times their evaluator's weight; weight 0 is
/// evidence only.
struct Evaluator
{
    QString id;
    Points weight; ///< 1 = counts in full; at most 2 decimals
};

struct Criterion : Clause
{
    QString id;
    QString title;
    Points max;
};

/// What the raw total becomes before it is banded.
struct TotalRule : Clause
{
    Points floor;
    Points cap;
    bool roundToWhole = false; ///< half up, after floor and cap
};

/// The star of every total that stands in `comparison` (>= or >) to `min`, bands read from the
/// highest.
struct Band : Clause
{
    Comparison comparison = Comparison::GreaterOrEqual;
    Points min;
    int star = 0;
};

/// Points for events. All items of one adjustment are one group.
struct Adjustment : Clause
{
    enum class Effect { Bonus, Penalty };
    enum class Stack {
        Max, ///< the group counts once, at its highest tier
        Sum, ///< every event counts, times its number of times
    };

    Effect effect = Effect::Bonus;
    Stack stack = Stack::Max;
    QStringList items;
    /// An event of a person counts only if that person was the secretary on that day.
    bool secretaryOnly = false;
    /// Points by level code, above 0; one empty code where the items have no tiers.
    QHash<QString, Points> tiers;
};

/// A condition on a measured fact, and what follows from it.
struct LimitCase
{
    Comparison comparison = Comparison::Less;
    Points value; ///< percent, years or number, see Limit::Measure
    /// An approved extension that covers the as-of date excuses (terms only).
    bool unlessExtended = false;
    Points penalty;         ///< points taken off; 0: none
    std::optional<int> cap; ///< highest star still possible
    int demote = 0;         ///< stars taken off
    bool veto = false;      ///< no star
    bool warn = false;      ///< a warning

    /// More than a warning follows: points or stars depend on the case.
    [[nodiscard]] bool restricts() const { return penalty > Points{} || cap || demote > 0 || veto; }
};

struct Limit : Clause
{
    enum class Measure {
        Share,       ///< `part` of `whole` in percent, both sums of ballot counts
        TermOverdue, ///< whole years the as-of date lies behind the end of the term
        EventCount,  ///< how often the items happened in the year, up to the as-of date
    };

    QString id; ///< code of what is limited: satisfaction, term, …
    Measure measure = Measure::Share;
    QList<int Ballots::*> part, whole;
    QStringList items;
    /// All cases that hold apply; otherwise only the first one, so the worst stands first.
    bool everyCase = false;
    QList<LimitCase> cases;
};

/// How demotions meet caps.
struct DemotionRule
{
    enum class Order {
        DemoteThenCap, ///< star = min(cap, star − demotion)
        CapThenDemote, ///< star = min(cap, star) − demotion
    };
    Order order = Order::DemoteThenCap;
    bool decemberOnly = true;
};

/// How many of the rated organisations should hold a star between `lowest` and `highest`.
struct Quota : Clause
{
    enum class Bound {
        AtMost,  ///< at most percent of all, rounded down
        AtLeast, ///< at least percent of all, rounded up
    };
    Bound bound = Bound::AtMost;
    int lowest = 0;
    int highest = 0;
    int percent = 0;
};

/// A published rating scheme. A plain value: rate() reads it and nothing else.
struct Scheme
{
    QString id;
    int version = 1;
    QString title;
    QString source; ///< the document it was taken from
    QDate validFrom;
    QStringList subjects; ///< codes of the kinds of organisation it rates
    QList<Evaluator> evaluators;
    QList<Criterion> criteria;
    TotalRule total;
    QList<Band> bands; ///< from the highest; the last one catches every total
    QList<Adjustment> adjustments;
    QList<Limit> limits;
    DemotionRule demotion;
    QList<Quota> quotas;
};

/// Reads a scheme from JSON (docs/schemes.md). Anything missing, unknown, out of range or
/// contradictory is refused: ErrorCode::Invalid, subject = the place ("bands[2].min"), detail =
/// what is wrong there.
[[nodiscard]] Result<Scheme> parseScheme(const QByteArray &json);

} // namespace zhibu
