#include "gui/dues/grid/takebackdialog.h"

#include "gui/records/numbertext.h"
#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/dues/closings.h"
#include "storage/dues/paying.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTakeBackWidth = 560;
constexpr int kTakeBackMargin = 16;
constexpr int kTakeBackLineMargin = 4;
constexpr int kTakeBackLeastLines = 3; ///< of the list, so that it is seen to be one
constexpr int kTakeBackMostLines = 5;  ///< without scrolling

const Ledger &paymentsLedger()
{
    return ledgerOf(u"dues-payments"_s);
}

const Ledger &returns()
{
    return ledgerOf(u"dues-returns"_s);
}

QString textOf(const Record &payment, const QString &key)
{
    return paymentsLedger().value(payment, key).toString();
}

/// Sets what was returned of a payment.
Status addReturn(const File &file, EnteredPayment &payment)
{
    ListQuery query;
    for (const QString &key : paymentsLedger().keys.first()) {
        query.equals.insert(key, paymentsLedger().value(payment.record, key));
    }
    const auto rows = listRows(file, returns(), query);
    if (!rows) {
        return rows.error();
    }
    for (const RowId id : *rows) {
        const auto record = fetchRecord(file, returns(), id);
        if (!record) {
            return record.error();
        }
        payment.returned += Money{returns().value(*record, u"returned"_s).toLongLong()};
    }
    return {};
}

/// "2024-03-15 · 45.00 for 2024-01 to 2024-03 · voucher 12"
QString paymentText(const EnteredPayment &payment)
{
    const QString first = textOf(payment.record, u"first_month"_s);
    const QString last = textOf(payment.record, u"last_month"_s);
    const QString span = first == last ? first : TakeBackDialog::tr("%1 to %2").arg(first, last);
    QStringList parts{textOf(payment.record, u"paid_on"_s),
                      TakeBackDialog::tr("%1 for %2").arg(toText(payment.amount), span)};
    if (const QString voucher = textOf(payment.record, u"voucher"_s); !voucher.isEmpty()) {
        parts += TakeBackDialog::tr("voucher %1").arg(voucher);
    }
    if (payment.isReturned()) {
        parts += TakeBackDialog::tr("%1 of it taken back").arg(toText(payment.returned));
    }
    return parts.join(u" · "_s);
}

} // namespace

Result<QList<EnteredPayment>> paymentsFor(const File &file, RowId member, Month month)
{
    const auto rows = listRows(file, paymentsLedger(),
                               {.equals = {{u"member"_s, member}}, .sortKey = u"paid_on"_s});
    if (!rows) {
        return rows.error();
    }
    QList<EnteredPayment> found;
    for (const RowId id : *rows) {
        const auto record = fetchRecord(file, paymentsLedger(), id);
        if (!record) {
            return record.error();
        }
        const QString wanted = toText(month);
        if (textOf(*record, u"first_month"_s) > wanted
            || textOf(*record, u"last_month"_s) < wanted) {
            continue;
        }
        EnteredPayment payment{.record = *record,
                               .amount =
                                   Money{paymentsLedger().value(*record, u"amount"_s).toLongLong()},
                               .returned = {},
                               .closed = {}};
        const auto received = QDate::fromString(textOf(*record, u"paid_on"_s), Qt::ISODate);
        const auto closed = closedDays(file, {member}, received);
        const Status status = addReturn(file, payment);
        if (!closed || !status) {
            return closed ? status.error() : closed.error();
        }
        payment.closed = closed->isEmpty() ? std::nullopt : std::optional(Month::of(received));
        found += payment;
    }
    return found;
}

TakeBackDialog::TakeBackDialog(Session &session, const QString &name,
                               const QList<EnteredPayment> &payments, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_name{name}
    , m_payments{payments}
    , m_question{new QLabel}
    , m_list{new QListWidget}
    , m_delete{new QRadioButton}
    , m_reverse{new QRadioButton(tr("&Reverse all or part of it: it stays as it was entered, and "
                                    "what is taken back is entered beside it with its reason"))}
    , m_form{new RecordForm(returns(), session,
                            {u"kind"_s, u"returned"_s, u"returned_on"_s, u"reason"_s}, this)}
    , m_most{new QLabel}
    , m_refusal{new QLabel}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take a payment back"));
    setMinimumWidth(kTakeBackWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTakeBackMargin, kTakeBackMargin, kTakeBackMargin, kTakeBackMargin);
    m_question->setObjectName(u"question"_s);
    m_list->setObjectName(u"payments"_s);
    m_list->setAccessibleName(tr("Payments for this month"));
    m_delete->setObjectName(u"delete"_s);
    m_reverse->setObjectName(u"reverse"_s);
    m_most->setObjectName(u"most"_s);
    m_refusal->setObjectName(u"refusal"_s);
    QFont bold = font();
    bold.setBold(true);
    m_question->setFont(bold);
    setTextColor(*m_refusal, attentionColor(palette()));
    m_refusal->hide();
    for (QLabel *label : {m_question, m_most, m_refusal}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (const EnteredPayment &payment : m_payments) {
        m_list->addItem(paymentText(payment));
    }
    const int lines =
        std::clamp(static_cast<int>(m_payments.size()), kTakeBackLeastLines, kTakeBackMostLines);
    const int line =
        std::max(m_list->sizeHintForRow(0), fontMetrics().height() + kTakeBackLineMargin);
    m_list->setFixedHeight(lines * line + 2 * m_list->frameWidth());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would hide a line
    m_list->setVisible(isOneOfSeveral());                         // the question names the only one
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_button = buttons->button(QDialogButtonBox::Ok);
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_question, m_delete, m_reverse,
                                                          m_most, m_form, m_refusal}) {
        layout->addWidget(part);
    }
    layout->addStretch();
    layout->addWidget(buttons);
    // Which of several it is comes first: an Enter too many must not delete the one picked.
    (isOneOfSeveral() ? buttons->button(QDialogButtonBox::Cancel) : m_button)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TakeBackDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TakeBackDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &TakeBackDialog::showChosen);
    connect(m_delete, &QRadioButton::toggled, this, &TakeBackDialog::showWay);
    m_list->setCurrentRow(m_list->count() - 1); // what is taken back was entered of late, as a rule
    if (isOneOfSeveral()) {
        m_list->setFocus();
    } else {
        (m_delete->isChecked() ? static_cast<QWidget *>(m_button) : m_form->editor(u"reason"_s))
            ->setFocus();
    }
}

