#include "gui/activities/activitiespage.h"
#include "gui/activities/attendancemodel.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/meetingstrip.h"
#include "gui/pagestest.h"
#include "gui/records/recordform.h"
#include "gui/records/recordview.h"
#include "storage/attachments/attachments.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class ActivitiesPages : public PagesTest
{
protected:
    ActivitiesPages()
        : branch{disk.addBranch(u"A01"_s)}
    {
        for (int i = 1; i <= 5; ++i) {
            disk.addMember(u"P%1"_s.arg(i), branch);
        }
        meeting = disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                             {u"type"_s, u"theme_day"_s},
                                             {u"topic"_s, u"学习党章"_s},
                                             {u"starts"_s, u"2024-02-08 15:00"_s}});
    }

    RowId addGroup(const QString &code)
    {
        return disk.add(u"organisations"_s, {{u"code"_s, code},
                                             {u"name"_s, code},
                                             {u"kind"_s, u"group"_s},
                                             {u"superior"_s, branch}});
    }
    /// The cell of a kind of meeting and a month.
    QModelIndex cell(const QString &kind, int month)
    {
        const auto *strip = page->findChild<MeetingStrip *>();
        for (int row = 0; row < strip->model()->rowCount(); ++row) {
            if (strip->model()->headerData(row, Qt::Vertical) == kind) {
                return strip->model()->index(row, month - 1);
            }
        }
        return {};
    }

    void click(const QString &kind, int month)
    {
        auto *strip = page->findChild<MeetingStrip *>();
        const QModelIndex place = cell(kind, month);
        ASSERT_TRUE(place.isValid());
        QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->visualRect(place).center());
    }

    RowId branch;
    RowId meeting;
};

TEST_F(ActivitiesPages, TheStripShowsWhatWasHeldMissedAndIsDue)
{
    show<ActivitiesPage>();
    EXPECT_EQ(cell(u"主题党日"_s, 2).data().toString(), u"●"_s);
    EXPECT_EQ(cell(u"主题党日"_s, 3).data().toString(), u"○"_s);
    EXPECT_EQ(cell(u"主题党日"_s, 11).data().toString(), u"◔"_s);
    EXPECT_EQ(cell(u"主题党日"_s, 12).data().toString(), u"·"_s);
    EXPECT_EQ(cell(u"支部党员大会"_s, 4).data(Qt::AccessibleTextRole).toString(),
              u"支部党员大会 2024Q2: missed"_s);
    session.setYear(2000);
    settle();
    EXPECT_EQ(cell(u"主题党日"_s, 1).data().toString(), u"–"_s); // the month of the founding
}

TEST_F(ActivitiesPages, AMeetingWithTwoAbsenteesIsOneActionAndUndoTakesAllOfItBack)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 2); // another meeting is the current one in the list
    click(u"主题党日"_s, 3);
    RecordForm &form = shown.form().form();
    ASSERT_TRUE(shown.form().isVisible());
    EXPECT_EQ(form.editor(u"starts"_s)->value().value.toString(), u"2024-03-31"_s);
    EXPECT_EQ(form.editor(u"type"_s)->value().value.toString(), u"theme_day"_s);
    EXPECT_EQ(form.editor(u"organisation"_s)->value().value.toLongLong(), branch);
    form.editor(u"topic"_s)->findChild<QLineEdit *>()->setText(u"走访"_s);

    auto &people = child<QTableView>(u"people"_s);
    ASSERT_EQ(people.model()->rowCount(), 5);
    people.setFocus();
    for (const int row : {0, 1}) { // the keyboard unticks who is not there
        people.setCurrentIndex(people.model()->index(row, AttendanceModel::Name));
        QTest::keyClick(&people, Qt::Key_Space);
    }
    people.model()->setData(people.model()->index(1, AttendanceModel::StatusColumn), u"absent"_s);
    people.model()->setData(people.model()->index(0, AttendanceModel::ReasonColumn), u"出差"_s);
    EXPECT_EQ(child<QLabel>(u"counts"_s).text(), u"Due 5 · present 3 · 60 %"_s);

    QTest::keyClick(&people, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(messages.filter(u"not yet saved"_s).isEmpty()) << "it is saved";
    EXPECT_EQ(rows(u"activities"_s), 2);
    EXPECT_EQ(rows(u"attendance"_s), 5);
    EXPECT_EQ(test::got(listRows(*session.file(), ledgerOf(u"attendance"_s),
                                 {.equals = {{u"status"_s, u"leave"_s}}}))
                  .size(),
              1);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(u"主题党日"_s, 3).data().toString(), u"◐"_s) << "entered in November";
    EXPECT_FALSE(shown.hasUnsavedInput());

    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(rows(u"activities"_s), 1);
    EXPECT_EQ(rows(u"attendance"_s), 0);
    EXPECT_EQ(cell(u"主题党日"_s, 3).data().toString(), u"○"_s);
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(ActivitiesPages, AMeetingGoesWithItsMakeUpsWhenThatIsWanted)
{
    const RowId missed = disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                                    {u"type"_s, u"theme_day"_s},
                                                    {u"topic"_s, u"学习"_s},
                                                    {u"starts"_s, u"2024-05-15 15:00"_s}});
    const RowId missing = disk.addMember(u"Z1"_s, branch);
    disk.add(u"attendance"_s, {{u"activity"_s, missed},
                               {u"member"_s, missing},
                               {u"status"_s, u"leave"_s},
                               {u"reason"_s, u"出差"_s}});
    disk.add(u"make-ups"_s,
             {{u"activity"_s, missed}, {u"member"_s, missing}, {u"made_up_on"_s, u"2024-05-20"_s}});
    show<ActivitiesPage>();
    const qsizetype before = rows(u"activities"_s);
    auto &list = *page->findChild<RecordView *>();
    list.selectRow(missed);
    answers.yes = false;
    trigger(u"actionDelete"_s);
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked.first().contains(u"1 make-up"_s))
        << qPrintable(answers.asked.first());
    EXPECT_EQ(rows(u"activities"_s), before);
    answers.yes = true;
    trigger(u"actionDelete"_s);
    EXPECT_TRUE(answers.told.isEmpty());
    EXPECT_EQ(rows(u"activities"_s), before - 1);
    EXPECT_EQ(rows(u"make-ups"_s), 0);
    EXPECT_EQ(rows(u"attendance"_s), 0);
    EXPECT_EQ(actions(), 1);
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(rows(u"activities"_s), before);
    EXPECT_EQ(rows(u"make-ups"_s), 1);
}

