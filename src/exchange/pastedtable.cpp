#include "exchange/pastedtable.h"

#include "exchange/columnmatch.h"
#include "exchange/formats/htmlreader.h"
#include "exchange/formats/tablebuilder.h"
#include "exchange/pasteplan.h"
#include "exchange/tabletitles.h"
#include "storage/records/recordlist.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Result<TableData> textBlock(const QString &text, const QString &source)
{
    const QList<QStringList> lines = cellsOf(text);
    const Progress none;
    KeptSoFar kept;
    TableBuilder table(source, {}, lines.size(), none, kept);
    for (int line = 0; line < lines.size(); ++line) {
        if (const Status added = table.add(line + 1, lines[line], line); !added) {
            return added.error();
        }
    }
    return table.take();
}

/// Fewer than two names might be values: then the whole first line must be titles of a column each.
bool hasTitles(const Ledger &ledger, const TableData &block)
{
    const TitleBook book(ledger);
    const auto known = [&book](const QStringList &titles) {
        return std::ranges::count_if(
            titles, [&book](const QString &title) { return book.fieldOf(title) >= 0; });
    };
    return known(withTitles(block, findTitles(block, &ledger)).titles) > 1
           || known(block.titles) == block.titles.size();
}

/// The block below other titles; what were its titles is its first line again.
TableData below(const QStringList &titles, const TableData &block)
{
    TableData table = block;
    table.rows.prepend({.line = block.titleLine, .cells = block.titles});
    qsizetype width = 0;
    for (const TableRow &row : std::as_const(table.rows)) {
        width = std::max(width, row.cells.size());
    }
    table.titles = titles.mid(0, width);
    for (TableRow &row : table.rows) {
        row.cells.resize(std::max(row.cells.size(), table.titles.size()));
    }
    table.titleLine = 0;
    return table;
}

/// Keys of the fields in a table.
QSet<QString> fieldsOf(const Ledger &ledger, const TableData &table)
{
    QSet<QString> held;
    for (const int field : matchColumns(ledger, table.titles).fieldOfColumn) {
        if (field >= 0) {
            held += ledger.fields[field].key;
        }
    }
    return held;
}

bool holdsOneOf(const QSet<QString> &held, const QList<QStringList> &keys)
{
    return std::ranges::any_of(keys, [&held](const QStringList &key) {
        return std::ranges::all_of(key,
                                   [&held](const QString &part) { return held.contains(part); });
    });
}

/// Whether there is a part of a key or the name of a record: what is said of one by name must not
/// go into the row of another that happens to be picked.
bool saysWhom(const QSet<QString> &held, const Ledger &ledger)
{
    const auto holds = [&held](const QString &part) { return held.contains(part); };
    return holds(ledger.labelKey) || std::ranges::any_of(ledger.keys, [&](const QStringList &key) {
               return std::ranges::any_of(key, holds);
           });
}

bool holdsRequired(const QSet<QString> &held, const Ledger &ledger)
{
    return std::ranges::all_of(ledger.fields, [&held](const Field &field) {
        return !field.required || held.contains(field.key);
    });
}

/// Fields by which rows are known, of all keys no part of which is in `held`.
QList<int> identityBeside(const QSet<QString> &held, const Ledger &ledger)
{
    QList<int> fields;
    for (const QStringList &key : ledger.keys) {
        if (std::ranges::none_of(key,
                                 [&held](const QString &part) { return held.contains(part); })) {
            for (const QString &part : key) {
                fields += ledger.indexOf(part);
            }
        }
    }
    std::ranges::sort(fields);
    fields.erase(std::ranges::unique(fields).begin(), fields.end());
    return fields;
}

/// Puts the identity of stored rows before the lines, by their distance from the titles; there are
/// as many rows.
Result<TableData> placed(const File &file, const Ledger &ledger, TableData table,
                         const QList<int> &identity, const QList<RowId> &rows)
{
    const auto stored = textRows(file, ledger, rows, ReferenceText::Code);
    if (!stored) {
        return stored.error();
    }
    for (TableRow &row : table.rows) {
        const int line = row.line - table.titleLine - 1;
        QStringList cells;
        for (const int field : identity) {
            cells += stored->at(line).cells[field];
        }
        row.cells = cells + row.cells;
    }
    QStringList titles;
    for (const int field : identity) {
        titles += ledger.fields[field].title;
    }
    table.titles = titles + table.titles;
    for (MergedCells &cells : table.merged) {
        cells.firstColumn += static_cast<int>(identity.size());
        cells.lastColumn += static_cast<int>(identity.size());
    }
    return table;
}

} // namespace

Result<TableData> pastedBlock(const QString &html, const QString &text, const QString &source)
{
    if (auto table = readHtmlTable(html, source)) {
        return table;
    }
    return textBlock(text, source);
}

Result<TableData> placedBlock(const File &file, const Ledger &ledger, const TableData &block,
                              const PastePlace &place)
{
    const bool titled = !block.rows.isEmpty() && hasTitles(ledger, block);
    TableData table =
        titled ? withTitles(block, findTitles(block, &ledger)) : below(place.titles, block);
    const QSet<QString> held = fieldsOf(ledger, table);
    const bool known = titled ? saysWhom(held, ledger) : holdsOneOf(held, ledger.keys.mid(0, 1));
    const QList<int> identity = identityBeside(held, ledger);
    if (known || holdsRequired(held, ledger) || identity.isEmpty() || table.rows.isEmpty()) {
        return table;
    }
    if (place.fills && table.rows.size() == 1) {
        const QStringList cells = table.rows.takeFirst().cells;
        for (int line = 1; line <= place.rows.size(); ++line) {
            table.rows += TableRow{.line = table.titleLine + line, .cells = cells};
        }
    }
    const qsizetype lines = table.rows.last().line - table.titleLine;
    if (lines > place.rows.size()) {
        return Error{ErrorCode::Invalid, table.source, u"too-high"_s};
    }
    return placed(file, ledger, table, identity, place.rows.first(lines));
}

} // namespace zhibu
