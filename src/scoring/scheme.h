#pragma once

#include "core/jsonproblem.h"
#include "core/points.h"
#include "core/result.h"
#include "scoring/condition.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhibu {

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

/// The organisations a criterion or a sheet is meant for; an empty list does not restrict.
struct AppliesTo
{
    QStringList kinds, sectors, forms, types; ///< codes of 组织类别, 领域, 形式, 支部类型

    [[nodiscard]] bool covers(const Subject &subject) const;
};

/// How a criterion gets its points.
enum class Scoring {
    Points,   ///< any number from 0 to the maximum
    YesNo,    ///< 0 or the maximum
    Levels,   ///< the points of one of its levels
    Deduct,   ///< what is entered is taken off
    Question, ///< yes (1) or no (0), without points: for conditions to ask
    Metric,   ///< computed from a count in the records, entered by nobody
};

/// One level of a criterion that is scored by levels, or the points of a metric from a percentage
/// on.
struct ScoreLevel
{
    QString title;
    Points points;
    Points from; ///< Metric only: percent, inclusive
};

/// What is scored: a leaf of the tree of criteria.
struct Criterion : Clause
{
    QString id;
    QString title;
    /// The highest entry: points; 1 for a question.
    Points max;
    Scoring scoring = Scoring::Points;
    /// Levels: in the order of the scheme. Metric: from the highest percentage; none: the maximum
    /// times the percentage.
    QList<ScoreLevel> levels = {};
    Points step;    ///< Deduct: the entry is a multiple of it; 0: any
    QString metric; ///< Metric: code of the count
    AppliesTo applies = {};
    QString evidence; ///< what shows it, for whoever scores; may be empty
    QString group;    ///< id of the group it stands in; empty: none
    QString sheet;    ///< id of its sheet; empty in a scheme without sheets

    /// Somebody enters it.
    [[nodiscard]] bool isEntered() const { return scoring != Scoring::Metric; }
    /// Whether this may be entered.
    [[nodiscard]] bool takes(Points entry) const;
};

/// Criteria that stand together, with a limit of their own.
struct CriterionGroup : Clause
{
    QString id;
    QString title;
    std::optional<Points> max; ///< its points stay within 0 and this; none: any sum
    bool fromMax = false;      ///< begins with the maximum, its criteria take points off
    QString parent;            ///< id of the group around it; empty: none
    QString sheet;
};

/// A score sheet. A scheme without sheets has one without a name and with weight 1.
struct Sheet : Clause
{
    QString id;
    QString title;
    Points weight = Points::whole(1); ///< at most 2 decimals
    Points granted;                   ///< points it begins with
    std::optional<Points> floor, cap; ///< of its own points, before the weight
    /// Who scores it; empty: the scheme's evaluators.
    QList<Evaluator> evaluators = {};
    AppliesTo applies = {};
    // of schemes that rate by passed sheets:
    std::optional<Points> pass; ///< points from which it is passed
    int star = 1;               ///< NamedStars: stars it is worth; Ladder: the star it leads to
    QStringList needs = {};     ///< ids of sheets that must be passed for this one to count
};

/// How a star follows from the points.
enum class Mode {
    Bands,      ///< by the bands of the total
    NamedStars, ///< the sum of the stars of all sheets passed
    Ladder,     ///< the star of the highest sheet up to which all are passed
};

/// What the raw total becomes before it is banded.
struct TotalRule : Clause
{
    Points granted; ///< points everybody begins with (积分制: 100)
    Points floor;
    std::optional<Points> cap; ///< none: the total may be any
    Points unit;               ///< rounded half up to a multiple of it; 0: not rounded
    /// The cap is applied before penalties are taken off, so that bonuses beyond it are lost.
    bool capBeforePenalties = false;
};

/// What becomes of penalties under several clauses for what has one date and one 依据.
enum class SameEvent {
    Each, ///< each counts, with a warning
    Once, ///< as one event: the dearest counts, of equals that of the clause that stands first
};

/// What becomes of the points of criteria that do not apply to an organisation.
enum class NotApplicable {
    Rescale, ///< the other points of the sheet are scaled up to its maximum
    Granted, ///< given in full
    Lost,    ///< not given
};

/// The star of every total that stands in `comparison` (>= or >) to `min` and meets `requires`,
/// bands read from the highest.
struct Band : Clause
{
    Comparison comparison = Comparison::GreaterOrEqual;
    Points min;
    int star = 0;
    std::optional<Condition> required = {};
};

/// What a star is called, where that is not 五星级 … 不定星级, and what it stands for besides.
struct StarName
{
    int star = 0;
    QString label;  ///< 五好党支部, 较好; empty: as everywhere
    QString mapped; ///< a grade of another scale, shown beside it: 健康; may be empty
    QString colour; ///< "#b71c1c"; empty: the program's own
};

/// Points for events. All items of one adjustment are one group.
struct Adjustment : Clause
{
    enum class Effect { Bonus, Penalty };
    enum class Stack {
        Max,   ///< counts once, at its highest tier
        Sum,   ///< every event counts
        First, ///< counts once, the earliest event
    };

    Effect effect = Effect::Bonus;
    Stack stack = Stack::Max;
    QStringList items;
    /// An event of a person counts only if that person was the secretary on that day.
    bool secretaryOnly = false;
    bool perEvent = false; ///< Sum: an event counts once, whatever its number of times
    /// Points by level code, above 0; one empty code where the items have no tiers.
    QHash<QString, Points> tiers;
    std::optional<Points> cap = {}; ///< the most it gives or takes
    QString pool;                   ///< id of a pool it shares a cap with; empty: none
    QString sheet;                  ///< id of the sheet whose points change; empty: the total
    bool decemberOnly = false;
};

