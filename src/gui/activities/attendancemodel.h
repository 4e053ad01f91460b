#pragma once

#include "ledger/ledger.h"
#include "storage/records/recordlist.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace zhibu {

/// How many came to a meeting.
struct AttendanceCount
{
    int due = 0;     ///< 应到: all but 列席
    int present = 0; ///< 实到

    /// 出勤率; only where somebody was due.
    [[nodiscard]] int percent() const { return (present * 100 + due / 2) / due; }
};

/// Counts rows of the ledger attendance.
[[nodiscard]] AttendanceCount attendanceCount(const QList<Record> &records);

/// Who came to a meeting, entered by exception: everybody is there until marked otherwise.
class AttendanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, StatusColumn, ReasonColumn, ColumnCount };

    explicit AttendanceModel(QObject *parent = nullptr);

    /// The stored rows of a meeting; `names` says who the members are.
    void setRecords(const QList<Record> &records, const QHash<RowId, QString> &names);
    /// Exactly these people. What was entered about somebody is kept, also for one who is not
    /// listed now and comes back later.
    void setPeople(const QList<NamedRow> &people);
    /// Adds those who are not listed yet, as present.
    void addPeople(const QList<NamedRow> &people);
    [[nodiscard]] QList<Record> records() const { return m_records; }

    [[nodiscard]] AttendanceCount count() const { return attendanceCount(m_records); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void edited();

private:
    [[nodiscard]] QString status(int row) const;
    void setStatus(int row, const QString &code);

    const Ledger &m_ledger;
    QList<Record> m_records;
    QHash<RowId, QString> m_names;
    QHash<RowId, Record> m_entered; ///< the last record of everybody who was ever listed
};

/// Picks the status from its choices.
class AttendanceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
};

} // namespace zhibu
