#pragma once

#include "core/result.h"
#include "core/texttable.h"

#include <QByteArray>
#include <QString>

namespace zhibu {

/// Writes CSV or XLSX by the ending of `path`. Without rows it is an empty template. Errors:
/// Invalid, detail "ending" (neither), "too-many-rows" or "cell-too-long" (more than a sheet holds:
/// 1,048,576 rows, 32,767 characters); Io with the system's text.
[[nodiscard]] Status writeTable(const QString &path, const TextTable &table);
/// Several as one XLSX, a sheet each (names: xlsxBytes()). Errors: the same; "ending" is any other.
[[nodiscard]] Status writeWorkbook(const QString &path, const QList<TextTable> &tables);

} // namespace zhibu
