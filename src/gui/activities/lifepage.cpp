#include "gui/activities/lifepage.h"

#include "ui_lifepage.h"

#include "gui/activities/activitiespage.h"
#include "gui/activities/attendancepage.h"
#include "gui/activities/elections/electionspage.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/overviewpage.h"
#include "gui/activities/planpage.h"
#include "gui/activities/reviews/reviewpage.h"
#include "gui/activities/reviews/secretaryreviewspage.h"
#include "gui/activities/reviews/sheetpage.h"
#include "gui/activities/reviews/talkspage.h"
#include "gui/activities/standarddialog.h"
#include "gui/members/anniversariespage.h"
#include "storage/elections/votemeetings.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/ratingrows.h"

namespace zhibu {

using namespace Qt::StringLiterals;

LifePage::LifePage(Session &session, QWidget *parent)
    : TabbedPage{session, parent}
    , m_ui{std::make_unique<Ui::LifePage>()}
    , m_meetings{new ActivitiesPage(session)}
    , m_overview{new OverviewPage(session)}
{
    m_ui->setupUi(this);
    auto *plan = new PlanPage(session);
    addTab(m_meetings, tr("Meetings"));
    addTab(m_overview, tr("Overview"));
    addTab(plan, tr("Plan"));
    addTab(new AttendancePage(session), tr("Attendance"));
    addTab(new ReviewPage(session), tr("Member reviews"));
    addTab(new TalksPage(session), tr("Talks"));
    addTab(new SheetPage({{DocumentKind::StudyHours, tr("Hours of study")},
                          {DocumentKind::Volunteering, tr("Volunteering")}},
                         session),
           tr("Study and volunteering"));
    addTab(new SecretaryReviewsPage(session), tr("Secretary reviews"));
    auto *elections = new ElectionsPage(session);
    addTab(elections, tr("Elections"));
    addTab(new AnniversariesPage(session), tr("Anniversaries"));
    addTools({m_ui->actionStandard});
    connect(m_overview, &OverviewPage::branchWanted, this, &LifePage::showBranch);
    connect(plan, &PlanPage::meetingWanted, this, &LifePage::startPlanned);
    connect(elections, &ElectionsPage::meetingWanted, this, &LifePage::showMeeting);
    connect(m_ui->actionStandard, &QAction::triggered, this, [this] {
        auto *dialog = new StandardDialog(this->session(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

LifePage::~LifePage() = default;

void LifePage::refresh()
{
    const File *file = session().file();
    m_ui->actionStandard->setEnabled(file != nullptr);
    const QDate day = defaultAsOf(session().year(), Round::December, session().today());
    offerTab(m_overview, file != nullptr && hasSeveralBranches(*file, session().scope(), day));
    if (m_summed != shownTab()) { // what another tab counted is not of this one
        m_summed = shownTab();
        emit summaryChanged({});
    }
    TabbedPage::refresh();
}

void LifePage::showRows(const RowChoice &rows)
{
    if (rows.day.isValid() && !rows.ids.isEmpty()) {
        startPlanned(rows.ids.first(), rows.day);
        return;
    }
    if (rows.ledger == u"applicants" && !rows.ids.isEmpty()) {
        const RowId applicant = rows.ids.first();
        const auto meeting = meetingOfApplicant(*session().file(), applicant, session().today());
        showMeeting(meeting);
        if (meeting) {
            proposeVoteOn(applicant, *meeting);
        }
        return;
    }
    const bool ofBranches = rows.ledger == m_overview->objectName();
    if (ofBranches) {
        session().setYear(session().today().year());
    }
    if (ofBranches && rows.ids.size() == 1) { // its own year says more
        showBranch(rows.ids.first());
    } else {
        TabbedPage::showRows(rows);
    }
}

void LifePage::showBranch(RowId branch)
{
    m_meetings->showBranch(branch);
    showTab(m_meetings);
}

void LifePage::startPlanned(RowId plan, QDate day)
{
    showTab(m_meetings);
    if (shownTab() == m_meetings) { // an open cell may keep its tab
        m_meetings->startPlanned(plan, day);
    }
}

void LifePage::proposeVoteOn(RowId applicant, const Record &meeting)
{
    MeetingForm &form = m_meetings->form();
    if (!session().isWritable() || meeting.id == 0 || form.recordId() != meeting.id) {
        return; // what is typed elsewhere kept its form
    }
    const auto vote = missingVoteOn(*session().file(), applicant, meeting);
    if (!vote) {
        session().dialogs().report(this, vote.error());
    } else if (*vote) {
        form.proposeVote(**vote);
    }
}

void LifePage::showMeeting(const Result<Record> &meeting)
{
    if (!meeting) {
        session().dialogs().report(this, meeting.error());
        return;
    }
    showTab(m_meetings);
    if (shownTab() == m_meetings) { // likewise
        m_meetings->showMeeting(*meeting);
    }
}

} // namespace zhibu
