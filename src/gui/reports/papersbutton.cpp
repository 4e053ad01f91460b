#include "gui/reports/papersbutton.h"

#include "gui/reports/reportspage.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct PapersButton
{
    Q_DECLARE_TR_FUNCTIONS(PapersButton)
};

} // namespace

void addPapersButton(QToolBar &toolBar, const QList<DocumentKind> &papers,
                     const std::function<void(DocumentKind)> &show, const QString &toolTip)
{
    auto *menu = new QMenu(&toolBar);
    for (const DocumentKind paper : papers) {
        QAction *action = menu->addAction(ReportsPage::nameOf(paper));
        action->setObjectName(u"paper%1"_s.arg(static_cast<int>(paper)));
        QObject::connect(action, &QAction::triggered, &toolBar, [show, paper] { show(paper); });
    }
    auto *button = new QToolButton(&toolBar);
    button->setText(PapersButton::tr("Papers"));
    button->setToolTip(toolTip);
    button->setIcon(QIcon::fromTheme(u"document-print-preview"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    toolBar.addWidget(button);
}

} // namespace zhibu
