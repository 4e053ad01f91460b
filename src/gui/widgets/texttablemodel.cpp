#include "gui/widgets/texttablemodel.h"

namespace zhibu {

namespace {

QVariant alignmentOf(const TextColumn &column)
{
    const bool isText = column.kind == TextColumn::Kind::Text;
    return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

void TextTableModel::setTable(const TextTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // a cell may be longer than its column is wide
        return m_table.rows[index.row()].value(index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(m_table.columns[index.column()]);
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(m_table.columns[section]);
    case Qt::ToolTipRole:
        return m_table.columns[section].title;
    case Qt::TextAlignmentRole:
        return alignmentOf(m_table.columns[section]);
    default:
        return {};
    }
}

} // namespace zhibu
