#include "gui/activities/activitiespage.h"
#include "gui/activities/elections/electionspage.h"
#include "gui/activities/exemptiondialog.h"
#include "gui/activities/lifepage.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/meetingstrip.h"
#include "gui/activities/overviewmodel.h"
#include "gui/activities/overviewpage.h"
#include "gui/activities/planpage.h"
#include "gui/activities/reviews/sheetpage.h"
#include "gui/activities/standarddialog.h"
#include "gui/pagestest.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordform.h"
#include "gui/records/recordview.h"
#include "ledger/ledgers.h"
#include "storage/meetings/drafts.h"
#include "storage/meetings/votes.h"
#include "storage/records/records.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolTip>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class LifePages : public PagesTest
{
protected:
    LifePages()
        : branch{disk.addBranch(u"A01"_s)}
    {
        disk.addMember(u"P1"_s, branch);
    }

    RowId hold(RowId organisation, const QString &starts, const QString &type = u"theme_day"_s)
    {
        return disk.add(u"activities"_s, {{u"organisation"_s, organisation},
                                          {u"type"_s, type},
                                          {u"topic"_s, u"学习"_s},
                                          {u"starts"_s, starts}});
    }
    RowId planThemeDays()
    {
        return disk.add(u"activity-plans"_s, {{u"organisation"_s, branch},
                                              {u"type"_s, u"theme_day"_s},
                                              {u"also"_s, u"party_lecture"_s},
                                              {u"topic"_s, u"固定党日"_s},
                                              {u"repeats"_s, u"monthly"_s},
                                              {u"first_month"_s, u"2024-10"_s},
                                              {u"last_month"_s, u"2024-12"_s},
                                              {u"day"_s, qlonglong{15}}});
    }
    QTabWidget &tabs() { return child<QTabWidget>(u"tabs"_s); }
    /// The place of a tab.
    int tab(const QString &title)
    {
        for (int place = 0; place < tabs().count(); ++place) {
            if (tabs().tabText(place) == title) {
                return place;
            }
        }
        return -1;
    }
    void go(const QString &title)
    {
        tabs().setCurrentIndex(tab(title));
        settle();
    }
    MeetingForm &form() { return page->findChild<ActivitiesPage *>()->form(); }
    QString entered(const QString &field)
    {
        return form().form().editor(field)->value().value.toString();
    }
    /// The cell of the strip.
    QModelIndex cell(const QString &type, int month)
    {
        const auto *strip = page->findChild<MeetingStrip *>();
        for (int row = 0; row < strip->model()->rowCount(); ++row) {
            if (strip->model()->headerData(row, Qt::Vertical) == type) {
                return strip->model()->index(row, month - 1);
            }
        }
        return {};
    }
    QTableView &overview() { return child<QTableView>(u"overview"_s); }
    /// A column of the overview, from top to bottom.
    QStringList column(int place)
    {
        QStringList texts;
        for (int row = 0; row < overview().model()->rowCount(); ++row) {
            texts += overview().model()->index(row, place).data().toString();
        }
        return texts;
    }

    RowId branch;
};

TEST_F(LifePages, OneBranchHasNoOverview)
{
    disk.addBranch(u"A00"_s, {{u"dissolved"_s, u"2023-06-30"_s}});
    show<LifePage>();
    EXPECT_FALSE(tabs().isTabVisible(tab(u"Overview"_s)));
    EXPECT_TRUE(tabs().isTabVisible(tab(u"Plan"_s)));
}

TEST_F(LifePages, AClickedTabGivesTheKeysToItsList)
{
    show<LifePage>();
    page->setFocus();
    const int plan = tab(u"Plan"_s);
    QTabBar *bar = tabs().tabBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(plan).center());
    settle();
    ASSERT_EQ(tabs().currentIndex(), plan);
    ASSERT_EQ(QApplication::focusWidget(), tabs().currentWidget()->findChild<RecordView *>())
        << "not to the year";
    const int year = session.year();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    EXPECT_EQ(session.year(), year);
}

