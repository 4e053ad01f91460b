#pragma once

#include "core/money.h"
#include "core/month.h"
#include "gui/session.h"

#include <QDialog>
#include <QList>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace zhibu {

class RecordForm;

/// A payment as it was entered, and what stands in the way of changing it.
struct EnteredPayment
{
    Record record; ///< of dues-payments
    Money amount;
    Money returned;              ///< by its rows of dues-returns
    std::optional<Month> closed; ///< the month it was received in, where that is closed

    /// The most that can still be returned.
    [[nodiscard]] Money left() const { return amount - returned; }
    [[nodiscard]] bool isReturned() const { return returned > Money(); }
    [[nodiscard]] bool mayBeDeleted() const { return !isReturned() && !closed; }
};

/// A member's payments for months that include this one, by day of payment.
[[nodiscard]] Result<QList<EnteredPayment>> paymentsFor(const File &file, RowId member,
                                                        Month month);

/// Takes a payment back: a slip is deleted while the month it was received in is open; else it
/// stays and a reversal (冲销) of all or part of it, with its reason, is entered beside it, as
/// often as something is left of it.
class TakeBackDialog : public QDialog
{
    Q_OBJECT

public:
    /// At least one payment.
    TakeBackDialog(Session &session, const QString &name, const QList<EnteredPayment> &payments,
                   QWidget *parent);

    void accept() override;
    void reject() override;

protected:
    /// Enter after typing leads to the button, which the next one presses: what is taken back
    /// stays in the book, and the last look at it belongs before that. From the list of several
    /// payments it leads to what is to become of the one picked.
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isOneOfSeveral() const;
    [[nodiscard]] const EnteredPayment &chosen() const;
    void showChosen();
    void showWay();
    Result<Findings> reverse(const Record &entered);
    void refuse(const QString &why);

    Session &m_session;
    QString m_name;
    QList<EnteredPayment> m_payments;
    QLabel *m_question;
    QListWidget *m_list;
    QRadioButton *m_delete;
    QRadioButton *m_reverse;
    RecordForm *m_form;
    QLabel *m_most; ///< that can be returned
    QLabel *m_refusal;
    QPushButton *m_button;
};

} // namespace zhibu
