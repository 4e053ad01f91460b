#include "gui/frame/homepage.h"

#include "ui_homepage.h"

#include "gui/dialogs/newbranchdialog.h"
#include "gui/dues/grid/duesexplanation.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/pages/letter.h"
#include "reports/words/codenames.h"
#include "reports/words/roundwords.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"

#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNames = 5;  // in a tool tip
constexpr qsizetype kMostDrafts = 6; // planned meetings, a line each

void clearLayout(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

int counts(const QList<RowId> &rows)
{
    return static_cast<int>(rows.size());
}

QString counted(qint64 number)
{
    return grouped(QString::number(number));
}

} // namespace

HomePage::HomePage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::HomePage>()}
    , m_stack{new QStackedWidget(this)}
{
    m_ui->setupUi(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_ui->heading->setFont(large);
    m_ui->emptyTitle->setFont(large);
    connect(m_ui->branchButton, &QAbstractButton::clicked, this, &HomePage::createBranch);
    connect(m_ui->rollButton, &QAbstractButton::clicked, this,
            [this] { emit this->session().importWanted({}, nullptr); });
    connect(m_ui->demoButton, &QAbstractButton::clicked, this, &HomePage::demoWanted);
    showPending();
}

HomePage::~HomePage() = default;

void HomePage::refresh()
{
    if (session().file() == nullptr) {
        return;
    }
    const auto organisations = listRows(*session().file(), ledgerOf(u"organisations"_s), {});
    const bool empty = organisations && organisations->isEmpty();
    const bool writable = session().file()->isWritable();
    m_ui->branchButton->setEnabled(writable);
    m_ui->rollButton->setEnabled(writable);
    m_ui->heading->setText(proseDate(session().today()));
    m_stack->setCurrentWidget(empty ? m_ui->emptyFile : m_ui->work);
}

void HomePage::clearColumns()
{
    for (QVBoxLayout *column : {m_ui->dueLines, m_ui->watchLines, m_ui->glanceLines}) {
        clearLayout(column);
    }
}

void HomePage::showPending()
{
    clearColumns();
    addNote(m_ui->dueLines, tr("Being worked out…"));
}

void HomePage::showList(const Result<DueList> &list)
{
    clearColumns();
    if (!list) {
        addNote(m_ui->dueLines, errorText(list.error()));
        auto *again = new QPushButton(tr("Try &again"));
        again->setObjectName(u"againButton"_s);
        connect(again, &QPushButton::clicked, this, &HomePage::listWanted, Qt::QueuedConnection);
        m_ui->dueLines->addWidget(again);
        return;
    }
    showDue(*list);
    showWatch(*list);
    showGlance(*list);
}

void HomePage::addNote(QVBoxLayout *column, const QString &text)
{
    auto *note = new QLabel(text);
    note->setWordWrap(true);
    setTextColor(*note, quietColor(palette()));
    column->addWidget(note);
}

void HomePage::addLine(QVBoxLayout *column, const QString &icon, const QString &text,
                       const Target &target, bool attention)
{
    const auto open = [this, text, target] {
        emit session().pageWanted(target.page, {text, target.rows, target.ledger});
    };
    addLink(column, icon, text, open, attention);
}

void HomePage::addTask(QVBoxLayout *column, const QString &icon, const QString &text,
                       const Target &target, bool attention)
{
    if (!target.rows.isEmpty()) {
        addLine(column, icon, text, target, attention);
    }
}

QToolButton *HomePage::addLink(QVBoxLayout *column, const QString &icon, const QString &text,
                               const std::function<void()> &open, bool attention)
{
    auto *line = new QToolButton;
    line->setIcon(QIcon::fromTheme(icon));
    line->setText(text);
    line->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->setAutoRaise(true);
    line->setFocusPolicy(Qt::StrongFocus);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->setToolTip(tr("Show"));
    if (attention) {
        QPalette colours = line->palette();
        colours.setColor(QPalette::ButtonText, attentionColor(palette()));
        line->setPalette(colours);
    }
    connect(line, &QToolButton::clicked, this, open);
    column->addWidget(line);
    return line;
}

void HomePage::addDrafts(QVBoxLayout *column, const QList<Draft> &drafts)
{
    const QString icon = u"view-calendar-day"_s;
    for (const Draft &draft : drafts.first(std::min(kMostDrafts, drafts.size()))) {
        const QString text =
            (draft.isRecorded() ? tr("%1: %2 “%3”, arranged for %4")
                                : tr("%1: %2 “%3”, planned for %4"))
                .arg(organisationName(*session().file(), draft.organisation),
                     codeName(u"activities"_s, u"type"_s, draft.type), draft.topic,
                     (draft.isRecorded() ? draft.heldOn : draft.day).toString(Qt::ISODate));
        if (draft.isRecorded()) {
            addLine(column, icon, text, {PageKind::Activities, {draft.held}, u"activities"_s});
            continue;
        }
        const auto open = [this, draft] {
            emit session().pageWanted(
                PageKind::Activities,
                {.ids = {draft.plan}, .ledger = u"activity-plans"_s, .day = draft.day});
        };
        addLink(column, icon, text, open, draft.day < session().today())
            ->setToolTip(tr("Record this meeting; the form is filled in from the plan"));
    }
    if (drafts.size() > kMostDrafts) {
        QList<RowId> plans;
        for (const Draft &draft : drafts.sliced(kMostDrafts)) {
            plans += draft.plan;
        }
        addLine(
            column, icon,
            tr("%n more planned meetings", nullptr, static_cast<int>(drafts.size() - kMostDrafts)),
            {PageKind::Activities, plans, u"activity-plans"_s});
    }
}

void HomePage::addStep(QVBoxLayout *column, const DueStep &step)
{
    const bool overdue = step.isOverdue(session().today());
    const QString rating = tr("Rating of %1 (%2)").arg(step.year).arg(roundName(step.round));
    const QString name = stepTitle(step.step);
    const QString by = step.by.toString(Qt::ISODate);
    QString text;
    switch (step.kind) {
    case DueStep::Kind::ToStart:
        text = overdue ? tr("%1: not started, %2 was due by %3").arg(rating, name, by)
                       : tr("%1: not started, %2 is due by %3").arg(rating, name, by);
        break;
    case DueStep::Kind::ToDo:
        text = overdue ? tr("%1: %2 was due by %3").arg(rating, name, by)
                       : tr("%1: %2 is due by %3").arg(rating, name, by);
        break;
    case DueStep::Kind::PublicityRuns:
        text = tr("%1: public until %2").arg(rating, by);
        break;
    case DueStep::Kind::PublicityOver:
        text = tr("%1: public until %3, now %2").arg(rating, name, by);
        break;
    }
    const QString icon = overdue ? u"dialog-warning"_s : u"chronometer"_s;
    const auto open = [this, step] { // later: another scope does away with the line
        QMetaObject::invokeMethod(
            this, [this, step] { openRound(step); }, Qt::QueuedConnection);
    };
    QToolButton *line = addLink(column, icon, text, open, overdue);
    QStringList raters;
    for (const RowId organisation : step.organisations.mid(0, kMostNames)) {
        raters += organisationName(*session().file(), organisation);
    }
    if (step.organisations.size() > kMostNames) {
        raters += u"…"_s;
    }
    line->setToolTip(raters.join(u'\n'));
}

void HomePage::openRound(const DueStep &step)
{
    if (step.organisations.size() == 1) {
        const RowId rater = step.organisations.first();
        const auto shown = raterOf(*session().file(), session().scope());
        if (!shown || *shown != rater) {
            session().setScope(rater);
        }
    }
    session().setYear(step.year);
    emit session().pageWanted(PageKind::Rating, {.round = step.round});
}

void HomePage::addBar(QVBoxLayout *column, const QString &title, qint64 done, qint64 whole,
                      const QString &text)
{
    column->addWidget(new QLabel(title));
    auto *bar = new QProgressBar;
    constexpr int kSteps = 1000;
    bar->setRange(0, kSteps);
    bar->setValue(whole == 0 ? 0 : static_cast<int>(done * kSteps / whole));
    bar->setTextVisible(false);
    bar->setFixedHeight(8);
    bar->setAccessibleName(title);
    column->addWidget(bar);
    addNote(column, text);
}

void HomePage::showDue(const DueList &list)
{
    QVBoxLayout *column = m_ui->dueLines;
    if (list.meetingsDue > 0) {
        addLine(column, u"view-calendar"_s,
                tr("%n meetings still to hold, %1", nullptr, list.meetingsDue)
                    .arg(tr("%n branches", nullptr, counts(list.meetingBranches))),
                {PageKind::Activities, list.meetingBranches, u"organisations"_s});
    }
    addDrafts(column, list.drafts);
    addTask(column, u"wallet-open"_s,
            tr("%1 members have not paid, %2 yuan open", nullptr, counts(list.duesMembers))
                .arg(counted(list.duesMembers.size()), grouped(toText(list.duesOpen))),
            {PageKind::Dues, list.duesMembers});
    addTask(column, u"group"_s,
            tr("%n probationary members to confirm", nullptr, counts(list.confirmations)),
            {PageKind::Members, list.confirmations});
    addTask(
        column, u"dialog-warning"_s,
        tr("%n people are past a time limit of admission", nullptr, counts(list.developmentLate)),
        {PageKind::Ledgers, list.developmentLate, u"applicants"_s}, true);
    addTask(column, u"chronometer"_s,
            tr("%n people reach a time limit of admission this month", nullptr,
               counts(list.developmentDue)),
            {PageKind::Ledgers, list.developmentDue, u"applicants"_s}, false);
    addTask(column, u"dialog-warning"_s,
            tr("%n decisions should have been carried out", nullptr, counts(list.followUpsLate)),
            {PageKind::Activities, list.followUpsLate, u"activities"_s}, true);
    addTask(column, u"chronometer"_s,
            tr("%n decisions are to be carried out this month", nullptr, counts(list.followUpsDue)),
            {PageKind::Activities, list.followUpsDue, u"activities"_s}, false);
    addReviewTasks(column, list);
    addMemberTasks(column, list);
    addTask(column, u"view-list-tree"_s,
            tr("%n elections are to be begun", nullptr, counts(list.electionsToStart)),
            {PageKind::Activities, list.electionsToStart, u"elections"_s});
    addTask(column, u"view-list-tree"_s,
            tr("%n elections are to be asked for", nullptr, counts(list.electionsToRequest)),
            {PageKind::Activities, list.electionsToRequest, u"elections"_s});
    for (const DueStep &step : list.steps) {
        if (step.isTask()) {
            addStep(column, step);
        }
    }
    const OpenRectifications &open = list.rectifications;
    addTask(column, u"dialog-warning"_s,
            tr("%n rectifications are overdue", nullptr, counts(open.overdue)),
            {PageKind::Rating, open.overdue, u"rectifications"_s}, true);
    addTask(column, u"chronometer"_s,
            tr("%n rectifications are to be done this month", nullptr, counts(open.due)),
            {PageKind::Rating, open.due, u"rectifications"_s}, false);
    addTask(
        column, u"dialog-ok-apply"_s,
        tr("%n rectifications are done and wait to be struck off", nullptr, counts(open.toClose)),
        {PageKind::Rating, open.toClose, u"rectifications"_s}, false);
    if (list.openTasks() == 0) {
        addNote(column, tr("Nothing is due this month."));
    }
}

void HomePage::addReviewTasks(QVBoxLayout *column, const DueList &list)
{
    const auto lines = [&](const OpenMends &open, const QString &ledger) {
        const QString title = ledgerOf(ledger).title;
        addTask(column, u"dialog-warning"_s,
                tr("%1: %n should have been mended", nullptr, counts(open.late)).arg(title),
                {PageKind::Ledgers, open.late, ledger}, true);
        addTask(column, u"chronometer"_s,
                tr("%1: %n to be mended this month", nullptr, counts(open.due)).arg(title),
                {PageKind::Ledgers, open.due, ledger}, false);
    };
    const QString reviews = u"member-reviews"_s;
    addTask(column, u"group"_s,
            tr("%1: %n members are to be told their grade", nullptr, counts(list.reviewsToTell))
                .arg(ledgerOf(reviews).title),
            {PageKind::Ledgers, list.reviewsToTell, reviews});
    lines(list.memberMends, reviews);
    lines(list.secretaryMends, u"secretary-reviews"_s);
}

void HomePage::addMemberTasks(QVBoxLayout *column, const DueList &list)
{
    addTask(column, u"dialog-warning"_s,
            tr("%n transfer letters are past their validity", nullptr, counts(list.lettersExpired)),
            {PageKind::Ledgers, list.lettersExpired, u"transfers"_s}, true);
    addTask(column, u"dialog-warning"_s,
            tr("%n receipts of transfers should be back", nullptr, counts(list.receiptsMissing)),
            {PageKind::Ledgers, list.receiptsMissing, u"transfers"_s}, true);
    addTask(column, u"dialog-warning"_s,
            tr("%n floating members are to be contacted", nullptr, counts(list.floatingSilent)),
            {PageKind::Ledgers, list.floatingSilent, u"floating-members"_s}, true);
    addTask(column, u"dialog-warning"_s,
            tr("%n members abroad are to be contacted", nullptr, counts(list.abroadSilent)),
            {PageKind::Ledgers, list.abroadSilent, u"circumstances"_s}, true);
    addTask(
        column, u"dialog-warning"_s,
        tr("%n members out of contact are to be decided on", nullptr, counts(list.lostToDecide)),
        {PageKind::Ledgers, list.lostToDecide, u"lost-contact"_s}, true);
    addTask(column, u"dialog-warning"_s,
            tr("%n members suspended for years are to be decided on", nullptr,
               counts(list.removalsToDecide)),
            {PageKind::Members, list.removalsToDecide, u"members"_s}, true);
}

void HomePage::showWatch(const DueList &list)
{
    QVBoxLayout *column = m_ui->watchLines;
    for (const DueStep &step : list.steps) {
        if (!step.isTask()) {
            addStep(column, step);
        }
    }
    addTask(column, u"dialog-warning"_s,
            tr("%n organisations are past their term", nullptr, counts(list.termsOverdue)),
            {PageKind::Activities, list.termsOverdue, u"elections"_s}, true);
    addTask(column, u"dialog-warning"_s,
            tr("%n members owe dues for %1 months or more", nullptr, counts(list.longArrears))
                .arg(list.arrearsMonths),
            {PageKind::Dues, list.longArrears, u"arrears-notes"_s}, true);
    addTask(column, u"view-list-tree"_s,
            tr("%n terms end within %1 days", nullptr, counts(list.termsEnding))
                .arg(list.termNoticeDays),
            {PageKind::Activities, list.termsEnding, u"elections"_s}, false);
    addTask(column, u"view-calendar"_s,
            tr("%n required meetings were missed this year", nullptr, list.meetingsMissed),
            {PageKind::Activities, list.missedBranches, u"organisations"_s});
    addTask(column, u"view-calendar-day"_s,
            tr("%n plans have meetings of earlier months that are not recorded", nullptr,
               counts(list.plansBehind)),
            {PageKind::Activities, list.plansBehind, u"activity-plans"_s});
    addTask(
        column, u"rating"_s,
        tr("%n organisations have not filed this year's plan", nullptr, counts(list.plansMissing)),
        {PageKind::Organisations, list.plansMissing}, true);
    addTask(column, u"view-list-tree"_s,
            tr("%n organisations are not set up as the rules ask", nullptr, counts(list.setupOdd)),
            {PageKind::Organisations, list.setupOdd}, false);
    addTask(
        column, u"view-calendar-birthday"_s,
        tr("%n members have their political birthday this month", nullptr, counts(list.birthdays)),
        {PageKind::Activities, list.birthdays, u"anniversaries"_s});
    if (!list.incomplete.isEmpty()) {
        addLine(column, u"office-report"_s,
                tr("Annual statistics: %n members lack birth, nation, education or job", nullptr,
                   counts(list.incomplete)),
                {PageKind::Reports, {}, u"statistics"_s});
    }
    if (list.statisticsGaps > 0) {
        addLine(column, u"office-report"_s,
                tr("Annual statistics: %n to complete before they are handed in", nullptr,
                   list.statisticsGaps),
                {PageKind::Reports, {}, u"statistics"_s});
    }
    if (list.checksUnmet > 0) {
        addLine(column, u"dialog-warning"_s,
                tr("Annual statistics: %n checks are not met", nullptr, list.checksUnmet),
                {PageKind::Reports, {}, u"statistics"_s}, true);
    }
    addTask(column, u"office-report"_s,
            tr("%n members have a work or post that the statistics cannot place", nullptr,
               counts(list.jobsUnknown)),
            {PageKind::Members, list.jobsUnknown}, false);
    addTask(column, u"wallet-open"_s,
            tr("%n members have no dues base", nullptr, counts(list.withoutBase)),
            {PageKind::Members, list.withoutBase}, false);
    if (column->count() == 0) {
        addNote(column, tr("Nothing stands out."));
    }
}

void HomePage::showGlance(const DueList &list)
{
    QVBoxLayout *column = m_ui->glanceLines;
    addLine(column, u"view-list-tree"_s,
            tr("%1 organisations", nullptr, static_cast<int>(list.organisations))
                .arg(counted(list.organisations)),
            {PageKind::Organisations});
    addLine(column, u"group"_s,
            tr("%1 members", nullptr, static_cast<int>(list.members)).arg(counted(list.members)),
            {PageKind::Members});
    addBar(column, tr("Required meetings this year"), list.meetingsHeld, list.meetingsRequired,
           tr("%1 of %2 held").arg(counted(list.meetingsHeld), counted(list.meetingsRequired)));
    const Money paid = list.yearDue - list.yearOpen;
    addBar(column, tr("Dues this year"), paid.fen, list.yearDue.fen,
           duesStanding(Month::of(session().today()), {.due = list.yearDue,
                                                       .open = list.yearOpen,
                                                       .overdue = list.yearOverdue,
                                                       .notChased = list.yearNotChased}));
}

void HomePage::createBranch()
{
    auto *dialog = new NewBranchDialog(session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace zhibu
