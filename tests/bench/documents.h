#pragma once

#include "clock.h"

namespace bench {

/// Importing a workbook of so many members, compared with reading it only. `branches` as in
/// makeBranchesOnly().
[[nodiscard]] Pair importMembers(int rows, int branches);
/// A table of so many rows as a PDF, compared with drawing the same cells and lines by hand on as
/// many pages.
[[nodiscard]] Pair printRows(int rows);
/// The re-check of so many members and years likewise, from its figures to the PDF.
[[nodiscard]] Pair printRecheck(int members, int years);
/// The same by month.
[[nodiscard]] Pair printRecheckMonths(int members, int years);

} // namespace bench