TEST_F(LifePages, TheOverviewHoldsEveryBranchSortsAndFilters)
{
    const RowId other = disk.addBranch(u"A02"_s, {{u"name"_s, u"水利局党支部"_s}});
    hold(other, u"2024-02-08"_s);
    show<LifePage>();
    ASSERT_TRUE(tabs().isTabVisible(tab(u"Overview"_s)));
    go(u"Overview"_s);
    EXPECT_EQ(column(OverviewModel::Code), (QStringList{u"A01"_s, u"A02"_s}));
    const int themeDay = OverviewModel::FirstType + 2; // after 党员大会 and 党课
    EXPECT_EQ(column(themeDay), (QStringList{u"○○○○○○○○○○◔·"_s, u"○●○○○○○○○○◔·"_s}));
    const int missing = OverviewModel::Missing;
    EXPECT_EQ(column(missing), (QStringList{u"16"_s, u"15"_s}));
    overview().sortByColumn(missing, Qt::AscendingOrder);
    EXPECT_EQ(column(OverviewModel::Code), (QStringList{u"A02"_s, u"A01"_s}));

    page->setFilterText(u"水利"_s);
    EXPECT_EQ(column(OverviewModel::Code), QStringList{u"A02"_s});
    const QString target = disk.pathOf(u"overview.csv"_s);
    answers.files = {target};
    page->exportAction()->trigger();
    QFile written(target);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    EXPECT_TRUE(text.contains(u"○●○○○○○○○○◔·"_s));
    EXPECT_FALSE(text.contains(u"A01"_s));
    page->printAction()->trigger();
    EXPECT_EQ(answers.previewed, QStringList{u"2024年组织生活落实情况表"_s});
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(LifePages, EveryTabSaysHowMuchItShowsOfTheScope)
{
    const RowId other = disk.addBranch(u"A02"_s);
    disk.addMember(u"P2"_s, other);
    disk.addMember(u"P3"_s, other);
    auto &shown = show<LifePage>();
    QString summary;
    QObject::connect(&shown, &Page::summaryChanged, page.get(),
                     [&summary](const QString &text) { summary = text; });
    go(u"Talks"_s);
    EXPECT_EQ(summary, u"3 members"_s);
    go(u"Member reviews"_s);
    EXPECT_EQ(summary, u"1 members"_s) << "of the first branch";
    session.setScope(other);
    settle();
    EXPECT_EQ(summary, u"2 members"_s);
    page->setFilterText(u"P3"_s);
    EXPECT_EQ(summary, u"1 of 2 members shown"_s);
    page->setFilterText({});
    go(u"Study and volunteering"_s);
    EXPECT_EQ(summary, u"2 rows"_s);
    auto *kinds = page->findChild<SheetPage *>()->findChild<QComboBox *>(u"kindCombo"_s);
    kinds->setCurrentIndex(1);
    emit kinds->activated(1);
    settle();
    EXPECT_EQ(summary, u"0 rows"_s) << "the sum is none";
    go(u"Talks"_s);
    go(u"Elections"_s);
    EXPECT_NE(summary, u"2 members"_s) << "that of another tab";
}

TEST_F(LifePages, TheOverviewShowsItsYearAndTakesAnother)
{
    disk.addBranch(u"A02"_s);
    show<LifePage>();
    go(u"Overview"_s);
    auto *year = page->findChild<OverviewPage *>()->findChild<QSpinBox *>(u"yearPicker"_s);
    ASSERT_NE(year, nullptr);
    EXPECT_TRUE(year->isVisible());
    EXPECT_EQ(year->value(), 2024);
    const QStringList before = column(OverviewModel::Missing);
    year->setValue(2023);
    settle();
    EXPECT_EQ(session.year(), 2023);
    EXPECT_NE(column(OverviewModel::Missing), before);
}

TEST_F(LifePages, ABranchOfTheOverviewOpensItsYear)
{
    const RowId other = disk.addBranch(u"A02"_s);
    hold(other, u"2024-02-08"_s);
    show<LifePage>();
    EXPECT_EQ(cell(u"主题党日"_s, 2).data().toString(), u"○"_s) << "the first branch";
    go(u"Overview"_s);
    overview().setCurrentIndex(overview().model()->index(1, OverviewModel::Name));
    overview().setFocus();
    QTest::keyClick(&overview(), Qt::Key_Return);
    settle();
    EXPECT_EQ(tabs().currentIndex(), 0);
    const auto *meetings = page->findChild<ActivitiesPage *>();
    EXPECT_EQ(meetings->findChild<QComboBox *>(u"branchCombo"_s)->currentData().toLongLong(),
              other);
    EXPECT_EQ(cell(u"主题党日"_s, 2).data().toString(), u"●"_s);
}

TEST_F(LifePages, BranchesThatWereAskedForStandAloneInTheOverviewAndOneOpensItsYear)
{
    const RowId other = disk.addBranch(u"A02"_s);
    disk.addBranch(u"A03"_s);
    show<LifePage>(2023);
    page->showRows(
        {.title = u"3 meetings"_s, .ids = {branch, other}, .ledger = u"organisations"_s});
    settle();
    EXPECT_EQ(tabs().currentIndex(), tab(u"Overview"_s));
    EXPECT_EQ(session.year(), 2024);
    EXPECT_EQ(column(OverviewModel::Code), (QStringList{u"A01"_s, u"A02"_s}));
    page->findChild<OverviewPage *>()->findChild<QPushButton *>(u"showAllButton"_s)->click();
    EXPECT_EQ(column(OverviewModel::Code).size(), 3);
    page->showRows({.title = u"1 meeting"_s, .ids = {other}, .ledger = u"organisations"_s});
    settle();
    EXPECT_EQ(tabs().currentIndex(), 0);
    EXPECT_EQ(page->findChild<ActivitiesPage *>()
                  ->findChild<QComboBox *>(u"branchCombo"_s)
                  ->currentData()
                  .toLongLong(),
              other);
}

TEST_F(LifePages, ASignOfTheOverviewSaysWhatItStandsFor)
{
    disk.addBranch(u"A02"_s);
    show<LifePage>();
    go(u"Overview"_s);
    const QModelIndex themeDay = overview().model()->index(0, OverviewModel::FirstType + 2);
    const QRect place = overview().visualRect(themeDay);
    const int sign = overview().fontMetrics().horizontalAdvance(u'免');
    const QPoint february(place.left() + 2 * sign, place.center().y());
    QHelpEvent help(QEvent::ToolTip, february, overview().viewport()->mapToGlobal(february));
    QApplication::sendEvent(overview().viewport(), &help);
    EXPECT_EQ(QToolTip::text(), u"主题党日 2024-02: missed"_s);
}

TEST_F(LifePages, AMissedPeriodIsExemptedFromTheStrip)
{
    show<LifePage>();
    auto *strip = page->findChild<MeetingStrip *>();
    strip->setCurrentIndex(cell(u"支部党员大会"_s, 5));
    trigger(u"actionExempt"_s);
    auto &asked = dialog<RecordDialog>();
    const auto value = [&asked](const QString &field) {
        return asked.form().editor(field)->value().value;
    };
    EXPECT_EQ(value(u"organisation"_s).toLongLong(), branch);
    EXPECT_EQ(value(u"type"_s).toString(), u"general_meeting"_s);
    EXPECT_EQ(value(u"first_month"_s).toString(), u"2024-04"_s);
    EXPECT_EQ(value(u"last_month"_s).toString(), u"2024-06"_s);
    asked.form().editor(u"reason"_s)->findChild<QLineEdit *>()->setText(u"防汛"_s);
    asked.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    page->refresh();
    backToPage();
    EXPECT_EQ(rows(u"meeting-exemptions"_s), 1);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(u"支部党员大会"_s, 5).data().toString(), u"免"_s);
    EXPECT_TRUE(cell(u"支部党员大会"_s, 5).data(Qt::ToolTipRole).toString().contains(u"防汛"_s));
    EXPECT_FALSE(child<QAction>(u"actionExempt"_s).isEnabled()) << "it is exempt already";
}

