#include "gui/dues/grid/duespaying.h"

#include "gui/dues/grid/pastedialog.h"
#include "gui/dues/grid/receiptbar.h"
#include "gui/dues/grid/settledialog.h"
#include "gui/records/numbertext.h"
#include "gui/records/recorddialog.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/dues/closings.h"
#include "storage/dues/vouchers.h"
#include "storage/facts/duesrows.h"
#include "storage/records/records.h"

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &payments()
{
    return ledgerOf(u"dues-payments"_s);
}

/// The months a form names, as far as they can be read.
std::optional<std::pair<Month, Month>> monthsIn(const RecordForm &form)
{
    const auto month = [&form](const QString &key) {
        return monthFromIso(form.editor(key)->value().value.toString());
    };
    const auto first = month(u"first_month"_s);
    const auto last = month(u"last_month"_s);
    return first ? std::optional(std::pair(*first, last.value_or(*first))) : std::nullopt;
}

QList<RowId> membersShown(const DuesGridModel &grid)
{
    QList<RowId> members;
    for (const DuesGridRow *row : grid.rows()) {
        members += row->member;
    }
    return members;
}

QDate dayIn(const RecordForm &form)
{
    return QDate::fromString(form.editor(u"paid_on"_s)->value().value.toString(), Qt::ISODate);
}

/// Warns of months that are long past on the day of payment.
void warnOfLateness(const RecordForm &form)
{
    const auto months = monthsIn(form);
    const QDate paidOn = dayIn(form);
    const bool isLarge = form.editor(u"nature"_s)->value().value.toString() == u"large"_s;
    if (months && paidOn.isValid() && !isLarge && isPaidLate(months->first, Month::of(paidOn))) {
        form.noteFindings(
            {{.rule = Rule::PaidLate, .field = u"first_month"_s, .value = {}, .args = {}}});
    }
}

/// Says what is open in the months of the form and proposes it until another amount is typed.
void proposeAmount(RecordDialog &dialog, const DuesPayer &payer)
{
    const auto months = monthsIn(dialog.form());
    if (!months) {
        return;
    }
    const Money open = payer.account().open(months->first, months->second).amount;
    dialog.setHead(DuesPaying::tr("%1 · %2: %3 open")
                       .arg(payer.shown, spanText(toText(months->first), toText(months->second)),
                            toText(open)));
    FieldEditor *amount = dialog.form().editor(u"amount"_s);
    if (!amount->isChanged()) {
        const QSignalBlocker quiet(amount);
        amount->setValue(open > Money() ? QVariant(open.fen) : QVariant());
    }
}

/// The months from `first` to `last` in which something is open, run by run.
QList<std::pair<Month, Month>> openRuns(const DuesGridRow &row, Month first, Month last)
{
    QList<std::pair<Month, Month>> runs;
    for (Month month = first; month <= last; ++month) {
        if (row.open(month, month) <= Money()) {
            continue;
        }
        if (!runs.isEmpty() && runs.last().second + 1 == month) {
            runs.last().second = month;
        } else {
            runs.emplaceBack(month, month);
        }
    }
    return runs;
}

/// 4–6、8
QString runsText(const QList<std::pair<Month, Month>> &runs)
{
    QStringList texts;
    for (const auto &[from, to] : runs) {
        texts += from == to ? QString::number(from.month())
                            : u"%1–%2"_s.arg(from.month()).arg(to.month());
    }
    return texts.join(u'、');
}

} // namespace

QString paymentRefusal(const Findings &findings)
{
    const Finding &finding = findings.first();
    if (finding.rule == Rule::MonthClosed) {
        return DuesPaying::tr("the day of payment lies in %1, which is closed. Pick another day of "
                              "payment, or reopen the month first")
            .arg(finding.args.value(0));
    }
    if (finding.rule == Rule::Required && finding.field == u"paid_on") {
        return DuesPaying::tr("the day of payment is no date, or lies in the future");
    }
    if (finding.rule == Rule::KeyTaken) {
        return DuesPaying::tr("the same payment of the same day is entered already. If there were "
                              "two, give this one a voucher number of its own");
    }
    const int field = payments().indexOf(finding.field);
    return findingText(finding, field < 0 ? QString() : payments().fields[field].title);
}

