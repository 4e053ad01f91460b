#include "gui/statistics/statisticspage.h"

#include "ui_statisticspage.h"

#include "exchange/formats/tablewriter.h"
#include "gui/reports/output.h"
#include "gui/statistics/gapmodel.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/celleditor.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/pages/printedtable.h"
#include "reports/words/wording.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/people/sanctions.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString ledgerOfSubjects(StatisticsSubject::Kind kind)
{
    switch (kind) {
    case StatisticsSubject::Kind::Member:
        break;
    case StatisticsSubject::Kind::Organisation:
        return u"organisations"_s;
    case StatisticsSubject::Kind::Applicant:
        return u"applicants"_s;
    case StatisticsSubject::Kind::Award:
        return u"events"_s;
    }
    return u"members"_s;
}

PageKind pageOfSubjects(StatisticsSubject::Kind kind)
{
    switch (kind) {
    case StatisticsSubject::Kind::Member:
        break;
    case StatisticsSubject::Kind::Organisation:
        return PageKind::Organisations;
    case StatisticsSubject::Kind::Applicant:
        return PageKind::Ledgers;
    case StatisticsSubject::Kind::Award:
        return PageKind::Rating;
    }
    return PageKind::Members;
}

} // namespace

StatisticsPage::StatisticsPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::StatisticsPage>()}
    , m_figures{new TextTableModel(this)}
    , m_gaps{new GapModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"statistics"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    m_ui->splitter->setSizes({240, 800});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->figures->setModel(m_figures);
    m_ui->figures->setItemDelegate(new GapDelegate(this));
    m_ui->figures->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_ui->tableList, &QListWidget::currentRowChanged, this, &StatisticsPage::showTable);
    connect(m_ui->figures, &QTableView::activated, this, &StatisticsPage::open);
    connect(m_ui->actionNames, &QAction::triggered, this,
            [this] { open(m_ui->figures->currentIndex()); });
    connect(m_ui->actionCodes, &QAction::triggered, this, &StatisticsPage::giveCodes);
    connect(m_gaps, &QAbstractItemModel::dataChanged, this,
            [this] { m_ui->actionCodes->setEnabled(!m_gaps->chosen().isEmpty()); });
    connect(m_ui->actionExport, &QAction::triggered, this, [this] {
        exportTable(this, this->session(),
                    place() < 0 ? statisticsGaps(m_statistics)
                                : statisticsDocument(m_statistics, place(), head()).sheet());
    });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        if (place() < 0) {
            previewTable(this, this->session(), printedTable(statisticsGaps(m_statistics)));
        } else {
            previewDocument(this, this->session(),
                            statisticsDocument(m_statistics, place(), head()));
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
        QString part = u"%1 %2 %3"_s.arg(outcome.isSound() ? u"✓"_s : u"⚠"_s, outcome.check.title,
                                         figures.join(u" / "_s));
        if (outcome.unplaced > 0) {
            part += tr(" (%n on no line)", nullptr, outcome.unplaced);
        }
        parts += part;
    }
    m_ui->checksLabel->setText(parts.join(u" · "_s));
    setTextColor(*m_ui->checksLabel,
                 std::ranges::all_of(m_statistics.outcomes, &StatisticsOutcome::isSound)
                     ? palette().color(QPalette::WindowText)
                     : attentionColor(palette()));
}

void StatisticsPage::showGaps()
{
    const auto *file = session().file();
    m_gaps->setStatistics(m_statistics, file != nullptr && file->isWritable());
    m_ui->actionCodes->setEnabled(!m_gaps->chosen().isEmpty());
}

