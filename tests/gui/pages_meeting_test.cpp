#include "gui/activities/activitiespage.h"
#include "gui/activities/attendancecolumns.h"
#include "gui/activities/attendancemodel.h"
#include "gui/activities/meetingform.h"
#include "gui/activities/recordlines.h"
#include "gui/pagestest.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordform.h"
#include "gui/records/recordmodel.h"
#include "support/statementcount.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// A branch of forty, all 正式党员: 赵建国 … 王春生.
class MeetingForms : public PagesTest
{
protected:
    MeetingForms()
        : branch{disk.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
    {
        for (const QChar surname : u"赵钱孙李周吴郑王"_s) {
            for (const QString &name : {u"建国"_s, u"海涛"_s, u"丽华"_s, u"明德"_s, u"春生"_s}) {
                disk.addMember(u"P%1"_s.arg(++members, 2, 10, QChar(u'0')), branch,
                               {{u"name"_s, surname + name}});
            }
        }
    }

    /// The form of a new meeting of that kind, today.
    MeetingForm &startNew(const QString &type)
    {
        auto &shown = show<ActivitiesPage>();
        trigger(u"actionNew"_s);
        choose(shown, u"type"_s, type);
        enter(shown, u"topic"_s, u"讨论"_s);
        return shown.form();
    }
    static void enter(const ActivitiesPage &shown, const QString &field, const QString &text)
    {
        shown.form().form().editor(field)->findChild<QLineEdit *>()->setText(text);
    }
    static void choose(const ActivitiesPage &shown, const QString &field, const QString &code)
    {
        auto *combo = shown.form().form().editor(field)->findChild<QComboBox *>();
        combo->setCurrentIndex(combo->findData(code));
    }
    ActivitiesPage &shown() { return dynamic_cast<ActivitiesPage &>(*page); }
    [[nodiscard]] QString written(const QString &field)
    {
        return shown().form().form().editor(field)->findChild<QPlainTextEdit *>()->toPlainText();
    }
    [[nodiscard]] QString hints() { return child<QLabel>(u"hints"_s).text(); }
    void pasteRollCall(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        child<QPushButton>(u"rollCallButton"_s).click();
    }
    /// The wordings on offer.
    QMenu &wordings()
    {
        QMenu *menu = child<QPushButton>(u"wordingButton"_s).menu();
        emit menu->aboutToShow();
        return *menu;
    }

    /// One press, wherever the focus is.
    void key(Qt::Key each, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(QApplication::focusWidget(), each, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &keys)
    {
        for (const QChar each : keys) {
            key(static_cast<Qt::Key>(each.toUpper().unicode()));
        }
    }
    /// Who is marked so, with the reason.
    [[nodiscard]] QStringList marked(const QString &status) const
    {
        const Ledger &ledger = ledgerOf(u"attendance"_s);
        QStringList texts;
        for (const TextRow &row :
             test::got(textRows(*session.file(), ledger, {.equals = {{u"status"_s, status}}},
                                ReferenceText::Name))) {
            texts += row.cells[ledger.indexOf(u"member"_s)] + u' '
                     + row.cells[ledger.indexOf(u"reason"_s)];
        }
        texts.sort();
        return texts;
    }

    RowId branch;
    int members = 0;
    int presses = 0;
};

TEST_F(MeetingForms, FortyPeopleAndThreeAbsencesTakeFewerThanFifteenKeys)
{
    show<ActivitiesPage>();
    page->setFocus();
    key(Qt::Key_N, Qt::ControlModifier);
    key(Qt::Key_Down); // 支部党员大会
    key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"plan"_s);
    key(Qt::Key_A, Qt::AltModifier);
    ASSERT_EQ(QApplication::focusWidget(), &child<QTableView>(u"people"_s));
    for (const QString &absence : {u"sm1"_s, u"qj2"_s, u"lc3"_s}) { // initials and the reason
        type(absence);
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_LT(presses, 15);
    EXPECT_EQ(rows(u"activities"_s), 1);
    EXPECT_EQ(rows(u"attendance"_s), 40);
    QStringList leave{u"孙明德 病假"_s, u"钱建国 事假"_s, u"李春生 出差"_s};
    leave.sort();
    EXPECT_EQ(marked(u"leave"_s), leave);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(child<QLabel>(u"counts"_s).text(), u"Due 40 · present 37 · 93 %"_s);
}

TEST_F(MeetingForms, NamesakesAreToldApartInTheRoll)
{
    disk.addMember(u"P99"_s, branch, {{u"name"_s, u"赵建国"_s}});
    startNew(u"general_meeting"_s);
    const QAbstractItemModel &people = *child<QTableView>(u"people"_s).model();
    QStringList names;
    for (int row = 0; row < people.rowCount(); ++row) {
        names += people.index(row, AttendanceModel::Name).data().toString();
    }
    EXPECT_EQ(names.first(), u"赵建国（P01）"_s);
    EXPECT_EQ(names.at(1), u"赵海涛"_s);
    EXPECT_EQ(names.last(), u"赵建国（P99）"_s);
}

TEST_F(MeetingForms, TheSameLetterAgainGoesOnAndTheSpaceBarUnmarks)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    auto &people = child<QTableView>(u"people"_s);
    people.setFocus(Qt::ShortcutFocusReason);
    EXPECT_EQ(people.currentIndex().column(), AttendanceModel::Name);
    type(u"q"_s);
    EXPECT_EQ(people.currentIndex().data().toString(), u"钱建国"_s);
    type(u"q"_s);
    EXPECT_EQ(people.currentIndex().data().toString(), u"钱海涛"_s);
    type(u"7"_s); // 无故缺席
    const QModelIndex status = people.currentIndex().siblingAtColumn(AttendanceModel::StatusColumn);
    EXPECT_EQ(status.data().toString(), u"缺席"_s);
    EXPECT_EQ(form.attendance().missing(), QStringList{u"钱海涛（无故缺席）"_s});
    key(Qt::Key_Space);
    EXPECT_TRUE(form.attendance().missing().isEmpty());
}

TEST_F(MeetingForms, LettersNobodyAnswersToMarkNobody)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    auto &people = child<QTableView>(u"people"_s);
    people.setFocus(Qt::ShortcutFocusReason);
    key(Qt::Key_Down);
    const QModelIndex before = people.currentIndex();
    type(u"ly"_s); // there are 李 and 周, but nobody of these initials
    EXPECT_EQ(people.currentIndex(), before);
    ASSERT_FALSE(messages.isEmpty());
    EXPECT_TRUE(messages.last().contains(u"ly"_s)) << qPrintable(messages.last());
    type(u"3"_s);
    key(Qt::Key_Space);
    EXPECT_TRUE(form.attendance().missing().isEmpty());
    key(Qt::Key_Down);
    type(u"lc3"_s);
    EXPECT_EQ(form.attendance().missing(), QStringList{u"李春生（出差）"_s});
}