TEST_F(LifePages, AnExemptPeriodOpensItsExemptionWhichIsChangedAndWithdrawn)
{
    disk.add(u"meeting-exemptions"_s, {{u"organisation"_s, branch},
                                       {u"type"_s, u"general_meeting"_s},
                                       {u"first_month"_s, u"2024-04"_s},
                                       {u"last_month"_s, u"2024-06"_s},
                                       {u"reason"_s, u"防汛"_s}});
    show<LifePage>();
    auto *strip = page->findChild<MeetingStrip *>();
    ASSERT_EQ(cell(u"支部党员大会"_s, 5).data().toString(), u"免"_s);
    const auto click = [this, strip] {
        QTest::mouseClick(strip->viewport(), Qt::LeftButton, {},
                          strip->visualRect(cell(u"支部党员大会"_s, 5)).center());
    };
    click();
    {
        auto &open = dialog<ExemptionDialog>();
        auto *reason = open.form().editor(u"reason"_s)->findChild<QLineEdit *>();
        EXPECT_EQ(reason->text(), u"防汛"_s);
        reason->setText(u"防汛抢险"_s);
        open.accept();
    }
    page->refresh();
    backToPage();
    EXPECT_EQ(actions(), 1);
    EXPECT_TRUE(
        cell(u"支部党员大会"_s, 5).data(Qt::ToolTipRole).toString().contains(u"防汛抢险"_s));
    click();
    dialog<ExemptionDialog>().findChild<QPushButton *>(u"withdrawButton"_s)->click();
    page->refresh();
    backToPage();
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_EQ(rows(u"meeting-exemptions"_s), 0);
    EXPECT_EQ(cell(u"支部党员大会"_s, 5).data().toString(), u"○"_s);
}

