#include "gui/records/ledgerspage.h"

#include "gui/rating/improvementpages.h"
#include "ledger/ledgers.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSpacing = 2;
constexpr int kListMargin = 24; ///< and the scroll bar of a low window

} // namespace

LedgersPage::LedgersPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_list{new QListWidget(this)}
    , m_stack{new QStackedWidget(this)}
    , m_pages(allLedgers().size(), nullptr)
{
    m_list->setObjectName(u"ledgerList"_s);
    m_list->setAccessibleName(tr("Ledgers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(kSpacing);
    for (const Ledger &ledger : allLedgers()) {
        m_list->addItem(ledger.title);
    }
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + kListMargin);
    m_list->setCurrentRow(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_stack);
    openLedger(0);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int place) {
        openLedger(place);
        refresh();
    });
}

LedgerPage *LedgersPage::page(int place)
{
    LedgerPage *&page = m_pages[place];
    if (page == nullptr) {
        page = makeLedgerPage(allLedgers()[place], session(), this);
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
    return m_pages[m_list->currentRow()];
}

void LedgersPage::openLedger(int place)
{
    m_stack->setCurrentWidget(page(place));
    setFocusProxy(page(place));
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

void LedgersPage::showRows(const RowChoice &rows)
{
    const auto ledger = std::ranges::find(allLedgers(), rows.ledger, &Ledger::key);
    if (ledger != allLedgers().end()) {
        m_list->setCurrentRow(static_cast<int>(ledger - allLedgers().begin()));
        current()->showRows(rows);
    }
}

QList<QAction *> LedgersPage::recordActions() const
{
    return current()->recordActions();
}

const Ledger *LedgersPage::ledger() const
{
    return current()->ledger();
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