TEST_F(MeetingForms, AListGivesReasonsToo)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    form.attendance().markMissing(1, AttendanceModel::usualReasons()[1]); // 赵海涛 事假
    pasteRollCall(u"请假：赵海涛（病假）、赵明德（出差）"_s);
    EXPECT_EQ(form.attendance().missing(), (QStringList{u"赵海涛（病假）"_s, u"赵明德（出差）"_s}));
    EXPECT_EQ(form.attendance().records().size(), 40);
}

TEST_F(MeetingForms, AListThatNamesNobodyChangesNothing)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    const QSignalSpy edited(&form.attendance(), &AttendanceModel::edited);
    pasteRollCall(u"下午三点开会"_s);
    EXPECT_TRUE(form.attendance().missing().isEmpty());
    EXPECT_TRUE(messages.last().contains(u"nothing was changed"_s));
    EXPECT_EQ(edited.size(), 0);
}

TEST_F(MeetingForms, ARollCallIsPastedFromAnyField)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    auto *topic = form.form().editor(u"topic"_s)->findChild<QLineEdit *>();
    topic->setFocus();
    QApplication::clipboard()->setText(u"1. 赵建国\n2. 赵海涛"_s);
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.attendance().missing().size() == 38; }))
        << "a button pressed by its keys is seen to go down first";
    EXPECT_EQ(topic->text(), u"讨论"_s);
}