TEST_F(LifePages, ACircleSaysWhenItsMeetingWasHeldAndWhenItWasRecorded)
{
    disk.add(u"activities"_s, {{u"organisation"_s, branch},
                               {u"type"_s, u"general_meeting"_s},
                               {u"also"_s, u"theme_day"_s},
                               {u"topic"_s, u"选举大会"_s},
                               {u"starts"_s, u"2024-02-08 15:00"_s},
                               {u"entered_on"_s, u"2024-06-03"_s}});
    show<LifePage>();
    EXPECT_EQ(cell(u"主题党日"_s, 2).data().toString(), u"◐"_s);
    EXPECT_EQ(cell(u"主题党日"_s, 2).data(Qt::ToolTipRole).toString(),
              u"主题党日 2024-02: held, recorded late\n"
              u"2024-02-08, recorded on 2024-06-03: 选举大会"_s);
    auto *strip = page->findChild<MeetingStrip *>();
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {},
                      strip->visualRect(cell(u"主题党日"_s, 2)).center());
    EXPECT_NE(form().recordId(), 0) << "the meeting that counts for it";
    auto &kinds = child<QComboBox>(u"typeCombo"_s);
    kinds.setCurrentIndex(kinds.findData(u"theme_day"_s));
    emit kinds.activated(kinds.currentIndex());
    settle();
    EXPECT_EQ(page->findChild<ActivitiesPage *>()->findChild<RecordView *>()->model()->rowCount(),
              1);
}

TEST_F(LifePages, APlannedMeetingIsRecordedFromItsPlanAndTheLineIsDone)
{
    const RowId plan = planThemeDays();
    hold(branch, u"2024-10-16"_s);
    show<LifePage>();
    go(u"Plan"_s);
    auto *plans = page->findChild<PlanPage *>();
    auto *list = plans->findChild<RecordView *>();
    const auto standing = [list](const QString &title) {
        for (int place = 0; place < list->model()->columnCount(); ++place) {
            if (list->model()->headerData(place, Qt::Horizontal).toString() == title) {
                return list->model()->index(0, place).data().toString();
            }
        }
        return u"no such column"_s;
    };
    EXPECT_EQ(standing(u"本年已办"_s), u"1/3"_s);
    EXPECT_EQ(standing(u"待办日期"_s), u"2024-11-15"_s);
    list->selectRow(plan);
    trigger(u"actionDraft"_s);
    ASSERT_EQ(tabs().currentIndex(), 0);
    EXPECT_EQ(rows(u"activities"_s), 1) << "nothing is made by itself";
    EXPECT_EQ(form().recordId(), 0);
    EXPECT_EQ(entered(u"type"_s), u"theme_day"_s);
    EXPECT_EQ(entered(u"also"_s), u"party_lecture"_s);
    EXPECT_EQ(entered(u"topic"_s), u"固定党日"_s);
    EXPECT_EQ(entered(u"starts"_s), u"2024-11-15"_s);
    EXPECT_TRUE(form().save());
    settle();
    EXPECT_EQ(rows(u"activities"_s), 2);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(u"党课"_s, 11).data().toString(), u"●"_s) << "it counts for both";
    go(u"Plan"_s);
    EXPECT_EQ(standing(u"本年已办"_s), u"2/3"_s);
    EXPECT_EQ(standing(u"待办日期"_s), u"2024-12-15"_s);
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const Record arranged =
        test::got(meetingFrom(*session.file(), Draft{.plan = plan, .day = QDate(2024, 12, 15)}));
    test::got(addRecord(*session.file(), ledger, arranged));
    settle();
    EXPECT_EQ(standing(u"本年已办"_s), u"2/3，已安排1"_s) << "it is still to come";
    EXPECT_EQ(standing(u"待办日期"_s), u"已安排"_s);
}

