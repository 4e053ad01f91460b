#pragma once

#include "scoring/workflow.h"
#include "storage/facts/ratingrows.h"
#include "storage/file/file.h"

#include <optional>

namespace zhibu {

/// A step of a round that was carried out, or passed over with a reason.
struct RoundStep
{
    WorkflowStep::Kind kind = WorkflowStep::Kind::SelfEvaluation;
    bool skipped = false; ///< `note` says why
    QDate doneOn;
    std::optional<QDate> until; ///< Publicity: its last day
    QString doneBy;
    QString document; ///< 文号
    QString note;
};

/// One rating of a year (seed: 自评 → 测评 → 考评 → 公示 → 批准 …) by one rater: its organisation
/// and all below are rated.
struct RatingRound
{
    RowId id = 0;
    int year = 0;
    Round round = Round::December;
    RowId organisation = 0;
    QString scheme; ///< id
    QDate startedOn;
    std::optional<QDate> asOf; ///< of the confirmed results
    QString schemeHash;        ///< SHA-256 of the scheme the results were confirmed with
    QString note;
    QList<RoundStep> steps; ///< in the order of the workflow

    [[nodiscard]] const RoundStep *step(WorkflowStep::Kind kind) const;
    /// The results are frozen.
    [[nodiscard]] bool isConfirmed() const { return asOf.has_value(); }
};

/// The organisation whose round a scope means: itself; of all (0) the only one without a superior,
/// 0 where there are none or several.
[[nodiscard]] Result<RowId> raterOf(const File &file, RowId scope);

/// The round that rates an organisation: its own, else that of the nearest organisation above.
[[nodiscard]] Result<std::optional<RatingRound>> roundOf(const File &file, int year, Round round,
                                                         RowId organisation);

/// The scheme that rates an organisation (0 = all): that of its round, else the default one. With 0
/// that of the first round of the year.
[[nodiscard]] Result<Scheme> schemeInUse(const File &file, int year, Round round,
                                         RowId organisation);

/// Begins a round, as one action. Exists where the organisation has one already; NotFound for an
/// unknown scheme.
Result<RatingRound> startRound(File &file, int year, Round round, RowId organisation,
                               const QString &scheme, QDate on);

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

/// What stands against the next step on a day; empty: nothing. `table` is the star table of the
/// round as it stands.
[[nodiscard]] Result<QList<StepProblem>> problemsOf(const File &file, const RatingRound &round,
                                                    const WorkflowStep &step, const Scheme &scheme,
                                                    const RatingTable &table, QDate on);

/// Records the next step as one action. Where something stands against it, or it is skipped, `note`
/// must say why; nothing is passed over silently. The approval confirms: the results as of the day
/// are frozen with the scheme and the facts, and in December entered in 历年星级. Errors: Invalid
/// with the detail "step-order" (another step comes next) or "reason-missing".
Status recordStep(File &file, const RatingRound &round, const Scheme &scheme,
                  const RoundStep &step);

/// Takes the last step back as one action; the reason joins the round's note. An approval taken
/// back makes the results live again. NothingToDo where there is none.
Status takeBackStep(File &file, const RatingRound &round, const QString &reason);

} // namespace zhibu
