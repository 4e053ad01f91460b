#pragma once

#include "core/rollcall.h"
#include "gui/widgets/choicedelegate.h"
#include "ledger/ledger.h"
#include "storage/meetings/attendance.h"
#include "storage/records/recordlist.h"

#include <QAbstractTableModel>
#include <QSet>

namespace zhibu {

/// Counts rows of the ledger attendance; the rate leaves out who is excused and stayed away.
[[nodiscard]] AttendanceCount attendanceCount(const QList<Record> &records,
                                              const QSet<RowId> &excused = {});

/// Why somebody is not there, as it is entered by one key.
struct UsualReason
{
    QString status; ///< leave or absent
    QString text;
};

/// Who came to a meeting, entered by exception: everybody is there until marked otherwise.
class AttendanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, StatusColumn, ReasonColumn, ColumnCount };

    explicit AttendanceModel(QObject *parent = nullptr);

    /// The stored rows of a meeting; `people` says who the members are.
    void setRecords(const QList<Record> &records, const QHash<RowId, NamedRow> &people);
    /// Exactly these people: present, or on leave where they are excused. What was read or edited
    /// about somebody is kept, also for one who is not listed now and comes back later.
    void setPeople(const QList<DuePerson> &people);
    /// Adds those who are not listed yet.
    void addPeople(const QList<DuePerson> &people);
    /// Those named are present, all others on leave unless something else is entered about them,
    /// with the reason the list gives, whatever stood there;
    /// 列席 stays. A list of absences alone marks just those; one that names nobody changes
    /// nothing. What it says.
    RollCall markPresent(const QString &text);
    /// The reasons of the keys 1, 2, 3 …
    [[nodiscard]] static const QList<UsualReason> &usualReasons();
    void markMissing(int row, const UsualReason &reason);
    [[nodiscard]] QList<Record> records() const { return m_records; }
    /// Who is not there, told apart: 张三（出差）, 李四.
    [[nodiscard]] QStringList missing() const;
    /// Of somebody listed, told apart.
    [[nodiscard]] QString nameOf(RowId member) const { return m_shown.value(member); }
    /// Whether somebody of that name is listed, and nobody of that name is there.
    [[nodiscard]] bool isMissing(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Once for each change, of however many rows.
    void edited();

private:
    [[nodiscard]] QString status(int row) const;
    [[nodiscard]] RowId member(int row) const;
    [[nodiscard]] Record untouched(const DuePerson &person) const;
    /// Without telling anybody. Who is marked present loses his reason, and gets it back when that
    /// turns out wrong.
    void change(int row, const QString &code);
    void setStatus(int row, const QString &code);
    void nameListed();
    void tell(int firstRow, int lastRow);

    const Ledger &m_ledger;
    QList<Record> m_records;
    QHash<RowId, NamedRow> m_people;
    QHash<RowId, QString> m_shown;     ///< the names of those listed, told apart
    QHash<RowId, Record> m_entered;    ///< what was last read or edited about everybody
    QHash<RowId, UsualReason> m_taken; ///< why those marked present since were not there
};

/// Picks the status from its choices.
class AttendanceDelegate : public ChoiceDelegate
{
    Q_OBJECT

public:
    using ChoiceDelegate::ChoiceDelegate;

protected:
    [[nodiscard]] QList<Choice> choices(const QModelIndex &index) const override;
};

} // namespace zhibu
