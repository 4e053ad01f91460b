#include "gui/activities/attendancemodel.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"

#include <QApplication>
#include <QComboBox>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kMember = u"member"_s;
const QString kStatus = u"status"_s;
const QString kReason = u"reason"_s;
const QString kPresent = u"present"_s;
const QString kLeave = u"leave"_s;

} // namespace

AttendanceCount attendanceCount(const QList<Record> &records)
{
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    AttendanceCount count;
    for (const Record &record : records) {
        const QVariant status = ledger.value(record, kStatus);
        count.due += status != u"observer"_s ? 1 : 0;
        count.present += status == kPresent ? 1 : 0;
    }
    return count;
}

AttendanceModel::AttendanceModel(QObject *parent)
    : QAbstractTableModel{parent}
    , m_ledger{ledgerOf(u"attendance"_s)}
{}

void AttendanceModel::setRecords(const QList<Record> &records, const QHash<RowId, QString> &names)
{
    beginResetModel();
    m_records = records;
    m_names = names;
    m_entered.clear();
    endResetModel();
}

void AttendanceModel::setPeople(const QList<NamedRow> &people)
{
    for (const Record &record : std::as_const(m_records)) {
        m_entered.insert(m_ledger.value(record, kMember).toLongLong(), record);
    }
    beginResetModel();
    m_records.clear();
    m_names.clear();
    for (const NamedRow &person : people) {
        Record record = m_entered.value(person.id);
        if (record.values.isEmpty()) {
            record = m_ledger.blank();
            m_ledger.setValue(record, kMember, person.id);
            m_ledger.setValue(record, kStatus, kPresent);
        }
        m_records += record;
        m_names.insert(person.id, person.name);
    }
    endResetModel();
}

void AttendanceModel::addPeople(const QList<NamedRow> &people)
{
    QList<NamedRow> all;
    for (const Record &record : m_records) {
        const RowId id = m_ledger.value(record, kMember).toLongLong();
        all += NamedRow{.id = id, .code = {}, .name = m_names.value(id), .detail = {}};
    }
    for (const NamedRow &person : people) {
        if (!m_names.contains(person.id)) {
            all += person;
        }
    }
    setPeople(all);
    emit edited();
}

int AttendanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int AttendanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttendanceModel::status(int row) const
{
    return m_ledger.value(m_records[row], kStatus).toString();
}

QVariant AttendanceModel::data(const QModelIndex &index, int role) const
{
    const Record &record = m_records[index.row()];
    const bool absent = status(index.row()) != kPresent;
    if (role == Qt::CheckStateRole && index.column() == Name) {
        return absent ? Qt::Unchecked : Qt::Checked;
    }
    if (role == Qt::ForegroundRole && absent) {
        return attentionColor(QApplication::palette());
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return m_names.value(m_ledger.value(record, kMember).toLongLong());
    case StatusColumn:
        return role == Qt::EditRole ? status(index.row())
                                    : cellText(m_ledger.field(kStatus), status(index.row()));
    default:
        return m_ledger.value(record, kReason);
    }
}

void AttendanceModel::setStatus(int row, const QString &code)
{
    m_ledger.setValue(m_records[row], kStatus, code);
    if (code == kPresent) {
        m_ledger.setValue(m_records[row], kReason, QString());
    }
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
}

bool AttendanceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    if (index.column() == Name && role == Qt::CheckStateRole) {
        setStatus(index.row(), value.toInt() == Qt::Checked ? kPresent : kLeave);
        return true;
    }
    if (index.column() == StatusColumn && role == Qt::EditRole) {
        setStatus(index.row(), value.toString());
        return true;
    }
    if (index.column() == ReasonColumn && role == Qt::EditRole) {
        const QString reason = value.toString().trimmed();
        m_ledger.setValue(m_records[index.row()], kReason, reason);
        if (!reason.isEmpty()
            && status(index.row()) == kPresent) { // a reason is given for an absence
            m_ledger.setValue(m_records[index.row()], kStatus, kLeave);
        }
        emit dataChanged(this->index(index.row(), 0), index);
        emit edited();
        return true;
    }
    return false;
}

Qt::ItemFlags AttendanceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.column() == Name ? base | Qt::ItemIsUserCheckable : base | Qt::ItemIsEditable;
}

QVariant AttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const QString key = section == Name ? kMember : section == StatusColumn ? kStatus : kReason;
    return m_ledger.field(key).title;
}

QWidget *AttendanceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    if (index.column() != AttendanceModel::StatusColumn) {
        return QStyledItemDelegate::createEditor(parent, option, index);
    }
    auto *combo = new QComboBox(parent);
    for (const Choice &choice : ledgerOf(u"attendance"_s).field(kStatus).choices) {
        combo->addItem(choice.title, choice.code);
    }
    return combo;
}

void AttendanceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void AttendanceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentData(), Qt::EditRole);
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

} // namespace zhibu
