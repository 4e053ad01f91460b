#include "gui/dues/duespage.h"

#include "ui_duespage.h"

#include "gui/dues/arrearstab.h"
#include "gui/dues/assessmentdialog.h"
#include "gui/dues/bookpage.h"
#include "gui/dues/recheckpage.h"
#include "gui/dues/standardsdialog.h"
#include "gui/records/ledgerpage.h"
#include "ledger/ledgers.h"

#include <QToolBar>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kArrears = u"arrears-notes"_s;
const QStringList kLedgers{u"dues-bases"_s, u"dues-reliefs"_s, u"dues-payments"_s,
                           u"dues-returns"_s, u"special-dues"_s};

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

DuesPage::DuesPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::DuesPage>()}
    , m_year{new DuesYearTab(session)}
{
    m_ui->setupUi(this);
    setUpActions();
    setUpTabs();
}

DuesPage::~DuesPage() = default;

void DuesPage::setUpTabs()
{
    auto *arrears = new ArrearsTab(session());
    arrears->setObjectName(kArrears);
    addTab(m_year, tr("Payments by month"));
    addTab(arrears, tr("Arrears"));
    addTab(new RecheckPage(session()), tr("Recheck"));
    addTab(new BookPage(session()), tr("Book"));
    for (const QString &key : kLedgers) {
        addTab(new LedgerPage(ledgerOf(key), session()), tabTitle(ledgerOf(key)));
    }
    connect(arrears, &ArrearsTab::paymentWanted, this, [this](RowId member, Month month) {
        m_year->goTo(member, month);
        m_ui->tabs->setCurrentWidget(m_year);
    });
    setFocusProxy(m_year);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this] {
        setFocusProxy(shownTab());
        refresh();
    });
}

void DuesPage::addTab(Page *page, const QString &title)
{
    m_tabs += page;
    m_ui->tabs->addTab(page, title);
    connect(page, &Page::summaryChanged, this, [this, page](const QString &text) {
        if (page == shownTab()) {
            emit summaryChanged(text);
        }
    });
}

void DuesPage::setUpActions()
{
    connect(m_ui->actionAssess, &QAction::triggered, this,
            [this] { openDialog(new AssessmentDialog(session(), this)); });
    connect(m_ui->actionStandards, &QAction::triggered, this,
            [this] { openDialog(new StandardsDialog(session(), this)); });
    auto *tools = new QToolBar; // for every tab
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize({16, 16});
    tools->addActions({m_ui->actionAssess, m_ui->actionStandards});
    m_ui->tabs->setCornerWidget(tools);
}

Page *DuesPage::shownTab() const
{
    return m_tabs.value(m_ui->tabs->currentIndex());
}

void DuesPage::refresh()
{
    m_ui->actionAssess->setEnabled(session().isWritable());
    m_ui->actionStandards->setEnabled(session().file() != nullptr);
    shownTab()->setFilterText(m_filter);
    shownTab()->refresh();
}

void DuesPage::setFilterText(const QString &text)
{
    m_filter = text;
    shownTab()->setFilterText(text);
}

void DuesPage::showRows(const RowChoice &rows)
{
    const auto found = std::ranges::find(m_tabs, rows.ledger, &Page::objectName);
    Page *page = found == m_tabs.end() ? m_year : *found;
    m_ui->tabs->setCurrentWidget(page);
    page->showRows(rows);
}

QList<QAction *> DuesPage::recordActions() const
{
    return shownTab()->recordActions()
           + QList<QAction *>{m_ui->actionAssess, m_ui->actionStandards};
}

QAction *DuesPage::exportAction() const
{
    return shownTab()->exportAction();
}

QAction *DuesPage::printAction() const
{
    return shownTab()->printAction();
}

QList<RecordPanel *> DuesPage::unsavedForms() const
{
    QList<RecordPanel *> forms;
    for (const Page *page : m_tabs) {
        forms += page->unsavedForms();
    }
    return forms;
}

} // namespace zhibu
