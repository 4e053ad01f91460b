#include "gui/tabbedpage.h"

#include <QSignalBlocker>
#include <QTabBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

TabbedPage::TabbedPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_tabs{new QTabWidget}
{
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &TabbedPage::enterTab);
}

void TabbedPage::addTab(Page *page, const QString &title)
{
    if (m_entered == nullptr) {
        m_entered = page;
        setFocusProxy(page);
    }
    m_pages += page; // before the tab, which may be shown at once
    const QSignalBlocker quiet(m_tabs);
    m_tabs->addTab(page, title);
    connect(page, &Page::summaryChanged, this, [this, page](const QString &text) {
        if (page == shownTab()) {
            emit summaryChanged(text);
        }
    });
}

void TabbedPage::addTools(const QList<QAction *> &tools)
{
    m_tools += tools;
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->addActions(m_tools);
    m_tabs->setCornerWidget(bar);
}

void TabbedPage::offerTab(Page *page, bool offered)
{
    const QSignalBlocker quiet(m_tabs); // who offers it refreshes what is shown then
    m_tabs->setTabVisible(m_tabs->indexOf(page), offered);
    m_tabs->setTabEnabled(m_tabs->indexOf(page), offered); // Ctrl+Tab goes to hidden ones, too
    if (m_entered != shownTab()) {
        m_entered = shownTab();
        setFocusProxy(m_entered);
    }
}

void TabbedPage::enterTab()
{
    if (!m_entered->finishInput()) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentWidget(m_entered);
        return;
    }
    m_entered = shownTab();
    setFocusProxy(m_entered);
    if (isVisible() && !m_tabs->tabBar()->hasFocus()) { // else the arrow keys go on to the next tab
        m_entered->setFocus();
    }
    refresh();
}

void TabbedPage::refresh()
{
    shownTab()->setFilterText(m_filter);
    shownTab()->refresh();
}

void TabbedPage::setFilterText(const QString &text)
{
    m_filter = text;
    shownTab()->setFilterText(text);
}

void TabbedPage::showRows(const RowChoice &rows)
{
    const auto found = std::ranges::find(m_pages, rows.ledger, &Page::objectName);
    Page *page = found == m_pages.end() ? m_pages.constFirst() : *found;
    showTab(page);
    if (page == shownTab()) {
        page->showRows(rows);
    }
}

QList<QAction *> TabbedPage::recordActions() const
{
    return shownTab()->recordActions() + m_tools;
}

QAction *TabbedPage::exportAction() const
{
    return shownTab()->exportAction();
}

QAction *TabbedPage::printAction() const
{
    return shownTab()->printAction();
}

bool TabbedPage::finishInput()
{
    return shownTab()->finishInput();
}

QList<RecordPanel *> TabbedPage::unsavedForms() const
{
    QList<RecordPanel *> forms;
    for (const Page *page : m_pages) {
        forms += page->unsavedForms();
    }
    return forms;
}

} // namespace zhibu
