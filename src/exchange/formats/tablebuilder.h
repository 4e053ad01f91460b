#pragma once

#include "core/progress.h"
#include "exchange/formats/tablefile.h"

namespace zhibu {

/// The largest sheet there is.
inline constexpr int kMaxRows = 1'048'576;
inline constexpr int kMaxColumns = 16'384;
/// Four times what a cell of a sheet holds.
inline constexpr int kMaxCellLength = 4 * 32'767;
/// About a gigabyte of memory each.
inline constexpr qint64 kMaxCells = 20'000'000;
inline constexpr qint64 kMaxCharacters = 500'000'000;

/// What the tables of a file hold so far; the limits are for all of them together.
struct KeptSoFar
{
    qint64 cells = 0;
    qint64 characters = 0;
};

/// Makes a TableData of the rows a reader finds: titles first, empty rows left out, limits kept.
class TableBuilder
{
public:
    /// `total` is what `done` of add() grows to; both are for `progress` only.
    TableBuilder(const QString &source, const QString &sheet, qint64 total,
                 const Progress &progress, KeptSoFar &kept);

    /// Takes the next row. Errors: Cancelled, or NotATable when a limit is exceeded.
    [[nodiscard]] Status add(int line, QStringList cells, qint64 done);
    /// Cells that are one; may come before their rows or after them.
    void merge(const MergedCells &cells) { m_data.merged.append(cells); }
    /// The finished table. Error: NotATable "empty", or a limit exceeded.
    [[nodiscard]] Result<TableData> take();

private:
    [[nodiscard]] Error failure(const QString &detail) const;
    [[nodiscard]] Status spread();
    /// Puts the value of merged cells into one of the rows they span.
    void spreadInto(TableRow &row, const MergedCells &cells, const QString &value);

    TableData m_data;
    qint64 m_total;
    const Progress &m_progress;
    KeptSoFar &m_kept;
    qint64 m_rowsSeen = 0;
};

} // namespace zhibu
