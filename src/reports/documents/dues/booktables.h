#pragma once

#include "core/texttable.h"
#include "storage/dues/book.h"

namespace zhibu {

/// Whether a line lacks the 集体研究 it rests on (中组发〔2008〕3号 art. 20).
[[nodiscard]] bool lacksDecision(const BookLine &line);

/// A book as a table: 期初结存 first, then a row for each line, 合计 last.
[[nodiscard]] TextTable bookTable(const DuesBook &book, const QString &name);
/// Where 结存 stands in it.
inline constexpr int kBalanceColumn = 6;

/// 收缴、使用和管理 of a year in figures; kinds and purposes without any are left out. What is
/// left is 年末结存 only where the year is over.
[[nodiscard]] TextTable yearFiguresTable(const DuesYearReport &report, int year, QDate asOf);

} // namespace zhibu
