#pragma once

#include "scoring/rating.h"

namespace zhibu {

/// A share of the ballots that a limit of the scheme judges (参与率, 满意率).
struct BallotShare
{
    const Limit *limit = nullptr;
    const Measure *measure = nullptr; ///< of its cases

    /// 满意率; else 参与率.
    [[nodiscard]] bool isSatisfaction() const
    {
        return measure->part.contains(&Ballots::satisfied);
    }
};

/// Those the scheme looks at, of all members first. They point into `scheme`.
[[nodiscard]] QList<BallotShare> ballotShares(const Scheme &scheme);

/// A limit that has something to say about an organisation.
struct LimitHit
{
    /// The case that holds; nullptr: `step` is complete and only to be told (excused, or not to be
    /// judged).
    const LimitCase *limitCase = nullptr;
    Step step; ///< clause, condition, rows; its kind and effect follow from the case
};

/// Holds every limit of the scheme against the facts; the hits point into `scheme`.
[[nodiscard]] QList<LimitHit> judgeLimits(const Scheme &scheme, const Facts &facts,
                                          const Achievements &achieved);

/// A step with what a condition found: condition, dates, rows.
[[nodiscard]] Step stepOf(StepKind kind, const QString &rule, const QString &code,
                          const Judged &judged);

} // namespace zhibu