/// A cap several adjustments of one effect share.
struct Pool : Clause
{
    QString id;
    Points cap;
};

/// A condition, and what follows from it.
struct LimitCase
{
    Condition when = {};
    Points bonus;                ///< points given; 0: none
    Points penalty;              ///< points taken off; 0: none
    std::optional<int> cap = {}; ///< highest star still possible
    /// At most so many stars above the year before; nothing before counts as no star.
    std::optional<int> rise = {};
    int demote = 0; ///< stars taken off
    std::optional<int> grade =
        {};            ///< the star given directly (直接定级), unless points give a higher one
    bool veto = false; ///< no star
    bool exclude = false; ///< not rated at all
    bool warn = false;    ///< a warning
    bool decemberOnly = false;

    /// More than a warning follows: points or stars depend on the case.
    [[nodiscard]] bool restricts() const
    {
        return bonus > Points{} || penalty > Points{} || cap || rise || demote > 0 || grade || veto
               || exclude;
    }
};

struct Limit : Clause
{
    QString id; ///< code of what is limited: satisfaction, term, …
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

/// How many organisations should hold a star between `lowest` and `highest`.
struct Quota : Clause
{
    enum class Bound { AtMost, AtLeast };
    enum class Rounding { Down, Up, HalfUp };

    Bound bound = Bound::AtMost;
    int lowest = 0;
    int highest = 0;
    std::optional<int> number = {}; ///< so many, whatever the percentage
    int percent = 0;
    Rounding rounding = Rounding::Down; ///< of the percentage to a number of organisations
    bool ofAll = false;                 ///< of all organisations, not only of the rated ones
    QStringList sectors = {};           ///< counts these 领域 only; empty: all
    int fewest = 0;                     ///< with fewer organisations than this it says nothing
    bool firm = false;        ///< a result that does not meet it is confirmed with a reason only
    bool perSuperior = false; ///< holds under each superior, not for all that are rated together
};

/// A step of the yearly procedure (程序).
struct WorkflowStep : Clause
{
    enum class Kind {
        SelfEvaluation, ///< 自评
        Ballot,         ///< 党员群众测评
        Review,         ///< 上级考评
        Publicity,      ///< 公示
        Approval,       ///< 批准
        Reexamination,  ///< 上级复审
        Plaque,         ///< 授牌
        Report,         ///< 上报
    };
    enum class DayCount { Calendar, Working };

    Kind kind = Kind::SelfEvaluation;
    QString title;
    QString actor;          ///< who does it
    QString form;           ///< the document that belongs to it; may be empty
    int month = 0, day = 0; ///< to be done by this day of the year; 0: no deadline
    int days = 0;           ///< Publicity: how long, from the day after the posting
    DayCount count = DayCount::Calendar;
    QList<int> stars = {};    ///< concerns these stars only; empty: all
    QList<Round> rounds = {}; ///< of these rounds only; empty: both
};

/// A published rating scheme. A plain value: rate() reads it and nothing else.
struct Scheme
{
    QString id;
    int version = 1;
    QString title;
    QString source; ///< the document it was taken from
    QString author; ///< who wrote the file; may be empty
    QDate validFrom;
    QStringList subjects; ///< codes of the kinds of organisation it rates
    AppliesTo applies;    ///< and which of these
    QList<Evaluator> evaluators;
    Mode mode = Mode::Bands;
    QList<Sheet> sheets; ///< one at least
    QList<CriterionGroup> groups;
    QList<Criterion> criteria; ///< of all sheets, in their order
    NotApplicable notApplicable = NotApplicable::Rescale;
    TotalRule total;
    QList<Band> bands;
    QList<StarName> stars;
    QList<Adjustment> adjustments;
    SameEvent sameEvent = SameEvent::Each;
    QList<Pool> pools;
    QList<Limit> limits;
    DemotionRule demotion;
    QList<Quota> quotas;
    QList<WorkflowStep> workflow;

    /// The highest star it can give.
    [[nodiscard]] int highestStar() const;
    /// Whether it can give this star: by points, or by what its limits make of them.
    [[nodiscard]] bool gives(int star) const;
    /// The criteria somebody enters, in their order.
    [[nodiscard]] QList<Criterion> entered() const;
    /// Codes of the counts it asks the records for.
    [[nodiscard]] QStringList metrics() const;
    /// Who scores the sheet: its own evaluators, else the scheme's.
    [[nodiscard]] const QList<Evaluator> &evaluatorsOf(const Sheet &sheet) const;
};

/// Reads a scheme from JSON (docs/schemes.md). Anything missing, unknown, out of range or
/// contradictory is refused, with the error of the first problem (see readJson()).
[[nodiscard]] Result<Scheme> parseScheme(const QByteArray &json);
/// The same for a scheme results were confirmed with: what was taken then is taken for good, though
/// new schemes are refused for it (weights that do not add up to 1, a step of a kind twice, a star
/// that no approval is for, a band out of reach, a name for a star never given).
[[nodiscard]] Result<Scheme> parseFrozenScheme(const QByteArray &json);
/// All that is wrong in the text of a scheme; nothing where parseScheme() takes it.
[[nodiscard]] QList<JsonProblem> schemeProblems(const QByteArray &json);

} // namespace zhibu
