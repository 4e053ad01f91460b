#include "gui/activities/attendancemodel.h"

#include "core/namesakes.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"

#include <QApplication>

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
const QString kObserver = u"observer"_s;

} // namespace

AttendanceCount attendanceCount(const QList<Record> &records, const QSet<RowId> &excused)
{
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    AttendanceCount count;
    for (const Record &record : records) {
        const QVariant status = ledger.value(record, kStatus);
        const bool missed = status != kPresent && status != kObserver;
        const bool isExcused = excused.contains(ledger.value(record, kMember).toLongLong());
        count.due += status != kObserver ? 1 : 0;
        count.present += status == kPresent ? 1 : 0;
        count.rated += status == kPresent || (missed && !isExcused) ? 1 : 0;
        count.withoutReason +=
            missed && ledger.value(record, kReason).toString().trimmed().isEmpty() ? 1 : 0;
    }
    return count;
}

AttendanceModel::AttendanceModel(QObject *parent)
    : QAbstractTableModel{parent}
    , m_ledger{ledgerOf(u"attendance"_s)}
{}

void AttendanceModel::setRecords(const QList<Record> &records, const QHash<RowId, NamedRow> &people)
{
    beginResetModel();
    m_records = records;
    m_people = people;
    m_entered.clear();
    m_taken.clear();
    for (const Record &record : std::as_const(m_records)) {
        m_entered.insert(m_ledger.value(record, kMember).toLongLong(), record);
    }
    nameListed();
    endResetModel();
}

Record AttendanceModel::untouched(const DuePerson &person) const
{
    Record record = m_ledger.blank();
    m_ledger.setValue(record, kMember, person.member.id);
    m_ledger.setValue(record, kStatus, person.excused ? kLeave : kPresent);
    m_ledger.setValue(record, kReason, person.reason);
    return record;
}

void AttendanceModel::setPeople(const QList<DuePerson> &people)
{
    beginResetModel();
    m_records.clear();
    m_people.clear();
    for (const DuePerson &person : people) {
        const Record entered = m_entered.value(person.member.id);
        m_records += entered.values.isEmpty() ? untouched(person) : entered;
        m_people.insert(person.member.id, person.member);
    }
    nameListed();
    endResetModel();
}

void AttendanceModel::addPeople(const QList<DuePerson> &people)
{
    QList<DuePerson> more;
    std::ranges::copy_if(people, std::back_inserter(more), [this](const DuePerson &person) {
        return !m_people.contains(person.member.id);
    });
    if (more.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
    for (const DuePerson &person : std::as_const(more)) {
        m_records += untouched(person);
        m_people.insert(person.member.id, person.member);
    }
    nameListed();
    endInsertRows();
    tell(0, rowCount() - 1);
}

void AttendanceModel::nameListed()
{
    QStringList names;
    QStringList codes;
    for (int row = 0; row < m_records.size(); ++row) {
        const NamedRow person = m_people.value(member(row));
        names += person.name;
        codes += person.code;
    }
    names = toldApart(names, codes);
    m_shown.clear();
    for (int row = 0; row < m_records.size(); ++row) {
        m_shown.insert(member(row), names[row]);
    }
}

RollCall AttendanceModel::markPresent(const QString &text)
{
    QStringList names;
    for (int row = 0; row < m_records.size(); ++row) {
        names += m_people.value(member(row)).name;
    }
    const RollCall call = readRollCall(text, names);
    bool any = false;
    for (int row = 0; row < m_records.size(); ++row) {
        const bool came = call.named.contains(row);
        const bool isSaid = !call.named.isEmpty() || call.missing.contains(row);
        if (isSaid && status(row) != kObserver && came != (status(row) == kPresent)) {
            change(row, came ? kPresent : kLeave);
            any = true;
        }
        const QString reason = call.reasons.value(row);
        if (status(row) != kObserver && !reason.isEmpty()
            && m_ledger.value(m_records[row], kReason) != reason) {
            change(row, kLeave);
            m_ledger.setValue(m_records[row], kReason, reason);
            m_entered.insert(member(row), m_records[row]);
            any = true;
        }
    }
    if (any) {
        tell(0, rowCount() - 1);
    }
    return call;
}

const QList<UsualReason> &AttendanceModel::usualReasons()
{
    static const QList<UsualReason> reasons{{kLeave, u"病假"_s},         {kLeave, u"事假"_s},
                                            {kLeave, u"出差"_s},         {kLeave, u"值班"_s},
                                            {kLeave, u"休假"_s},         {kLeave, u"外出学习"_s},
                                            {u"absent"_s, u"无故缺席"_s}};
    return reasons;
}

void AttendanceModel::markMissing(int row, const UsualReason &reason)
{
    m_ledger.setValue(m_records[row], kReason, reason.text);
    setStatus(row, reason.status);
}

QStringList AttendanceModel::missing() const
{
    QStringList texts;
    for (int row = 0; row < m_records.size(); ++row) {
        if (status(row) == kPresent || status(row) == kObserver) {
            continue;
        }
        const QString name = m_shown.value(member(row));
        const QString reason = m_ledger.value(m_records[row], kReason).toString();
        texts += reason.isEmpty() ? name : u"%1（%2）"_s.arg(name, reason);
    }
    return texts;
}

bool AttendanceModel::isMissing(const QString &name) const
{
    bool isListed = false;
    for (int row = 0; row < m_records.size(); ++row) {
        if (m_people.value(member(row)).name == name) {
            isListed = true;
            if (status(row) == kPresent || status(row) == kObserver) {
                return false;
            }
        }
    }
    return isListed;
}

int AttendanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int AttendanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

RowId AttendanceModel::member(int row) const
{
    return m_ledger.value(m_records[row], kMember).toLongLong();
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
        return m_shown.value(member(index.row()));
    case StatusColumn:
        return role == Qt::EditRole ? status(index.row())
                                    : cellText(m_ledger.field(kStatus), status(index.row()));
    default:
        return m_ledger.value(record, kReason);
    }
}

void AttendanceModel::change(int row, const QString &code)
{
    Record &record = m_records[row];
    const QString reason = m_ledger.value(record, kReason).toString();
    const UsualReason taken = m_taken.value(member(row));
    if (code == kPresent && status(row) != kPresent) {
        m_taken.insert(member(row), {status(row), reason});
    }
    if (code == kPresent) {
        m_ledger.setValue(record, kReason, QString());
    } else if (status(row) == kPresent && reason.isEmpty() && taken.status == code) {
        m_ledger.setValue(record, kReason, taken.text);
    }
    m_ledger.setValue(record, kStatus, code);
    m_entered.insert(member(row), record);
}

void AttendanceModel::setStatus(int row, const QString &code)
{
    change(row, code);
    tell(row, row);
}

void AttendanceModel::tell(int firstRow, int lastRow)
{
    emit dataChanged(index(firstRow, 0), index(lastRow, ColumnCount - 1));
    emit edited();
}

bool AttendanceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    if (index.column() == Name && role == Qt::CheckStateRole) {
        setStatus(index.row(),
                  value.toInt() == Qt::Checked
                      ? kPresent
                      : m_taken.value(member(index.row()), {kLeave, QString()}).status);
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
        m_entered.insert(member(index.row()), m_records[index.row()]);
        tell(index.row(), index.row());
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

QList<Choice> AttendanceDelegate::choices(const QModelIndex &index) const
{
    return index.column() == AttendanceModel::StatusColumn
               ? ledgerOf(u"attendance"_s).field(kStatus).choices
               : QList<Choice>();
}

} // namespace zhibu
