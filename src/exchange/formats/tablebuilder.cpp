#include "exchange/formats/tablebuilder.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// About a gigabyte of memory each.
constexpr qint64 kMaxCells = 20'000'000;
constexpr qint64 kMaxCharacters = 500'000'000;
constexpr qint64 kRowsPerReport = 1024;

bool isBlank(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

TableBuilder::TableBuilder(const QString &source, const QString &sheet, qint64 total,
                           const Progress &progress)
    : m_data{source, sheet, {}, {}}
    , m_total(total)
    , m_progress(progress)
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
        m_charactersKept += cell.size();
        if (cell.size() > kMaxCellLength) {
            return failure(u"cell-too-long:%1"_s.arg(line));
        }
    }
    if (m_charactersKept > kMaxCharacters) {
        return failure(u"too-large"_s);
    }
    if (m_data.titles.isEmpty()) {
        m_data.titles = std::move(cells);
        return {};
    }
    cells.resize(std::max(cells.size(), m_data.titles.size()));
    m_cellsKept += cells.size();
    if (m_cellsKept > kMaxCells) {
        return failure(u"too-many-cells"_s);
    }
    m_data.rows.append({line, std::move(cells)});
    return m_data.rows.size() < kMaxRows ? Status() : failure(u"too-many-rows"_s);
}

Result<TableData> TableBuilder::take()
{
    if (m_data.titles.isEmpty()) {
        return failure(u"empty"_s);
    }
    return std::move(m_data);
}

} // namespace zhibu
