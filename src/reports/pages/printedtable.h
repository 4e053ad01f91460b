#pragma once

#include "core/texttable.h"
#include "reports/pages/tablepage.h"

namespace zhibu {

/// A table ready for paper: its name as title, its caption below, numbers to the right, and a last
/// row that begins with 合计 as its totals.
[[nodiscard]] PrintTable printedTable(const TextTable &table, const QString &subtitle = {});

} // namespace zhibu
