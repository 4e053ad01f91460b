#include "gui/rating/eventspage.h"

#include "ui_ledgerpage.h"

#include "exchange/evidence.h"
#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

EventsPage::EventsPage(Session &session, QWidget *parent)
    : LedgerPage{ledgerOf(u"events"_s), session, parent}
    , m_evidence{new QAction(QIcon::fromTheme(u"folder-open"_s), tr("Evidence folder…"), this)}
{
    m_evidence->setObjectName(u"actionEvidence"_s);
    m_evidence->setToolTip(tr("Copy the attached files of the year picked, numbered and with an "
                              "index, into a new folder"));
    ui().toolBar->addAction(m_evidence);
    connect(m_evidence, &QAction::triggered, this, &EventsPage::writeFolder);
}

void EventsPage::refresh()
{
    LedgerPage::refresh();
    m_evidence->setEnabled(session().file() != nullptr && !m_writing);
}

QList<QAction *> EventsPage::recordActions() const
{
    return LedgerPage::recordActions() + QList<QAction *>{m_evidence};
}

void EventsPage::writeFolder()
{
    const QString parent =
        session().dialogs().openFolder(this, tr("Where the evidence folder is made"));
    if (parent.isEmpty()) {
        return;
    }
    m_writing = true;
    m_evidence->setEnabled(false);
    emit session().message(tr("Copying the evidence of %1…").arg(session().year()));
    // No view of the whole time it takes: what is entered meanwhile must not wait for it.
    const auto write = [path = session().file()->path(), scope = session().scope(),
                        year = session().year(), parent]() -> Result<EvidenceFolder> {
        const auto file = File::open(path, File::Access::Read);
        return file ? writeEvidence(**file, scope, year, parent) : file.error();
    };
    m_background.run(write, [this](const Result<EvidenceFolder> &done) {
        m_writing = false;
        m_evidence->setEnabled(true);
        if (!done) {
            session().dialogs().report(this, done.error());
            return;
        }
        const QString events = tr("%n event(s)", nullptr, done->events);
        const QString files = tr("%n file(s)", nullptr, done->files);
        const QString missing =
            done->missing == 0 ? QString() : tr(", ⚠ %1 missing").arg(done->missing);
        emit session().message(
            tr("Written to %1: %2, %3%4").arg(done->path, events, files, missing));
    });
}

} // namespace zhibu
