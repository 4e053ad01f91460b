#include "gui/activities/activitiespage.h"

#include "ui_activitiespage.h"

#include "gui/activities/meetingform.h"
#include "gui/activities/meetingstrip.h"
#include "gui/records/recordtable.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetingminutes.h"
#include "reports/words/wording.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/summaryfacts.h"
#include "storage/records/records.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBlankRows = 5; ///< of a sign-in sheet, for guests

const Ledger &activities()
{
    return ledgerOf(u"activities"_s);
}

} // namespace

ActivitiesPage::ActivitiesPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::ActivitiesPage>()}
    , m_model{new RecordModel(activities(), this)}
    , m_view{new RecordView(*m_model)}
    , m_form{new MeetingForm(session)}
    , m_strip{new MeetingStrip}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    m_ui->typeCombo->addItem(tr("All kinds"), QString());
    for (const Choice &choice : activities().field(u"type"_s).choices) {
        m_ui->typeCombo->addItem(choice.title, choice.code);
    }
    m_ui->stripLayout->addWidget(m_busy);
    m_ui->stripLayout->addWidget(m_strip);
    m_ui->leftLayout->addWidget(m_view, 1);
    m_ui->splitter->addWidget(m_form);
    m_ui->splitter->setCollapsible(0, false);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({620, 440});
    m_ui->choiceBar->hide();
    m_form->hide();
    m_view->setEmptyText(
        tr("No meeting is recorded here. Click an empty circle above, or press Ctrl+N."));
    setUpActions();
    connect(m_ui->typeCombo, &QComboBox::activated, this, &ActivitiesPage::refresh);
    connect(m_ui->branchCombo, &QComboBox::activated, this, &ActivitiesPage::showBranch);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    connect(m_strip, &MeetingStrip::periodPicked, this, &ActivitiesPage::pickPeriod);
    connect(m_view, &RecordView::activated, this, &ActivitiesPage::openForm);
    connect(m_view, &RecordView::selectionTextChanged, this, &ActivitiesPage::syncActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivitiesPage::showCurrent);
    connect(m_form, &MeetingForm::saved, m_view, &RecordView::selectRow);
    connect(m_form, &MeetingForm::closed, this, [this] {
        m_form->hide();
        m_view->setFocus();
    });
    setFocusProxy(m_view);
}

ActivitiesPage::~ActivitiesPage() = default;

