#pragma once

#include "scoring/facts.h"
#include "scoring/scheme.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

enum class StepKind {
    Base,    ///< a criterion's score, weighted; of deductions below 0
    Granted, ///< points that are there from the start, of a group, a sheet or the total
    Answer,  ///< the answer to a question: `count` is 1 for yes
    Rescale, ///< what a sheet gains because criteria in it do not apply
    Bonus,
    Penalty,
    Excess,     ///< what bonuses or penalties exceed the cap of a clause or pool by, taken back
    NotCounted, ///< a fact that was looked at and left out; `reason` says why
    Clamp,      ///< points brought within limits: of a group, a sheet (`code`) or the raw total
    Round,
    Pass,  ///< a sheet that is passed: `star` is what it is worth
    Band,  ///< the star the total stands for
    Grade, ///< a star given directly
    Demote,
    Cap,
    Veto,
    Exclude, ///< not rated
    Decide,  ///< the star people decided on
    Warning,
};

/// One line of the explanation. The points of all steps add up to the total.
struct Step
{
    StepKind kind = StepKind::Base;
    QString rule; ///< number of the clause; empty: no clause speaks of it
    QString code; ///< id of criterion, group, sheet, pool or limit, or code of the event's item
    QString qualifier; ///< evaluator of a score, level of an event
    Points points;     ///< what the step adds to the total
    Points worth;      ///< NotCounted: the points it would have given
    Points entered;    ///< Base: the score as it was entered, with the sign it counts with
    Points weight;     ///< Base: what that is multiplied by; 0: not an entered score
    /// The star (Pass, Band, Grade, Cap, Decide; NotCounted bands and sheets) or the number of
    /// stars taken off (Demote; NotCounted demotions).
    int star = 0;
    int count = 0; ///< number of times (events), the answer (Answer)
    QList<QDate> dates;
    QList<qint64> rows; ///< the facts that caused it
    Reason reason = Reason::None;
    std::optional<Judged> judged; ///< the condition of limits and bands, part by part

    bool operator==(const Step &) const = default;
};

struct MissingScore
{
    QString evaluator;
    QString criterion;

    bool operator==(const MissingScore &) const = default;
};

/// What a sheet came to, before its weight.
struct SheetResult
{
    QString id;
    Points points, max;
    bool passed = false; ///< of schemes that rate by passed sheets

    bool operator==(const SheetResult &) const = default;
};

/// The outcome for one organisation. Without scored() totals and stars the scheme gives mean
/// nothing, only the final star where one was decided on. Where scores are missing, the steps and
/// bonus, penalty, demotion, cap and veto tell what the records say all the same: adjustments and
/// limits, but those over points that cannot be told yet.
struct Rating
{
    std::optional<QString> by = {}; ///< a trial: the evaluator whose scores alone it goes by
    QList<MissingScore> missing;
    bool excluded = false; ///< the scheme does not rate it this year; the steps say why
    Points base;
    Points bonus;    ///< 0 or above
    Points penalty;  ///< 0 or above
    Points rawTotal; ///< base + bonus − penalty
    Points total;    ///< within the scheme's floor and cap
    QList<SheetResult> sheets;
    int scoreStar = 0;
    int demotion = 0;
    std::optional<int> cap;
    bool vetoed = false;
    int computedStar = 0; ///< what the scheme gives
    int finalStar = 0;    ///< that, or the star decided on
    QList<Step> steps;

    /// The scheme gives it points and a star.
    [[nodiscard]] bool scored() const { return missing.isEmpty() && !excluded; }
    /// People decided on its star.
    [[nodiscard]] bool decided() const;
    /// It has a star: the scheme gives it one, or people decided.
    [[nodiscard]] bool rated() const { return scored() || decided(); }
    bool operator==(const Rating &) const = default;
};

/// Rates by the scheme: base → bonus → penalty → floor and cap → band or passed sheets → direct
/// grade → demotions and caps → vetoes → decision, which holds where scores are missing or the
/// scheme excludes as well. Depends on its arguments only, and not on the order of facts. `by`, the
/// code of an evaluator, rates by that one alone, with full weight, where it may score, and leaves
/// decisions out (a trial: 按自评试算).
[[nodiscard]] Rating rate(const Scheme &scheme, const Facts &facts,
                          const std::optional<QString> &by = std::nullopt);

} // namespace zhibu
