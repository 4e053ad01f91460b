#include "gui/reports/reportspage.h"

#include "ui_reportspage.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

#include <QPrintPreviewWidget>
#include <QPrinter>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What is shown beside the list of a very long table; print and PDF hold all of it.
constexpr int kPreviewRows = 400;

/// In the order of DocumentKind.
QStringList documentNames()
{
    return {ReportsPage::tr("Annual summary"),
            ReportsPage::tr("Star table"),
            ReportsPage::tr("Dues of the year"),
            ReportsPage::tr("Required meetings"),
            ReportsPage::tr("Member roll"),
            ReportsPage::tr("Star register"),
            ReportsPage::tr("Plans for a higher star"),
            ReportsPage::tr("Rectifications"),
            ReportsPage::tr("Application form"),
            ReportsPage::tr("Ballot form"),
            ReportsPage::tr("Summary sheet of the rating"),
            ReportsPage::tr("Explanation of a star"),
            ReportsPage::tr("Public notice"),
            ReportsPage::tr("Approval of changed stars"),
            ReportsPage::tr("List of plaques")};
}

} // namespace

QString ReportsPage::nameOf(DocumentKind kind)
{
    return documentNames().value(static_cast<int>(kind));
}

ReportsPage::ReportsPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::ReportsPage>()}
    , m_printer{std::make_unique<QPrinter>(QPrinter::ScreenResolution)}
    , m_preview{new QPrintPreviewWidget(m_printer.get())}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->list->addItems(documentNames());
    m_ui->list->setSpacing(4);
    m_ui->list->setCurrentRow(0);
    m_ui->splitter->addWidget(m_preview);
    m_ui->splitter->setSizes({180, 860});
    m_ui->splitter->setStretchFactor(1, 1);
    m_preview->setAccessibleName(tr("Pages of the document"));
    m_preview->fitToWidth();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (m_document) {
            m_document->paint(*printer, kPreviewRows);
        }
    });
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &ReportsPage::make);
    connect(m_ui->branchCombo, &QComboBox::activated, this, &ReportsPage::make);
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { previewDocument(this, this->session(), *m_document); });
    connect(m_ui->actionPdf, &QAction::triggered, this, [this] {
        if (m_document->letter) {
            exportLetter(this, this->session(), *m_document->letter);
        } else {
            exportPages(this, this->session(), m_document->page);
        }
    });
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportTable(this, this->session(), m_document->table); });
    setFocusProxy(m_ui->list);
}

ReportsPage::~ReportsPage() = default;

DocumentKind ReportsPage::kind() const
{
    return static_cast<DocumentKind>(std::max(0, m_ui->list->currentRow()));
}

void ReportsPage::refresh()
{
    fillBranches();
    make();
}

void ReportsPage::fillBranches()
{
    const QVariant before = m_ui->branchCombo->currentData();
    m_ui->branchCombo->clear();
    if (session().file() == nullptr) {
        return;
    }
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto rows =
        textRows(*session().file(), ledger,
                 ListQuery{.scope = session().scope(), .equals = {{u"kind"_s, u"branch"_s}}},
                 ReferenceText::Code);
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    for (const TextRow &row : *rows) {
        m_ui->branchCombo->addItem(row.cells[ledger.indexOf(u"code"_s)] + u' '
                                       + row.cells[ledger.indexOf(u"name"_s)],
                                   row.id);
    }
    m_ui->branchCombo->setCurrentIndex(std::max(0, m_ui->branchCombo->findData(before)));
}

void ReportsPage::open(DocumentKind kind, RowId branch)
{
    if (const int place = m_ui->branchCombo->findData(branch); place >= 0) {
        m_ui->branchCombo->setCurrentIndex(place);
    }
    const QSignalBlocker quiet(m_ui->list);
    m_ui->list->setCurrentRow(static_cast<int>(kind));
    make();
}

void ReportsPage::make()
{
    const bool ofBranch = isOfOneBranch(kind());
    m_ui->branchLabel->setEnabled(ofBranch);
    m_ui->branchCombo->setEnabled(ofBranch);
    m_busy->stop();
    m_document.reset();
    for (QAction *action : {m_ui->actionPrint, m_ui->actionPdf, m_ui->actionExport}) {
        action->setEnabled(false);
    }
    const RowId branch = m_ui->branchCombo->currentData().toLongLong();
    const DocumentRequest request{
        .kind = kind(),
        .scope = ofBranch ? branch : session().scope(),
        .year = session().year(),
        .asOf = defaultAsOf(session().year(), Round::December, session().today())};
    if (session().file() == nullptr || (ofBranch && branch == 0)) {
        m_preview->updatePreview();
        return;
    }
    m_busy->run(
        *session().file(), [request](const File &reader) { return makeDocument(reader, request); },
        [this](const Result<Document> &document) { showDocument(document); });
}

void ReportsPage::showDocument(const Result<Document> &document)
{
    if (!document) {
        session().dialogs().report(this, document.error());
        return;
    }
    m_document = *document;
    m_ui->actionPrint->setEnabled(true);
    m_ui->actionPdf->setEnabled(true);
    m_ui->actionExport->setEnabled(!m_document->letter);
    m_printer->setPageLayout(m_document->layout());
    m_preview->updatePreview();
    emit summaryChanged(m_document->letter ? m_document->title()
                                           : tr("%n rows", nullptr,
                                                static_cast<int>(m_document->table.rows.size())));
}

QAction *ReportsPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *ReportsPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
