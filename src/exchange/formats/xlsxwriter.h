#pragma once

#include "exchange/formats/tablewriter.h"

#include <QByteArray>

namespace zhibu {

/// The table as a workbook of one sheet: its heading, bold frozen titles, columns as wide as their
/// content, text columns formatted as text also below the last row, so that what is typed there
/// stays text. The same table gives the same bytes. Errors as for writeTable(), without a subject.
[[nodiscard]] Result<QByteArray> xlsxBytes(const TextTable &table);

} // namespace zhibu