void noteClosedDay(const RecordForm &form, const File &file, const QList<RowId> &members)
{
    const auto closed = closedDays(file, members, dayIn(form));
    if (closed && !closed->isEmpty()) {
        form.noteFindings({closed->cbegin().value()});
    }
}

DuesPaying::DuesPaying(Session &session, const DuesGridModel &grid, const ReceiptBar &receipts,
                       QWidget *window)
    : QObject{window}
    , m_session{session}
    , m_grid{grid}
    , m_receipts{receipts}
    , m_window{window}
{}

QString DuesPaying::settle(const QList<RowId> &members, Month first, Month last,
                           const Receipt &receipt)
{
    const DuesGridRow *one =
        members.size() == 1 ? m_grid.row(m_grid.rowOf(members.first())) : nullptr;
    const auto open =
        one != nullptr ? openRuns(*one, first, last) : QList<std::pair<Month, Month>>();
    const auto paid = settleDues(*m_session.file(), members, first, last, receipt);
    if (!paid) {
        return errorText(paid.error());
    }
    if (!paid->findings.isEmpty()) {
        return tr("%1: nothing was entered: %2").arg(paid->refused, paymentRefusal(paid->findings));
    }
    const QString period = open.size() == 1
                               ? spanText(toText(open.first().first), toText(open.first().second))
                               : spanText(toText(first), toText(last));
    emit m_session.message(
        paid->payments == 0 ? tr("Nothing was open for %1").arg(period)
        : open.size() > 1
            ? tr("One payment entered for the open months of %1: %2").arg(period, runsText(open))
            : tr("%n payments entered for %1", nullptr, paid->payments).arg(period));
    return {};
}

void DuesPaying::payOpen(const QList<RowId> &members, Month first, Month last)
{
    if (!m_session.isWritable() || members.isEmpty()) {
        return;
    }
    if (const QString why = settle(members, first, last, m_receipts.receipt()); !why.isEmpty()) {
        emit refused(why);
    }
}

void DuesPaying::askExceptions(const std::vector<DuesGridRow> &rows, Month current)
{
    if (!m_session.isWritable() || rows.empty()) {
        return;
    }
    auto *dialog = new SettleDialog(
        m_session, rows, current, m_receipts.receipt(),
        [this](const QList<RowId> &members, Month first, Month last, const Receipt &receipt) {
            return settle(members, first, last, receipt);
        },
        [this](const QList<RowId> &members, QDate on) { return closedDay(members, on); }, m_window);
    dialog->open();
}

void DuesPaying::ask(RowId member, Month first, Month last)
{
    if (!m_session.isWritable()) {
        return;
    }
    const auto payer = duesPayer(*m_session.file(), member);
    if (!payer) {
        m_session.dialogs().report(m_window, payer.error());
        return;
    }
    auto *dialog = new RecordDialog(payments(),
                                    {u"first_month"_s, u"last_month"_s, u"amount"_s, u"paid_on"_s,
                                     u"nature"_s, u"method"_s, u"voucher"_s, u"note"_s},
                                    m_session, tr("&Enter payment"), m_window);
    dialog->setWindowTitle(tr("Payment of %1").arg(payer->shown));
    Record record = duesPayment(member, first, last, {}, m_receipts.receipt());
    payments().setValue(record, u"amount"_s, {});
    if (const Receipt receipt = m_receipts.receipt(); receipt.voucher.isEmpty()) {
        if (const auto next = nextReceiptVoucher(*m_session.file(), member, receipt.on)) {
            payments().setValue(record, u"voucher"_s, *next);
        }
    }
    dialog->setRecord(record);
    const auto judge = [this, dialog, payer = *payer] {
        proposeAmount(*dialog, payer);
        warnOfLateness(dialog->form());
        noteClosedDay(dialog->form(), *m_session.file(), {payer.id});
    };
    connect(&dialog->form(), &RecordForm::edited, dialog, judge);
    judge();
    const auto openFor = [payer = *payer](const Record &payment) {
        const auto month = [&payment](const QString &key) {
            return monthFromIso(payments().value(payment, key).toString()).value_or(Month());
        };
        return payer.account().open(month(u"first_month"_s), month(u"last_month"_s)).amount;
    };
    dialog->setQuestion(
        [this, openFor](const Record &payment) { return questionFor(payment, openFor(payment)); });
    dialog->setStore([this, dialog, openFor](const Record &payment) -> Result<Findings> {
        const QList<Record> records = decided(dialog, payment, openFor(payment));
        if (records.isEmpty()) {
            return Error{.code = ErrorCode::Cancelled, .subject = {}, .detail = {}};
        }
        const auto paid = enterPayments(*m_session.file(), records);
        return paid ? Result(paid->findings) : paid.error();
    });
    dialog->form().editor(u"amount"_s)->setFocus();
    dialog->open();
}

