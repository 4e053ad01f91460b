#pragma once

#include "core/result.h"
#include "exchange/progress.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// One record of a table.
struct TableRow
{
    int line = 0; ///< where the record begins: physical line (first = 1), in sheets the row number
    QStringList cells; ///< at least one for each title; more only if text stands beyond the titles
};

/// A table as it stands in a file; nothing is trimmed or interpreted.
struct TableData
{
    QString source;       ///< path
    QString sheet;        ///< name of the sheet, empty for CSV
    QStringList titles;   ///< the first row that is not empty
    QList<TableRow> rows; ///< without wholly empty ones
};

/// Reads CSV, XLSX (the first visible sheet) or ODS (the first sheet), told apart by content, not
/// by ending.
///
/// Dates come as "2024-03-08" or "2024-03-08 15:00", booleans as "1" and "0", numbers as plain
/// decimals; an integer beyond 15 digits that the program behind the sheet has cut as
/// "4.10599E+17".
///
/// Errors: NotFound; Io (detail: system text); Cancelled; NotATable with one of these details:
/// - empty, not-a-file, binary (no text), encoding (text in an unknown encoding)
/// - ole (an old .xls or an encrypted workbook), encrypted (an encrypted ODS)
/// - no-sheet (a zip file without a table), damaged (a zip file or sheet that is broken)
/// - too-large, zip-bomb, too-many-rows, too-many-cells
/// - too-many-columns:LINE, cell-too-long:LINE, unclosed-quote:LINE
[[nodiscard]] Result<TableData> readTable(const QString &path, const Progress &progress = {});

} // namespace zhibu
