#pragma once

#include "exchange/formats/tablefile.h"

namespace zhibu {

/// The first table of a web page, as programs put cells on the clipboard: the text of each cell
/// with its line breaks, cells that are one as in sheets. Tables within a cell are text of that
/// cell. Nothing but the text is read: no style, no hidden value. Lines are counted by rows. Error:
/// NotATable, as for readTable(); "empty" where there is no table.
[[nodiscard]] Result<TableData> readHtmlTable(const QString &html, const QString &source);

} // namespace zhibu
