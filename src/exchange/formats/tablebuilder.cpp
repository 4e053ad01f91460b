#include "exchange/formats/tablebuilder.h"

#include "core/decimal.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsPerReport = 1024;

bool isBlank(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

TableBuilder::TableBuilder(const QString &source, const QString &sheet, qint64 total,
                           const Progress &progress, KeptSoFar &kept)
    : m_data{source, sheet, {}, {}}
    , m_total(total)
    , m_progress(progress)
    , m_kept(kept)
{}

Error TableBuilder::failure(const QString &detail) const
{
    return {ErrorCode::NotATable, m_data.source, detail};
}

Status TableBuilder::add(int line, QStringList cells, qint64 done)
{
    if (m_rowsSeen++ % kRowsPerReport == 0 && m_progress && !m_progress(done, m_total)) {
        return Error{ErrorCode::Cancelled, m_data.source, {}};
    }
    if (std::all_of(cells.cbegin(), cells.cend(), isBlank)) {
        return {};
    }
    while (cells.size() > m_data.titles.size() && isBlank(cells.constLast())) {
        cells.removeLast();
    }
    if (cells.size() > kMaxColumns) {
        return failure(u"too-many-columns:%1"_s.arg(line));
    }
    for (const QString &cell : std::as_const(cells)) {
        m_kept.characters += cell.size();
        if (cell.size() > kMaxCellLength) {
            return failure(u"cell-too-long:%1"_s.arg(line));
        }
    }
    if (m_kept.characters > kMaxCharacters) {
        return failure(u"too-large"_s);
    }
    if (m_data.titles.isEmpty()) {
        m_data.titles = std::move(cells);
        m_data.titleLine = line;
        return {};
    }
    cells.resize(std::max(cells.size(), m_data.titles.size()));
    m_kept.cells += cells.size();
    if (m_kept.cells > kMaxCells) {
        return failure(u"too-many-cells"_s);
    }
    m_data.rows.append({line, std::move(cells)});
    return m_data.rows.size() < kMaxRows ? Status() : failure(u"too-many-rows"_s);
}

void TableBuilder::spreadInto(TableRow &row, const MergedCells &cells, const QString &value)
{
    if (row.cells.size() <= cells.firstColumn) {
        if (value.isEmpty()) {
            return;
        }
        m_kept.cells += cells.firstColumn + 1 - row.cells.size();
        row.cells.resize(cells.firstColumn + 1);
    }
    // What was hidden under merged cells is not on the sheet.
    const qsizetype end = std::min<qsizetype>(cells.lastColumn + 1, row.cells.size());
    for (qsizetype column = cells.firstColumn + 1; column < end; ++column) {
        row.cells[column].clear();
    }
    row.cells[cells.firstColumn] = value;
}

Status TableBuilder::spread()
{
    if (m_data.merged.isEmpty()) {
        return {};
    }
    QHash<int, qsizetype> places;
    int lastLine = 0;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        places.insert(m_data.rows[i].line, i);
        lastLine = std::max(lastLine, m_data.rows[i].line);
    }
    qint64 steps = 0;
    for (const MergedCells &cells : std::as_const(m_data.merged)) {
        QString value;
        if (cells.firstLine == m_data.titleLine) {
            value = m_data.titles.value(cells.firstColumn);
        } else if (const auto first = places.constFind(cells.firstLine);
                   first != places.constEnd()) {
            value = m_data.rows[*first].cells.value(cells.firstColumn);
            spreadInto(m_data.rows[*first], cells, value);
        }
        const bool isNumber = decimalFromText(value, 4).has_value();
        const int end = value.isEmpty() ? cells.firstLine : std::min(cells.lastLine, lastLine);
        for (int line = cells.firstLine + 1; line <= end; ++line) {
            if (const auto row = places.constFind(line); row != places.constEnd()) {
                spreadInto(m_data.rows[*row], cells, isNumber ? QString() : value);
            }
            if (++steps > kMaxCells || m_kept.cells > kMaxCells) {
                return failure(u"too-many-cells"_s);
            }
        }
    }
    return {};
}

Result<TableData> TableBuilder::take()
{
    if (m_data.titles.isEmpty()) {
        return failure(u"empty"_s);
    }
    if (Status spreading = spread(); !spreading) {
        return spreading.error();
    }
    return std::move(m_data);
}

} // namespace zhibu
