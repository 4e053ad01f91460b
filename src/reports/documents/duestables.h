#pragma once

#include "core/texttable.h"
#include "storage/facts/duesrows.h"

#include <vector>

namespace zhibu {

/// 月薪制 …, 未核定 without a kind.
[[nodiscard]] QString duesKindName(std::optional<DuesKind> kind);
/// A rate in ten-thousandths as 0.5%.
[[nodiscard]] QString rateText(int rate);

/// The dues of a month, and of a year, in the columns of docs/formats.md. The last row is 合计.
[[nodiscard]] TextTable duesMonthTable(const std::vector<DuesMonthRow> &rows, Month month);
[[nodiscard]] TextTable duesYearTable(const std::vector<DuesYearRow> &rows, int year);

} // namespace zhibu
