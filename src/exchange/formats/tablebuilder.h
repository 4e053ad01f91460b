#pragma once

#include "exchange/formats/tablefile.h"
#include "exchange/progress.h"

namespace zhibu {

/// The largest sheet there is.
inline constexpr int kMaxRows = 1'048'576;
inline constexpr int kMaxColumns = 16'384;
/// Four times what a cell of a sheet holds.
inline constexpr int kMaxCellLength = 4 * 32'767;

/// Makes a TableData of the rows a reader finds: titles first, empty rows left out, limits kept.
class TableBuilder
{
public:
    /// `total` is what `done` of add() grows to; both are for `progress` only.
    TableBuilder(const QString &source, const QString &sheet, qint64 total,
                 const Progress &progress);

    /// Takes the next row. Errors: Cancelled, or NotATable when a limit is exceeded.
    [[nodiscard]] Status add(int line, QStringList cells, qint64 done);
    /// The finished table. Error: NotATable "empty".
    [[nodiscard]] Result<TableData> take();

private:
    [[nodiscard]] Error failure(const QString &detail) const;

    TableData m_data;
    qint64 m_total;
    const Progress &m_progress;
    qint64 m_rowsSeen = 0;
    qint64 m_cellsKept = 0;
    qint64 m_charactersKept = 0;
};

} // namespace zhibu
