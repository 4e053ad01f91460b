#include "gui/activities/activitiespage.h"

#include "ui_activitiespage.h"
#include "ui_ledgerpage.h"

#include "gui/activities/attendancecolumns.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/meetingstrip.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetingminutes.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/summaryfacts.h"
#include "storage/records/records.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
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
    : ActivitiesPage{new MeetingForm(session), session, parent}
{}

ActivitiesPage::ActivitiesPage(MeetingForm *form, Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(activities(),
                                 joined(attendanceColumns(), attachmentColumn(activities()))),
                 form, session, parent}
    , m_ui{std::make_unique<Ui::ActivitiesPage>()}
    , m_form{form}
    , m_strip{new MeetingStrip}
    , m_busy{new BusyBar}
    , m_kinds{new QComboBox}
{
    setUpStrip();
    setUpKinds();
    setUpMinutes();
    ui().allYears->setChecked(false);
    ui().actionNew->setText(tr("Record meeting"));
    ui().actionNew->setToolTip(tr("Record a meeting (Ctrl+N)"));
    view().horizontalHeader()->setSortIndicator(activities().indexOf(u"starts"_s),
                                                Qt::DescendingOrder);
}

ActivitiesPage::~ActivitiesPage() = default;

void ActivitiesPage::setUpStrip()
{
    auto *part = new QWidget;
    m_ui->setupUi(part);
    m_ui->stripLayout->addWidget(m_busy);
    m_ui->stripLayout->addWidget(m_strip);
    ui().listLayout->insertWidget(0, part);
    connect(m_ui->branchCombo, &QComboBox::activated, this, &ActivitiesPage::showBranch);
    connect(m_strip, &MeetingStrip::periodPicked, this, &ActivitiesPage::pickPeriod);
}

void ActivitiesPage::setUpKinds()
{
    m_kinds->setObjectName(u"typeCombo"_s);
    m_kinds->setFocusPolicy(Qt::StrongFocus);
    m_kinds->setAccessibleName(tr("Kind of meeting"));
    m_kinds->addItem(tr("All kinds"), QString());
    for (const Choice &choice : activities().field(u"type"_s).choices) {
        m_kinds->addItem(choice.title, choice.code);
    }
    ui().bar->insertWidget(ui().bar->indexOf(ui().allYears), m_kinds);
    connect(m_kinds, &QComboBox::activated, this, &ActivitiesPage::refresh);
}

void ActivitiesPage::setUpMinutes()
{
    const QList<QAction *> minutes{m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionSignIn};
    connect(m_ui->actionMinutes, &QAction::triggered, this, [this] { printMinutes(false); });
    connect(m_ui->actionMinutesPdf, &QAction::triggered, this, [this] { printMinutes(true); });
    connect(m_ui->actionSignIn, &QAction::triggered, this, &ActivitiesPage::printSignInSheet);
    auto *menu = new QMenu(this);
    menu->addActions(minutes);
    auto *button = new QToolButton(this);
    button->setText(m_ui->actionMinutes->text());
    button->setIcon(m_ui->actionMinutes->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    ui().toolBar->addWidget(button);
    addActions(minutes); // for their shortcuts
    view().addActions({m_ui->actionMinutes, m_ui->actionSignIn});
    const auto sync = [this, minutes] {
        for (QAction *action : minutes) {
            action->setEnabled(view().currentId() != 0);
        }
    };
    connect(&view(), &RecordView::selectionTextChanged, this, sync);
    sync();
}

void ActivitiesPage::refresh()
{
    LedgerPage::refresh();
    const int year = session().year();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    m_busy->run(
        *session().file(),
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

ListQuery ActivitiesPage::query() const
{
    ListQuery query = LedgerPage::query();
    if (const QString kind = m_kinds->currentData().toString(); !kind.isEmpty()) {
        query.equals.insert(u"type"_s, kind);
    }
    return query;
}

QString ActivitiesPage::emptyText() const
{
    return tr("No meeting is recorded here. Click an empty circle above, or press Ctrl+N.");
}

Record ActivitiesPage::newRecord() const
{
    Record record = LedgerPage::newRecord();
    if (branch() != nullptr) {
        activities().setValue(record, u"organisation"_s, branch()->branch);
    }
    activities().setValue(record, u"starts"_s, session().today().toString(Qt::ISODate));
    return record;
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
    const QDate firstDay = first.firstDay();
    const QDate lastDay = (first + (monthsIn(period) - 1)).lastDay();
    if (state == PeriodState::Done) {
        openHeld(type, firstDay, lastDay);
    } else if (state == PeriodState::Missed || state == PeriodState::DueNow) {
        Record record = newRecord();
        activities().setValue(record, u"type"_s, QString(codeIn(kMeetingTypeCodes, type)));
        activities().setValue(
            record, u"starts"_s,
            std::clamp(session().today(), firstDay, lastDay).toString(Qt::ISODate));
        startNew(record);
    }
}

void ActivitiesPage::openHeld(MeetingType type, QDate first, QDate last)
{
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
        return day >= first && day <= last;
    });
    if (held != rows->end()) {
        if (model().rowOf(held->id) < 0) { // openRecord() drops what else hides it
            m_kinds->setCurrentIndex(0);
        }
        openRecord(held->id);
    }
}

void ActivitiesPage::printMinutes(bool asFile)
{
    const RowId id = view().currentId();
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
    const RowId id = view().currentId();
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

QList<QAction *> ActivitiesPage::recordActions() const
{
    return LedgerPage::recordActions()
           + QList<QAction *>{m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionSignIn};
}

} // namespace zhibu
