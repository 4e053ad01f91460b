#include "gui/activities/elections/electionspage.h"

#include "ui_electionspage.h"
#include "ui_ledgerpage.h"

#include "gui/activities/elections/electionform.h"
#include "gui/activities/elections/electionsteps.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/reports/papersbutton.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"
#include "reports/words/electionwords.h"
#include "storage/elections/votemeetings.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QToolBar>

#include <algorithm>
#include <map>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &electionLedger()
{
    return ledgerOf(u"elections"_s);
}

/// Overdue terms first, the longest overdue of them at the top, then by when an election is due;
/// those of unknown end last.
std::vector<TermClock> urgentFirst(const std::vector<TermClock> &clocks)
{
    std::multimap<std::tuple<bool, bool, QDate>, const TermClock *> byUrgency;
    for (const TermClock &clock : clocks) {
        const bool isOverdue = clock.term.isOverdue();
        const auto due = isOverdue ? clock.term.end : clock.term.latest;
        byUrgency.emplace(std::tuple(!isOverdue, !due, due.value_or(QDate())), &clock);
    }
    std::vector<TermClock> sorted;
    for (const auto &[urgency, clock] : byUrgency) {
        sorted.push_back(*clock);
    }
    return sorted;
}

} // namespace

ElectionsPage::ElectionsPage(Session &session, QWidget *parent)
    : ElectionsPage{new ElectionForm(session), session, parent}
{}

ElectionsPage::ElectionsPage(ElectionForm *form, Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(electionLedger(), attachmentColumn(electionLedger())), form,
                 session, parent}
    , m_ui{std::make_unique<Ui::ElectionsPage>()}
    , m_form{form}
    , m_steps{new ElectionSteps}
    , m_table{new TextTableModel(this)}
    , m_busy{new BusyBar}
    , m_meeting{new QAction(QIcon::fromTheme(u"document-edit"_s), tr("Record meeting"), this)}
{
    setUpClocks();
    setUpPapers();
    ui().actionNew->setText(tr("Begin an election"));
    ui().actionNew->setToolTip(tr("Begin the next election of the organisation picked (Ctrl+N)"));
}

ElectionsPage::~ElectionsPage() = default;

void ElectionsPage::setUpClocks()
{
    auto *part = new QWidget;
    m_ui->setupUi(part);
    m_ui->clockLayout->addWidget(m_busy);
    m_ui->clockLayout->addWidget(m_steps);
    m_ui->clocks->setModel(m_table);
    ui().listLayout->insertWidget(0, part);
    connect(m_ui->clocks->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_ui->onlyPicked->isChecked()) {
            readList();
        }
        followClock();
        showSteps();
    });
    connect(m_ui->clocks, &QTableView::activated, this, &ElectionsPage::openElection);
    connect(m_ui->onlyPicked, &QCheckBox::toggled, this, [this] {
        readList();
        showSteps();
    });
    connect(view().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ElectionsPage::followList);
    connect(&view(), &RecordView::selectionTextChanged, this, &ElectionsPage::showSteps);
    connect(m_steps, &ElectionSteps::picked, this, &ElectionsPage::openStep);
}

void ElectionsPage::setUpPapers()
{
    m_meeting->setObjectName(u"actionMeeting"_s);
    m_meeting->setToolTip(tr("Open the record of the 支部党员大会 of this election; a new one is "
                             "filled in from it"));
    connect(m_meeting, &QAction::triggered, this, &ElectionsPage::showMeeting);
    addRecordAction(m_meeting, true);
    QList<DocumentKind> papers;
    for (int kind = static_cast<int>(DocumentKind::ElectionRequest);
         kind <= static_cast<int>(DocumentKind::DutiesReport); ++kind) {
        papers += static_cast<DocumentKind>(kind);
    }
    addPapersButton(*ui().toolBar, papers, [this](DocumentKind paper) { showPaper(paper); });
}

void ElectionsPage::readList()
{
    const QScopedValueRollback reading(m_isReading, true);
    LedgerPage::refresh();
}

void ElectionsPage::refresh()
{
    readList();
    showSteps();
    if (session().file() == nullptr) {
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), day = session().today()](const File &reader) {
            return termClocks(reader, scope, day);
        },
        [this](const Result<std::vector<TermClock>> &clocks) {
            if (clocks) {
                m_all = *clocks;
                showClocks();
            } else {
                session().dialogs().report(this, clocks.error());
            }
        });
}

void ElectionsPage::showClocks()
{
    const RowId listed = organisationOf(view().currentId());
    const bool ofList = clock() == nullptr && listed != 0;
    const RowId before = ofList ? listed : clock() != nullptr ? clock()->organisation : 0;
    m_clocks.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_clocks), [this](const TermClock &each) {
        return m_only.isEmpty() || m_only.contains(each.organisation);
    });
    m_clocks = urgentFirst(m_clocks);
    TextTable table{.name = {},
                    .columns = {{tr("Organisation")},
                                {tr("Term")},
                                {tr("Reminder")},
                                {tr("Election under way")},
                                {tr("Effect on the star")}},
                    .rows = {}};
    int picked = m_clocks.empty() || ofList ? -1 : 0; // one in the list may have no clock
    for (const TermClock &each : m_clocks) {
        if (each.organisation == before) {
            picked = static_cast<int>(table.rows.size());
        }
        table.rows +=
            {each.name, termText(each.term, session().today()),
             each.term.isOverdue() ? tr("overdue")
             : each.reminder       ? tr("within %n day(s)", nullptr, *each.reminder)
                                   : QString(),
             !each.election                      ? QString()
             : each.election->lastStep.isEmpty() ? tr("begun")
                                                 : electionStepName(each.election->lastStep),
             termEffectText(each.effect)};
    }
    m_table->setTable(table);
    m_ui->clocks->resizeColumnsToContents();
    if (picked >= 0) {
        m_ui->clocks->setCurrentIndex(m_table->index(picked, 0));
    }
    showSteps();
}