void DuesPaying::paste(const QModelIndex &corner, const QString &text)
{
    if (!m_session.isWritable() || m_grid.rows().empty()) {
        return;
    }
    const QList<RowId> members = membersShown(m_grid);
    const auto closed = closedDays(*m_session.file(), members, m_receipts.receipt().on);
    if (!closed) {
        m_session.dialogs().report(m_window, closed.error());
        return;
    }
    const DuesPaste paste = planDuesPaste(text, m_grid, corner, *closed);
    if (!paste.problem.isEmpty()) {
        emit refused(paste.problem);
        return;
    }
    auto *dialog = new PasteDialog(
        paste,
        [this, paste](QWidget *window) {
            QList<Record> records;
            for (const PastedDues &each : paste.cells) {
                if (!each.isEntered()) {
                    continue;
                }
                const QList<Record> parts = decided(window,
                                                    duesPayment(each.member, each.month, each.month,
                                                                each.amount, m_receipts.receipt()),
                                                    each.open);
                if (parts.isEmpty()) {
                    return tr("%1, %2: say whether the amount is 大额党费 or paid in advance")
                        .arg(each.name, toText(each.month));
                }
                records += parts;
            }
            const auto paid = enterPayments(*m_session.file(), records);
            if (!paid) {
                return errorText(paid.error());
            }
            return paid->findings.isEmpty()
                       ? QString()
                       : tr("%1: nothing was entered: %2")
                             .arg(paid->refused, paymentRefusal(paid->findings));
        },
        m_window);
    dialog->open();
}

Money DuesPaying::dueInYear(RowId member) const
{
    Money due;
    if (const DuesGridRow *row = m_grid.row(m_grid.rowOf(member))) {
        for (const auto &month : row->months) {
            due += month ? month->due.value_or(Money()) : Money();
        }
    }
    return due;
}

QString DuesPaying::questionFor(const Record &payment, Money open) const
{
    if (withLarge(payment, open)) { // asked about all the same
        return {};
    }
    const RowId member = payments().value(payment, u"member"_s).toLongLong();
    const Money amount{payments().value(payment, u"amount"_s).toLongLong()};
    return isFarBeyond(dueInYear(member), amount)
               ? tr("%1 yuan for %2 is far more than is due in years. Enter it all the same?")
                     .arg(grouped(toText(amount)),
                          payments().value(payment, u"first_month"_s).toString())
               : QString();
}

QString DuesPaying::closedDay(const QList<RowId> &members, QDate on) const
{
    const auto closed = m_session.file() != nullptr ? closedDays(*m_session.file(), members, on)
                                                    : Result(QHash<RowId, Finding>());
    if (!closed) {
        return errorText(closed.error());
    }
    const auto first =
        std::ranges::find_if(members, [&closed](RowId member) { return closed->contains(member); });
    if (first == members.end()) {
        return {};
    }
    const QString why = paymentRefusal({closed->value(*first)});
    const DuesGridRow *row = m_grid.row(m_grid.rowOf(*first));
    return row == nullptr || closed->size() == members.size() ? why
                                                              : tr("%1: %2").arg(row->shown, why);
}

