#include "gui/dues/duespage.h"

#include "ui_duespage.h"

#include "gui/dues/arrears/arrearstab.h"
#include "gui/dues/arrears/recheckpage.h"
#include "gui/dues/assessment/assessmentdialog.h"
#include "gui/dues/assessment/standardsdialog.h"
#include "gui/dues/book/bookpage.h"
#include "gui/records/ledgerpage.h"
#include "ledger/ledgers.h"

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
    : TabbedPage{session, parent}
    , m_ui{std::make_unique<Ui::DuesPage>()}
    , m_year{new DuesYearTab(session)}
{
    m_ui->setupUi(this);
    setUpTabs();
    addTools({m_ui->actionAssess, m_ui->actionStandards});
    connect(m_ui->actionAssess, &QAction::triggered, this,
            [this] { openDialog(new AssessmentDialog(this->session(), this)); });
    connect(m_ui->actionStandards, &QAction::triggered, this,
            [this] { openDialog(new StandardsDialog(this->session(), this)); });
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
        showTab(m_year);
    });
}

void DuesPage::refresh()
{
    m_ui->actionAssess->setEnabled(session().isWritable());
    m_ui->actionStandards->setEnabled(session().file() != nullptr);
    TabbedPage::refresh();
}

} // namespace zhibu
