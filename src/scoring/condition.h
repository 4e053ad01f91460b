#pragma once

#include "core/codes.h"
#include "scoring/facts.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace zhibu {

/// How a measured value is held against a threshold; written < <= >= > in a scheme.
enum class Comparison { Less, LessOrEqual, GreaterOrEqual, Greater };

inline constexpr Codes<4> kComparisonCodes{QLatin1StringView("<"), QLatin1StringView("<="),
                                           QLatin1StringView(">="), QLatin1StringView(">")};

/// Whether `value` stands in that relation to `threshold`.
[[nodiscard]] bool holds(Comparison comparison, qint64 value, qint64 threshold);

/// The counts of a ballot, as schemes name them.
[[nodiscard]] const QList<std::pair<QString, int Ballots::*>> &ballotCounts();

/// Something a scheme can measure.
struct Measure
{
    enum class Kind {
        Share,        ///< `part` of `whole` in percent, both sums of ballot counts
        TermOverdue,  ///< whole years the as-of date lies behind the end of the term
        EventCount,   ///< how often the items happened in the year, up to the as-of date
        Metric,       ///< a count from the records, in percent of what was required
        Points,       ///< points of a criterion, a group or a sheet, before its weight
        PointsShare,  ///< the same in percent of its maximum
        PreviousStar, ///< the star of the year before; 0 where there is none
        Age,          ///< whole months from the founding to the as-of date
        /// Whole months the as-of date lies behind the end of the term.
        TermOverdueMonths,
        TermOverdueDays, ///< the same in days
    };

    Kind kind = Kind::Share;
    QList<int Ballots::*> part, whole; ///< Share
    QStringList items;                 ///< EventCount
    QStringList levels;                ///< EventCount: of these levels only; none: of any
    QString of; ///< Metric: its code; Points, PointsShare: id of criterion, group or sheet

    bool operator==(const Measure &) const = default;

    /// The value is a part of a whole and the threshold a percentage.
    [[nodiscard]] bool isShare() const
    {
        return kind == Kind::Share || kind == Kind::Metric || kind == Kind::PointsShare;
    }
    /// It is about an election that is late.
    [[nodiscard]] bool isTerm() const
    {
        return kind == Kind::TermOverdue || kind == Kind::TermOverdueMonths
               || kind == Kind::TermOverdueDays;
    }
};

inline constexpr Codes<10> kMeasureCodes{QLatin1StringView("share"),
                                         QLatin1StringView("term_overdue"),
                                         QLatin1StringView("event_count"),
                                         QLatin1StringView("metric"),
                                         QLatin1StringView("points"),
                                         QLatin1StringView("points_share"),
                                         QLatin1StringView("previous_star"),
                                         QLatin1StringView("age_months"),
                                         QLatin1StringView("term_overdue_months"),
                                         QLatin1StringView("term_overdue_days")};

/// What a Share comes to: the ballots in its part and in its whole.
[[nodiscard]] Count shareOf(const Measure &measure, const Ballots &ballots);

/// A measure held against a threshold, or several conditions together.
struct Condition
{
    enum class Kind { Test, All, Any, Not };

    Kind kind = Kind::Test;
    Measure measure; ///< of a test, as are the next three
    Comparison comparison = Comparison::Less;
    Points threshold; ///< percent, years, months, stars, points or number
    /// An approved extension that covers the as-of date excuses (of a term only): then the test
    /// does not hold.
    bool unlessExtended = false;
    QList<Condition> parts = {}; ///< of the other kinds; Not has one

    bool operator==(const Condition &) const = default;

    /// Of a term: the day as late as the threshold says (a year after 29 February: 28 February).
    [[nodiscard]] QDate thresholdDay(QDate endOfTerm) const;
};

enum class Truth { No, Yes, Unknown };

/// Why something did not count, or what a warning is about.
enum class Reason {
    None,
    LowerTier,  ///< another event of its group counts already
    LaterEvent, ///< an earlier event of its group counts already
    OtherYear,
    AfterAsOf,
    NotSecretary,      ///< the person was not the secretary on that day
    UnknownTier,       ///< its level is none of the clause's tiers
    NotInScheme,       ///< no clause speaks of it
    DecemberOnly,      ///< not in the June round
    NotApplicable,     ///< the criterion or sheet is for other kinds of organisation
    RequirementNotMet, ///< the score would do, but a further condition of the level does not hold
    NotPassed,         ///< the sheet stays below its pass mark
    BaseNotPassed,     ///< the sheet is passed, but one it depends on is not
    NotScored,         ///< a rung that nobody has scored, above one that is: not aimed at
    ExtensionApproved, ///< the election is late with approval
    Threshold,         ///< warning: the condition of the clause holds
    SameEvidence,      ///< two clauses take points for what may be one event: a warning, or not
                       ///< counted a second time
    FactsMissing,      ///< warning: a condition cannot be judged
    TermUnknown,       ///< warning: neither an election nor a founding date
    ElectionInFuture,  ///< warning: the only election on record is after the as-of date
};

/// What came of holding a condition against the facts, part by part, so that AND and OR can be
/// shown.
struct Judged
{
    Condition condition; ///< as it was asked, without its parts
    Truth truth = Truth::Unknown;
    qint64 value = 0; ///< ballots, days behind the end of the term, points, stars, months or number
    qint64 whole = 1; ///< of a share
    QList<QDate> dates;
    QList<qint64> rows;           ///< the facts that were read
    Reason reason = Reason::None; ///< why unknown, or ExtensionApproved
    QList<Judged> parts = {};

    bool operator==(const Judged &) const = default;

    /// Dates and rows of all parts, each once, in order.
    [[nodiscard]] QList<QDate> allDates() const;
    [[nodiscard]] QList<qint64> allRows() const;
    /// The first reason of a part, itself included.
    [[nodiscard]] Reason anyReason() const;
};

/// Points of criteria, groups and sheets, by id, with the maximum.
struct Achieved
{
    Points points, max;
};
using Achievements = QHash<QString, Achieved>;

/// Kleene's logic: what cannot be told stays unknown unless the other parts decide.
[[nodiscard]] Judged judge(const Condition &condition, const Facts &facts,
                           const Achievements &achieved);

/// Whether the event is of the rating year and not after the as-of date: OtherYear, AfterAsOf or
/// None.
[[nodiscard]] Reason outOfTime(const Facts &facts, const Event &event);

} // namespace zhibu
