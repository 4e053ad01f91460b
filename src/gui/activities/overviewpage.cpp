#include "gui/activities/overviewpage.h"

#include "ui_overviewpage.h"

#include "gui/activities/meetingstrip.h"
#include "gui/activities/overviewmodel.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "reports/documents/document.h"
#include "reports/documents/meetingoverview.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/ratingrows.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOverviewRowMargin = 8;
constexpr int kOverviewMostCharacters = 20; ///< of a name; the tool tip has all of it
constexpr int kRowsMeasured = 50;           ///< for the widths of the columns, of a thousand rows

} // namespace

OverviewPage::OverviewPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::OverviewPage>()}
    , m_model{new OverviewModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    setObjectName(u"organisations"_s); // whose rows it lists
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->choiceBar->hide();
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    m_ui->legend->setText(MeetingStrip::legend());
    QTableView *table = m_ui->overview;
    table->setModel(m_model);
    table->setItemDelegate(new OverviewDelegate(this));
    table->horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setSortingEnabled(true);
    table->sortByColumn(OverviewModel::Code, Qt::AscendingOrder);
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { selectBranch(0); }); // the worst comes first, and is what Enter opens
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->actionOpenBranch->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_ui->actionOpenBranch->setShortcutContext(Qt::WidgetShortcut); // of the list
    table->addAction(m_ui->actionOpenBranch);
    connect(m_ui->actionOpenBranch, &QAction::triggered, this, &OverviewPage::openBranch);
    connect(table, &QTableView::doubleClicked, this, &OverviewPage::openBranch);
    connect(m_ui->actionExport, &QAction::triggered, this, [this] {
        exportTable(this, this->session(), meetingOverview(m_model->rows(), m_year));
    });
    connect(m_ui->actionPrint, &QAction::triggered, this, &OverviewPage::print);
    setFocusProxy(table);
    fitRows();
    showBranches(std::vector<BranchMeetings>());
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::fitRows()
{
    m_ui->overview->verticalHeader()->setDefaultSectionSize(fontMetrics().height()
                                                            + kOverviewRowMargin);
    m_ui->overview->horizontalHeader()->setMaximumSectionSize(fontMetrics().horizontalAdvance(u'国')
                                                              * kOverviewMostCharacters);
}

void OverviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
    }
}

void OverviewPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showBranches(std::vector<BranchMeetings>());
        return;
    }
    const int year = session().year();
    const RowId scope = session().scope();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    m_busy->run(
        *session().file(),
        [scope, year, asOf](const File &reader) { return meetingRows(reader, scope, year, asOf); },
        [this, scope, year, asOf](const Result<std::vector<BranchMeetings>> &rows) {
            if (!rows) {
                session().dialogs().report(this, rows.error());
            }
            m_scope = scope;
            m_year = year;
            m_asOf = asOf;
            showBranches(rows ? *rows : std::vector<BranchMeetings>());
        });
}

void OverviewPage::showBranches(const std::vector<BranchMeetings> &rows)
{
    const RowId before = currentBranch();
    m_model->setRows(rows);
    m_ui->overview->setVisible(!rows.empty());
    m_ui->legend->setVisible(!rows.empty());
    m_ui->emptyLabel->setVisible(rows.empty());
    selectBranch(before);
    updateSummary();
}

void OverviewPage::setFilterText(const QString &text)
{
    const RowId before = currentBranch();
    m_model->setFilterText(text);
    selectBranch(before);
    updateSummary();
}

void OverviewPage::showRows(const RowChoice &rows)
{
    const RowId before = currentBranch();
    m_ui->choiceLabel->setText(rows.title);
    m_ui->choiceBar->setVisible(!rows.ids.isEmpty());
    m_model->setOnly(rows.ids);
    selectBranch(before);
    updateSummary();
}

RowId OverviewPage::currentBranch() const
{
    const int row = m_ui->overview->currentIndex().row();
    return row < 0 ? 0 : m_model->rows()[static_cast<std::size_t>(row)].branch;
}

void OverviewPage::selectBranch(RowId branch)
{
    m_ui->overview->setCurrentIndex(
        m_model->index(std::max(0, m_model->rowOf(branch)), OverviewModel::Name));
}

void OverviewPage::openBranch()
{
    if (const RowId branch = currentBranch(); branch != 0) {
        emit branchWanted(branch);
    }
}

void OverviewPage::print()
{
    const QString subtitle =
        u"%1 截至%2"_s.arg(organisationName(*session().file(), m_scope), proseDate(m_asOf));
    Document document = meetingOverviewDocument(m_model->rows(), m_year, subtitle.trimmed());
    document.page.footnotes += beforeFirstMeetingRules(*session().file(), m_year);
    previewDocument(this, session(), document);
}

void OverviewPage::updateSummary()
{
    int missing = 0;
    for (const BranchMeetings &branch : m_model->rows()) {
        missing += meetingSums(branch).missed();
    }
    const bool any = !m_model->rows().empty();
    for (QAction *action : {m_ui->actionOpenBranch, m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(any);
    }
    emit summaryChanged(tr("%n branches", nullptr, static_cast<int>(m_model->rows().size()))
                        + u" · "_s + tr("%n meetings missing", nullptr, missing));
}

QList<QAction *> OverviewPage::recordActions() const
{
    return {m_ui->actionOpenBranch};
}

QAction *OverviewPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *OverviewPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
