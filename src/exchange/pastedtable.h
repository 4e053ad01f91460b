#pragma once

#include "exchange/formats/tablefile.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// A block of cells from the clipboard: `html`'s table where it has one, for it keeps cells that
/// are one and lines within a cell; else `text` with tabs between the cells (cellsOf()). The first
/// line stands as titles. Lines are counted from 1 within the block. Error: NotATable, as for
/// readTable(); "empty" where there is no cell.
[[nodiscard]] Result<TableData> pastedBlock(const QString &html, const QString &text,
                                            const QString &source);

/// Where in a list a block without titles goes.
struct PastePlace
{
    QStringList titles; ///< of the columns from the current cell on, as the list has them
    QList<RowId> rows;  ///< those selected where several are, else from the current one down
    bool fills = false; ///< several are selected: a block of one line goes into each of them
};

/// The block as a table planImport() reads. Its own titles hold where it has some (findTitles(), or
/// a first line of nothing but titles), else those of `place`. Its lines are
/// - records of their own where its columns hold all required fields or the ledger's first key, of
///   a block with titles any part of a key or the name of a record;
/// - else changes of the rows of `place`, one line each, known by all their keys of which the block
///   holds no part. Where no key is left they stay as they are, for planImport() to refuse.
/// Errors: Invalid, detail "too-high": more lines than rows; those of the file.
[[nodiscard]] Result<TableData> placedBlock(const File &file, const Ledger &ledger,
                                            const TableData &block, const PastePlace &place);

} // namespace zhibu
