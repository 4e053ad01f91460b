#pragma once

#include "core/texttable.h"
#include "scoring/scheme.h"
#include "storage/facts/ratingrows.h"

#include <QStringList>

#include <optional>

namespace zhibu {

/// 五星级 … 一星级, 不定星级 for 0, 未评 without a star.
[[nodiscard]] QString starName(std::optional<int> stars);
/// 晋星, 降星, 持平, 新评; empty for the unrated.
[[nodiscard]] QString movementName(std::optional<Movement> movement);

/// The star table in the columns and the order of docs/formats.md; the last column, 说明, holds
/// every bonus, deduction, limit and warning, or which scores are missing, separated by ；.
[[nodiscard]] TextTable starTable(const RatingTable &table, const Scheme &scheme, int year);

/// One quota and how many there are: 五星级最多2个（已评20个的10%），现有7个.
[[nodiscard]] QString quotaText(const QuotaCount &count);
/// The quotas that are not met, a sentence each, for warnings and the footer of the printed table.
[[nodiscard]] QStringList quotaSentences(const RatingTable &table);

} // namespace zhibu
