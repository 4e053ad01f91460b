#pragma once

#include "exchange/formats/tablefile.h"
#include "ledger/ledger.h"

namespace zhibu {

/// Where the titles of a table stand: the first of their rows, counted from 0 over the rows that
/// are not empty, and how many there are (1, or 2 of which the upper one names groups of columns).
struct TitleRows
{
    int first = 0;
    int count = 1;

    bool operator==(const TitleRows &) const = default;
};

/// Titles are looked for in so many rows.
inline constexpr int kRowsForTitles = 20;

/// The rows of a table as it was read whose cells name most fields of the ledger (null: of any),
/// two at least; else the first row. What stands above is a heading.
[[nodiscard]] TitleRows findTitles(const TableData &table, const Ledger *ledger);

/// The table with these rows as its titles; lines keep their numbers. Of two rows of titles the
/// lower one counts where it says something. A title that an earlier column bears already is put
/// behind that of its group (配偶姓名).
[[nodiscard]] TableData withTitles(const TableData &table, const TitleRows &rows);

/// Of several tables the one whose titles name most fields of the ledger (null: of any), the first
/// of equals; its place in the list, which must not be empty.
[[nodiscard]] qsizetype findTable(const QList<TableData> &tables, const Ledger *ledger);

/// Reads the table that a file is most likely opened for: of a workbook the sheet, when `sheet`
/// does not name one, and of that the rows of titles. Errors as those of readTable().
[[nodiscard]] Result<TableData> readTableFor(const QString &path, const Ledger &ledger,
                                             const QString &sheet = {});

} // namespace zhibu