TEST_F(MeetingForms, NothingIsPaintedOverTheListAndBelowItStandsWhatIsOfUseThere)
{
    startNew(u"general_meeting"_s);
    auto &people = child<QTableView>(u"people"_s);
    auto &keys = child<QLabel>(u"keys"_s);
    auto &hints = child<QLabel>(u"hints"_s);
    const auto isBelow = [&people](const QLabel &label) {
        const QWidget *part = people.parentWidget();
        const int top = label.mapTo(part, QPoint()).y();
        return top > people.geometry().bottom()
               && label.height() >= label.heightForWidth(label.width())
               && top + label.height() <= part->height();
    };
    shown().form().form().editor(u"topic"_s)->setFocus();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return hints.isVisible() && !hints.text().isEmpty() && isBelow(hints); }));
    EXPECT_FALSE(keys.isVisible());
    key(Qt::Key_A, Qt::AltModifier);
    const QRect place = people.geometry();
    EXPECT_TRUE(QTest::qWaitFor([&] { return keys.isVisible() && isBelow(keys); }));
    EXPECT_EQ(people.geometry(), place) << "what is clicked there does not move";
    EXPECT_FALSE(hints.isVisible());
}

TEST_F(MeetingForms, EveryFieldIsAskedForAndThoseOfAVoteStandTogether)
{
    MeetingForm &form = startNew(u"general_meeting"_s);
    const auto top = [&form](const QString &field) {
        return form.form().editor(field)->mapTo(&form.form(), QPoint()).y();
    };
    ASSERT_TRUE(QTest::qWaitFor([&top] { return top(u"entered_on"_s) > 0; }));
    for (const Field &field : ledgerOf(u"activities"_s).fields) {
        EXPECT_EQ(form.form().editor(field.key) == nullptr, field.key == u"code")
            << field.key.toStdString();
    }
    const QStringList votes{u"decision"_s,      u"due_voters"_s,    u"present_voters"_s,
                            u"votes_for"_s,     u"votes_against"_s, u"abstentions"_s,
                            u"written_votes"_s, u"matter"_s,        u"vote_topic"_s,
                            u"vote_person"_s,   u"outcome"_s,       u"vote_note"_s,
                            u"dissent"_s,       u"follow_up"_s};
    for (qsizetype i = 1; i < votes.size(); ++i) {
        EXPECT_LT(top(votes[i - 1]), top(votes[i])) << votes[i].toStdString();
    }
    for (const QString &other : {u"also"_s, u"beneficiaries"_s}) {
        EXPECT_TRUE(top(other) < top(u"decision"_s) || top(other) > top(u"follow_up"_s));
    }
}

TEST_F(MeetingForms, WhatAMeetingCountsForBesidesIsTickedOneAfterTheOther)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    auto *button = form.form().editor(u"also"_s)->findChild<QToolButton *>();
    QMenu &menu = *button->menu();
    const auto action = [&menu](const QString &code) {
        const auto actions = menu.actions();
        return *std::ranges::find_if(actions,
                                     [&code](const QAction *each) { return each->data() == code; });
    };
    EXPECT_FALSE(action(u"theme_day"_s)->isVisible()) << "its own";
    menu.popup(button->mapToGlobal(QPoint(0, button->height())));
    ASSERT_TRUE(QTest::qWaitFor([&menu] { return menu.isVisible(); }));
    for (const QString &code : {u"party_lecture"_s, u"volunteering"_s}) {
        menu.setActiveAction(action(code));
        QTest::keyClick(&menu, Qt::Key_Space);
        EXPECT_TRUE(menu.isVisible());
    }
    QTest::mouseClick(&menu, Qt::LeftButton, {},
                      menu.actionGeometry(action(u"training"_s)).center());
    EXPECT_TRUE(menu.isVisible());
    menu.hide();
    EXPECT_EQ(form.form().editor(u"also"_s)->value().value.toString(),
              u"party_lecture volunteering training"_s);
    choose(shown(), u"type"_s, u"group_study"_s);
    EXPECT_TRUE(action(u"theme_day"_s)->isVisible());
    EXPECT_FALSE(action(u"group_study"_s)->isVisible());
}

