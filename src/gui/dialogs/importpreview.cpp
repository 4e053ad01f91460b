#include "gui/dialogs/importpreview.h"

#include "storage/records/recordlist.h"

namespace zhibu {

using namespace Qt::StringLiterals;

ImportPreview::ImportPreview(Session &session, QObject *parent)
    : QAbstractTableModel{parent}
    , m_session{session}
{}

void ImportPreview::setPlan(const ImportPlan *plan, Show show)
{
    beginResetModel();
    m_plan = plan;
    m_shown.clear();
    m_stored.clear();
    for (qsizetype i = 0; plan != nullptr && i < plan->rows.size(); ++i) {
        const PlannedRow &row = plan->rows[i];
        const bool written = show == Show::Written;
        if (row.state == RowState::Changed && (written || show == Show::Changed)) {
            for (const int field : row.changedFields) {
                m_shown += Shown{i, field};
            }
        } else if ((row.state == RowState::New && (written || show == Show::New))
                   || (row.state == RowState::Same && show == Show::Same)) {
            m_shown += Shown{i, -1};
        }
    }
    endResetModel();
}

int ImportPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportPreview::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    return textOf(m_shown[index.row()], index.column());
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Line:
        return tr("Line");
    case What:
        return tr("What");
    case Row:
        return tr("Row");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    default:
        return tr("After");
    }
}

QString ImportPreview::textOf(const Shown &shown, int column) const
{
    const PlannedRow &row = m_plan->rows[shown.row];
    const bool isField = shown.field >= 0;
    switch (column) {
    case Line:
        return QString::number(row.line);
    case What:
        return whatOf(row);
    case Row:
        return nameOf(row);
    case Field:
        return isField ? m_plan->ledger->fields[shown.field].title : QString();
    case Before:
        return isField ? storedCell(row.record.id, shown.field) : QString();
    default:
        return isField ? cellOf(row, shown.field) : valuesOf(row);
    }
}

QString ImportPreview::whatOf(const PlannedRow &row) const
{
    return row.state == RowState::New       ? tr("New")
           : row.state == RowState::Changed ? tr("Change")
                                            : tr("The same");
}

QString ImportPreview::nameOf(const PlannedRow &row) const
{
    const Ledger &ledger = *m_plan->ledger;
    const QStringList key =
        ledger.labelKey.isEmpty() ? ledger.keys.first() : QStringList{ledger.labelKey};
    QStringList parts;
    for (const QString &part : key) {
        parts += cellOf(row, ledger.indexOf(part));
    }
    return parts.join(u' ');
}

QString ImportPreview::valuesOf(const PlannedRow &row) const
{
    QStringList values;
    for (const int field : m_plan->fieldOfColumn) {
        const QString value = field < 0 ? QString() : cellOf(row, field).simplified();
        if (!value.isEmpty()) {
            values += m_plan->ledger->fields[field].title + u'：' + value;
        }
    }
    return values.join(u'；');
}

QString ImportPreview::cellOf(const PlannedRow &row, int field) const
{
    const qsizetype column = m_plan->fieldOfColumn.indexOf(field);
    return column < 0 ? cellText(m_plan->ledger->fields[field], row.record.values[field])
                      : row.cells.value(column);
}

QString ImportPreview::storedCell(RowId id, int field) const
{
    if (!m_stored.contains(id) && m_session.file() != nullptr) {
        const auto rows =
            textRows(*m_session.file(), *m_plan->ledger, QList{id}, ReferenceText::Code);
        m_stored.insert(
            id, new QStringList(rows && !rows->isEmpty() ? rows->first().cells : QStringList()));
    }
    const QStringList *cells = m_stored.object(id);
    return cells == nullptr ? QString() : cells->value(field);
}

} // namespace zhibu
