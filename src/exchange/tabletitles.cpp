#include "exchange/tabletitles.h"

#include "exchange/columnmatch.h"
#include "ledger/ledgers.h"

#include <algorithm>
#include <vector>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kColumnsLookedAt = 300;
constexpr qsizetype kFewestFields = 2; // one word may stand anywhere

struct Row
{
    int line = 0;
    QStringList cells;
};

/// The titles count as a row again.
Row rowAt(const TableData &table, int row)
{
    return row == 0 ? Row{table.titleLine, table.titles}
                    : Row{table.rows[row - 1].line, table.rows[row - 1].cells};
}

/// What a row says about a column, where it stands in a cell that several columns share.
QString groupOf(const TableData &table, const Row &row, int column)
{
    for (const MergedCells &cells : table.merged) {
        if (cells.firstLine <= row.line && row.line <= cells.lastLine && cells.firstColumn <= column
            && column <= cells.lastColumn && cells.lastColumn > cells.firstColumn) {
            return row.cells.value(cells.firstColumn).trimmed();
        }
    }
    return {};
}

/// The cells of the lower row, those of the upper one where there is nothing.
QStringList titlesIn(const TableData &table, const TitleRows &rows)
{
    const Row upper = rowAt(table, rows.first);
    if (rows.count == 1) {
        return upper.cells;
    }
    const Row lower = rowAt(table, rows.first + 1);
    QStringList titles = lower.cells;
    titles.resize(std::max(upper.cells.size(), lower.cells.size()));
    for (qsizetype column = 0; column < titles.size(); ++column) {
        if (titles[column].trimmed().isEmpty()) {
            titles[column] = upper.cells.value(column);
        }
    }
    return titles;
}

/// Of columns with one title all but the first bear that of their group too.
void nameGroups(const TableData &table, const TitleRows &rows, QStringList &titles)
{
    const int last = rows.first + rows.count - 1;
    if (last == 0) {
        return;
    }
    const Row above = rowAt(table, last - 1);
    const QStringList plain = titles;
    for (int column = 0; column < titles.size(); ++column) {
        const QString group = groupOf(table, above, column);
        if (!group.isEmpty() && plain.indexOf(plain[column]) < column) {
            titles[column] = group + plain[column];
        }
    }
}

/// How well titles are known: fields of the ledger, or of the one that knows them best.
class TitleJudge
{
public:
    explicit TitleJudge(const Ledger *ledger)
    {
        if (ledger != nullptr) {
            m_books.emplace_back(*ledger);
            return;
        }
        for (const Ledger &each : allLedgers()) {
            m_books.emplace_back(each);
        }
    }

    [[nodiscard]] qsizetype fieldsIn(const QStringList &titles) const
    {
        QStringList plain;
        for (const QString &title : titles.mid(0, kColumnsLookedAt)) {
            plain += plainTitle(title);
        }
        qsizetype most = 0;
        for (const TitleBook &book : m_books) {
            most = std::max(most, book.fieldsIn(plain));
        }
        return most;
    }

    /// The best rows of titles, and how many fields they name.
    [[nodiscard]] std::pair<TitleRows, qsizetype> judge(const TableData &table) const
    {
        TitleRows best;
        qsizetype most = kFewestFields - 1;
        const int rows =
            static_cast<int>(std::min<qsizetype>(table.rows.size() + 1, kRowsForTitles));
        for (const int count : {1, 2}) {
            for (int first = 0; first + count <= rows; ++first) {
                const TitleRows each{first, count};
                const qsizetype fields = fieldsIn(titlesIn(table, each));
                if (fields > most) {
                    most = fields;
                    best = each;
                }
            }
        }
        return {best, most};
    }

private:
    std::vector<TitleBook> m_books;
};

} // namespace

TitleRows findTitles(const TableData &table, const Ledger *ledger)
{
    return TitleJudge(ledger).judge(table).first;
}

TableData withTitles(const TableData &table, const TitleRows &rows)
{
    if (rows == TitleRows()) {
        return table;
    }
    const int last = rows.first + rows.count - 1;
    TableData arranged = table;
    arranged.titles = titlesIn(table, rows);
    while (!arranged.titles.isEmpty() && arranged.titles.constLast().trimmed().isEmpty()) {
        arranged.titles.removeLast();
    }
    nameGroups(table, rows, arranged.titles);
    arranged.titleLine = rowAt(table, last).line;
    arranged.rows = table.rows.mid(last);
    for (TableRow &row : arranged.rows) {
        row.cells.resize(std::max(row.cells.size(), arranged.titles.size()));
        while (row.cells.size() > arranged.titles.size()
               && row.cells.constLast().trimmed().isEmpty()) {
            row.cells.removeLast();
        }
    }
    return arranged;
}

qsizetype findTable(const QList<TableData> &tables, const Ledger *ledger)
{
    const TitleJudge judge(ledger);
    qsizetype best = 0;
    qsizetype most = -1;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const qsizetype fields = judge.judge(tables[i]).second;
        if (fields > most) {
            most = fields;
            best = i;
        }
    }
    return best;
}

Result<TableData> readTableFor(const QString &path, const Ledger &ledger, const QString &sheet)
{
    const auto tables = readSheets(path, {.name = sheet, .all = sheet.isEmpty()});
    if (!tables) {
        return tables.error();
    }
    const TableData &table = tables->at(findTable(*tables, &ledger));
    return withTitles(table, findTitles(table, &ledger));
}

} // namespace zhibu
