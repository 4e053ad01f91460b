#pragma once

#include "gui/dues/grid/duesgridyear.h"
#include "gui/session.h"
#include "storage/dues/paying.h"

#include <QDialog>
#include <QSet>

#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace zhibu {

class ReceiptBar;

/// "This period's dues all paid, except …": who still owes in a month, quarter, half-year or year;
/// the exceptions are found by letters of their names. Space or Enter marks the one found, Enter
/// with nothing typed enters the payments.
class SettleDialog : public QDialog
{
    Q_OBJECT

public:
    /// Enters what is open; gives why not, and the window stays, or nothing.
    using Enter = std::function<QString(const QList<RowId> &members, Month first, Month last,
                                        const Receipt &receipt)>;

    /// Why nothing can be received of some of the members on a day; empty: it can.
    using Closed = std::function<QString(const QList<RowId> &members, QDate on)>;

    /// Asks about these members, at first for the quarter of `current`. What `closed` says is shown
    /// as soon as the day is known.
    SettleDialog(Session &session, const std::vector<DuesGridRow> &rows, Month current,
                 const Receipt &receipt, const Enter &enter, const Closed &closed, QWidget *parent);

    void accept() override;
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillPeriods(Month current);
    [[nodiscard]] Month first() const;
    [[nodiscard]] Month last() const;
    void listMembers();
    void findMember();
    void step(int rows);
    void toggleCurrent();
    void showSum();
    void showRefusal(const QString &why);
    /// Who still owes in the period and is not excepted.
    [[nodiscard]] QList<RowId> payers() const;
    /// Who owes in some month of the period, nobody knows how much.
    [[nodiscard]] QStringList withoutBase() const;

    Session &m_session;
    std::vector<DuesGridRow> m_rows;
    Receipt m_receipt; ///< as it was given
    int m_year;
    Enter m_enter;
    Closed m_closed;
    QSet<RowId> m_except;
    QComboBox *m_period;
    QLineEdit *m_find;
    QListWidget *m_list;
    QLabel *m_sum;
    QLabel *m_exceptions;
    QLabel *m_refusal;
    ReceiptBar *m_receipts;
    QPushButton *m_button;
};

} // namespace zhibu