const TermClock *ElectionsPage::clock() const
{
    const int row = m_ui->clocks->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_clocks.size())
               ? nullptr
               : &m_clocks[static_cast<std::size_t>(row)];
}

void ElectionsPage::showRows(const RowChoice &rows)
{
    const bool ofOrganisations =
        session().file() != nullptr && !rows.ids.isEmpty()
        && fetchRecord(*session().file(), ledgerOf(u"organisations"_s), rows.ids.first()).ok();
    m_only = ofOrganisations ? rows.ids : QList<RowId>();
    if (ofOrganisations) {
        view().selectionModel()->clear(); // the first of them is picked
    }
    LedgerPage::showRows(ofOrganisations ? RowChoice() : rows);
    if (ofOrganisations) {
        ui().choiceLabel->setText(rows.title);
        ui().choiceBar->show();
    }
}

ListQuery ElectionsPage::query() const
{
    ListQuery query = LedgerPage::query();
    if (m_ui->onlyPicked->isChecked() && clock() != nullptr) {
        query.equals.insert(u"organisation"_s, clock()->organisation);
    }
    return query;
}

QString ElectionsPage::emptyText() const
{
    return tr("No election is recorded here. Pick an organisation above and press Ctrl+N.");
}

Record ElectionsPage::newRecord() const
{
    Record record = LedgerPage::newRecord();
    if (clock() == nullptr || session().file() == nullptr) {
        return record;
    }
    electionLedger().setValue(record, u"organisation"_s, clock()->organisation);
    const auto last = latestElection(*session().file(), clock()->organisation, session().today());
    if (last && *last) {
        if (const auto before = fetchRecord(*session().file(), electionLedger(), **last)) {
            electionLedger().setValue(record, u"term"_s,
                                      electionLedger().value(*before, u"term"_s).toLongLong() + 1);
            electionLedger().setValue(record, u"seats"_s,
                                      electionLedger().value(*before, u"seats"_s));
        }
    }
    return record;
}

void ElectionsPage::openElection()
{
    if (clock() != nullptr && clock()->election) {
        openRecord(clock()->election->id);
    } else if (clock() != nullptr && isWritable()) {
        startNew(newRecord());
    }
}

RowId ElectionsPage::organisationOf(RowId election) const
{
    if (session().file() == nullptr || election == 0) {
        return 0;
    }
    const auto record = fetchRecord(*session().file(), electionLedger(), election);
    return record ? electionLedger().value(*record, u"organisation"_s).toLongLong() : 0;
}

RowId ElectionsPage::shownElection() const
{
    const RowId picked = view().currentId();
    const RowId own = organisationOf(picked);
    if (clock() == nullptr || own == clock()->organisation) {
        return picked;
    }
    if (clock()->election) {
        return clock()->election->id;
    }
    const auto last = latestElection(*session().file(), clock()->organisation, session().today());
    return last && *last ? **last : 0;
}

void ElectionsPage::followList()
{
    const RowId own = m_isReading ? 0 : organisationOf(view().currentId());
    if (own == 0) {
        return;
    }
    const auto found = std::ranges::find(m_clocks, own, &TermClock::organisation);
    if (found != m_clocks.end()) {
        m_ui->clocks->setCurrentIndex(
            m_table->index(static_cast<int>(found - m_clocks.begin()), 0));
    } else {
        m_ui->clocks->selectionModel()->clear();
    }
}

void ElectionsPage::followClock()
{
    if (m_isReading || clock() == nullptr || m_form->isChanged()) {
        return;
    }
    if (const RowId id = shownElection(); id != 0) {
        view().selectRow(id);
    } else {
        view().selectionModel()->clear();
    }
}

void ElectionsPage::showSteps()
{
    const RowId id = shownElection();
    m_meeting->setEnabled(id != 0 && isWritable());
    if (session().file() == nullptr || id == 0) {
        m_steps->setElection({}, {});
        return;
    }
    const auto election = fetchRecord(*session().file(), electionLedger(), id);
    m_steps->setElection(election ? std::optional(*election) : std::nullopt, session().today());
}

void ElectionsPage::openStep(const QString &field)
{
    const RowId id = shownElection();
    if (id == 0) {
        return;
    }
    openRecord(id);
    if (field == u"completed_on") {
        m_form->complete();
    } else {
        m_form->focusField(field);
    }
}

void ElectionsPage::showMeeting()
{
    const RowId id = shownElection();
    if (session().file() == nullptr || id == 0) {
        return;
    }
    const auto meeting = meetingOfElection(*session().file(), id, session().today());
    if (meeting) {
        emit meetingWanted(*meeting);
    } else {
        session().dialogs().report(this, meeting.error());
    }
}

void ElectionsPage::showPaper(DocumentKind kind)
{
    if (session().file() == nullptr) {
        return;
    }
    const RowId id = shownElection();
    const RowId organisation = id != 0              ? organisationOf(id)
                               : clock() != nullptr ? clock()->organisation
                                                    : 0;
    if (organisation != 0) {
        previewDocument(this, session(),
                        makeDocument(*session().file(), {.kind = kind,
                                                         .scope = organisation,
                                                         .year = session().today().year(),
                                                         .asOf = session().today(),
                                                         .election = id}));
    }
}

} // namespace zhibu
