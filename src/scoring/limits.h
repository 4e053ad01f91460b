#pragma once

#include "scoring/rating.h"

namespace zhibu {

/// A limit that has something to say about an organisation.
struct LimitHit
{
    /// The case that holds; nullptr: `step` is complete and only to be told (excused, or not to be
    /// judged).
    const LimitCase *limitCase = nullptr;
    Step step; ///< clause, measured value, rows; its kind and effect follow from the case
};

/// Holds every limit of the scheme against the facts; the hits point into `scheme`.
[[nodiscard]] QList<LimitHit> judgeLimits(const Scheme &scheme, const Facts &facts);

/// Whether the event is of the rating year and not after the as-of date: OtherYear, AfterAsOf or
/// None.
[[nodiscard]] Reason outOfTime(const Facts &facts, const Event &event);

} // namespace zhibu
