#include "storage/rounds/previoustrials.h"

#include "storage/rounds/rounds.h"

#include <QSet>

namespace zhibu {

namespace {

/// The stars of those a round rates, wherever they are now.
Result<QHash<RowId, int>> trialStarsOf(const File &file, const RatingRequest &request,
                                       const RatingRound &round,
                                       const QHash<RowId, RowId> &roundOfEach)
{
    QHash<RowId, int> stars;
    const auto scheme = schemeOfRound(file, round);
    if (!scheme) {
        return stars;
    }
    const auto table =
        rateOrganisations(file, {.scheme = *scheme,
                                 .year = round.year,
                                 .asOf = defaultAsOf(round.year, round.round, request.asOf),
                                 .round = round.round,
                                 .scope = round.organisation,
                                 .confirmed = false,
                                 .previousTrials = false});
    if (!table) {
        return table.error();
    }
    for (const RatedOrganisation &row : table->rows) {
        if (roundOfEach.value(row.id) == round.id && row.rating.rated()) {
            stars.insert(row.id, row.rating.finalStar);
        }
    }
    return stars;
}

} // namespace

Status putPreviousTrials(const File &file, const RatingRequest &request,
                         std::vector<RatedOrganisation> &rows)
{
    const int year = request.year - 1;
    const auto rounds = roundOfEach(file, year, Round::December);
    if (!rounds) {
        return rounds.error();
    }
    QHash<RowId, QHash<RowId, int>> starsByRound; // none of a round that is confirmed
    for (RatedOrganisation &row : rows) {
        const RowId id = rounds->value(row.id);
        if (row.facts.previousStar || id == 0) {
            continue;
        }
        if (!starsByRound.contains(id)) {
            const auto round = roundOf(file, year, Round::December, row.id);
            if (!round) {
                return round.error();
            }
            const auto stars = *round && !(*round)->isConfirmed()
                                   ? trialStarsOf(file, request, **round, *rounds)
                                   : Result(QHash<RowId, int>());
            if (!stars) {
                return stars.error();
            }
            starsByRound.insert(id, *stars);
        }
        const QHash<RowId, int> &stars = starsByRound[id];
        if (const auto star = stars.constFind(row.id); star != stars.constEnd()) {
            row.previousTrial = *star;
        }
    }
    return {};
}

} // namespace zhibu
