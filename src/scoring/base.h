#pragma once

#include "scoring/rating.h"

namespace zhibu {

/// What the criteria gave.
struct Base
{
    QList<MissingScore> missing;
    QList<Step> steps;
    /// Points of every criterion, group and sheet that could be told, before the sheets' weights.
    Achievements achieved;
    QStringList unscored; ///< rungs of a ladder, above a scored one, that nobody has scored
};

/// Scores, granted points and counts of every sheet, with the limits of its groups. `by`: see
/// rate().
[[nodiscard]] Base baseOf(const Scheme &scheme, const Facts &facts,
                          const std::optional<QString> &by);

/// The most the scores of a sheet and what it grants can give anybody, before its weight and cap.
[[nodiscard]] Points mostOf(const Scheme &scheme, const Sheet &sheet);

/// points × weight, half away from zero; exact for at most two decimals each.
[[nodiscard]] Points weighted(Points points, Points weight);

} // namespace zhibu
