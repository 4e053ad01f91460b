#include "gui/rating/starregisterpage.h"

#include "ui_starregisterpage.h"

#include "gui/rating/starchart.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/documents/document.h"
#include "reports/documents/rating/starregistertable.h"
#include "storage/search/readings.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowMargin = 8;
constexpr int kChartShare = 2; ///< of the height, to one of the table below
constexpr int kNameColumn = 1; ///< of the register

} // namespace

StarRegisterPage::StarRegisterPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::StarRegisterPage>()}
    , m_rows{new TextTableModel(this)}
    , m_distribution{new TextTableModel(this)}
    , m_chart{new StarChart}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->sideLayout->insertWidget(0, m_chart, kChartShare);
    m_ui->sideLayout->setStretch(1, 1);
    m_ui->splitter->setSizes({600, 440});
    m_ui->splitter->setCollapsible(0, false);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->registerTable->setModel(m_rows);
    m_ui->distributionTable->setModel(m_distribution);
    for (QTableView *table : {m_ui->registerTable, m_ui->distributionTable}) {
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        connect(table->selectionModel(), &QItemSelectionModel::currentChanged, table,
                [table](const QModelIndex &current) { table->scrollTo(current); });
    }
    m_ui->distributionTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const auto document = [this] {
        return starRegisterDocument(m_stars, listSubtitle(this->session()));
    };
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this, document] { exportDocument(this, this->session(), document()); });
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this, document] { previewTable(this, this->session(), document().page); });
    connect(m_ui->actionCopyPicture, &QAction::triggered, this, &StarRegisterPage::copyPicture);
    setFocusProxy(m_ui->registerTable);
    fitRows();
}

void StarRegisterPage::fitRows()
{
    for (QTableView *table : {m_ui->registerTable, m_ui->distributionTable}) {
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowMargin);
    }
}

void StarRegisterPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
    }
}

StarRegisterPage::~StarRegisterPage() = default;

void StarRegisterPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showStars(StarRegister());
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), today = session().today()](const File &reader) {
            return starRegister(reader, scope, today);
        },
        [this](const Result<StarRegister> &stars) { showStars(stars); });
}

void StarRegisterPage::showStars(const Result<StarRegister> &stars)
{
    if (!stars) {
        session().dialogs().report(this, stars.error());
        return;
    }
    m_stars = *stars;
    const QModelIndex before = m_ui->registerTable->currentIndex();
    m_rows->setTable(starRegisterOverview(m_stars));
    m_distribution->setTable(starDistributionTable(m_stars));
    m_chart->showStars(m_stars);
    const bool any = !m_stars.rows.empty();
    m_ui->side->setVisible(any);
    m_ui->emptyLabel->setVisible(!any);
    m_ui->registerTable->setVisible(any);
    for (QAction *action :
         recordActions() + QList<QAction *>{m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(any);
    }
    if (any) {
        m_ui->registerTable->horizontalHeader()->setSectionResizeMode(kNameColumn,
                                                                      QHeaderView::Stretch);
        const int row = std::clamp(before.row(), 0, m_rows->rowCount() - 1);
        m_ui->registerTable->setCurrentIndex(m_rows->index(row, std::max(0, before.column())));
    }
    filterRows();
    emit summaryChanged(tr("%n organisations", nullptr, static_cast<int>(m_stars.rows.size())));
}

void StarRegisterPage::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void StarRegisterPage::filterRows()
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const StarHistory &each = m_stars.rows[static_cast<std::size_t>(row)];
        const bool matches =
            answersTo(each.name, m_filter) || each.code.contains(m_filter, Qt::CaseInsensitive);
        m_ui->registerTable->setRowHidden(row, !matches);
    }
}

void StarRegisterPage::copyPicture()
{
    QApplication::clipboard()->setPixmap(m_chart->grab());
    emit session().message(tr("The chart was copied; paste it into a document"));
}

QList<QAction *> StarRegisterPage::recordActions() const
{
    return {m_ui->actionCopyPicture};
}

QAction *StarRegisterPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *StarRegisterPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
