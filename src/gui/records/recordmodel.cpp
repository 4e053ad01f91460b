#include "gui/records/recordmodel.h"

#include "gui/records/masking.h"

#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunkRows = 200;
constexpr qsizetype kChunksKept = 50;

} // namespace

ComputedColumns joined(const ComputedColumns &left, const ComputedColumns &right)
{
    const auto texts = [left, right](const File &file,
                                     const QList<RowId> &rows) -> Result<QList<QStringList>> {
        auto cells = left.texts(file, rows);
        const auto more = right.texts(file, rows);
        if (!cells || !more) {
            return cells ? more : cells;
        }
        for (qsizetype row = 0; row < cells->size(); ++row) {
            (*cells)[row].resize(left.fields.size()); // where nothing was worked out
            (*cells)[row] += more->value(row);
        }
        return cells;
    };
    return {.fields = left.fields + right.fields,
            .texts = texts,
            .look = left.look ? left.look : right.look};
}

RecordModel::RecordModel(const Ledger &ledger, ComputedColumns computed, QObject *parent)
    : QAbstractTableModel{parent}
    , m_ledger{ledger}
    , m_computed{std::move(computed)}
    , m_chunks{kChunksKept}
{}

const Field &RecordModel::field(int column) const
{
    return canSort(column) ? m_ledger.fields[column]
                           : m_computed.fields[column - m_ledger.fields.size()];
}

int RecordModel::columnOf(const QString &fieldKey) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (field(column).key == fieldKey) {
            return column;
        }
    }
    return -1;
}

void RecordModel::load(const File *file, const ListQuery &query,
                       const std::optional<QList<RowId>> &only)
{
    const QString sortKey = m_query.sortKey;
    const bool descending = m_query.descending;
    const TextOrder textOrder = m_query.textOrder;
    m_file = file;
    m_query = query;
    m_query.sortKey = sortKey;
    m_query.descending = descending;
    m_query.textOrder = textOrder;
    m_only = only;
    reload();
}

void RecordModel::reload()
{
    Status status;
    QList<RowId> ids;
    if (m_file != nullptr) {
        if (auto found = listRows(*m_file, m_ledger, m_query)) {
            ids = std::move(*found);
        } else {
            status = found.error();
        }
    }
    m_status = status;
    if (m_only) {
        const QSet<RowId> wanted(m_only->begin(), m_only->end());
        ids.removeIf([&wanted](RowId id) { return !wanted.contains(id); });
    }
    m_chunks.clear();
    if (ids == m_ids) { // selection and scroll position stay as they are
        if (!m_ids.isEmpty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (int row = 0; row < rowCount(); ++row) {
        m_rows.insert(m_ids[row], row);
    }
    endResetModel();
}

QString RecordModel::text(int row, int column) const
{
    const Chunk &rows = chunk(row / kChunkRows);
    return rows.value(row % kChunkRows).value(column);
}

const RecordModel::Chunk &RecordModel::chunk(qsizetype number) const
{
    if (const Chunk *known = m_chunks.object(number)) {
        return *known;
    }
    const QList<RowId> ids = m_ids.mid(number * kChunkRows, kChunkRows);
    auto rows = std::make_unique<Chunk>();
    auto texts = textRows(*m_file, m_ledger, ids, ReferenceText::Name);
    if (!texts) {
        m_status = texts.error();
    } else { // in the order of the ids; those that are gone leave an empty row
        auto text = texts->begin();
        for (const RowId id : ids) {
            rows->append(text != texts->end() && text->id == id ? (text++)->cells : QStringList());
        }
        addComputed(*rows, ids);
    }
    m_chunks.insert(number, rows.release()); // the newest is always kept
    return *m_chunks.object(number);
}

void RecordModel::addComputed(Chunk &rows, const QList<RowId> &ids) const
{
    if (m_computed.fields.isEmpty()) {
        return;
    }
    const auto texts = m_computed.texts(*m_file, ids);
    if (!texts) {
        m_status = texts.error();
        return;
    }
    for (qsizetype row = 0; row < rows.size(); ++row) {
        rows[row] += texts->value(row);
    }
}

void RecordModel::setTextOrder(TextOrder order)
{
    if (m_query.textOrder != order) {
        m_query.textOrder = order;
        reload();
    }
}

void RecordModel::setRevealed(bool revealed)
{
    if (m_revealed != revealed) {
        m_revealed = revealed;
        if (!m_ids.isEmpty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                             {Qt::DisplayRole});
        }
    }
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_ledger.fields.size() + m_computed.fields.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Field &shown = field(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const QString value = text(index.row(), index.column());
        return m_revealed ? value : maskedText(shown, value);
    }
    case Qt::TextAlignmentRole:
        return QVariant((shown.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return canSort(index.column()) || !m_computed.look
                   ? QVariant()
                   : m_computed.look(text(index.row(), index.column()), role);
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Field &shown = field(section);
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(shown);
    case Qt::ToolTipRole:
        return shown.help;
    case Qt::TextAlignmentRole:
        return QVariant((shown.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    m_query.sortKey = column < 0 ? QString() : field(column).key;
    m_query.descending = column >= 0 && order == Qt::DescendingOrder;
    reload();
}

} // namespace zhibu
