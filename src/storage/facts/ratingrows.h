#pragma once

#include "ledger/ledger.h"
#include "scoring/quota.h"
#include "scoring/rating.h"
#include "storage/file/file.h"

#include <memory>
#include <optional>
#include <vector>

namespace zhibu {

/// What is rated, and how.
struct RatingRequest
{
    Scheme scheme;
    int year = 0;
    QDate asOf;
    Round round = Round::December;
    RowId scope = 0;                ///< 0 = all; else with what was below it on that day
    std::optional<QString> by = {}; ///< rate by this evaluator alone (trial)
    /// Results that were confirmed by this scheme stand in place of what the records give now. Not
    /// for trials.
    bool confirmed = true;
    bool confirmedByAny = false; ///< and those confirmed by other schemes likewise
    /// The stars people decided on hold: those decided by `asOf`, and where that is the end of the
    /// round those decided later too. Never by a foreign scheme (isForeignScheme()).
    bool decisions = true;
    /// The year before is looked at: for the schemes of its rounds, and for stars that no round has
    /// confirmed, which are worked out.
    bool previousRounds = true;
    std::optional<QDate> scopeOn = {}; ///< the day whose superiors the scope means; none: `asOf`
};

/// "Today" of a rating or report of a year: its 31 December (30 June for the June round), or
/// `today` if that is earlier.
[[nodiscard]] QDate defaultAsOf(int year, Round round, QDate today);

/// What the records say now, beside a result that was confirmed.
struct RatedNow
{
    Facts facts;
    Rating rating; ///< by the scheme it was confirmed with
    /// By that scheme as it is written now; none where it has not changed, or cannot be read.
    std::optional<Rating> byNewScheme = {};

    [[nodiscard]] const Rating &outcome() const { return byNewScheme ? *byNewScheme : rating; }
};

struct RatedOrganisation
{
    RowId id = 0;
    QString code;
    QString name;
    Facts facts;
    Rating rating;
    std::optional<int> rank;
    std::optional<Movement> movement;
    /// Of a confirmed result: the scheme it was confirmed with, and what the records say now.
    std::shared_ptr<const Scheme> confirmedBy;
    std::optional<RatedNow> now;
    QString schemeHash = {}; ///< SHA-256 of that scheme's text, in hex
    Superior superior = {};  ///< on the day; known where a quota of the scheme asks for it
    /// Only in the table of a round that does not rate it: the name of the organisation whose round
    /// does, empty where none does. It is shown, and neither ranked nor counted.
    std::optional<QString> ratedElsewhere = {};
    /// The star that the records of the year before give and no round has confirmed; only where no
    /// star of that year is entered, and never in a trial. A movement is not known then.
    std::optional<int> previousTrial = {};
    /// Whose words name the star of the year before: the scheme of the round that rates it in that
    /// December, or of the trial. Null where there is neither, or it cannot be read.
    std::shared_ptr<const Scheme> previousScheme = {};

    /// The star entered for the year before. A confirmed result without one has that of today: the
    /// year before may be approved after it.
    [[nodiscard]] std::optional<int> previousStar() const
    {
        return facts.previousStar || !now ? facts.previousStar : now->facts.previousStar;
    }
    /// The star of the year before as it is shown: the one entered, else the trial.
    [[nodiscard]] std::optional<int> previousStarOrTrial() const
    {
        const auto entered = previousStar();
        return entered ? entered : previousTrial;
    }
    /// The scheme `rating` came from; `live` where the result is not confirmed.
    [[nodiscard]] const Scheme &schemeOr(const Scheme &live) const
    {
        return confirmedBy ? *confirmedBy : live;
    }
    /// Records or scheme have changed since, so that the star or the points would be others now.
    [[nodiscard]] bool wouldDiffer() const { return now && differ(rating, now->outcome()); }
    /// Which of them have: of the records and of the scheme.
    [[nodiscard]] bool recordsDiffer() const { return now && differ(rating, now->rating); }
    [[nodiscard]] bool schemeDiffers() const { return now && differ(now->rating, now->outcome()); }
    /// It was rated and is not any more: the records say nothing of it.
    [[nodiscard]] bool isPast() const { return confirmedBy && !now; }
    /// Forgets the confirmed result, unless there is no other.
    void showNow()
    {
        if (now) {
            facts = now->facts;
            rating = now->rating;
            confirmedBy.reset();
            schemeHash.clear();
            now.reset();
        }
    }

private:
    [[nodiscard]] static bool differ(const Rating &a, const Rating &b)
    {
        return a.rated() != b.rated() || a.finalStar != b.finalStar || a.rawTotal != b.rawTotal;
    }
};

/// The star table of a year, in the order of formats.md §4: by final star, raw total, code; unrated
/// last; after all of them those rated elsewhere, in the same order.
struct RatingTable
{
    std::vector<RatedOrganisation> rows;
    QList<QuotaCount> quotas;
};

[[nodiscard]] Standing standingOf(const RatedOrganisation &row);

/// Puts rated organisations in their order, with rank and movement, and counts the quotas: ranks
/// and quotas over all that are not rated elsewhere.
[[nodiscard]] RatingTable tableOf(const Scheme &scheme, std::vector<RatedOrganisation> rows);

/// Collects the facts of every organisation the scheme speaks of and rates them: names, kinds and
/// superiors are those of the day (组织变动).
[[nodiscard]] Result<RatingTable> rateOrganisations(const File &file, const RatingRequest &request);

} // namespace zhibu
