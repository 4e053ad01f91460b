#include "gui/dues/duespage.h"

#include "ui_duespage.h"

#include "gui/dues/arrears/arrearstab.h"
#include "gui/dues/arrears/recheckpage.h"
#include "gui/dues/assessment/assessmentdialog.h"
#include "gui/dues/assessment/standardsdialog.h"
#include "gui/dues/book/bookpage.h"
#include "gui/records/ledgerpage.h"
#include "gui/reports/output.h"
#include "ledger/ledgers.h"
#include "storage/facts/ratingrows.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kArrears = u"arrears-notes"_s;
const QString kReliefs = u"dues-reliefs"_s;
const QStringList kLedgers{u"dues-bases"_s, kReliefs, u"dues-payments"_s, u"dues-returns"_s,
                           u"special-dues"_s};

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The form to approve these rows of 党费减免 on: of their members and months; without any, of the
/// year and scope shown.
DocumentRequest reliefForms(const Session &session, const QList<RowId> &rows)
{
    const int year = session.year();
    DocumentRequest request{.kind = DocumentKind::ReliefForms,
                            .scope = session.scope(),
                            .year = year,
                            .asOf = defaultAsOf(year, Round::December, session.today())};
    const Ledger &ledger = ledgerOf(kReliefs);
    const auto reliefs = fetchRecords(*session.file(), ledger, rows);
    for (const Record &relief : reliefs ? *reliefs : QList<Record>()) {
        const auto month = [&](const QString &key) {
            return monthFromIso(ledger.value(relief, key).toString()).value_or(Month());
        };
        const MonthRange its{month(u"first_month"_s), month(u"last_month"_s)};
        request.members += ledger.value(relief, u"member"_s).toLongLong();
        request.asOf = session.today();
        request.months = request.months ? MonthRange{std::min(request.months->first, its.first),
                                                     std::max(request.months->last, its.last)}
                                        : its;
    }
    return request;
}

void addReliefForms(LedgerPage *page, Session &session)
{
    auto *action = new QAction(DuesPage::tr("&Approval form…"), page);
    action->setObjectName(u"actionReliefForms"_s);
    action->setIcon(QIcon::fromTheme(u"document-print-preview"_s));
    action->setToolTip(DuesPage::tr("The form on which the reductions selected are approved; "
                                    "without a selection, those of the year"));
    page->addRecordAction(action);
    QObject::connect(action, &QAction::triggered, page, [page, &session] {
        if (session.file() != nullptr) {
            previewDocument(
                page, session,
                makeDocument(*session.file(), reliefForms(session, page->selectedIds())));
        }
    });
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
        auto *page = new LedgerPage(ledgerOf(key), session());
        addTab(page, tabTitle(ledgerOf(key)));
        if (key == kReliefs) {
            addReliefForms(page, session());
        }
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