void DuesPaying::judgeDay()
{
    const QList<RowId> members = membersShown(m_grid);
    if (const QString why = closedDay(members, m_receipts.receipt().on); !why.isEmpty()) {
        emit refused(why);
    }
}

QString DuesPaying::secondPayment(const DuesGridRow &row, Month month, Money amount) const
{
    const auto &figures = row.months.at(static_cast<std::size_t>(month.month() - 1));
    const bool isMore = figures && figures->paid > Money() && amount > figures->open();
    return isMore ? tr("%1 has paid %2 yuan for %3 already. Enter another %4 yuan?")
                        .arg(row.shown, grouped(toText(figures->paid)), toText(month),
                             grouped(toText(amount)))
                  : QString();
}

QList<Record> DuesPaying::decided(QWidget *window, const Record &payment, Money open) const
{
    const auto parts = withLarge(payment, open);
    if (!parts) {
        return {payment};
    }
    const auto amountOf = [](const Record &record) {
        return grouped(toText(Money{payments().value(record, u"amount"_s).toLongLong()}));
    };
    const int choice = m_session.dialogs().choose(
        window,
        tr("Of %1 yuan %2 are more than what is open for the months. Are they 大额党费, which goes "
           "to the Centre whole (中组发〔2008〕3号 art. 11), or paid in advance?")
            .arg(amountOf(payment), amountOf(parts->last())),
        {tr("&Large dues"), tr("Paid in &advance")});
    return choice == 0 ? *parts : choice == 1 ? QList{payment} : QList<Record>();
}

void DuesPaying::payAmount(RowId member, Month month, const QString &amount)
{
    const ParsedCell cell = parseCell(payments().field(u"amount"_s), amount);
    if (cell.finding) {
        emit refused(tr("%1 was not entered: %2").arg(amount, paymentRefusal({*cell.finding})));
        return;
    }
    const Record payment =
        duesPayment(member, month, month, Money{cell.value.toLongLong()}, m_receipts.receipt());
    const DuesGridRow *row = m_grid.row(m_grid.rowOf(member));
    if (const QString closed = closedDay({member}, m_receipts.receipt().on); !closed.isEmpty()) {
        const QString why = tr("%1 was not entered: %2").arg(amount, closed);
        // Once the editor is closed and the cell below it is explained.
        QMetaObject::invokeMethod(
            this, [this, why] { emit refused(why); }, Qt::QueuedConnection);
        return;
    }
    const Money open = row != nullptr ? row->open(month, month) : Money();
    QString question = questionFor(payment, open);
    if (question.isEmpty() && row != nullptr && !withLarge(payment, open)) {
        question = secondPayment(*row, month, Money{cell.value.toLongLong()});
    }
    if (question.isEmpty() && !withLarge(payment, open)) {
        store(amount, {payment});
        return;
    }
    // Once the editor is closed: it would enter its amount again when the question takes the focus.
    QMetaObject::invokeMethod(
        this,
        [this, question, amount, payment, open] {
            if (question.isEmpty()
                || m_session.dialogs().ask(m_window, question, tr("&Enter it"))) {
                store(amount, decided(m_window, payment, open));
            }
        },
        Qt::QueuedConnection);
}

void DuesPaying::store(const QString &amount, const QList<Record> &records)
{
    if (!m_session.isWritable() || records.isEmpty()) {
        return;
    }
    const auto saved = enterPayments(*m_session.file(), records);
    if (!saved) {
        m_session.dialogs().report(m_window, saved.error());
    } else if (!saved->findings.isEmpty()) {
        emit refused(tr("%1 was not entered: %2").arg(amount, paymentRefusal(saved->findings)));
    }
}

} // namespace zhibu
