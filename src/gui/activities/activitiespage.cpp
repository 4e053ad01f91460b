#include "gui/activities/activitiespage.h"

#include "ui_activitiespage.h"
#include "ui_ledgerpage.h"

#include "gui/activities/attendancecolumns.h"
#include "gui/activities/exemptiondialog.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/meetingstrip.h"
#include "gui/activities/reviews/mendlisting.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/folderexport.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetingtable.h"
#include "storage/facts/ratingrows.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/drafts.h"
#include "storage/meetings/organisationlife.h"
#include "storage/meetings/yearnotes.h"
#include "storage/records/records.h"
#include "storage/records/rowwriter.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &activities()
{
    return ledgerOf(u"activities"_s);
}

/// Meetings of a type, and those that count for it as well.
CodeAmong ofType(const QString &code)
{
    return {.keys = {u"type"_s, u"also"_s}, .code = code};
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
    , m_folder{new FolderExport(session, this)}
{
    setUpStrip();
    setUpKinds();
    setUpMinutes();
    setUpExemptions();
    ui().allYears->setChecked(false);
    ui().actionNew->setText(tr("Record meeting"));
    ui().actionNew->setToolTip(tr("Record a meeting (Ctrl+N)"));
    ui().actionFiles->setVisible(false); // stands with the minutes
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
    m_ui->legend->setText(MeetingStrip::legend());
    connect(m_ui->branchCombo, &QComboBox::activated, this,
            [this] { showBranch(m_ui->branchCombo->currentData().toLongLong()); });
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
    const QList<QAction *> minutes = papers();
    connect(m_ui->actionMinutesPdf, &QAction::triggered, this, &ActivitiesPage::saveMinutes);
    const auto shows = [this](QAction *action, DocumentKind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { preview(kind); });
    };
    shows(m_ui->actionMinutes, DocumentKind::MeetingMinutes);
    shows(m_ui->actionNotice, DocumentKind::MeetingNotice);
    shows(m_ui->actionSignIn, DocumentKind::SignInSheet);
    auto *menu = new QMenu(this);
    menu->addActions(minutes);
    menu->addSeparator();
    menu->addAction(m_ui->actionListMends);
    menu->addAction(m_ui->actionAttachments);
    connect(m_ui->actionListMends, &QAction::triggered, this, &ActivitiesPage::listMends);
    connect(m_ui->actionAttachments, &QAction::triggered, this, &ActivitiesPage::writeFolder);
    connect(m_folder, &FolderExport::runningChanged, this,
            [this] { m_ui->actionAttachments->setEnabled(!m_folder->isRunning()); });
    auto *button = new QToolButton(this);
    button->setText(m_ui->actionMinutes->text());
    button->setIcon(m_ui->actionMinutes->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    ui().toolBar->addWidget(button);
    addActions(minutes); // for their shortcuts
    view().addActions({m_ui->actionMinutes, m_ui->actionNotice, m_ui->actionSignIn});
    const auto sync = [this, minutes] {
        for (QAction *action : minutes) {
            action->setEnabled(view().currentId() != 0);
        }
        m_ui->actionListMends->setEnabled(isLifeMeeting());
    };
    connect(&view(), &RecordView::selectionTextChanged, this, sync);
    sync();
}

void ActivitiesPage::setUpExemptions()
{
    m_strip->addActions({m_ui->actionExempt, m_ui->actionExemption});
    connect(m_ui->actionExempt, &QAction::triggered, this, &ActivitiesPage::addExemption);
    connect(m_ui->actionExemption, &QAction::triggered, this, [this] {
        if (const auto period = m_strip->current()) {
            openExemption(*period);
        }
    });
    connect(m_strip, &MeetingStrip::currentPeriodChanged, this, &ActivitiesPage::syncExemption);
    syncExemption();
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
        query.has = ofType(kind);
    }
    return query;
}

bool ActivitiesPage::mayDelete(const QList<RowId> &ids)
{
    const auto makeUps = makeUpsOf(*session().file(), ids);
    if (!makeUps) {
        session().dialogs().report(this, makeUps.error());
        return false;
    }
    return LedgerPage::mayDelete(ids)
           && (*makeUps == 0
               || session().dialogs().ask(this,
                                          tr("%n make-up(s) (补课) are recorded for what is to be "
                                             "deleted, and are deleted along with it.",
                                             nullptr, static_cast<int>(*makeUps)),
                                          tr("&Delete all of it")));
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
    m_branches = branches;
    m_ui->branchCombo->clear();
    for (const BranchMeetings &each : m_branches) {
        m_ui->branchCombo->addItem(u"%1 %2"_s.arg(each.code, each.name), each.branch);
    }
    m_ui->branchLabel->setVisible(m_branches.size() > 1);
    m_ui->branchCombo->setVisible(m_branches.size() > 1);
    m_ui->legend->setVisible(!m_branches.empty());
    showBranch(m_branch);
}

