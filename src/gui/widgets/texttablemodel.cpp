#include "gui/widgets/texttablemodel.h"

namespace zhibu {

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
    case Qt::TextAlignmentRole: {
        const bool isText = m_table.columns[index.column()].kind == TextColumn::Kind::Text;
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
               ? QVariant(m_table.columns[section].title)
               : QVariant();
}

} // namespace zhibu