TEST_F(ActivitiesPages, AReasonBeingTypedIsStoredWithTheMeeting)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 3);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"topic"_s) << "the first one missing";
    QTest::keyClicks(QApplication::focusWidget(), u"visit"_s);
    const auto type = [](const QString &text) { // every key to what has the focus then
        for (const QChar letter : text) {
            QTest::keyClicks(QApplication::focusWidget(), letter);
        }
    };
    auto &people = child<QTableView>(u"people"_s);
    people.setFocus();
    people.setCurrentIndex(people.model()->index(0, AttendanceModel::ReasonColumn));
    type(u"travel"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(rows(u"attendance"_s), 5);
    people.setFocus();
    people.setCurrentIndex(people.model()->index(1, AttendanceModel::ReasonColumn));
    type(u"ill"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 2; }));
    settle();
    EXPECT_EQ(people.model()->index(0, AttendanceModel::ReasonColumn).data().toString(),
              u"travel"_s);
    EXPECT_EQ(people.model()->index(1, AttendanceModel::ReasonColumn).data().toString(), u"ill"_s);
    EXPECT_FALSE(shown.hasUnsavedInput());
}

TEST_F(ActivitiesPages, AbsencesStayMarkedWhileTheDayIsCorrected)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 3);
    QAbstractItemModel &people = *child<QTableView>(u"people"_s).model();
    people.setData(people.index(0, AttendanceModel::ReasonColumn), u"出差"_s);
    people.setData(people.index(4, AttendanceModel::StatusColumn), u"absent"_s);
    auto *starts = shown.form().form().editor(u"starts"_s)->findChild<QLineEdit *>();
    starts->setFocus();
    starts->end(false);
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(starts, Qt::Key_Backspace);
    }
    EXPECT_EQ(people.rowCount(), 5);
    QTest::keyClicks(starts, u"28"_s);
    EXPECT_EQ(child<QLabel>(u"counts"_s).text(), u"Due 5 · present 3 · 60 %"_s);
    EXPECT_EQ(people.index(0, AttendanceModel::ReasonColumn).data().toString(), u"出差"_s);

    auto *type = shown.form().form().editor(u"type"_s)->findChild<QComboBox *>();
    type->setCurrentIndex(type->findData(u"committee_meeting"_s));
    EXPECT_EQ(people.rowCount(), 0); // this branch has no committee
    type->setCurrentIndex(type->findData(u"theme_day"_s));
    EXPECT_EQ(child<QLabel>(u"counts"_s).text(), u"Due 5 · present 3 · 60 %"_s);
}

TEST_F(ActivitiesPages, AMissedGroupMeetingIsThatOfTheOnlyGroup)
{
    const RowId group = addGroup(u"A01-1"_s);
    auto &shown = show<ActivitiesPage>();
    click(u"党小组会"_s, 3);
    EXPECT_EQ(shown.form().form().editor(u"type"_s)->value().value.toString(), u"group_meeting"_s);
    EXPECT_EQ(shown.form().form().editor(u"organisation"_s)->value().value.toLongLong(), group);
}

TEST_F(ActivitiesPages, AMissedGroupMeetingOfSeveralGroupsAsksWhose)
{
    addGroup(u"A01-1"_s);
    addGroup(u"A01-2"_s);
    auto &shown = show<ActivitiesPage>();
    click(u"党小组会"_s, 3);
    EXPECT_EQ(shown.form().form().editor(u"type"_s)->value().value.toString(), u"group_meeting"_s);
    EXPECT_EQ(shown.form().form().editor(u"organisation"_s)->value().value.toLongLong(), 0);
}