bool TakeBackDialog::isOneOfSeveral() const
{
    return m_payments.size() > 1;
}

const EnteredPayment &TakeBackDialog::chosen() const
{
    return m_payments[std::max(0, m_list->currentRow())];
}

void TakeBackDialog::showChosen()
{
    const EnteredPayment &payment = chosen();
    m_refusal->hide();
    m_delete->setText(
        payment.closed ? tr("&Delete it: not possible, %1 is closed").arg(toText(*payment.closed))
        : payment.isReturned() ? tr("&Delete it: not possible, something was taken back of it")
                               : tr("&Delete it: it was entered by mistake"));
    m_delete->setEnabled(payment.mayBeDeleted());
    m_reverse->setEnabled(payment.left() > Money());
    (payment.mayBeDeleted() ? m_delete : m_reverse)->setChecked(true);
    Record record = returns().blank();
    for (const QString &key : paymentsLedger().keys.first()) {
        returns().setValue(record, key, paymentsLedger().value(payment.record, key));
    }
    returns().setValue(record, u"returned"_s, payment.left().fen);
    returns().setValue(record, u"returned_on"_s, m_session.today().toString(Qt::ISODate));
    m_form->setRecord(record);
    showWay();
    if (payment.left() <= Money()) {
        refuse(tr("All of it was taken back before. What was taken back is corrected on the tab %1")
                   .arg(returns().title));
    }
}

void TakeBackDialog::showWay()
{
    const bool deletes = m_delete->isChecked();
    const QString what = paymentText(chosen());
    m_question->setText(
        deletes ? tr("Delete this payment of %1? %2").arg(m_name, what)
                : tr("How much of this payment of %1 is taken back? %2").arg(m_name, what));
    const Money left = chosen().left();
    m_most->setText(tr("At the most %1 yuan can be taken back, at once or in parts.")
                        .arg(grouped(toText(left))));
    m_most->setVisible(!deletes && left > Money());
    m_form->setEnabled(!deletes && left > Money());
    m_button->setText(deletes ? tr("De&lete") : tr("Re&verse"));
    m_button->setEnabled(deletes || left > Money());
}

Result<Findings> TakeBackDialog::reverse(const Record &entered)
{
    const auto text = [&](const QString &key) { return returns().value(entered, key).toString(); };
    const auto saved =
        returnPayment(*m_session.file(), chosen().record.id,
                      {.amount = Money{returns().value(entered, u"returned"_s).toLongLong()},
                       .refund = text(u"kind"_s) == u"refund",
                       .reason = text(u"reason"_s),
                       .on = QDate::fromString(text(u"returned_on"_s), Qt::ISODate)});
    return saved ? Result(saved->findings) : saved.error();
}

void TakeBackDialog::accept()
{
    m_refusal->hide();
    if (m_session.file() == nullptr) {
        return;
    }
    Result<Findings> findings = Findings();
    const Money typed{m_form->editor(u"returned"_s)->value().value.toLongLong()};
    if (m_reverse->isChecked() && typed > chosen().left()) { // what the row alone does not tell
        m_form->showFindings({{.rule = Rule::ReturnsExceed,
                               .field = u"returned"_s,
                               .value = toText(typed),
                               .args = {toText(chosen().left())}}});
        return;
    }
    if (m_delete->isChecked()) {
        findings = deleteRecords(*m_session.file(), paymentsLedger(), {chosen().record.id});
    } else if (const auto entered = m_form->submit()) {
        findings = reverse(*entered);
    } else {
        return;
    }
    if (!findings) {
        refuse(errorText(findings.error()));
    } else if (findings->isEmpty()) {
        QDialog::accept();
    } else if (m_delete->isChecked()) {
        refuse(findingText(findings->first()));
    } else {
        m_form->showFindings(*findings);
    }
}

void TakeBackDialog::reject()
{
    if (!m_form->isChanged()
        || m_session.dialogs().ask(this, tr("What was typed here is not stored."),
                                   tr("&Drop it"))) {
        QDialog::reject();
    }
}

void TakeBackDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && qobject_cast<QPushButton *>(focusWidget()) == nullptr) {
        const bool asksForWay = focusWidget() == m_list && m_delete->isChecked();
        (asksForWay ? static_cast<QWidget *>(m_delete) : m_button)->setFocus();
    } else {
        QDialog::keyPressEvent(event);
    }
}

void TakeBackDialog::refuse(const QString &why)
{
    m_refusal->setText(u"⚠ "_s + why);
    m_refusal->show();
}

} // namespace zhibu