TEST_F(MeetingForms, WhoChairsAndIsMarkedAsNotThereIsPointedOut)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    enter(shown(), u"chair"_s, u"赵建国"_s);
    enter(shown(), u"recorder"_s, u"赵海涛、赵丽华"_s);
    form.attendance().markMissing(0, AttendanceModel::usualReasons()[0]);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return hints().contains(u"主持人 赵建国 is marked as not present"_s);
    })) << hints().toStdString();
    EXPECT_FALSE(hints().contains(u"赵海涛"_s));
    form.attendance().markMissing(2, AttendanceModel::usualReasons()[0]);
    EXPECT_TRUE(QTest::qWaitFor([this] { return hints().contains(u"记录人 赵丽华"_s); }));
}

TEST_F(MeetingForms, AListOfNamesMarksThemAndLeavesWhoSatIn)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    AttendanceModel &people = form.attendance();
    people.setData(people.index(2, AttendanceModel::StatusColumn), u"observer"_s, Qt::EditRole);
    const QSignalSpy edited(&people, &AttendanceModel::edited);
    pasteRollCall(u"1. 赵建国\n2. 赵海涛 请假\n3. 赵明德\n4. 冯春生"_s);
    EXPECT_EQ(edited.size(), 1);
    EXPECT_EQ(people.index(2, AttendanceModel::StatusColumn).data(Qt::EditRole), u"observer"_s);
    EXPECT_EQ(people.missing().size(), 37);
    EXPECT_TRUE(people.missing().contains(u"赵海涛"_s));
    EXPECT_TRUE(messages.last().contains(u"Roll call: 2 of 39 came; not known here: 冯春生"_s))
        << messages.last().toStdString();
}

TEST_F(MeetingForms, AnExcuseHoldsForItsDaysAndComesBack)
{
    const RowId first = disk.ask(u"SELECT id FROM member WHERE code = 'P01'"_s).toLongLong();
    disk.add(u"circumstances"_s, {{u"member"_s, first},
                                  {u"kind"_s, u"frail"_s},
                                  {u"since"_s, u"2024-10-01"_s},
                                  {u"until"_s, u"2024-10-31"_s}});
    MeetingForm &form = startNew(u"theme_day"_s);
    AttendanceModel &people = form.attendance();
    EXPECT_TRUE(people.missing().isEmpty());
    enter(shown(), u"starts"_s, u"2024-10-15"_s);
    const QStringList excused = people.missing();
    ASSERT_EQ(excused.size(), 1);
    EXPECT_TRUE(excused[0].startsWith(u"赵建国（"_s));
    EXPECT_EQ(child<QLabel>(u"counts"_s).text(), u"Due 40 · present 39 · 100 %"_s);
    enter(shown(), u"starts"_s, u"2024-11-15"_s);
    EXPECT_TRUE(people.missing().isEmpty()) << "nobody marked him";
    enter(shown(), u"starts"_s, u"2024-10-15"_s);
    const QModelIndex name = people.index(0, AttendanceModel::Name);
    people.setData(name, Qt::Checked, Qt::CheckStateRole);
    EXPECT_TRUE(people.missing().isEmpty());
    people.setData(name, Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_EQ(people.missing(), excused) << "with the reason";
    const QSignalSpy edited(&people, &AttendanceModel::edited);
    people.addPeople({});
    EXPECT_EQ(edited.size(), 0) << "nobody was added";
}

TEST_F(MeetingForms, ABareTimeOfTheEndIsOfTheDayItBegan)
{
    startNew(u"theme_day"_s);
    enter(shown(), u"starts"_s, u"2024-11-15 15:00"_s);
    auto *ends = shown().form().form().editor(u"ends"_s)->findChild<QLineEdit *>();
    ends->setFocus();
    QTest::keyClicks(ends, u"16:30"_s);
    key(Qt::Key_Tab);
    EXPECT_EQ(ends->text(), u"2024-11-15 16:30"_s);
    EXPECT_FALSE(child<QLabel>(u"endsNote"_s).text().startsWith(u"⚠"_s));
    ends->setText(u"17:00"_s); // saved without leaving it
    EXPECT_TRUE(shown().form().save());
    Statement query(session.file()->database(), u"SELECT ends FROM activity"_s);
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.text(0), u"2024-11-15 17:00"_s);
}

