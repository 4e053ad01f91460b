#include "gui/organisations/organisationspage.h"

#include "ui_ledgerpage.h"

#include "gui/organisations/reformdialog.h"
#include "gui/organisations/rollupwindow.h"
#include "gui/records/recordview.h"
#include "ledger/ledgers.h"

#include <QMenu>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

OrganisationsPage::OrganisationsPage(Session &session, QWidget *parent)
    : LedgerPage{ledgerOf(u"organisations"_s), session, parent}
    , m_rollUp{new QAction(QIcon::fromTheme(u"view-statistics"_s), tr("In figures"), this)}
{
    using Change = OrganisationChangeKind;
    auto *menu = new QMenu(this);
    for (const Change change : {Change::Renamed, Change::MergedInto, Change::SplitFrom,
                                Change::Upgraded, Change::Moved, Change::Dissolved}) {
        QAction *action = menu->addAction(ReformDialog::title(change) + u'…');
        action->setObjectName(u"reform_"_s + codeIn(kOrganisationChangeCodes, change));
        connect(action, &QAction::triggered, this, [this, change] { startReform(change); });
        m_reforms += action;
    }
    auto *button = new QToolButton(this);
    button->setObjectName(u"reformButton"_s);
    button->setText(tr("Chan&ge"));
    button->setToolTip(tr("Rename, merge, split, dissolve the organisation picked, with all that "
                          "follows"));
    button->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    m_rollUp->setObjectName(u"actionRollUp"_s);
    m_rollUp->setToolTip(tr("Members, women, terms … of every organisation below; each number "
                            "opens its names"));
    connect(m_rollUp, &QAction::triggered, this, [this] {
        auto *window = new RollUpWindow(this->session(), this);
        window->show();
    });
    ui().toolBar->addWidget(button);
    ui().toolBar->addAction(m_rollUp);
    const auto sync = [this] {
        for (QAction *action : std::as_const(m_reforms)) {
            action->setEnabled(isWritable() && view().currentId() != 0);
        }
    };
    connect(&view(), &RecordView::selectionTextChanged, this, sync);
    sync();
}

void OrganisationsPage::startReform(OrganisationChangeKind change)
{
    if (view().currentId() != 0) {
        (new ReformDialog(change, view().currentId(), session(), this))->open();
    }
}

QList<QAction *> OrganisationsPage::recordActions() const
{
    return LedgerPage::recordActions() + m_reforms + QList<QAction *>{m_rollUp};
}

} // namespace zhibu