const BranchMeetings *ActivitiesPage::branch() const
{
    const int place = m_ui->branchCombo->currentIndex();
    return place < 0 ? nullptr : &m_branches[static_cast<std::size_t>(place)];
}

void ActivitiesPage::showBranch(RowId branch)
{
    m_branch = branch; // not there yet: once the branches are read
    m_ui->branchCombo->setCurrentIndex(std::max(0, m_ui->branchCombo->findData(branch)));
    showYear();
}

void ActivitiesPage::showYear()
{
    const BranchMeetings *shown = branch();
    m_ui->branchCombo->setToolTip(m_ui->branchCombo->currentText()); // long names are cut
    if (shown == nullptr || session().file() == nullptr) {
        m_strip->setLines({}, {});
        return;
    }
    const auto notes = yearNotes(*session().file(), shown->branch, session().year());
    if (!notes) {
        session().dialogs().report(this, notes.error());
    }
    m_strip->setLines(shown->lines, notes ? *notes : YearNotes());
}

void ActivitiesPage::pickPeriod(const StripPeriod &period)
{
    if (isHeld(period.state)) {
        openHeld(period);
    } else if (period.state == PeriodState::Missed || period.state == PeriodState::DueNow) {
        Record record = newRecord();
        activities().setValue(record, u"type"_s, QString(codeIn(kMeetingTypeCodes, period.type)));
        activities().setValue(record, u"starts"_s,
                              std::clamp(session().today(), period.firstDay(), period.lastDay())
                                  .toString(Qt::ISODate));
        if (period.type == MeetingType::GroupMeeting) {
            activities().setValue(record, u"organisation"_s, onlyGroup(period));
        }
        startNew(record);
    } else if (period.state == PeriodState::Exempt) {
        openExemption(period);
    }
}

QVariant ActivitiesPage::onlyGroup(const StripPeriod &period) const
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto ids =
        listRows(*session().file(), organisations,
                 ListQuery{.equals = {{u"kind"_s, u"group"_s}, {u"superior"_s, branch()->branch}}});
    const auto groups = ids ? fetchRecords(*session().file(), organisations, *ids)
                            : Result<QList<Record>>(ids.error());
    if (!groups) {
        return {};
    }
    QVariant only;
    int count = 0;
    for (const Record &group : *groups) {
        const auto day = [&](const QString &key) { return organisations.day(group, key); };
        const QDate founded = day(u"founded"_s);
        const QDate dissolved = day(u"dissolved"_s);
        if ((!founded.isValid() || founded <= period.lastDay())
            && (!dissolved.isValid() || dissolved > period.lastDay())) {
            only = group.id;
            ++count;
        }
    }
    return count == 1 ? only : QVariant();
}

void ActivitiesPage::openHeld(const StripPeriod &period)
{
    const auto rows =
        textRows(*session().file(), activities(),
                 ListQuery{.scope = branch()->branch,
                           .year = period.first.year(),
                           .has = ofType(QString(codeIn(kMeetingTypeCodes, period.type))),
                           .sortKey = u"starts"_s},
                 ReferenceText::Code);
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    const int starts = activities().indexOf(u"starts"_s);
    const auto held = std::ranges::find_if(*rows, [&](const TextRow &row) {
        const QDate day = QDate::fromString(row.cells[starts].left(10), Qt::ISODate);
        return day >= period.firstDay() && day <= period.lastDay();
    });
    if (held != rows->end()) {
        if (model().rowOf(held->id) < 0) { // openRecord() drops what else hides it
            m_kinds->setCurrentIndex(0);
        }
        openRecord(held->id);
    }
}

void ActivitiesPage::startPlanned(RowId plan, QDate day)
{
    Draft draft;
    draft.plan = plan;
    draft.day = day;
    const auto meeting = meetingFrom(*session().file(), draft);
    if (!meeting) {
        session().dialogs().report(this, meeting.error());
        return;
    }
    startNew(*meeting);
}

