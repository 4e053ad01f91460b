#pragma once

#include "gui/dues/grid/duesgrid.h"
#include "gui/session.h"
#include "storage/dues/paying.h"

namespace zhibu {

class ReceiptBar;
class RecordForm;

/// What an amount that was not entered was refused for, and the way on.
[[nodiscard]] QString paymentRefusal(const Findings &findings);

/// Says under 交纳日期 of a form that nothing can be received of some of these members on that day;
/// to be called again after each edit.
void noteClosedDay(const RecordForm &form, const File &file, const QList<RowId> &members);

/// Enters payments from the grid, each time as one action, dated as the receipt bar says. What came
/// of it goes to the status line; why nothing was entered, to refused().
class DuesPaying : public QObject
{
    Q_OBJECT

public:
    /// The arguments must outlive it; windows open over `window`.
    DuesPaying(Session &session, const DuesGridModel &grid, const ReceiptBar &receipts,
               QWidget *window);

    /// What is open for the members from `first` to `last`.
    void payOpen(const QList<RowId> &members, Month first, Month last);
    /// An amount typed into a cell.
    void payAmount(RowId member, Month month, const QString &amount);
    /// Asks for an amount for one member, at first for these months.
    void ask(RowId member, Month first, Month last);
    /// Asks who of these members has not paid for a period, at first the quarter of `current`.
    void askExceptions(const std::vector<DuesGridRow> &rows, Month current);
    /// A block of amounts by names and months, or from a cell on: shows first what is entered.
    void paste(const QModelIndex &corner, const QString &text);
    /// Refuses the day in the bar where nothing can be received on it of anybody shown.
    void judgeDay();

signals:
    void refused(const QString &why);

private:
    /// Why not; empty: it is entered.
    QString settle(const QList<RowId> &members, Month first, Month last, const Receipt &receipt);
    void store(const QString &amount, const QList<Record> &records);
    [[nodiscard]] Money dueInYear(RowId member) const;
    /// Whether the amount is likely a slip of the keyboard; empty: no.
    [[nodiscard]] QString questionFor(const Record &payment, Money open) const;
    /// Why nothing can be received of one of these members on a day; empty: it can. Told before
    /// anything is asked.
    [[nodiscard]] QString closedDay(const QList<RowId> &members, QDate on) const;
    /// Whether the month has been paid for and the amount is more than what is open; empty: no.
    [[nodiscard]] QString secondPayment(const DuesGridRow &row, Month month, Money amount) const;
    /// What is entered once it is asked, over `window`, what becomes of 1000 yuan or more beyond
    /// what is open; none: the user gave up.
    [[nodiscard]] QList<Record> decided(QWidget *window, const Record &payment, Money open) const;

    Session &m_session;
    const DuesGridModel &m_grid;
    const ReceiptBar &m_receipts;
    QWidget *m_window;
};

} // namespace zhibu
