#pragma once

#include "scoring/rating.h"

#include <QList>

#include <optional>

namespace zhibu {

/// Where an organisation stands among the others.
struct Standing
{
    std::optional<int> star; ///< the final star; none: not rated
    Points rawTotal;
    QString sector; ///< code of 领域

    /// A better star stands before, then a higher raw total.
    [[nodiscard]] bool isBetterThan(const Standing &other) const
    {
        return star != other.star ? star > other.star : star && rawTotal > other.rawTotal;
    }
};
[[nodiscard]] Standing standingOf(const Facts &facts, const Rating &rating);

/// A quota held against a set of organisations. Quotas change no rating.
struct QuotaCount
{
    Quota quota;
    qsizetype rated = 0; ///< organisations the percentage is of
    qsizetype limit = 0; ///< percent of them, rounded as the quota says
    qsizetype count = 0; ///< organisations with a star the quota speaks of

    [[nodiscard]] bool met() const
    {
        return rated < quota.fewest
               || (quota.bound == Quota::Bound::AtMost ? count <= limit : count >= limit);
    }
};

/// All quotas of the scheme, met or not, in its order.
[[nodiscard]] QList<QuotaCount> countQuotas(const Scheme &scheme, const QList<Standing> &standings);

/// Rank of each, in the order given: 1 + the number of better ones; equals share a rank. None for
/// the unrated.
[[nodiscard]] QList<std::optional<int>> rank(const QList<Standing> &standings);

/// The star against the year before: 晋星, 降星, 持平, 新评.
enum class Movement { Up, Down, Same, New };

/// None for the unrated.
[[nodiscard]] std::optional<Movement> movement(const Rating &rating,
                                               std::optional<int> previousStar);

} // namespace zhibu
