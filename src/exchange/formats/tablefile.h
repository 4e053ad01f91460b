#pragma once

#include "core/progress.h"
#include "core/result.h"

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

/// Cells that are one on the sheet: lines like TableRow::line, columns counted from 0.
struct MergedCells
{
    int firstLine = 0;
    int lastLine = 0;
    int firstColumn = 0;
    int lastColumn = 0;
};

/// A table as it stands in a file; nothing is trimmed or interpreted.
struct TableData
{
    QString source;       ///< path
    QString sheet;        ///< name of the sheet, empty for CSV
    QStringList titles;   ///< the first row that is not empty
    QList<TableRow> rows; ///< without wholly empty ones
    int titleLine = 1;    ///< where the titles stand; of two rows of titles the lower one
    /// Their value stands in the first cell, and in the first one of every line it spans, unless it
    /// is a number: one amount for several people is not one for each.
    QList<MergedCells> merged = {};
};

/// Which sheets of a workbook are read.
struct SheetChoice
{
    QString name = {}; ///< the one of that name; empty: the first visible one
    bool all = false;  ///< every visible one that is not empty
};

/// The detail of an error that there is none of these.
[[nodiscard]] QString noSheet(const SheetChoice &choice);

/// Reads CSV, XLSX or ODS, told apart by content, not by ending. At least one table.
///
/// Dates come as "2024-03-08" or "2024-03-08 15:00", booleans as "1" and "0", numbers as plain
/// decimals; an integer beyond 15 digits that the program behind the sheet has cut as
/// "4.10599E+17". An error of the sheet comes as it is shown there, and a formula without a stored
/// result as "#N/A".
///
/// Errors: NotFound; Io (detail: system text); Cancelled; NotATable with one of these details:
/// - empty, not-a-file, binary (no text), encoding (text in an unknown encoding)
/// - xls (Excel 97–2003 or WPS .et), encrypted (a workbook with a password), word (a text
///   document), ole (another old Office file), xlsb (a binary workbook), markup (a web page or XML
///   under the name of a workbook)
/// - no-sheet (a zip file without a table), no-sheet:NAME, damaged (a zip file or sheet that is
///   broken)
/// - too-large, zip-bomb, too-many-rows, too-many-cells
/// - too-many-columns:LINE, cell-too-long:LINE, unclosed-quote:LINE
[[nodiscard]] Result<QList<TableData>> readSheets(const QString &path, const SheetChoice &choice,
                                                  const Progress &progress = {});
/// One of them: the first visible sheet, or the one of that name.
[[nodiscard]] Result<TableData> readTable(const QString &path, const Progress &progress = {},
                                          const QString &sheet = {});

} // namespace zhibu
