#include "gui/statistics/statisticspage.h"

#include "ui_statisticspage.h"

#include "exchange/formats/tablewriter.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/pages/printedtable.h"
#include "storage/facts/organisationnames.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

StatisticsPage::StatisticsPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::StatisticsPage>()}
    , m_figures{new TextTableModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"statistics"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    m_ui->splitter->setSizes({240, 800});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->figures->setModel(m_figures);
    m_ui->figures->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_ui->tableList, &QListWidget::currentRowChanged, this, &StatisticsPage::showTable);
    connect(m_ui->figures, &QTableView::activated, this, &StatisticsPage::open);
    connect(m_ui->actionNames, &QAction::triggered, this,
            [this] { open(m_ui->figures->currentIndex()); });
    connect(m_ui->actionExport, &QAction::triggered, this, [this] {
        exportTable(this, this->session(),
                    place() < 0
                        ? statisticsGaps(m_statistics)
                        : statisticsDocument(m_statistics, place(), organisation()).sheet());
    });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        if (place() < 0) {
            previewTable(this, this->session(), printedTable(statisticsGaps(m_statistics)));
        } else {
            previewDocument(this, this->session(),
                            statisticsDocument(m_statistics, place(), organisation()));
        }
    });
    connect(m_ui->actionExportAll, &QAction::triggered, this, &StatisticsPage::exportAll);
    connect(m_ui->actionPrintAll, &QAction::triggered, this, &StatisticsPage::printAll);
    setFocusProxy(m_ui->figures);
}

StatisticsPage::~StatisticsPage() = default;

void StatisticsPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showStatistics(AnnualStatistics());
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), year = session().year()](const File &reader) {
            return annualStatistics(reader, scope, year);
        },
        [this](const Result<AnnualStatistics> &statistics) { showStatistics(statistics); });
}

void StatisticsPage::showStatistics(const Result<AnnualStatistics> &statistics)
{
    if (!statistics) {
        emit summaryChanged({});
        session().dialogs().report(this, statistics.error());
        return;
    }
    m_statistics = *statistics;
    fillList();
    showChecks();
    showTable();
    emit summaryChanged(tr("%n to complete", nullptr, static_cast<int>(m_statistics.gaps.size())));
}

/// The first line is the pre-check.
void StatisticsPage::fillList()
{
    const QSignalBlocker quiet(m_ui->tableList);
    const int before = m_ui->tableList->currentRow();
    m_ui->tableList->clear();
    m_ui->tableList->addItem(tr("Pre-check (%1)").arg(m_statistics.gaps.size()));
    for (const StatisticsTable &table : m_statistics.pack.tables) {
        m_ui->tableList->addItem(statisticsTitle(table));
    }
    const int last = m_ui->tableList->count() - 1;
    m_ui->tableList->setCurrentRow(before < 0 ? std::min(1, last) : std::min(before, last));
}

void StatisticsPage::showChecks()
{
    QStringList parts;
    for (const StatisticsOutcome &outcome : m_statistics.outcomes) {
        QStringList figures;
        for (const int figure : outcome.figures) {
            figures += QString::number(figure);
        }
        parts += u"%1 %2 %3"_s.arg(outcome.isMet ? u"✓"_s : u"⚠"_s, outcome.check.title,
                                   figures.join(u" / "_s));
    }
    m_ui->checksLabel->setText(parts.join(u" · "_s));
    setTextColor(*m_ui->checksLabel, m_statistics.isReconciled()
                                         ? palette().color(QPalette::WindowText)
                                         : attentionColor(palette()));
}

void StatisticsPage::showTable()
{
    const QModelIndex before = m_ui->figures->currentIndex();
    m_sheet = place() < 0 ? StatisticsSheet{.table = statisticsGaps(m_statistics)}
                          : statisticsSheet(m_statistics, place());
    m_figures->setTable(m_sheet.table);
    const bool any = m_figures->rowCount() > 0;
    for (QAction *action : {m_ui->actionNames, m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(any);
    }
    for (QAction *action : {m_ui->actionExportAll, m_ui->actionPrintAll}) {
        action->setEnabled(!m_statistics.pack.tables.isEmpty());
    }
    if (any) {
        const int first = place() < 0 ? 0 : StatisticsSheet::kFixedColumns;
        m_ui->figures->setCurrentIndex(
            m_figures->index(std::clamp(before.row(), 0, m_figures->rowCount() - 1),
                             std::clamp(before.column(), first, m_figures->columnCount() - 1)));
    }
}

int StatisticsPage::place() const
{
    return std::max(0, m_ui->tableList->currentRow()) - 1;
}

QString StatisticsPage::organisation() const
{
    return session().file() == nullptr ? QString()
                                       : organisationName(*session().file(), session().scope());
}

void StatisticsPage::open(const QModelIndex &cell)
{
    if (!cell.isValid()) {
        return;
    }
    if (place() < 0) {
        const NamedGap &gap = m_statistics.gaps[cell.row()];
        openSubjects(gap.gap.title, {gap.gap.subject}, true);
        return;
    }
    // Of the titles beside the figures: the row's first figure.
    const int figure = std::max(0, cell.column() - StatisticsSheet::kFixedColumns);
    const StatisticsTable &table = m_statistics.pack.tables[place()];
    const int row = m_sheet.rows[cell.row()];
    const int column = m_sheet.columns[figure];
    openSubjects(u"%1 · %2 · %3"_s.arg(statisticsTitle(table), table.rows[row].title,
                                       table.columns[column].title),
                 subjectsIn(table, m_statistics.data, row, column), false);
}

/// Those of one kind: of a figure that counts both, the members.
void StatisticsPage::openSubjects(const QString &title, const QList<StatisticsSubject> &subjects,
                                  bool opens)
{
    if (subjects.isEmpty()) {
        emit session().message(tr("Nobody stands there"));
        return;
    }
    const bool ofOrganisations = std::ranges::all_of(subjects, &StatisticsSubject::isOrganisation);
    RowChoice rows{.title = title,
                   .ledger = ofOrganisations ? u"organisations"_s : u"members"_s,
                   .anywhere = true, // who has left is in some figures
                   .opens = opens};
    for (const StatisticsSubject &subject : subjects) {
        if (subject.isOrganisation == ofOrganisations) {
            rows.ids += subject.row;
        }
    }
    emit session().pageWanted(ofOrganisations ? PageKind::Organisations : PageKind::Members, rows);
}

void StatisticsPage::exportAll()
{
    exportTo(this, session(), tr("Annual statistics %1.xlsx").arg(m_statistics.year),
             u"XLSX (*.xlsx);;PDF (*.pdf)"_s, [this](const QString &path) {
                 return path.endsWith(u".pdf"_s, Qt::CaseInsensitive)
                            ? saveStatisticsPages(path, m_statistics, organisation())
                            : writeWorkbook(path, statisticsWorkbook(m_statistics, organisation()));
             });
}

void StatisticsPage::printAll()
{
    session().dialogs().preview(this, tr("Annual statistics"),
                                tablePageLayout(QPageLayout::Landscape),
                                [this](QPagedPaintDevice &device) {
                                    paintStatistics(device, m_statistics, organisation());
                                });
}

QList<QAction *> StatisticsPage::recordActions() const
{
    return {m_ui->actionNames, m_ui->actionExportAll, m_ui->actionPrintAll};
}

QAction *StatisticsPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *StatisticsPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
