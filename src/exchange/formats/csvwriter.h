#pragma once

#include "exchange/formats/tablewriter.h"

#include <QByteArray>
#include <QString>

namespace zhibu {

/// The table as CSV: UTF-8 with byte order mark, RFC 4180, every record ended by CRLF. A
/// spreadsheet must not run a cell as a formula: text beginning with = + - @ that is no number gets
/// an apostrophe in front. readCsv() gives back the same titles and rows.
[[nodiscard]] QByteArray csvBytes(const TextTable &table);

/// Takes away the apostrophe csvBytes() put in front, and changes nothing else.
[[nodiscard]] QString removeFormulaGuard(QString text);

} // namespace zhibu
