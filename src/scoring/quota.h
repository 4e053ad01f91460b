#pragma once

#include "scoring/rating.h"

#include <QList>

#include <optional>

namespace zhibu {

/// The organisation another one is directly under (上级党组织); none: row 0, no name.
struct Superior
{
    qint64 row = 0;
    QString name;
};

/// Where an organisation stands among the others.
struct Standing
{
    std::optional<int> star; ///< the final star; none: not rated
    Points rawTotal;         ///< 0 of a star decided on without points: last among its equals
    QString sector;          ///< code of 领域
    Superior superior = {};

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
    Superior superior = {}; ///< of a quota per superior: under whom it counts
    qsizetype rated = 0;    ///< organisations the percentage is of
    qsizetype limit = 0;    ///< the number of the quota, else its percentage of them, rounded
    qsizetype count = 0;    ///< organisations with a star the quota speaks of

    /// Whether it counts the organisation, should that be rated.
    [[nodiscard]] bool covers(const Standing &standing) const
    {
        return (quota.sectors.isEmpty() || quota.sectors.contains(standing.sector))
               && (!quota.perSuperior || superior.row == standing.superior.row);
    }
    /// Whether there are enough organisations for the quota to speak of.
    [[nodiscard]] bool applies() const { return rated >= quota.fewest; }
    [[nodiscard]] bool met() const
    {
        return !applies()
               || (quota.bound == Quota::Bound::AtMost ? count <= limit : count >= limit);
    }
};

/// All quotas of the scheme, met or not, in its order; those per superior once for each.
[[nodiscard]] QList<QuotaCount> countQuotas(const Scheme &scheme, const QList<Standing> &standings);

/// Of fewer rated organisations ten percent are none or one: a matter of chance.
inline constexpr qsizetype kFewestForSuggestions = 10;

/// Where a quota parts the organisations of a table of ranks. Places count from 0; ranges end
/// before their end.
struct QuotaLine
{
    /// The first place below the line: those above it may hold a star the quota limits, or need not
    /// hold one it demands.
    qsizetype place = 0;
    /// Of a quota that is not met, [first, end) are the organisations to look at: as many as are
    /// too many or missing, and above the line those equal to the first below it. Nobody among
    /// fewer than kFewestForSuggestions: there the quota warns only.
    qsizetype first = 0, end = 0;
    /// Of a quota that is not met, [equalsFirst, equalsEnd) are the equals the line parts.
    qsizetype equalsFirst = 0, equalsEnd = 0;

    /// People have to choose among equals.
    [[nodiscard]] bool partsEquals() const { return equalsFirst < place; }
    [[nodiscard]] bool isAmongEquals(qsizetype index) const
    {
        return partsEquals() && index >= equalsFirst && index < equalsEnd;
    }
    [[nodiscard]] qsizetype equals() const { return equalsEnd - equalsFirst; }
    /// How many of the equals lie below the line: so many are to be chosen.
    [[nodiscard]] qsizetype equalsBelow() const { return equalsEnd - place; }
    [[nodiscard]] bool suggests(qsizetype index) const { return index >= first && index < end; }
};

/// The line of a quota among organisations in the order of their ranks, best first, the unrated
/// last. None where the quota says nothing: of nobody rated, of fewer than it asks for, and where
/// others, whom it does not count, stand between them.
[[nodiscard]] std::optional<QuotaLine> quotaLine(const QuotaCount &count,
                                                 const QList<Standing> &ranked);

/// Rank of each, in the order given: 1 + the number of better ones; equals share a rank. None for
/// the unrated.
[[nodiscard]] QList<std::optional<int>> rank(const QList<Standing> &standings);

/// The star against the year before: 晋星, 降星, 持平, 新评.
enum class Movement { Up, Down, Same, New };

/// None for the unrated.
[[nodiscard]] std::optional<Movement> movement(const Rating &rating,
                                               std::optional<int> previousStar);

} // namespace zhibu