void ActivitiesPage::setUpActions()
{
    m_ui->actionEdit->setShortcuts({Qt::Key_F2, Qt::CTRL | Qt::Key_E});
    connect(m_ui->actionNew, &QAction::triggered, this,
            [this] { startNew({}, session().today()); });
    connect(m_ui->actionEdit, &QAction::triggered, this, &ActivitiesPage::openForm);
    connect(m_ui->actionDelete, &QAction::triggered, this, &ActivitiesPage::deleteSelected);
    connect(m_ui->actionImport, &QAction::triggered, this,
            [this] { emit session().importWanted({}, &activities()); });
    connect(m_ui->actionExport, &QAction::triggered, this, &ActivitiesPage::exportList);
    connect(m_ui->actionPrint, &QAction::triggered, this, &ActivitiesPage::printList);
    connect(m_ui->actionMinutes, &QAction::triggered, this, [this] { printMinutes(false); });
    connect(m_ui->actionMinutesPdf, &QAction::triggered, this, [this] { printMinutes(true); });
    connect(m_ui->actionSignIn, &QAction::triggered, this, &ActivitiesPage::printSignInSheet);
    auto *menu = new QMenu(this);
    menu->addActions(
        {m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionSignIn, m_ui->actionPrint});
    auto *button = new QToolButton(this);
    button->setText(tr("Print"));
    button->setIcon(m_ui->actionPrint->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    m_ui->toolBar->addWidget(button);
    addActions(menu->actions()); // for their shortcuts
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(
        {m_ui->actionEdit, m_ui->actionDelete, m_ui->actionMinutes, m_ui->actionSignIn});
}

void ActivitiesPage::refresh()
{
    const File *file = session().file();
    ListQuery query{.scope = session().scope(), .text = m_filter, .year = session().year()};
    if (const QString type = m_ui->typeCombo->currentData().toString(); !type.isEmpty()) {
        query.equals.insert(u"type"_s, type);
    }
    std::optional<QList<RowId>> only;
    if (m_only) {
        only = m_only->ids;
        query.year = 0;
    }
    if (m_model->query().sortKey.isEmpty()) { // the newest first, until the user sorts
        m_model->sort(activities().indexOf(u"starts"_s), Qt::DescendingOrder);
    }
    m_view->load(file, query, only);
    m_form->reload();
    syncActions();
    if (file == nullptr) {
        m_busy->stop();
        showStrip({});
        return;
    }
    const int year = session().year();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    m_busy->run(
        *file,
        [scope = session().scope(), year, asOf](const File &reader) {
            return meetingRows(reader, scope, year, asOf);
        },
        [this](const Result<std::vector<BranchMeetings>> &rows) {
            if (rows) {
                showStrip(*rows);
            } else {
                session().dialogs().report(this, rows.error());
            }
        });
}

void ActivitiesPage::showStrip(const std::vector<BranchMeetings> &branches)
{
    const QVariant before = m_ui->branchCombo->currentData();
    m_branches = branches;
    m_ui->branchCombo->clear();
    for (const BranchMeetings &each : m_branches) {
        m_ui->branchCombo->addItem(u"%1 %2"_s.arg(each.code, each.name), each.branch);
    }
    m_ui->branchCombo->setCurrentIndex(std::max(0, m_ui->branchCombo->findData(before)));
    m_ui->branchLabel->setVisible(m_branches.size() > 1);
    m_ui->branchCombo->setVisible(m_branches.size() > 1);
    m_ui->legend->setVisible(!m_branches.empty());
    showBranch();
}

const BranchMeetings *ActivitiesPage::branch() const
{
    const int place = m_ui->branchCombo->currentIndex();
    return place < 0 ? nullptr : &m_branches[static_cast<std::size_t>(place)];
}

void ActivitiesPage::showBranch()
{
    m_strip->setLines(branch() != nullptr ? branch()->lines : QList<MeetingLine>());
}

void ActivitiesPage::pickPeriod(MeetingType type, Period period, Month first, PeriodState state)
{
    const QDate today = session().today();
    const QDate lastDay = (first + (monthsIn(period) - 1)).lastDay();
    if (state == PeriodState::Missed || state == PeriodState::DueNow) {
        startNew(type, std::clamp(today, first.firstDay(), lastDay));
        return;
    }
    if (state != PeriodState::Done || session().file() == nullptr || branch() == nullptr) {
        return;
    }
    const auto rows =
        textRows(*session().file(), activities(),
                 ListQuery{.scope = branch()->branch,
                           .year = first.year(),
                           .equals = {{u"type"_s, QString(codeIn(kMeetingTypeCodes, type))}},
                           .sortKey = u"starts"_s},
                 ReferenceText::Code);
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    const int starts = activities().indexOf(u"starts"_s);
    const auto held = std::ranges::find_if(*rows, [&](const TextRow &row) {
        const QDate day = QDate::fromString(row.cells[starts].left(10), Qt::ISODate);
        return day >= first.firstDay() && day <= lastDay;
    });
    if (held != rows->end()) {
        if (m_model->rowOf(held->id) < 0) { // hidden by a filter
            m_ui->typeCombo->setCurrentIndex(0);
            showRows({});
        }
        m_view->selectRow(held->id);
        m_form->show();
        m_form->showMeeting(held->id);
    }
}

void ActivitiesPage::startNew(std::optional<MeetingType> type, QDate day)
{
    Record record = activities().blank();
    if (const RowId organisation = branch() != nullptr ? branch()->branch : session().scope();
        organisation != 0) {
        activities().setValue(record, u"organisation"_s, organisation);
    }
    if (type) {
        activities().setValue(record, u"type"_s, QString(codeIn(kMeetingTypeCodes, *type)));
    }
    activities().setValue(record, u"starts"_s, day.toString(Qt::ISODate));
    m_form->show();
    m_form->startNew(record);
}

void ActivitiesPage::openForm()
{
    if (m_view->currentId() != 0) {
        m_form->show();
        m_form->showMeeting(m_view->currentId());
        m_form->setFocus();
    }
}

void ActivitiesPage::showCurrent()
{
    if (m_form->isVisible() && m_view->currentId() != 0) {
        m_form->showMeeting(m_view->currentId());
    }
}

void ActivitiesPage::deleteSelected()
{
    const QList<RowId> ids = m_view->selectedIds();
    if (ids.isEmpty() || session().file() == nullptr) {
        return;
    }
    const auto findings = deleteRecords(*session().file(), activities(), ids);
    if (!findings) {
        session().dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        session().dialogs().inform(this, findingText(findings->first()), {});
    }
}

void ActivitiesPage::exportList()
{
    exportTable(this, session(), shownTable(*m_view, *m_model));
}

void ActivitiesPage::printList()
{
    previewTable(this, session(),
                 printedList(*m_view, *m_model, QString::number(session().year())));
}

void ActivitiesPage::printMinutes(bool asFile)
{
    const RowId id = m_view->currentId();
    if (session().file() == nullptr || id == 0) {
        return;
    }
    const auto minutes = collectMinutes(*session().file(), id);
    if (!minutes) {
        session().dialogs().report(this, minutes.error());
    } else if (asFile) {
        exportTo(this, session(), minutes->topic + u".pdf"_s, u"PDF (*.pdf)"_s,
                 [&minutes](const QString &path) { return saveMinutes(path, *minutes); });
    } else {
        session().dialogs().preview(
            this, minutes->topic, tablePageLayout(QPageLayout::Portrait),
            [&minutes](QPagedPaintDevice &device) { paintMinutes(device, *minutes); });
    }
}

void ActivitiesPage::printSignInSheet()
{
    const RowId id = m_view->currentId();
    if (session().file() == nullptr || id == 0) {
        return;
    }
    const auto minutes = collectMinutes(*session().file(), id);
    if (!minutes) {
        session().dialogs().report(this, minutes.error());
        return;
    }
    QStringList names = minutes->presentNames;
    for (const Absence &absence : minutes->absences) {
        names += absence.name;
    }
    if (names.isEmpty()) { // before the meeting: everybody who is expected
        const auto record = fetchRecord(*session().file(), activities(), id);
        const auto people =
            record ? membersOn(*session().file(),
                               activities().value(*record, u"organisation"_s).toLongLong(),
                               QDate::fromString(minutes->start.left(10), Qt::ISODate))
                   : Result<QList<NamedRow>>(record.error());
        for (const NamedRow &person : people ? *people : QList<NamedRow>()) {
            names += person.name;
        }
    }
    previewTable(this, session(), signInSheet(*minutes, names, kBlankRows));
}

void ActivitiesPage::setFilterText(const QString &text)
{
    if (m_filter != text) {
        m_filter = text;
        refresh();
    }
}

void ActivitiesPage::showRows(const RowChoice &rows)
{
    m_only.reset();
    if (!rows.ids.isEmpty()) {
        m_only = rows;
    }
    m_ui->choiceLabel->setText(rows.title);
    m_ui->choiceBar->setVisible(m_only.has_value());
    refresh();
}

QList<QAction *> ActivitiesPage::recordActions() const
{
    return {m_ui->actionNew,     m_ui->actionEdit,       m_ui->actionDelete,
            m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionSignIn};
}

QAction *ActivitiesPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *ActivitiesPage::printAction() const
{
    return m_ui->actionPrint;
}

bool ActivitiesPage::hasUnsavedInput() const
{
    return m_form->isChanged();
}

void ActivitiesPage::syncActions()
{
    const bool writable = session().file() != nullptr && session().file()->isWritable();
    const bool current = m_view->currentId() != 0;
    m_ui->actionNew->setEnabled(writable);
    m_ui->actionImport->setEnabled(writable);
    m_ui->actionDelete->setEnabled(writable && !m_view->selectedIds().isEmpty());
    for (QAction *action :
         {m_ui->actionEdit, m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionSignIn}) {
        action->setEnabled(current);
    }
    const QString selected = m_view->selectionText();
    const QString rows = tr("%n meetings", nullptr, m_model->rowCount());
    emit summaryChanged(selected.isEmpty() ? rows : u"%1 · %2"_s.arg(rows, selected));
}

} // namespace zhibu