TEST_F(MeetingForms, ACommitteeVotesByItsOwnArticleAndOtherKindsByNone)
{
    startNew(u"committee_meeting"_s);
    enter(shown(), u"due_voters"_s, u"5"_s);
    enter(shown(), u"present_voters"_s, u"2"_s);
    auto &votes = child<QLabel>(u"votes"_s);
    EXPECT_TRUE(votes.text().startsWith(u"Committee members due 5, present 2"_s));
    EXPECT_TRUE(votes.text().contains(u"half of the committee"_s));
    EXPECT_TRUE(votes.text().contains(u"第十二条"_s));
    choose(shown(), u"type"_s, u"theme_day"_s);
    EXPECT_TRUE(votes.text().startsWith(u"Voters due 5, present 2"_s));
    EXPECT_FALSE(votes.text().contains(u"条例"_s));
}

TEST_F(MeetingForms, AResultAgainstTheNumbersIsStoredOnlyWithAReason)
{
    startNew(u"general_meeting"_s);
    auto &votes = child<QLabel>(u"votes"_s);
    EXPECT_TRUE(votes.text().startsWith(u"Voters due 40, present 40 · quorum reached"_s))
        << votes.text().toStdString();
    EXPECT_TRUE(votes.text().contains(u"第十一条"_s));
    child<QPushButton>(u"votersButton"_s).click();
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"votes_for"_s) << "what comes next";
    EXPECT_FALSE(child<QPushButton>(u"votersButton"_s).isVisible()) << "they are those of the list";
    enter(shown(), u"votes_for"_s, u"20"_s);
    EXPECT_TRUE(votes.text().contains(u"in favour 20 of at least 21 needed · ⚠ not carried"_s))
        << votes.text().toStdString();
    choose(shown(), u"outcome"_s, u"carried"_s);
    EXPECT_FALSE(shown().form().save());
    EXPECT_EQ(rows(u"activities"_s), 0);
    EXPECT_TRUE(child<QLabel>(u"outcomeNote"_s).text().contains(u"表决说明"_s));
    enter(shown(), u"vote_note"_s, u"两人会后补票，经上级同意"_s);
    EXPECT_TRUE(shown().form().save());
    EXPECT_EQ(rows(u"activities"_s), 1);
}

TEST_F(MeetingForms, FurtherVotesAreEnteredByKeyboardAndStoredWithTheMeeting)
{
    startNew(u"general_meeting"_s);
    auto &table = child<QTableView>(u"furtherVotes"_s);
    EXPECT_FALSE(table.isVisible()) << "one vote needs no list";
    enter(shown(), u"due_voters"_s, u"40"_s);
    enter(shown(), u"present_voters"_s, u"38"_s);
    auto &button = child<QPushButton>(u"voteButton"_s);
    ASSERT_TRUE(button.isVisible());
    button.setFocus();
    key(Qt::Key_Space);
    ASSERT_TRUE(table.isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"shouzhi"_s); // the cell of 事项 is open
    key(Qt::Key_Tab);
    const auto cell = [&table](const QString &key) {
        return table.model()->index(0, dynamic_cast<RecordLines &>(*table.model()).columnOf(key));
    };
    EXPECT_EQ(cell(u"topic"_s).data().toString(), u"shouzhi"_s);
    EXPECT_EQ(cell(u"number"_s).data().toString(), u"2"_s);
    EXPECT_EQ(cell(u"present_voters"_s).data().toString(), u"38"_s) << "as in the first vote";
    table.setCurrentIndex(cell(u"votes_for"_s));
    for (const Qt::Key each : {Qt::Key_2, Qt::Key_0, Qt::Key_Return}) {
        key(each);
    }
    auto &note = child<QLabel>(u"furtherVotesNote"_s);
    EXPECT_TRUE(note.text().contains(u"in favour 20 of at least 21 needed · ⚠ not carried"_s))
        << note.text().toStdString();
    table.model()->setData(cell(u"outcome"_s), u"carried"_s);
    EXPECT_TRUE(shown().form().isChanged());
    EXPECT_FALSE(shown().form().save()) << "against the numbers";
    EXPECT_EQ(rows(u"activities"_s), 0);
    EXPECT_TRUE(note.text().startsWith(u"⚠ Vote 2: "_s)) << note.text().toStdString();
    EXPECT_TRUE(note.text().contains(u"表决说明"_s));
    EXPECT_EQ(QApplication::focusWidget(), &table);
    EXPECT_EQ(child<QLabel>(u"outcomeNote"_s).text(), QString()) << "not the first vote's";
    table.model()->setData(cell(u"vote_note"_s), u"两人会后补票，经上级同意"_s);
    EXPECT_TRUE(shown().form().save());
    EXPECT_EQ(rows(u"activities"_s), 1);
    EXPECT_EQ(rows(u"votes"_s), 1);
    EXPECT_FALSE(shown().form().isChanged());
    EXPECT_TRUE(table.isVisible()) << "the meeting stays, with its votes";
    EXPECT_EQ(actions(), 1);
    test::got(undo(*session.file()));
    EXPECT_EQ(rows(u"activities"_s), 0);
    EXPECT_EQ(rows(u"votes"_s), 0) << "one action";
}

