#pragma once

#include "core/progress.h"
#include "storage/file/action.h"
#include "storage/rounds/rounds.h"

#include <map>

namespace zhibu {

/// Keeps every row of the round's star table with its facts and explanation, the day they speak of
/// and the scheme as it is written now; in December the stars are entered in 历年星级, where
/// what has no star has none. Cancelled where `progress`, told of the rows, stops it.
Status freezeResults(const Action &action, const RatingRound &round, const RatingTable &table,
                     QDate asOf, const Progress &progress);

/// Names of those whose star in 历年星级 freezeResults() replaces by another one, or takes away.
[[nodiscard]] Result<QStringList> enteredOtherwise(const File &file, const RatingRound &round,
                                                   const RatingTable &table);

/// Forgets what a round confirmed; `approval` is its step. 历年星级 becomes what it was before.
Status thawResults(const Action &action, const RatingRound &round, RowId approval);

/// What rounds confirmed of rows of 历年星级 and 星级决定 that are to be changed: ResultConfirmed
/// for each of them. Other ledgers hold nothing of the kind.
[[nodiscard]] Result<Findings> confirmedAmong(const File &file, const Ledger &ledger,
                                              const QList<RowId> &rows);

/// The scheme a round confirmed its results with.
struct ConfirmedScheme
{
    std::shared_ptr<const Scheme> then;
    std::shared_ptr<const Scheme> now; ///< null: unchanged, or it cannot be read
    QString hash = {};                 ///< of `then`
    QDate asOf = {};                   ///< of the results
};
using ConfirmedSchemes = QHash<RowId, ConfirmedScheme>;  ///< by round
using FactsByDay = std::map<QDate, QHash<RowId, Facts>>; ///< of organisations, by the as-of

/// Those of the rounds whose results a request shows; one that cannot be read is left out.
[[nodiscard]] Result<ConfirmedSchemes> confirmedSchemes(const File &file,
                                                        const RatingRequest &request);

/// Puts the results of the scope, year and round that were confirmed by the request's scheme (or
/// any) in place of the live ones; these are kept in `now`, rated as they were confirmed and by the
/// scheme as it is written now: from `facts` as of the day they were confirmed as of, where these
/// hold any. Of the scope are those below it and those its own round confirmed,
/// whether the scheme rates them still or not. Rows no round has confirmed stay as they are.
/// Damaged: a snapshot, or its scheme, that cannot be read.
Status putConfirmed(const File &file, const RatingRequest &request, const ConfirmedSchemes &schemes,
                    const FactsByDay &facts, std::vector<RatedOrganisation> &rows);

} // namespace zhibu
