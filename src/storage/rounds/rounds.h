#pragma once

#include "scoring/workflow.h"
#include "storage/facts/ratingrows.h"
#include "storage/file/file.h"

#include <QHash>

#include <optional>

namespace zhibu {

/// A step of a round that was carried out, or passed over with a reason.
struct RoundStep
{
    RowId id = 0; ///< 0: not stored
    WorkflowStep::Kind kind = WorkflowStep::Kind::SelfEvaluation;
    QList<int> stars = {}; ///< of an approval of these only (StepKey)
    bool skipped = false;  ///< `note` says why
    QDate doneOn;
    std::optional<QDate> until; ///< Publicity: its last day
    QString doneBy;
    QString document; ///< 文号
    QString note;

    [[nodiscard]] StepKey key() const { return {.kind = kind, .stars = stars}; }
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
    QList<int> stars = {};  ///< of the confirmed results, each once

    /// The first recorded step of a kind; null: none.
    [[nodiscard]] const RoundStep *step(WorkflowStep::Kind kind) const;
    /// What was recorded of a step of the scheme. An approval of all stars (of a scheme that was
    /// changed since) holds for the approvals of some.
    [[nodiscard]] const RoundStep *step(const WorkflowStep &step) const;
    /// The approval that froze the results; null: none did.
    [[nodiscard]] const RoundStep *confirmation() const;
    /// Whether it has to be taken: not when no confirmed result has a star it concerns.
    [[nodiscard]] bool needs(const WorkflowStep &step) const;
    /// The results are frozen.
    [[nodiscard]] bool isConfirmed() const { return asOf.has_value(); }
};

/// The organisation whose round a scope means: itself; of all (0) the only one without a superior,
/// 0 where there are none or several.
[[nodiscard]] Result<RowId> raterOf(const File &file, RowId scope);

/// The organisation that begins the round an organisation is rated in: a 党委 or 党总支 itself, as
/// does what belongs to nobody; for a 党支部 or 党小组 the one above it. All that as of a day.
[[nodiscard]] Result<RowId> starterOf(const File &file, RowId organisation, QDate day);

/// The round that rates an organisation: the one that confirmed its result, else its own, else that
/// of the nearest organisation that is above it at the end of the round.
[[nodiscard]] Result<std::optional<RatingRound>> roundOf(const File &file, int year, Round round,
                                                         RowId organisation);
/// The same of every organisation that a round rates: ids of rounds by organisation.
[[nodiscard]] Result<QHash<RowId, RowId>> roundOfEach(const File &file, int year, Round round);

/// The scheme of a round: as it was confirmed, else as it is written now. Damaged: a confirmed one
/// that cannot be read.
[[nodiscard]] Result<Scheme> schemeOfRound(const File &file, const RatingRound &round);

/// The scheme that rates an organisation (0 = all): that of its round, else the default one. With 0
/// that of the first round of the year.
[[nodiscard]] Result<Scheme> schemeInUse(const File &file, int year, Round round,
                                         RowId organisation);

/// Whether none of the year's rounds goes by this scheme or, where it has none, whether it is not
/// the default one: rating by it is a trial then.
[[nodiscard]] Result<bool> isForeignScheme(const File &file, int year, Round round,
                                           const QString &scheme);

/// Whether a round has confirmed results of an organisation or of one below it (0 = of any).
[[nodiscard]] Result<bool> hasConfirmed(const File &file, int year, Round round,
                                        RowId organisation);

/// Begins a round, as one action. Every organisation is rated by one round only, the nearest: this
/// one takes those below out of a running round above. Errors: Exists where the organisation has a
/// round already, or a round above has confirmed its results or those of one below it; NotFound for
/// an unknown scheme.
Result<RatingRound> startRound(File &file, int year, Round round, RowId organisation,
                               const QString &scheme, QDate on);

} // namespace zhibu