void StatisticsPage::showTable()
{
    const QModelIndex before = m_ui->figures->currentIndex();
    const bool isPreCheck = place() < 0;
    m_ui->actionCodes->setVisible(isPreCheck);
    m_ui->figures->setEditTriggers(isPreCheck ? QAbstractItemView::EditKeyPressed
                                                    | QAbstractItemView::SelectedClicked
                                              : QAbstractItemView::NoEditTriggers);
    QAbstractItemModel *shown = m_figures;
    if (isPreCheck) {
        m_sheet = {};
        showGaps();
        shown = m_gaps;
    } else {
        m_sheet = statisticsSheet(m_statistics, place());
        m_figures->setTable(m_sheet.table);
    }
    if (m_ui->figures->model() != shown) {
        m_ui->figures->setModel(shown);
    }
    const bool any = shown->rowCount() > 0;
    for (QAction *action : {m_ui->actionNames, m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(any);
    }
    for (QAction *action : {m_ui->actionExportAll, m_ui->actionPrintAll}) {
        action->setEnabled(!m_statistics.pack.tables.isEmpty());
    }
    if (any) {
        const int first = isPreCheck ? 0 : StatisticsSheet::kFixedColumns;
        m_ui->figures->setCurrentIndex(
            shown->index(std::clamp(before.row(), 0, shown->rowCount() - 1),
                         std::clamp(before.column(), first, shown->columnCount() - 1)));
    }
}

int StatisticsPage::place() const
{
    return std::max(0, m_ui->tableList->currentRow()) - 1;
}

ReturnHead StatisticsPage::head() const
{
    return {.unit = session().file() == nullptr
                        ? QString()
                        : reportingUnit(*session().file(), m_statistics.scope, m_statistics.day()),
            .asOf = session().today()};
}

void StatisticsPage::open(const QModelIndex &cell)
{
    if (!cell.isValid()) {
        return;
    }
    if (place() < 0) {
        if (cell.flags().testFlag(Qt::ItemIsEditable)) {
            m_ui->figures->edit(cell);
        } else {
            openGaps(m_gaps->line(cell.row()));
        }
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

void StatisticsPage::openGaps(const GapLine &line)
{
    QList<StatisticsSubject> subjects;
    for (const qsizetype gap : line.gaps) {
        subjects += m_statistics.gaps[gap].gap.subject;
    }
    if (m_statistics.gaps[line.gaps.first()].gap.counted == CaseKind::Sanction
        && session().isWritable()) {
        recordSanction(subjects.first()); // the next one comes up when it is stored
        return;
    }
    openSubjects(line.text.isEmpty() ? line.title : line.title + u'：' + line.text, subjects,
                 subjects.size() == 1);
}

void StatisticsPage::recordSanction(const StatisticsSubject &member)
{
    const auto unrecorded = unrecordedSanctions(*session().file(), m_statistics.year);
    if (!unrecorded) {
        session().dialogs().report(this, unrecorded.error());
        return;
    }
    const auto found = std::ranges::find(*unrecorded, member.row, &UnrecordedSanction::member);
    if (found != unrecorded->end()) {
        emit session().pageWanted(PageKind::Ledgers,
                                  {.ledger = u"sanctions"_s, .fresh = sanctionToRecord(*found)});
    }
}

void StatisticsPage::giveCodes()
{
    commitOpenCell();
    const QList<CodedWord> words = m_gaps->chosen();
    if (words.isEmpty()) {
        return;
    }
    const auto findings = codeWords(*session().file(), words);
    if (!findings) {
        session().dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        session().dialogs().inform(this, findingText(findings->first()), {});
    } else {
        emit session().message(
            tr("%n words have their line now", nullptr, static_cast<int>(words.size())));
    }
}

/// Those of one kind: of a figure that counts both, the members.
void StatisticsPage::openSubjects(const QString &title, const QList<StatisticsSubject> &subjects,
                                  bool opens)
{
    if (subjects.isEmpty()) {
        emit session().message(tr("Nobody stands there"));
        return;
    }
    using Kind = StatisticsSubject::Kind;
    const auto isOf = [](Kind kind) {
        return [kind](const StatisticsSubject &subject) { return subject.kind == kind; };
    };
    const Kind shown =
        std::ranges::any_of(subjects, isOf(Kind::Member)) ? Kind::Member : subjects.first().kind;
    RowChoice rows{.title = title,
                   .ledger = ledgerOfSubjects(shown),
                   .anywhere = true, // who has left is in some figures
                   .opens = opens};
    for (const StatisticsSubject &subject : subjects) {
        if (subject.kind == shown) {
            rows.ids += subject.row;
        }
    }
    emit session().pageWanted(pageOfSubjects(shown), rows);
}

void StatisticsPage::exportAll()
{
    exportTo(this, session(), tr("Annual statistics %1.xlsx").arg(m_statistics.year),
             u"XLSX (*.xlsx);;PDF (*.pdf)"_s, [this](const QString &path) {
                 return path.endsWith(u".pdf"_s, Qt::CaseInsensitive)
                            ? saveStatisticsPages(path, m_statistics, head())
                            : writeWorkbook(path, statisticsWorkbook(m_statistics, head()));
             });
}

void StatisticsPage::printAll()
{
    session().dialogs().preview(
        this, tr("Annual statistics"), tablePageLayout(QPageLayout::Landscape),
        [this](QPagedPaintDevice &device) { paintStatistics(device, m_statistics, head()); });
}

QList<QAction *> StatisticsPage::recordActions() const
{
    return {m_ui->actionNames, m_ui->actionCodes, m_ui->actionExportAll, m_ui->actionPrintAll};
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
