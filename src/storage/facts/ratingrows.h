#pragma once

#include "ledger/ledger.h"
#include "scoring/quota.h"
#include "scoring/rating.h"
#include "storage/file/file.h"

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
    RowId scope = 0;                ///< 0 = all
    std::optional<QString> by = {}; ///< rate by this evaluator alone (trial)
};

/// "Today" of a rating or report of a year: its 31 December (30 June for the June round), or
/// `today` if that is earlier.
[[nodiscard]] QDate defaultAsOf(int year, Round round, QDate today);

struct RatedOrganisation
{
    RowId id = 0;
    QString code;
    QString name;
    Facts facts;
    Rating rating;
    std::optional<int> rank;
    std::optional<Movement> movement;
};

/// The star table of a year, in the order of formats.md §4: by final star, raw total, code; unrated
/// last.
struct RatingTable
{
    std::vector<RatedOrganisation> rows;
    QList<QuotaCount> quotas;
};

/// Collects the facts of every organisation the scheme speaks of and rates them.
[[nodiscard]] Result<RatingTable> rateOrganisations(const File &file, const RatingRequest &request);

} // namespace zhibu
