#pragma once

#include "scoring/rating.h"

#include <QList>

#include <optional>

namespace zhibu {

/// A quota held against a set of ratings. Quotas change no rating.
struct QuotaCount
{
    Quota quota;
    qsizetype rated = 0; ///< organisations that have a final star
    qsizetype limit = 0; ///< percent of them, rounded down (at most) or up (at least)
    qsizetype count = 0; ///< organisations with a star the quota speaks of

    [[nodiscard]] bool met() const
    {
        return quota.bound == Quota::Bound::AtMost ? count <= limit : count >= limit;
    }
};

/// All quotas of the scheme, met or not, in its order.
[[nodiscard]] QList<QuotaCount> countQuotas(const Scheme &scheme, const QList<Rating> &ratings);

/// Rank of each rating, in the order given: 1 + the number of ratings with a better (final star,
/// raw total); equals share a rank. None for the unrated.
[[nodiscard]] QList<std::optional<int>> rank(const QList<Rating> &ratings);

/// The star against the year before: 晋星, 降星, 持平, 新评.
enum class Movement { Up, Down, Same, New };

/// None for the unrated.
[[nodiscard]] std::optional<Movement> movement(const Rating &rating,
                                               std::optional<int> previousStar);

/// What the raw total lacks for the next higher band. Caps, demotions and vetoes stand beside it.
struct Distance
{
    int star = 0;  ///< of that band
    Points points; ///< the least that would do
};

/// None for the unrated and in the highest band.
[[nodiscard]] std::optional<Distance> distance(const Scheme &scheme, const Rating &rating);

} // namespace zhibu