TEST_F(MeetingForms, InTheListOfVotesTabGoesOnFromClosedCellsAndCtrlVPastes)
{
    startNew(u"general_meeting"_s);
    enter(shown(), u"due_voters"_s, u"40"_s);
    child<QPushButton>(u"voteButton"_s).click();
    auto &table = child<QTableView>(u"furtherVotes"_s);
    const auto &lines = dynamic_cast<RecordLines &>(*table.model());
    const auto cell = [&](const QString &key) { return lines.index(0, lines.columnOf(key)); };
    QTest::keyClicks(QApplication::focusWidget(), u"shouzhi"_s);
    for (const QString &next : {u"person"_s, u"votes_for"_s, u"votes_against"_s}) {
        key(Qt::Key_Tab);
        EXPECT_EQ(table.currentIndex(), cell(next)) << next.toStdString();
        EXPECT_EQ(QApplication::focusWidget(), &table);
    }
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(table.currentIndex(), cell(u"votes_for"_s));
    QApplication::clipboard()->setText(u"21\t3\t1\t通过"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(u"votes_for"_s).data().toString(), u"21"_s);
    EXPECT_EQ(cell(u"abstentions"_s).data().toString(), u"1"_s);
    EXPECT_EQ(cell(u"outcome"_s).data(Qt::EditRole).toString(), u"carried"_s);
    QApplication::clipboard()->setText(u"22\tmany"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(u"votes_for"_s).data().toString(), u"21"_s) << "all of it or nothing";
    EXPECT_TRUE(child<QLabel>(u"furtherVotesNote"_s).text().contains(u"many"_s))
        << child<QLabel>(u"furtherVotesNote"_s).text().toStdString();
    QApplication::clipboard()->setText(u"1\n2"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(u"votes_for"_s).data().toString(), u"21"_s) << "no room for a second row";
    table.setCurrentIndex(cell(u"topic"_s));
    QApplication::clipboard()->setText(u"其他事项赞成与否"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(u"topic"_s).data().toString(), u"其他事项赞成与否"_s) << "no title";
    const int oneRow = table.minimumHeight();
    child<QPushButton>(u"voteButton"_s).click();
    EXPECT_GE(table.minimumHeight(), oneRow + 2 * table.verticalHeader()->defaultSectionSize());
    table.setCurrentIndex(lines.index(1, lines.columnCount() - 1));
    table.setFocus();
    key(Qt::Key_Tab);
    EXPECT_NE(QApplication::focusWidget(), &table) << "behind the last cell the form goes on";
}

