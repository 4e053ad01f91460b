#include "gui/rating/entry/eventspage.h"

#include "ui_ledgerpage.h"

#include "exchange/evidence.h"
#include "gui/records/folderexport.h"
#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

EventsPage::EventsPage(Session &session, QWidget *parent)
    : RatingLedgerPage{ledgerOf(u"events"_s), session, parent}
    , m_evidence{new QAction(QIcon::fromTheme(u"folder-open"_s), tr("Evidence folder…"), this)}
    , m_folder{new FolderExport(session, this)}
{
    m_evidence->setObjectName(u"actionEvidence"_s);
    m_evidence->setToolTip(tr("Copy the attached files of the year picked, numbered and with an "
                              "index, into a new folder"));
    ui().toolBar->addAction(m_evidence);
    ui().actionFiles->setVisible(false); // the same files, without what is missing
    connect(m_evidence, &QAction::triggered, this, &EventsPage::writeFolder);
    connect(m_folder, &FolderExport::runningChanged, this, &EventsPage::syncAction);
}

void EventsPage::refresh()
{
    LedgerPage::refresh();
    syncAction();
}

void EventsPage::syncAction()
{
    m_evidence->setEnabled(session().file() != nullptr && !m_folder->isRunning());
}

QList<QAction *> EventsPage::recordActions() const
{
    return LedgerPage::recordActions() + QList<QAction *>{m_evidence};
}

void EventsPage::writeFolder()
{
    m_folder->start(tr("the evidence of %1").arg(session().year()),
                    [scope = session().scope(), year = session().year()](const File &file,
                                                                         const QString &parent) {
                        return writeEvidence(file, scope, year, parent);
                    });
}

} // namespace zhibu
