#pragma once

#include "core/texttable.h"
#include "reports/words/starnames.h"
#include "scoring/scheme.h"
#include "storage/facts/ratingrows.h"

#include <QStringList>

namespace zhibu {

/// The star table in the columns and the order of docs/formats.md; the last column, 说明, holds
/// every bonus, deduction, limit and warning, or which scores are missing, separated by ；.
[[nodiscard]] TextTable starTable(const RatingTable &table, const Scheme &scheme, int year);

/// The same year under two schemes: total and star by each, and how the star moves from the first
/// to the second. In the order of the first.
[[nodiscard]] TextTable comparisonTable(const Scheme &first, const RatingTable &byFirst,
                                        const Scheme &second, const RatingTable &bySecond,
                                        int year);

/// One quota and how many there are: 五星级最多2个（已评20个的10%，舍去小数），现有7个.
[[nodiscard]] QString quotaText(const Scheme &scheme, const QuotaCount &count);
/// The quotas that are not met, a sentence each, for warnings and the footer of the printed table.
[[nodiscard]] QStringList quotaSentences(const Scheme &scheme, const RatingTable &table);

} // namespace zhibu