TEST_F(LifePages, TheMeetingOfTheRunningMonthIsRecordedBeforeAMissedOne)
{
    const RowId plan = planThemeDays();
    show<LifePage>();
    go(u"Plan"_s);
    page->findChild<PlanPage *>()->findChild<RecordView *>()->selectRow(plan);
    trigger(u"actionDraft"_s);
    EXPECT_EQ(entered(u"starts"_s), u"2024-11-15"_s) << "not that of October";
}

TEST_F(LifePages, WhatIsEnteredInTheStandardIsNotDroppedUnasked)
{
    show<LifePage>();
    trigger(u"actionStandard"_s);
    auto &standard = dialog<StandardDialog>();
    auto *times = standard.findChild<QSpinBox *>(u"theme_dayTimes"_s);
    times->setValue(2);
    standard.findChild<QSpinBox *>(u"year"_s)->setValue(2025);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of 2024
    times = standard.findChild<QSpinBox *>(u"theme_dayTimes"_s);
    EXPECT_EQ(times->value(), 2) << "from another year on";
    answers.yes = false;
    standard.accept();
    EXPECT_TRUE(standard.isVisible());
    EXPECT_EQ(answers.asked.size(), 1);
    answers.yes = true;
    standard.accept();
    EXPECT_FALSE(standard.isVisible());
    backToPage();
    EXPECT_EQ(actions(), 0);
}

TEST_F(LifePages, AFileAsksForMoreThanTheNationalStandard)
{
    hold(branch, u"2024-02-08"_s, u"party_lecture"_s);
    show<LifePage>();
    EXPECT_EQ(cell(u"党课"_s, 1).data().toString(), u"●"_s) << "a quarter";
    trigger(u"actionStandard"_s);
    auto &standard = dialog<StandardDialog>();
    EXPECT_TRUE(standard.findChild<QLabel *>(u"sourceLabel"_s)->text().contains(u"支部工作条例"_s));
    const auto *themeDay = standard.findChild<QComboBox *>(u"theme_dayPeriod"_s);
    EXPECT_EQ(themeDay->count(), 1) << "never less often than every month";
    auto *period = standard.findChild<QComboBox *>(u"party_lecturePeriod"_s);
    EXPECT_EQ(period->count(), 2);
    period->setCurrentIndex(period->findData(static_cast<int>(Period::Month)));
    EXPECT_EQ(standard.findChild<QSpinBox *>(u"party_lectureTimes"_s)->minimum(), 1);
    standard.findChild<QPushButton *>(u"setButton"_s)->click();
    EXPECT_TRUE(standard.findChild<QLabel *>(u"noteLabel"_s)->text().contains(u"2024"_s));
    standard.accept();
    page->refresh();
    backToPage();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(u"党课"_s, 1).data().toString(), u"○"_s);
    EXPECT_EQ(cell(u"党课"_s, 2).data().toString(), u"●"_s);
    test::got(undo(*session.file()));
    page->refresh();
    settle();
    EXPECT_EQ(cell(u"党课"_s, 1).data().toString(), u"●"_s);
}

