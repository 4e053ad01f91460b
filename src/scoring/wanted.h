#pragma once

#include "scoring/facts.h"
#include "scoring/scheme.h"

#include <optional>

namespace zhibu {

/// A score somebody has to give an organisation.
struct WantedScore
{
    Evaluator evaluator;
    const Criterion *criterion = nullptr; ///< of the scheme

    /// The score, where it was given.
    [[nodiscard]] const Score *in(const Facts &facts) const;
};

/// Who scores a sheet, and with what weight. `by`: see rate().
[[nodiscard]] QList<Evaluator> evaluatorsOf(const Scheme &scheme, const Sheet &sheet,
                                            const std::optional<QString> &by);

/// The rungs of a ladder, above one that is scored, that nobody has scored: not aimed at.
[[nodiscard]] QStringList blankRungs(const Scheme &scheme, const Facts &facts);

/// Every score the scheme asks for an organisation, sheet by sheet and evaluator by evaluator,
/// those of weight 0 too: what is entered and applies to it, blank rungs left out. Points into
/// `scheme`.
[[nodiscard]] QList<WantedScore> wantedScores(const Scheme &scheme, const Facts &facts,
                                              const std::optional<QString> &by = std::nullopt);

} // namespace zhibu
