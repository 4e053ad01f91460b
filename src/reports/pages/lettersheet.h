#pragma once

#include "core/texttable.h"
#include "reports/pages/letter.h"
#include "reports/pages/tablepage.h"

namespace zhibu {

/// A letter as one sheet of a workbook, in its order: what stands before its first table as lines
/// above, the titles of that table, and below its rows the rest, a line for each paragraph, tables
/// with other titles below those. Without a table a line for each paragraph.
[[nodiscard]] TextTable letterSheet(const Letter &letter);

/// A table on paper as text that can be edited: what stands above it, its rows and sums, what
/// stands below it, and who signs.
[[nodiscard]] Letter tableLetter(const PrintTable &table);

} // namespace zhibu
