#pragma once

#include "core/texttable.h"
#include "reports/words/starnames.h"
#include "scoring/scheme.h"
#include "storage/facts/ratingrows.h"

namespace zhibu {

/// The star table in the columns and the order of docs/formats.md; the last column, 说明, holds
/// every bonus, deduction, limit and warning, or which scores are missing, separated by ；.
[[nodiscard]] TextTable starTable(const RatingTable &table, const Scheme &scheme, int year);

/// The same year tried out under two schemes, both rated without decisions: total and star by each,
/// how both move from the first to the second, and why either has none. In the order of the first.
/// Its brief titles call the schemes 甲 and 乙; schemes of one title are told apart by id and
/// version. The caption ends in comparisonWarning().
[[nodiscard]] TextTable comparisonTable(const Scheme &first, const RatingTable &byFirst,
                                        const Scheme &second, const RatingTable &bySecond,
                                        int year);

/// That no score can count under both, for they share no criterion; empty where they do.
[[nodiscard]] QString comparisonWarning(const Scheme &first, const Scheme &second);

} // namespace zhibu
