#include "gui/dues/duesclosing.h"

#include "gui/records/numbertext.h"
#include "gui/records/recorddialog.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/dues/book.h"
#include "storage/dues/closings.h"
#include "storage/facts/organisationnames.h"

#include <QAction>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &closings()
{
    return ledgerOf(u"dues-closings"_s);
}

} // namespace

DuesClosing::DuesClosing(Session &session, const DuesGridModel &grid, QWidget *window)
    : QObject{window}
    , m_session{session}
    , m_grid{grid}
    , m_window{window}
{
    const auto add = [this](const QString &name, const QString &icon, const QString &text,
                            const QString &tip, auto slot) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, m_window);
        action->setObjectName(name);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        m_actions += action;
    };
    add(u"actionCloseMonth"_s, u"object-locked"_s, tr("&Close a month…"),
        tr("What was received in the month can no longer be changed"), &DuesClosing::close);
    add(u"actionReopenMonth"_s, u"object-unlocked"_s, tr("&Reopen the latest month…"),
        tr("What was received in the month can be changed again"), &DuesClosing::reopen);
}

void DuesClosing::sync()
{
    for (QAction *action : std::as_const(m_actions)) {
        action->setEnabled(m_session.isWritable() && !m_grid.rows().empty());
    }
    m_actions.last()->setEnabled(m_session.isWritable() && !m_grid.closedForAll().isEmpty());
}

RowId DuesClosing::organisation() const
{
    const QList<RowId> branches = m_grid.branches();
    return m_session.scope() != 0 ? m_session.scope() : branches.size() == 1 ? branches.first() : 0;
}

Month DuesClosing::nextToClose() const
{
    const QList<Month> &closed = m_grid.closedForAll();
    const Month wanted = closed.isEmpty() ? Month::of(m_session.today()) - 1 : closed.last() + 1;
    return std::clamp(wanted, Month::of(m_grid.year(), 1), Month::of(m_grid.year(), 12));
}

QString DuesClosing::received(Month month) const
{
    QList<RowId> books = m_grid.branches();
    if (!books.contains(organisation())) {
        books += organisation();
    }
    int receipts = 0;
    Money sum;
    Money returned;
    for (const RowId book : std::as_const(books)) {
        const auto lines =
            duesBook(*m_session.file(), book, month.firstDay(), month.lastDay(), ReceiptsBy::Month);
        if (!lines) {
            return errorText(lines.error());
        }
        for (const BookLine &line : lines->lines) {
            if (line.entry == 0) { // of members
                receipts += line.isReturn() ? 0 : line.count;
                (line.isReturn() ? returned : sum) += line.amount;
            }
        }
    }
    QString text = receipts == 0
                       ? tr("Nothing was received in %1.").arg(toText(month))
                       : tr("%n payments were received in %1, %2 yuan in all.", nullptr, receipts)
                             .arg(toText(month), grouped(toText(sum)));
    if (returned < Money()) {
        text += u' ' + tr("%1 yuan were taken back.").arg(grouped(toText(Money() - returned)));
    }
    return text;
}

void DuesClosing::tell(const QString &sentence)
{
    m_session.dialogs().inform(m_window, sentence, {});
}

void DuesClosing::close()
{
    const RowId closed = organisation();
    if (closed == 0) {
        tell(tr("Pick an organisation on the left first: a month is closed for it and all below."));
        return;
    }
    auto *dialog = new RecordDialog(closings(), {u"month"_s, u"closed_on"_s, u"closed_by"_s},
                                    m_session, tr("&Close month"), m_window);
    dialog->setWindowTitle(
        tr("Close a month: %1").arg(organisationName(*m_session.file(), closed)));
    Record record = closings().blank();
    closings().setValue(record, u"organisation"_s, closed);
    closings().setValue(record, u"month"_s, toText(nextToClose()));
    closings().setValue(record, u"closed_on"_s, m_session.today().toString(Qt::ISODate));
    dialog->setRecord(record);
    const auto showReceived = [this, dialog] {
        const auto month =
            monthFromIso(dialog->form().editor(u"month"_s)->value().value.toString());
        dialog->setHead(month ? received(*month) + u"\n\n"_s
                                    + tr("Once it is closed, payments dated in this month can be "
                                         "neither entered nor changed nor deleted. What was wrong "
                                         "is reversed in an open month.")
                              : QString());
    };
    connect(&dialog->form(), &RecordForm::edited, dialog, showReceived);
    showReceived();
    dialog->setStore([this, closed](const Record &entered) -> Result<Findings> {
        const auto text = [&](const QString &key) {
            return closings().value(entered, key).toString().trimmed();
        };
        if (text(u"closed_by"_s).isEmpty()) {
            return Findings{
                {.rule = Rule::Required, .field = u"closed_by"_s, .value = {}, .args = {}}};
        }
        return closeMonth(*m_session.file(), closed, *monthFromIso(text(u"month"_s)),
                          text(u"closed_by"_s),
                          QDate::fromString(text(u"closed_on"_s), Qt::ISODate));
    });
    dialog->form().editor(u"closed_by"_s)->setFocus();
    dialog->open();
}

void DuesClosing::reopen()
{
    const RowId closed = organisation();
    if (closed == 0 || m_grid.closedForAll().isEmpty()) {
        tell(tr("Pick the organisation that closed the month on the left first."));
        return;
    }
    const Month month = m_grid.closedForAll().last();
    if (!m_session.dialogs().ask(
            m_window,
            tr("Reopen %1? What was received in it can then be changed, and may no longer agree "
               "with what was printed and signed.")
                .arg(toText(month)),
            tr("&Reopen"))) {
        return;
    }
    const auto findings = reopenMonth(*m_session.file(), closed, month);
    if (!findings && findings.error().code == ErrorCode::NotFound) {
        tell(tr("%1 was closed by an organisation above. Pick that one on the left to reopen it.")
                 .arg(toText(month)));
    } else if (!findings) {
        m_session.dialogs().report(m_window, findings.error());
    } else if (!findings->isEmpty()) {
        tell(tr("%1 was not reopened: %2").arg(toText(month), findingText(findings->first())));
    }
}

} // namespace zhibu
