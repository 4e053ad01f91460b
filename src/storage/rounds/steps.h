#pragma once

#include "core/progress.h"
#include "storage/rounds/rounds.h"

#include <QStringList>

namespace zhibu {

/// What stands against carrying a step out. A reason outweighs it, unless it forbids the step.
struct StepProblem
{
    enum class Kind {
        StepBefore,     ///< `step` was done on `day`, later than this one; forbids
        PublicityRuns,  ///< until `day`; forbids
        DecidedLater,   ///< the stars of `names` were decided on after they were approved (by this
                        ///< step or one before it), the last on `day`; forbids
        PublicityShort, ///< by the scheme it would run until `day`
        ScoresMissing,  ///< `names` lack scores of this step's evaluator
        BallotsMissing, ///< `names` have no 民主测评
        NotRated,       ///< `names` have no star
        NotAsPosted,    ///< `names` have another star than was posted
        ObjectionsOpen, ///< `count` objections to `names` are not answered
        QuotaNotMet,    ///< `count` firm quotas
    };
    Kind kind = Kind::ScoresMissing;
    QStringList names = {}; ///< of organisations
    qsizetype count = 0;
    StepKey step = {};
    std::optional<QDate> day = {};

    [[nodiscard]] bool forbids() const
    {
        return kind == Kind::StepBefore || kind == Kind::PublicityRuns
               || kind == Kind::DecidedLater;
    }
};

/// A star as a round posted it (公示).
struct PostedStar
{
    RowId organisation = 0;
    QString name; ///< as it is now
    int star = 0;
};

/// What a round posted, from the highest star, by 组织编码; empty where it posted nothing, or
/// before schema 4.
[[nodiscard]] Result<QList<PostedStar>> postedStars(const File &file, const RatingRound &round);

/// An organisation whose star is not the one that was posted.
struct PostedDifference
{
    QString name;
    std::optional<int> posted; ///< none: it was not among those posted
    std::optional<int> now;    ///< none: it has no star, or is not rated any more
};

/// The step that comes next; none when all are done. Those that are not needed are passed over.
[[nodiscard]] std::optional<WorkflowStep> nextStep(const Scheme &scheme, const RatingRound &round);

/// The approvals that keep the results from being frozen when this approval is recorded: those not
/// carried out, though organisations of the table have stars of theirs. The last one confirms.
[[nodiscard]] QList<WorkflowStep> approvalsLeft(const Scheme &scheme, const RatingRound &round,
                                                const StepKey &approval, const RatingTable &table);

/// rateOrganisations() as the table of the round that a scope means (raterOf, roundOf): whoever
/// that round does not rate, or did not when it confirmed, is told so (ratedElsewhere). Before the
/// round is started the table is of those no round rates yet; of several raters it is of all.
[[nodiscard]] Result<RatingTable> tableOfScope(const File &file, const RatingRequest &request);

/// The star table of a round: what it confirmed, else what the records of a day give those it rates
/// (roundOf). What other rounds rate is left out; ranks and quotas do not count it.
[[nodiscard]] Result<RatingTable> roundTable(const File &file, const RatingRound &round,
                                             const Scheme &scheme, QDate asOf);

/// What of the round's table differs from postedStars(), in the order of the names; nothing where
/// those are not known.
[[nodiscard]] Result<QList<PostedDifference>>
differencesToPosted(const File &file, const RatingRound &round, const RatingTable &table);

/// What a posting of `posted` would show otherwise than `shown` does, in the order of the names.
[[nodiscard]] QList<PostedDifference> differencesBetween(const RatingTable &posted,
                                                         const RatingTable &shown);

/// Why a step may not bear a day: one that was done bears a later one, or the publicity runs until
/// that day or longer; the one that lasts longest is told. Steps that were skipped bind no other
/// and are not bound.
[[nodiscard]] std::optional<StepProblem> dateProblem(const RatingRound &round, QDate on);

/// What stands against the next step as it is to be recorded (its day, the last day of a
/// publicity); empty: nothing. `table` is the roundTable() of that day.
[[nodiscard]] Result<QList<StepProblem>> problemsOf(const File &file, const RatingRound &round,
                                                    const RoundStep &step, const Scheme &scheme,
                                                    const RatingTable &table);

/// A step that is recorded.
struct StepEntry
{
    /// Without a last day a publicity runs as long as the scheme says.
    RoundStep step;
    /// The roundTable() of its day; a step that is skipped needs none.
    RatingTable table = {};
    QStringList files = {}; ///< paths of the documents that belong to it
};

/// Records the next step and attaches its documents, as one action. Where something stands against
/// it, or it is skipped, `note` must say why; nothing is passed over silently. The publicity keeps
/// the stars it posts. The approval confirms, the last of several (approvalsLeft()): the table is
/// frozen with the scheme and the facts, and in December entered in 历年星级; `progress` is told
/// of the rows. Errors: Invalid with the
/// detail "step-order" (another step comes next), "step-date" (a problem forbids it) or
/// "reason-missing"; Cancelled where `progress` stops it; those of canAttach().
Status recordStep(File &file, const RatingRound &round, const Scheme &scheme,
                  const StepEntry &entry, const Progress &progress = {});

/// Takes the last step back with its documents as one action; the reason joins the round's note.
/// The approval that confirmed, taken back, makes the results live again and 历年星级 what it was
/// before. NothingToDo where there is none.
Status takeBackStep(File &file, const RatingRound &round, const QString &reason);

/// What documents of a step are attached to (storage/attachments/attachments.h): the row is
/// RoundStep::id, the key the step's code.
[[nodiscard]] Ledger stepLedger(WorkflowStep::Kind step);

} // namespace zhibu