TEST_F(LifePages, APlannedMeetingIsCalledBeforeItIsRecorded)
{
    planThemeDays();
    show<LifePage>();
    go(u"Plan"_s);
    page->findChild<PlanPage *>()->findChild<RecordView *>()->selectRow(
        test::got(listRows(*session.file(), ledgerOf(u"activity-plans"_s), {})).first());
    const auto paper = [this](DocumentKind kind) {
        page->findChild<PlanPage *>()
            ->findChild<QAction *>(u"paper%1"_s.arg(static_cast<int>(kind)))
            ->trigger();
    };
    paper(DocumentKind::MeetingNotice);
    paper(DocumentKind::SignInSheet);
    paper(DocumentKind::ActivityPlan);
    EXPECT_EQ(answers.previewed, (QStringList{u"关于开展主题党日的通知"_s, u"主题党日签到表"_s,
                                              u"2024年度活动计划"_s}));
    EXPECT_EQ(actions(), 0);
}

TEST_F(LifePages, AnElectionIsRecordedAsAMeetingWithoutTypingItTwice)
{
    const RowId election = disk.add(u"elections"_s, {{u"organisation"_s, branch},
                                                     {u"term"_s, 4},
                                                     {u"seats"_s, 3},
                                                     {u"held_on"_s, u"2024-11-01"_s},
                                                     {u"due_voters"_s, 1},
                                                     {u"present_voters"_s, 1}});
    auto &shown = show<LifePage>();
    shown.showRows({.ids = {election}, .ledger = u"elections"_s});
    settle();
    page->findChild<ElectionsPage *>()->openRecord(election);
    settle();
    trigger(u"actionMeeting"_s);
    EXPECT_EQ(tabs().currentIndex(), tab(u"Meetings"_s));
    EXPECT_EQ(entered(u"organisation"_s).toLongLong(), branch);
    EXPECT_EQ(entered(u"type"_s), u"general_meeting"_s);
    EXPECT_EQ(entered(u"starts"_s), u"2024-11-01"_s);
    EXPECT_EQ(entered(u"topic"_s), u"选举第4届支部委员会"_s);
    EXPECT_EQ(entered(u"present_voters"_s), u"1"_s);
    ASSERT_TRUE(form().save());
    settle();
    EXPECT_EQ(rows(u"activities"_s), 1);
    const QModelIndex quarter = cell(u"支部党员大会"_s, 10);
    ASSERT_TRUE(quarter.isValid());
    EXPECT_TRUE(
        isHeld(dynamic_cast<const MeetingStripModel *>(quarter.model())->period(quarter).state));
    go(u"Elections"_s);
    trigger(u"actionMeeting"_s);
    EXPECT_EQ(tabs().currentIndex(), tab(u"Meetings"_s));
    EXPECT_FALSE(form().isChanged()) << "the one that is recorded";
    EXPECT_EQ(rows(u"activities"_s), 1);
}

TEST_F(LifePages, AnApplicantIsVotedOnInAMeetingFilledIn)
{
    const RowId applicant = disk.add(u"applicants"_s, {{u"name"_s, u"林一"_s},
                                                       {u"sex"_s, u"male"_s},
                                                       {u"branch"_s, branch},
                                                       {u"applied_on"_s, u"2022-01-01"_s},
                                                       {u"meeting_on"_s, u"2024-11-01"_s}});
    show<LifePage>().showRows({.ids = {applicant}, .ledger = u"applicants"_s});
    settle();
    EXPECT_EQ(entered(u"topic"_s), u"讨论接收林一为预备党员"_s);
    EXPECT_EQ(entered(u"matter"_s), u"admission"_s);
}