TEST_F(ActivitiesPages, AFullCircleSelectsItsMeeting)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 2);
    EXPECT_EQ(shown.form().recordId(), meeting);
    EXPECT_EQ(page->findChild<RecordView *>()->currentId(), meeting);
}

TEST_F(ActivitiesPages, TheListSaysHowManyCameAndNamesTheOrganisation)
{
    auto &shown = show<ActivitiesPage>();
    auto *view = page->findChild<RecordView *>();
    const auto title = [view](int place) {
        return view->model()->headerData(view->visibleFields()[place], Qt::Horizontal).toString();
    };
    QStringList titles;
    for (int place = 0; place < view->visibleFields().size(); ++place) {
        titles += title(place);
    }
    EXPECT_FALSE(titles.contains(u"组织编码"_s)) << "names stand there";
    EXPECT_TRUE(titles.contains(u"组织"_s));
    const auto rate = [&] {
        const int place = static_cast<int>(titles.indexOf(u"出勤率"_s));
        return view->model()->index(0, view->visibleFields().value(place)).data().toString();
    };
    EXPECT_EQ(rate(), QString()) << "nobody was marked";
    click(u"主题党日"_s, 2);
    child<QPushButton>(u"membersButton"_s).click();
    QAbstractItemModel &people = *child<QTableView>(u"people"_s).model();
    people.setData(people.index(0, AttendanceModel::StatusColumn), u"absent"_s);
    shown.form().save();
    settle();
    EXPECT_EQ(rows(u"attendance"_s), 5);
    EXPECT_EQ(rate(), u"80%"_s);
}

TEST_F(ActivitiesPages, EditingAMeetingInventsNoAttendance)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 2);
    shown.form().form().editor(u"place"_s)->findChild<QLineEdit *>()->setText(u"会议室"_s);
    shown.form().save();
    settle();
    EXPECT_EQ(rows(u"attendance"_s), 0);
    QTest::mouseClick(&child<QPushButton>(u"membersButton"_s), Qt::LeftButton);
    shown.form().save();
    settle();
    EXPECT_EQ(rows(u"attendance"_s), 5);
    EXPECT_EQ(actions(), 2);
}

TEST_F(ActivitiesPages, WhatWasTypedIsNotDroppedWithoutAsking)
{
    auto &shown = show<ActivitiesPage>();
    click(u"主题党日"_s, 3);
    shown.form().form().editor(u"topic"_s)->findChild<QLineEdit *>()->setText(u"走访"_s);
    click(u"主题党日"_s, 2);
    EXPECT_EQ(shown.form().recordId(), 0);
    EXPECT_FALSE(messages.isEmpty());
    answers.unsaved = Unsaved::Stay;
    EXPECT_FALSE(shown.form().leave());
    answers.unsaved = Unsaved::Drop;
    EXPECT_TRUE(shown.form().leave());
    EXPECT_EQ(rows(u"activities"_s), 1);
}

TEST_F(ActivitiesPages, TheAttachmentsOfTheYearAreCopiedIntoAFolder)
{
    ASSERT_TRUE(test::got(attachFiles(disk.file(), ledgerOf(u"activities"_s), meeting,
                                      {disk.write(u"照片.jpg"_s, "photo")})));
    show<ActivitiesPage>();
    auto &copy = child<QAction>(u"actionAttachments"_s);
    EXPECT_TRUE(page->recordActions().contains(&copy));
    answers.files = {disk.pathOf({})};
    copy.trigger();
    EXPECT_FALSE(copy.isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&copy] { return copy.isEnabled(); }));
    EXPECT_TRUE(QFile::exists(disk.pathOf(u"组织生活附件-2024/01-照片.jpg"_s)));
    EXPECT_TRUE(messages.last().contains(u"组织生活附件-2024: 1 record(s), 1 file(s)"_s))
        << messages.last().toStdString();
}

TEST_F(ActivitiesPages, MinutesAndSignInSheetArePreviewedAndMinutesWritten)
{
    show<ActivitiesPage>();
    click(u"主题党日"_s, 2);
    trigger(u"actionMinutes"_s);
    trigger(u"actionNotice"_s);
    trigger(u"actionSignIn"_s);
    EXPECT_EQ(answers.previewed, (QStringList{u"会议记录 学习党章"_s, u"关于开展主题党日的通知"_s,
                                              u"主题党日签到表"_s}));
    const QString target = disk.pathOf(u"minutes.pdf"_s);
    answers.files = {target};
    trigger(u"actionMinutesPdf"_s);
    EXPECT_GT(QFile(target).size(), 1000);
    EXPECT_TRUE(messages.last().contains(target));
    answers.files = {disk.pathOf(u"minutes.odt"_s)};
    trigger(u"actionMinutesPdf"_s);
    EXPECT_GT(QFile(disk.pathOf(u"minutes.odt"_s)).size(), 1000);
}

} // namespace
} // namespace zhibu
