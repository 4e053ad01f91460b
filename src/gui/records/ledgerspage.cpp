#include "gui/records/ledgerspage.h"

#include "gui/records/ledgerpage.h"
#include "ledger/ledgers.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace zhibu {

LedgersPage::LedgersPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_tabs{new QTabBar(this)}
    , m_stack{new QStackedWidget(this)}
    , m_pages(allLedgers().size(), nullptr)
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    for (const Ledger &ledger : allLedgers()) {
        m_tabs->addTab(ledger.title);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack);
    openTab(0);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        openTab(tab);
        refresh();
    });
}

LedgerPage *LedgersPage::page(int tab)
{
    LedgerPage *&page = m_pages[tab];
    if (page == nullptr) {
        page = new LedgerPage(allLedgers()[tab], session(), this);
        m_stack->addWidget(page);
        connect(page, &Page::summaryChanged, this, [this, page](const QString &text) {
            if (page == m_stack->currentWidget()) {
                emit summaryChanged(text);
            }
        });
    }
    return page;
}

LedgerPage *LedgersPage::current() const
{
    return m_pages[m_tabs->currentIndex()];
}

void LedgersPage::openTab(int tab)
{
    m_stack->setCurrentWidget(page(tab));
    setFocusProxy(page(tab));
}

void LedgersPage::refresh()
{
    current()->setFilterText(m_filter);
    current()->refresh();
}

void LedgersPage::setFilterText(const QString &text)
{
    m_filter = text;
    current()->setFilterText(text);
}

QList<QAction *> LedgersPage::recordActions() const
{
    return current()->recordActions();
}

QAction *LedgersPage::exportAction() const
{
    return current()->exportAction();
}

QAction *LedgersPage::printAction() const
{
    return current()->printAction();
}

QList<RecordPanel *> LedgersPage::unsavedForms() const
{
    QList<RecordPanel *> forms;
    for (const LedgerPage *page : m_pages) {
        forms += page != nullptr ? page->unsavedForms() : QList<RecordPanel *>();
    }
    return forms;
}

} // namespace zhibu
