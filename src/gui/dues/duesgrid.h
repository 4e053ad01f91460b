#pragma once

#include "storage/facts/duesrows.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <array>

namespace zhibu {

/// One member's year: every month, and the year as a whole.
struct DuesGridRow
{
    RowId member = 0;
    RowId branch = 0;
    QString organisationCode, code, name;
    std::array<std::optional<DuesMonth>, 12> months; ///< none where nothing is owed to this file
    DuesYear year;

    /// What is open from a month of the year to another, to come or not.
    [[nodiscard]] Money open(Month first, Month last) const;
};

/// A year of dues.
struct DuesGridYear
{
    int year = 0;
    QDate asOf;                        ///< months up to its own count
    std::vector<DuesGridRow> rows;     ///< who owes in some month; by 组织编码 and 党员编号
    QHash<RowId, QList<Month>> closed; ///< by branch: months of the year whose receipts are closed
};
[[nodiscard]] Result<DuesGridYear> duesGridYear(const File &file, RowId scope, int year,
                                                QDate asOf);

/// How a month stands.
enum class DuesState {
    NotOwed,
    NoBase, ///< 未核定
    Exempt, ///< nothing is due
    Paid,
    Ahead, ///< paid before it is due
    Part,
    Open,
    NotYet, ///< not due before a later month
};

/// Members × months, with the totals in the last row.
class DuesGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Organisation,
        Name,
        Kind,
        Base,
        MonthlyDue,
        FirstMonth,
        Due = FirstMonth + 12,
        Paid,
        Arrears,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setYear(const DuesGridYear &year, QDate today);
    /// Shows, and sums, only those whose name or number contains the text and, unless it is empty,
    /// who are among `members`.
    void setFilter(const QString &text, const QList<RowId> &members);
    [[nodiscard]] int year() const { return m_year; }
    /// The last month of the year whose dues are counted.
    [[nodiscard]] Month lastCounted() const { return m_lastCounted; }
    /// Those shown.
    [[nodiscard]] const std::vector<DuesGridRow> &rows() const { return m_rows; }
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }

    /// Null for the totals.
    [[nodiscard]] const DuesGridRow *row(int row) const;
    /// -1: not shown.
    [[nodiscard]] int rowOf(RowId member) const;
    [[nodiscard]] std::optional<Month> monthOf(int column) const;
    /// The branches of all members, shown or not.
    [[nodiscard]] QList<RowId> branches() const;
    /// Months of the year whose receipts are closed for a branch, or for all of them.
    [[nodiscard]] QList<Month> closedFor(RowId branch) const { return m_closed.value(branch); }
    [[nodiscard]] const QList<Month> &closedForAll() const { return m_locked; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// An amount was typed into a month.
    void amountEntered(RowId member, Month month, const QString &amount);

private:
    [[nodiscard]] QString text(const DuesGridRow &row, int column) const;
    [[nodiscard]] QString monthText(const DuesGridRow &row, int column) const;
    [[nodiscard]] QVariant totalData(int column, int role) const;
    [[nodiscard]] DuesState stateOf(const DuesGridRow &row, int column) const;

    [[nodiscard]] QVariant monthTitle(Month month, int role) const;
    void show(std::vector<DuesGridRow> rows, int year);
    [[nodiscard]] std::vector<DuesGridRow> filtered() const;
    [[nodiscard]] Money total(int column) const;

    std::vector<DuesGridRow> m_all;
    std::vector<DuesGridRow> m_rows; ///< of m_all, those the filter leaves
    QString m_text;
    QSet<RowId> m_members;
    int m_year = 0;
    Month m_lastCounted;
    Month m_thisMonth;
    QHash<RowId, QList<Month>> m_closed;
    QList<Month> m_locked; ///< closed for all branches
    bool m_revealed = false;
};

} // namespace zhibu
