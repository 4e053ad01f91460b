#include "gui/activities/recordlines.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

RecordLines::RecordLines(const Ledger &ledger, const QStringList &keys, QObject *parent)
    : QAbstractTableModel{parent}
    , m_ledger{ledger}
    , m_keys{keys}
{}

void RecordLines::setNote(const QString &title, const Note &note)
{
    m_noteTitle = title;
    m_note = note;
}

void RecordLines::setRecords(const QList<Record> &records, const QHash<RowId, QString> &names)
{
    beginResetModel();
    m_records = records;
    m_names = names;
    endResetModel();
}

void RecordLines::add(const Record &record)
{
    const int row = static_cast<int>(m_records.size());
    beginInsertRows({}, row, row);
    m_records += record;
    endInsertRows();
    emit edited();
}

void RecordLines::add(const Record &record, const QString &name)
{
    m_names.insert(m_ledger.value(record, u"member"_s).toLongLong(), name);
    add(record);
}

void RecordLines::drop(int row)
{
    beginRemoveRows({}, row, row);
    m_records.removeAt(row);
    endRemoveRows();
    emit edited();
}

void RecordLines::refreshNotes()
{
    if (m_note && !m_records.isEmpty()) {
        emit dataChanged(index(0, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
    }
}

const Field *RecordLines::field(int column) const
{
    return column < m_keys.size() ? &m_ledger.field(m_keys[column]) : nullptr;
}

int RecordLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordLines::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size()) + (m_note ? 1 : 0);
}

QVariant RecordLines::data(const QModelIndex &index, int role) const
{
    const Record &record = m_records[index.row()];
    const Field *shown = field(index.column());
    if (shown == nullptr) {
        return role == Qt::DisplayRole ? QVariant(m_note(record)) : QVariant();
    }
    const QVariant value = m_ledger.value(record, shown->key);
    if (shown->type == FieldType::YesNo) {
        return role == Qt::CheckStateRole ? (value.toInt() == 1 ? Qt::Checked : Qt::Unchecked)
                                          : QVariant();
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant((shown->isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::EditRole:
        return shown->type == FieldType::Choice ? value : QVariant(cellText(*shown, value));
    case Qt::DisplayRole:
        return shown->type == FieldType::Reference ? m_names.value(value.toLongLong())
                                                   : cellText(*shown, value);
    default:
        return {};
    }
}

void RecordLines::store(int row, const QString &key, const QVariant &value)
{
    if (m_ledger.value(m_records[row], key) == value) {
        return;
    }
    m_ledger.setValue(m_records[row], key, value);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit edited();
}

bool RecordLines::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Field *edited =
        checkIndex(index, CheckIndexOption::IndexIsValid) ? field(index.column()) : nullptr;
    if (edited == nullptr) {
        return false;
    }
    if (edited->type == FieldType::YesNo) {
        if (role == Qt::CheckStateRole) {
            store(index.row(), edited->key, qlonglong{value.toInt() == Qt::Checked ? 1 : 0});
        }
        return role == Qt::CheckStateRole;
    }
    if (role != Qt::EditRole) {
        return false;
    }
    if (edited->type == FieldType::Choice) {
        const bool mayBeEmpty = !edited->required && !edited->defaultValue.isValid();
        if (value.toString().isEmpty() && !mayBeEmpty) {
            return false;
        }
        store(index.row(), edited->key, value.toString());
        return true;
    }
    const ParsedCell cell = parseCell(*edited, value.toString());
    if (cell.finding) {
        return false;
    }
    store(index.row(), edited->key, cell.value);
    return true;
}

std::optional<Finding> RecordLines::enter(const QModelIndex &corner,
                                          const QList<QStringList> &block)
{
    QList<std::pair<QModelIndex, QVariant>> values;
    for (qsizetype row = 0; row < block.size(); ++row) {
        for (qsizetype column = 0; column < block[row].size(); ++column) {
            const QModelIndex cell = index(corner.row() + static_cast<int>(row),
                                           corner.column() + static_cast<int>(column));
            const QString text = block[row][column].trimmed();
            if (text.isEmpty() || !flags(cell).testFlag(Qt::ItemIsEditable)) {
                continue;
            }
            const ParsedCell parsed = parseCell(*field(cell.column()), text);
            if (parsed.finding) {
                return parsed.finding;
            }
            values += {cell, parsed.value};
        }
    }
    for (const auto &[cell, value] : std::as_const(values)) {
        store(cell.row(), field(cell.column())->key, value);
    }
    return {};
}

Qt::ItemFlags RecordLines::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const Field *shown = field(index.column());
    if (shown == nullptr || shown->type == FieldType::Reference || m_fixed.contains(shown->key)) {
        return base;
    }
    return base | (shown->type == FieldType::YesNo ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

QVariant RecordLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const Field *shown = field(section);
    return shown == nullptr ? m_noteTitle : shown->title;
}

QWidget *LinesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const auto *lines = qobject_cast<const RecordLines *>(index.model());
    const Field *field = lines == nullptr ? nullptr : lines->field(index.column());
    if (field == nullptr || field->type != FieldType::Choice) {
        return new QLineEdit(parent); // a number may be empty, which no spin box can be
    }
    Q_UNUSED(option)
    auto *combo = new QComboBox(parent);
    if (!field->required && !field->defaultValue.isValid()) {
        combo->addItem(QString(), QString());
    }
    for (const Choice &choice : field->choices) {
        combo->addItem(choice.title, choice.code);
    }
    return combo;
}

void LinesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    } else {
        TypingDelegate::setEditorData(editor, index);
    }
}

void LinesDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentData(), Qt::EditRole);
    } else {
        TypingDelegate::setModelData(editor, model, index);
    }
}

} // namespace zhibu