TEST_F(MeetingForms, OfSeveralVotesTheFirstIsAskedWhatItWasAbout)
{
    startNew(u"general_meeting"_s);
    enter(shown(), u"due_voters"_s, u"40"_s);
    const auto isAsked = [this] { return hints().contains(u"表决对象"_s); };
    ASSERT_TRUE(QTest::qWaitFor([this] { return !hints().isEmpty(); }));
    EXPECT_FALSE(isAsked());
    child<QPushButton>(u"voteButton"_s).click();
    EXPECT_TRUE(QTest::qWaitFor(isAsked));
    enter(shown(), u"vote_person"_s, u"林一"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !isAsked(); }));
}

TEST_F(MeetingForms, AFurtherVoteIsTakenAway)
{
    const RowId meeting = disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                                     {u"type"_s, u"theme_day"_s},
                                                     {u"topic"_s, u"学习"_s},
                                                     {u"starts"_s, u"2024-11-15 15:00"_s}});
    for (const int number : {2, 3}) {
        disk.add(u"votes"_s,
                 {{u"activity"_s, meeting}, {u"number"_s, number}, {u"topic"_s, u"表决"_s}});
    }
    auto &shown = show<ActivitiesPage>();
    shown.form().showRecord(meeting);
    auto &table = child<QTableView>(u"furtherVotes"_s);
    ASSERT_EQ(table.model()->rowCount(), 2) << "shown whatever the kind of meeting";
    table.setCurrentIndex(table.model()->index(0, 1));
    child<QPushButton>(u"dropVoteButton"_s).click();
    EXPECT_TRUE(shown.form().isChanged());
    EXPECT_TRUE(shown.form().save());
    EXPECT_EQ(rows(u"votes"_s), 1);
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), u"3"_s);
}

TEST_F(MeetingForms, AnAdmissionNeedsMoreThanHalfOfTheVotersPresent)
{
    startNew(u"general_meeting"_s);
    enter(shown(), u"due_voters"_s, u"40"_s);
    enter(shown(), u"present_voters"_s, u"20"_s);
    auto &votes = child<QLabel>(u"votes"_s);
    EXPECT_TRUE(votes.text().contains(u"quorum reached"_s));
    EXPECT_TRUE(votes.text().contains(u"By the attendance: 40 voters due, 40 present"_s));
    choose(shown(), u"matter"_s, u"admission"_s);
    EXPECT_TRUE(votes.text().contains(u"no quorum: more than half"_s));
    EXPECT_TRUE(votes.text().contains(u"发展党员工作细则"_s));
}

TEST_F(MeetingForms, AWordingIsFilledInFromWhatIsEnteredAndNothingElse)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    EXPECT_EQ(written(u"content"_s), QString()) << "nothing comes by itself";
    form.attendance().markMissing(0, AttendanceModel::usualReasons()[2]);
    enter(shown(), u"chair"_s, u"王春生"_s);
    wordings().actions().first()->trigger();
    const QString content = written(u"content"_s);
    EXPECT_TRUE(content.startsWith(u"2024年11月21日，水利局党支部在______召开主题党日。"
                                   "应到40人，实到39人，缺席1人：赵建国（出差）。"_s))
        << content.toStdString();
    EXPECT_TRUE(content.contains(u"由王春生主持"_s));
    EXPECT_EQ(written(u"agenda"_s), u"1. 讨论"_s);
    EXPECT_EQ(written(u"decision"_s), QString());
    wordings().actions().first()->trigger();
    EXPECT_TRUE(written(u"agenda"_s).startsWith(u"1. 讨论\n1. 讨论"_s)) << "nothing is lost";
}

TEST_F(MeetingForms, TheWordingsOfTheProgramCanBePutIntoTheLedgerAndChanged)
{
    const RowId other = disk.addBranch(u"B01"_s);
    startNew(u"theme_day"_s);
    EXPECT_EQ(wordings().actions().size(), 3) << "one, a line, and to keep them";
    wordings().findChild<QAction *>(u"actionKeepBuiltIn"_s)->trigger();
    EXPECT_EQ(rows(u"minutes-templates"_s), 8);
    EXPECT_EQ(actions(), 1);
    const Ledger &ledger = ledgerOf(u"minutes-templates"_s);
    const RowId id =
        test::got(listRows(*session.file(), ledger, {.equals = {{u"type"_s, u"theme_day"_s}}}))
            .value(0);
    const Record before = test::got(fetchRecord(*session.file(), ledger, id));
    Record changed = before;
    ledger.setValue(changed, u"agenda"_s, u"主题：{主题}"_s);
    test::got(saveRecord(*session.file(), ledger, changed, before));
    ASSERT_EQ(wordings().actions().size(), 1);
    wordings().actions().first()->trigger();
    EXPECT_EQ(written(u"agenda"_s), u"主题：讨论"_s);
    shown().form().form().editor(u"organisation"_s)->enter(other);
    EXPECT_EQ(wordings().actions().size(), 3) << "nothing is taken from another branch";
}