void ActivitiesPage::showMeeting(const Record &meeting)
{
    if (meeting.id == 0) {
        startNew(meeting);
        return;
    }
    session().setYear(activities().value(meeting, u"starts"_s).toString().left(4).toInt());
    m_kinds->setCurrentIndex(0); // openRecord() drops what else hides it
    refresh();
    openRecord(meeting.id);
}

void ActivitiesPage::syncExemption()
{
    const auto period = m_strip->current();
    m_ui->actionExempt->setEnabled(session().isWritable() && period
                                   && (period->state == PeriodState::Missed
                                       || period->state == PeriodState::DueNow
                                       || period->state == PeriodState::NotYet));
    m_ui->actionExemption->setEnabled(period && period->state == PeriodState::Exempt);
}

void ActivitiesPage::addExemption()
{
    const auto period = m_strip->current();
    const BranchMeetings *shown = branch();
    if (!period || shown == nullptr) {
        return;
    }
    auto *dialog =
        new ExemptionDialog(ExemptionDialog::forPeriod(shown->branch, *period), session(), this);
    dialog->open();
}

void ActivitiesPage::openExemption(const StripPeriod &period)
{
    const auto isOpen = [](const ExemptionDialog *each) { return each->isVisible(); };
    if (std::ranges::any_of(findChildren<ExemptionDialog *>(), isOpen)) {
        return; // where one click activates, it asks twice
    }
    const BranchMeetings *shown = branch();
    const auto found = shown == nullptr
                           ? Result(QList<Record>())
                           : ExemptionDialog::inPeriod(*session().file(), shown->branch, period);
    if (!found) {
        session().dialogs().report(this, found.error());
        return;
    }
    QStringList months;
    for (const Record &exemption : *found) {
        const auto month = [&exemption](const QString &key) {
            return ledgerOf(u"meeting-exemptions"_s).value(exemption, key).toString();
        };
        months += tr("%1 to %2").arg(month(u"first_month"_s), month(u"last_month"_s));
    }
    const int place =
        months.size() < 2
            ? static_cast<int>(months.size()) - 1
            : session().dialogs().choose(this, tr("This period is exempt several times"), months);
    if (place >= 0) {
        auto *dialog = new ExemptionDialog(found->at(place), session(), this);
        dialog->open();
    }
}

QList<QAction *> ActivitiesPage::papers() const
{
    return {m_ui->actionMinutes, m_ui->actionMinutesPdf, m_ui->actionNotice, m_ui->actionSignIn};
}

bool ActivitiesPage::isLifeMeeting() const
{
    if (view().currentId() == 0 || !session().isWritable()) {
        return false;
    }
    const auto meeting = fetchRecord(*session().file(), activities(), view().currentId());
    return meeting
           && zhibu::isLifeMeeting(activities().value(*meeting, u"type"_s).toString(),
                                   activities().value(*meeting, u"also"_s).toString());
}

void ActivitiesPage::listMends()
{
    if (m_form->isChanged()) { // what is typed there is not what would be listed
        emit session().message(tr("Save the meeting first (Ctrl+Enter)"));
        return;
    }
    listMendsOf(this, session(), activities(), view().currentId());
}

Result<Document> ActivitiesPage::paper(DocumentKind kind) const
{
    return makeDocument(*session().file(), {.kind = kind,
                                            .year = session().year(),
                                            .asOf = session().today(),
                                            .meeting = view().currentId()});
}

void ActivitiesPage::preview(DocumentKind kind)
{
    if (session().file() != nullptr && view().currentId() != 0) {
        previewDocument(this, session(), paper(kind));
    }
}

void ActivitiesPage::saveMinutes()
{
    if (session().file() == nullptr || view().currentId() == 0) {
        return;
    }
    if (const auto minutes = paper(DocumentKind::MeetingMinutes)) {
        exportText(this, session(), *minutes);
    } else {
        session().dialogs().report(this, minutes.error());
    }
}

void ActivitiesPage::writeFolder()
{
    m_folder->start(tr("the attachments of %1").arg(session().year()),
                    [scope = session().scope(), year = session().year()](const File &file,
                                                                         const QString &parent) {
                        return writeAttachments(file, activities(), scope, year, parent);
                    });
}

QList<QAction *> ActivitiesPage::recordActions() const
{
    return LedgerPage::recordActions() + papers()
           + QList<QAction *>{m_ui->actionListMends, m_ui->actionAttachments, m_ui->actionExempt,
                              m_ui->actionExemption};
}

} // namespace zhibu
