#pragma once

#include "storage/rounds/rounds.h"

namespace zhibu {

/// A step of the rating that is due, as the home page shows it.
struct DueStep
{
    enum class Kind {
        ToStart,       ///< the round has not been started; `step` is its first one
        ToDo,          ///< by its deadline
        PublicityRuns, ///< `by` is its last day
        PublicityOver, ///< since `by`; `step` comes next
    };
    Kind kind = Kind::ToDo;
    int year = 0;
    Round round = Round::December;
    WorkflowStep step;
    QDate by;
    QList<RowId> organisations; ///< that rate

    /// There is something to do about it.
    [[nodiscard]] bool isTask() const { return kind != Kind::PublicityRuns; }
    [[nodiscard]] bool isOverdue(QDate today) const
    {
        return (kind == Kind::ToStart || kind == Kind::ToDo) && by < today;
    }
};

/// What the rounds of the scope (0 = all) demand on a day. A deadline is told from a month before;
/// that of a round nobody has started only until a month after, and only to organisations that rate
/// others or belong to none, under the scheme of their last round, else the default one. Rounds
/// before last year are left alone, as are those whose scheme cannot be read.
[[nodiscard]] Result<QList<DueStep>> dueSteps(const File &file, RowId scope, QDate today);

} // namespace zhibu