TEST_F(MeetingForms, TheSuperiorsWordingsOfOtherKindsLeaveThoseOfTheProgram)
{
    disk.add(u"minutes-templates"_s, {{u"organisation"_s, branch},
                                      {u"type"_s, u"party_lecture"_s},
                                      {u"name"_s, u"党课"_s},
                                      {u"content"_s, u"内容：{主题}"_s}});
    startNew(u"theme_day"_s);
    EXPECT_EQ(wordings().actions().size(), 3) << "one, a line, and to keep them";
    wordings().findChild<QAction *>(u"actionKeepBuiltIn"_s)->trigger();
    const Ledger &ledger = ledgerOf(u"minutes-templates"_s);
    EXPECT_EQ(
        test::got(listRows(*session.file(), ledger, {.equals = {{u"type"_s, u"party_lecture"_s}}}))
            .size(),
        1)
        << "what is there stays alone";
    EXPECT_EQ(wordings().actions().size(), 1);
    choose(shown(), u"type"_s, u"volunteering"_s);
    EXPECT_FALSE(wordings().actions().first()->isEnabled()) << "none of this kind";
}

TEST_F(MeetingForms, ADayAfterTheMeetingInItsMinutesIsPointedOut)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    auto *content = form.form().editor(u"content"_s)->findChild<QPlainTextEdit *>();
    content->setPlainText(u"学习2024年10月8日的讲话"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return hints().contains(u"Still missing"_s); }));
    EXPECT_FALSE(hints().contains(u"2024年10月8日"_s));
    content->setPlainText(u"学习2024年12月8日的讲话"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return hints().contains(u"2024年12月8日"_s); }));
    content->setPlainText(u"学习2024年10月8日的讲话"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !hints().contains(u"2024年1"_s); }));
}

TEST_F(MeetingForms, PhotosAreAdvisedWhereTheMembersComeTogether)
{
    MeetingForm &form = startNew(u"theme_day"_s);
    form.form().editor(u"topic"_s)->setFocus();
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return hints().contains(u"Usual, not required: 照片或签到表附件"_s);
    })) << hints().toStdString();
    choose(shown(), u"type"_s, u"committee_meeting"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !hints().contains(u"Usual"_s); }));
}

// A page of the list asks as much of the file for forty meetings as for two.
TEST(MeetingList, RunsNoQueryForEachRow)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId member = book.addMember(u"P1"_s, branch);
    const auto meet = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            const QString day =
                QDate(2024, 1, 1).addDays(static_cast<qint64>(i) * 5).toString(Qt::ISODate);
            const RowId meeting = book.add(u"activities"_s, {{u"organisation"_s, branch},
                                                             {u"type"_s, u"theme_day"_s},
                                                             {u"topic"_s, u"学习"_s},
                                                             {u"starts"_s, day}});
            book.add(
                u"attendance"_s,
                {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
        }
    };
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const auto statements = [&] {
        RecordModel model(ledger, joined(attendanceColumns(), attachmentColumn(ledger)));
        const test::StatementCount counted(book.database());
        model.load(&book.file(), {});
        for (int row = 0; row < model.rowCount(); ++row) {
            EXPECT_EQ(model.text(row, model.columnOf(u"attendance_rate"_s)), u"100%"_s);
        }
        EXPECT_TRUE(model.status());
        return counted.count();
    };
    meet(0, 2);
    const int few = statements();
    meet(2, 40);
    EXPECT_GT(few, 0);
    EXPECT_LE(statements(), few);
}

} // namespace
} // namespace zhibu
