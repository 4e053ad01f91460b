#include "gui/activities/reviews/sheetpage.h"

#include "ui_sheetpage.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "storage/facts/ratingrows.h"
#include "storage/search/readings.h"

#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

SheetPage::SheetPage(const QList<Sheet> &sheets, Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::SheetPage>()}
    , m_model{new TextTableModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    for (const auto &[kind, name] : sheets) {
        m_ui->kindCombo->addItem(name, static_cast<int>(kind));
    }
    m_ui->sheetTable->setModel(m_model);
    m_ui->sheetTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setFocusProxy(m_ui->sheetTable);
    connect(m_ui->kindCombo, &QComboBox::activated, this, &SheetPage::refresh);
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { previewDocument(this, this->session(), *m_document); });
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportDocument(this, this->session(), *m_document); });
    showSheet(Document());
}

SheetPage::~SheetPage() = default;

void SheetPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showSheet(Document());
        return;
    }
    const DocumentRequest request{
        .kind = static_cast<DocumentKind>(m_ui->kindCombo->currentData().toInt()),
        .scope = session().scope(),
        .year = session().year(),
        .asOf = defaultAsOf(session().year(), Round::December, session().today())};
    m_busy->run(
        *session().file(), [request](const File &reader) { return makeDocument(reader, request); },
        [this](const Result<Document> &document) { showSheet(document); });
}

void SheetPage::showSheet(const Result<Document> &document)
{
    if (!document) {
        emit summaryChanged({});
        session().dialogs().report(this, document.error());
        return;
    }
    m_document = *document;
    m_model->setTable(m_document->table);
    m_ui->sheetTable->setAccessibleName(m_document->title());
    m_ui->noteLabel->setText(m_document->page.footnotes.join(u'\n'));
    for (QAction *action : {m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(!m_document->table.rows.isEmpty());
    }
    filterRows();
}

void SheetPage::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void SheetPage::filterRows()
{
    const QList<QStringList> &rows = m_model->table().rows;
    int all = 0; // of those with a number: the sum below them has none
    int shown = 0;
    for (int row = 0; row < rows.size(); ++row) {
        const bool isShown = std::ranges::any_of(
            rows[row], [this](const QString &cell) { return answersTo(cell, m_filter); });
        m_ui->sheetTable->setRowHidden(row, !isShown);
        const bool isNumbered = rows[row].value(0).toInt() > 0;
        all += isNumbered ? 1 : 0;
        shown += isNumbered && isShown ? 1 : 0;
    }
    emit summaryChanged(shown == all ? tr("%n rows", nullptr, all)
                                     : tr("%1 of %2 rows shown").arg(shown).arg(all));
}

QAction *SheetPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *SheetPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
