#pragma once

#include "gui/dues/grid/duesgridyear.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>

namespace zhibu {

/// How a month stands.
enum class DuesState {
    NotOwed,
    NoBase, ///< 未核定
    Exempt, ///< nothing is due
    Paid,
    Ahead, ///< paid before it is due
    Part,
    Open,    ///< of a month that has ended: 欠交, or 不追缴
    Running, ///< due, of a month that has not ended
    NotYet,  ///< not due before a later month
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
        NotPaid, ///< 未交; of attention where part of it is in arrears
        Surplus, ///< 多交
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setYear(DuesGridYear year, QDate today);
    /// Shows, and sums, only those whose name or number contains the text and, unless it is empty,
    /// who are among `members`.
    void setFilter(const QString &text, const QList<RowId> &members);
    [[nodiscard]] int year() const { return m_year.year; }
    /// The last month of the year whose dues are counted.
    [[nodiscard]] Month lastCounted() const { return Month::of(m_year.asOf); }
    /// What is not paid of the months up to this one is in arrears.
    [[nodiscard]] Month lastEnded() const { return Month::lastEnded(m_year.asOf); }
    /// Those shown, until the next year or filter. Never null.
    [[nodiscard]] const std::vector<const DuesGridRow *> &rows() const { return m_rows; }
    /// Of those shown, in a column of months or sums.
    [[nodiscard]] Money total(int column) const;
    /// 欠交, of those shown.
    [[nodiscard]] Money overdue() const { return m_overdue; }
    /// 不追缴, of those shown.
    [[nodiscard]] Money notChased() const { return m_notChased; }
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
    [[nodiscard]] QList<Month> closedFor(RowId branch) const { return m_year.closed.value(branch); }
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
    [[nodiscard]] QString monthTip(const DuesGridRow &row, int column) const;
    [[nodiscard]] QVariant totalData(int column, int role) const;
    [[nodiscard]] QVariant colour(const DuesGridRow &member, int column) const;
    [[nodiscard]] DuesState stateOf(const DuesGridRow &row, int column) const;
    /// Whether some of a month is 欠交.
    [[nodiscard]] bool isInArrears(const DuesGridRow &row, int column) const;
    [[nodiscard]] QString notPaidTip(const DuesGridRow &row) const;

    [[nodiscard]] QString rowTitle(int row) const;
    /// What a column of the year counts, for its tool tip.
    [[nodiscard]] static QVariant yearTip(int column);
    [[nodiscard]] QVariant monthTitle(Month month, int role) const;
    void show(const std::vector<const DuesGridRow *> &rows, bool isSame);
    [[nodiscard]] std::vector<const DuesGridRow *> filtered() const;

    DuesGridYear m_year;
    std::vector<const DuesGridRow *> m_rows; ///< of m_year, those the filter leaves
    std::array<Money, ColumnCount> m_totals;
    Money m_overdue;
    Money m_notChased;
    QString m_text;
    QSet<RowId> m_members;
    Month m_thisMonth;
    QList<Month> m_locked; ///< closed for all branches
    bool m_severalBranches = false;
    bool m_revealed = false;
};

} // namespace zhibu
