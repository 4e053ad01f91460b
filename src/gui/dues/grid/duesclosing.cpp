#include "gui/dues/grid/duesclosing.h"

#include "gui/records/numbertext.h"
#include "gui/records/recorddialog.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/dues/closings.h"
#include "storage/dues/receipts.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

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
    if (m_current && *m_current < Month::of(m_session.today()) && !closed.contains(*m_current)) {
        return *m_current;
    }
    return closed.isEmpty() ? std::clamp(Month::of(m_session.today()) - 1,
                                         Month::of(m_grid.year(), 1), Month::of(m_grid.year(), 12))
                            : closed.last() + 1;
}

QString DuesClosing::received(Month month) const
{
    const auto receipts = monthReceipts(*m_session.file(), organisation(), month);
    if (!receipts) {
        return errorText(receipts.error());
    }
    QString text =
        receipts->count == 0
            ? tr("Nothing was received in %1.").arg(toText(month))
            : tr("%n payments were received in %1, %2 yuan in all.", nullptr, receipts->count)
                  .arg(toText(month), grouped(toText(receipts->received)));
    if (receipts->takenBack > Money()) {
        text += u' ' + tr("%1 yuan were taken back.").arg(grouped(toText(receipts->takenBack)));
    }
    return text;
}

QString DuesClosing::headFor(std::optional<Month> month) const
{
    return month
               ? received(*month) + u"\n\n"_s
                     + tr("Once it is closed, payments dated in this month can be neither entered "
                          "nor changed nor deleted. What was wrong is reversed in an open month.")
               : QString();
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
    const auto monthIn = [dialog] {
        return monthFromIso(dialog->form().editor(u"month"_s)->value().value.toString());
    };
    dialog->setHead(headFor(monthIn()));
    connect(&dialog->form(), &RecordForm::edited, dialog,
            [this, dialog, monthIn, shown = monthIn()]() mutable {
                if (const auto month = monthIn(); month != shown) { // it takes a look at the file
                    shown = month;
                    dialog->setHead(headFor(month));
                }
            });
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
    const auto own =
        listRows(*m_session.file(), closings(),
                 {.equals = {{u"organisation"_s, closed}, {u"month"_s, toText(month)}}});
    const auto closers = closersOf(*m_session.file(), closed, month);
    if (!own || !closers) {
        m_session.dialogs().report(m_window, own ? closers.error() : own.error());
        return;
    }
    if (own->isEmpty()) {
        tell(tr("%1 was closed by %2. Pick it on the left to reopen the month.")
                 .arg(toText(month), closers->join(u'、')));
        return;
    }
    if (!m_session.dialogs().ask(
            m_window,
            tr("Reopen %1? What was received in it can then be changed, and may no longer agree "
               "with what was printed and signed.")
                .arg(toText(month)),
            tr("&Reopen"))) {
        return;
    }
    const auto findings = reopenMonth(*m_session.file(), closed, month);
    if (!findings) {
        m_session.dialogs().report(m_window, findings.error());
    } else if (!findings->isEmpty()) {
        tell(tr("%1 was not reopened: %2").arg(toText(month), findingText(findings->first())));
    }
}

} // namespace zhibu
