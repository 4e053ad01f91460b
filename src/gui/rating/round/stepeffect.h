#pragma once

#include "storage/rounds/confirmed.h"
#include "storage/rounds/steps.h"

#include <QCoreApplication>

namespace zhibu {

/// What is done with a step of a round.
enum class StepTask { CarryOut, Skip, TakeBack };

/// A step of a round and what is done with it: the next step, or the last one where it is taken
/// back.
struct StepWork
{
    RatingRound round;
    Scheme scheme;
    WorkflowStep step;
    StepTask task = StepTask::CarryOut;
};

/// A star, or that there is none.
[[nodiscard]] QString starOrNone(const Scheme &scheme, const std::optional<int> &star);

/// What a step comes to, to be read before it is stored. Lives no longer than what it looks at.
struct StepEffect
{
    Q_DECLARE_TR_FUNCTIONS(StepEffect)

public:
    const StepWork &work;
    QDate on;                    ///< the day entered; null: none yet
    std::optional<QDate> until;  ///< of the publicity, as entered
    QDate asOf;                  ///< the day the table is worked out for
    const RatingTable *table;    ///< null: not worked out
    QList<WorkflowStep> left;    ///< the approvals that still keep the results from being frozen
    const QStringList &ofJune;   ///< whose scores or ballots are still those of the June round
    const QStringList &replaced; ///< stars of 历年星级 an approval replaces
    const QList<PostedDifference> &unlikeShown; ///< who gets another star than the table shows
    int files = 0;                              ///< of a step that is taken back

    /// Empty where there is nothing to be said.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString ofTakingBack() const;
    [[nodiscard]] QString ofPosting() const;
    [[nodiscard]] QString ofApproving() const;
    [[nodiscard]] QString unlikeShownText() const;
};

} // namespace zhibu
