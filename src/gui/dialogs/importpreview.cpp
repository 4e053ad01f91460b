#include "gui/dialogs/importpreview.h"

#include "storage/records/recordlist.h"

namespace zhibu {

using namespace Qt::StringLiterals;

ImportPreview::ImportPreview(Session &session, QObject *parent)
    : QAbstractTableModel{parent}
    , m_session{session}
{}

void ImportPreview::setPlan(ImportPlan *plan, Show show)
{
    beginResetModel();
    m_plan = plan;
    m_show = show;
    m_shown.clear();
    m_stored.clear();
    for (qsizetype i = 0; plan != nullptr && i < plan->rows.size(); ++i) {
        const PlannedRow &row = plan->rows[i];
        const bool written = show == Show::Written;
        const QList<int> fields = show == Show::Kept                 ? row.kept
                                  : show == Show::Identity           ? row.identity
                                  : written && !row.isAgreed         ? QList<int>()
                                  : written || show == Show::Changed ? row.changedFields
                                                                     : QList<int>();
        if (row.state != RowState::Bad && !fields.isEmpty()) {
            for (const int field : fields) {
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
    if (index.isValid() && role == Qt::CheckStateRole && m_show == Show::Identity
        && index.column() == Line) {
        return m_plan->rows[m_shown[index.row()].row].isAgreed ? Qt::Checked : Qt::Unchecked;
    }
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

Qt::ItemFlags ImportPreview::flags(const QModelIndex &index) const
{
    const bool isTickable = m_show == Show::Identity && index.column() == Line;
    return QAbstractTableModel::flags(index)
           | (isTickable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool ImportPreview::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_plan->rows[m_shown[index.row()].row].isAgreed = value.toInt() == Qt::Checked;
    emit dataChanged(this->index(0, Line), this->index(rowCount() - 1, Line)); // name and number
    emit agreementChanged();
    return true;
}

QString ImportPreview::textOf(const Shown &shown, int column) const
{
    const PlannedRow &row = m_plan->rows[shown.row];
    const bool isField = shown.field >= 0;
    switch (column) {
    case Line:
        return QString::number(row.line);
    case What:
        return whatOf(shown);
    case Row:
        return nameOf(row);
    case Field:
        return isField ? m_plan->ledger->fields[shown.field].title : QString();
    case Before:
        return isField ? storedCell(row.record.id, shown.field) : QString();
    default:
        return !isField               ? valuesOf(row)
               : m_show == Show::Kept ? storedCell(row.record.id, shown.field)
                                      : cellOf(row, shown.field);
    }
}

QString ImportPreview::whatOf(const Shown &shown) const
{
    const PlannedRow &row = m_plan->rows[shown.row];
    return m_show == Show::Kept                ? tr("Left as it is")
           : row.emptied.contains(shown.field) ? tr("Emptied")
           : row.state == RowState::New        ? tr("New")
           : row.state == RowState::Changed    ? tr("Change")
                                               : tr("The same");
}

QString ImportPreview::nameOf(const PlannedRow &row) const
{
    const Ledger &ledger = *m_plan->ledger;
    const QStringList key =
        ledger.labelKey.isEmpty() ? ledger.keys.first() : QStringList{ledger.labelKey};
    QStringList parts;
    for (const QString &part : key) {
        parts += cellOf(row, ledger.indexOf(part)).simplified();
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