TEST_F(LifePages, AnOrganisationLifeMeetingTellsWhoDidNotTalkAndListsWhatIsToBeMended)
{
    const RowId second = disk.addMember(u"P2"_s, branch, {{u"name"_s, u"钱二"_s}});
    const RowId third = disk.addMember(u"P3"_s, branch, {{u"name"_s, u"孙三"_s}});
    const RowId talk = hold(branch, u"2024-11-01"_s, u"heart_talk"_s);
    const RowId theme = hold(branch, u"2024-11-05"_s);
    const RowId meeting = hold(branch, u"2024-11-20"_s, u"organisation_life"_s);
    for (const auto &[activity, member] :
         {std::pair(talk, third), std::pair(meeting, second), std::pair(meeting, third)}) {
        disk.add(u"attendance"_s,
                 {{u"activity"_s, activity}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
    }
    disk.change(u"activities"_s, meeting, {{u"decision"_s, u"学习不系统\n联系群众少"_s}});
    show<LifePage>();
    auto &meetings = *page->findChild<ActivitiesPage *>();
    auto &list = *page->findChild<QAction *>(u"actionListMends"_s);
    meetings.openRecord(theme);
    settle();
    EXPECT_FALSE(list.isEnabled()) << "no 组织生活会";
    meetings.openRecord(meeting);
    settle();
    const QString hints = child<QLabel>(u"hints"_s).text();
    EXPECT_TRUE(hints.contains(u"recorded of: 钱二"_s)) << qPrintable(hints);
    EXPECT_FALSE(hints.contains(u"孙三"_s)) << qPrintable(hints);
    EXPECT_TRUE(hints.contains(u"会前谈心谈话、问题列入整改台账"_s)) << qPrintable(hints);
    ASSERT_TRUE(list.isEnabled());
    list.trigger();
    settle();
    EXPECT_EQ(rows(u"rectifications"_s), 2);
    EXPECT_EQ(actions(), 1);
    list.trigger();
    settle();
    EXPECT_EQ(rows(u"rectifications"_s), 2) << "they stand there already";
    test::got(undo(*session.file()));
    EXPECT_EQ(rows(u"rectifications"_s), 0);
}

TEST_F(LifePages, ASecondApplicantOfTheDayIsProposedAsAFurtherVote)
{
    const auto apply = [this](const QString &name) {
        return disk.add(u"applicants"_s, {{u"name"_s, name},
                                          {u"sex"_s, u"male"_s},
                                          {u"branch"_s, branch},
                                          {u"applied_on"_s, u"2022-01-01"_s},
                                          {u"meeting_on"_s, u"2024-11-01"_s},
                                          {u"due_voters"_s, 1},
                                          {u"present_voters"_s, 1},
                                          {u"votes_for"_s, 1}});
    };
    const RowId first = apply(u"林一"_s);
    const RowId second = apply(u"林二"_s);
    auto &shown = show<LifePage>();
    shown.showRows({.ids = {first}, .ledger = u"applicants"_s});
    settle();
    ASSERT_TRUE(form().save());
    settle();
    shown.showRows({.ids = {first}, .ledger = u"applicants"_s});
    settle();
    const auto lines = [this] { return child<QTableView>(u"furtherVotes"_s).model()->rowCount(); };
    EXPECT_EQ(lines(), 0) << "the first vote is on him";
    EXPECT_FALSE(form().isChanged());

    shown.showRows({.ids = {second}, .ledger = u"applicants"_s});
    settle();
    EXPECT_EQ(lines(), 1);
    EXPECT_TRUE(form().isChanged());
    EXPECT_EQ(rows(u"votes"_s), 0) << "nothing is stored by itself";
    ASSERT_TRUE(form().save());
    settle();
    EXPECT_EQ(rows(u"activities"_s), 1);
    const RowId meeting = form().recordId();
    const auto votes = test::got(furtherVotes(*session.file(), {meeting})).value(meeting);
    ASSERT_EQ(votes.size(), 1);
    const auto given = [&votes](const QString &key) {
        return ledgerOf(u"votes"_s).value(votes.first(), key).toString();
    };
    EXPECT_EQ(given(u"person"_s), u"林二"_s);
    EXPECT_EQ(given(u"topic"_s), u"讨论接收林二为预备党员"_s);
    EXPECT_EQ(given(u"matter"_s), u"admission"_s);
    EXPECT_EQ(given(u"number"_s), u"2"_s);
    EXPECT_EQ(given(u"votes_for"_s), u"1"_s);
    shown.showRows({.ids = {second}, .ledger = u"applicants"_s});
    settle();
    EXPECT_EQ(lines(), 1) << "it is there already";
    EXPECT_FALSE(form().isChanged());
}

} // namespace
} // namespace zhibu
