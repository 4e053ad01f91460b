#pragma once

#include "storage/rounds/rounds.h"

#include <QStringList>

namespace zhibu {

/// What stands against carrying a step out.
struct StepProblem
{
    enum class Kind {
        ScoresMissing,  ///< `count` organisations lack scores of this step's evaluator
        BallotsMissing, ///< `count` organisations have no 民主测评
        NotRated,       ///< `count` organisations have no star
        PublicityRuns,  ///< until `until`
        ObjectionsOpen, ///< `count` objections are not answered
        QuotaNotMet,    ///< `count` firm quotas
    };
    Kind kind = Kind::ScoresMissing;
    qsizetype count = 0;
    std::optional<QDate> until;
};

/// The step that comes next; none when all are done.
[[nodiscard]] std::optional<WorkflowStep> nextStep(const Scheme &scheme, const RatingRound &round);

/// The star table of a round: what it confirmed, else what the records of a day give those it rates
/// (roundOf). What rounds of organisations below rate is left out; ranks and quotas count it, with
/// the stars that were confirmed there.
[[nodiscard]] Result<RatingTable> roundTable(const File &file, const RatingRound &round,
                                             const Scheme &scheme, QDate asOf);

/// What stands against the next step on a day; empty: nothing. `table` is the roundTable() of that
/// day.
[[nodiscard]] Result<QList<StepProblem>> problemsOf(const File &file, const RatingRound &round,
                                                    const WorkflowStep &step, const Scheme &scheme,
                                                    const RatingTable &table, QDate on);

/// A step that is recorded.
struct StepEntry
{
    RoundStep step;
    /// The roundTable() of its day; a step that is skipped needs none.
    RatingTable table = {};
    QStringList files = {}; ///< paths of the documents that belong to it
};

/// Records the next step and attaches its documents, as one action. Where something stands against
/// it, or it is skipped, `note` must say why; nothing is passed over silently. The approval
/// confirms: the table is frozen with the scheme and the facts, and in December entered in
/// 历年星级. Errors: Invalid with the detail "step-order" (another step comes next) or
/// "reason-missing"; those of canAttach().
Status recordStep(File &file, const RatingRound &round, const Scheme &scheme,
                  const StepEntry &entry);

/// Takes the last step back with its documents as one action; the reason joins the round's note. An
/// approval taken back makes the results live again and 历年星级 what it was before. NothingToDo
/// where there is none.
Status takeBackStep(File &file, const RatingRound &round, const QString &reason);

/// What documents of a step are attached to (storage/attachments/attachments.h): the row is
/// RoundStep::id, the key the step's code.
[[nodiscard]] Ledger stepLedger(WorkflowStep::Kind step);

} // namespace zhibu
