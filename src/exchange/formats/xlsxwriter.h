#pragma once

#include "exchange/formats/tablewriter.h"

#include <QByteArray>

namespace zhibu {

/// Tables as a workbook, each on a sheet of its name: its heading, bold frozen titles, columns as
/// wide as their content, text columns formatted as text also below the last row, so that what is
/// typed there stays text. The same tables give the same bytes. Errors as for writeTable(), without
/// a subject. The names differ in their first 31 characters, of which []:*?/\' are written as _.
[[nodiscard]] Result<QByteArray> xlsxBytes(const QList<TextTable> &tables);

} // namespace zhibu
