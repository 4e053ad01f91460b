#include "gui/activities/elections/electionform.h"
#include "gui/activities/elections/electionspage.h"
#include "gui/activities/recordlines.h"
#include "gui/pagestest.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordform.h"
#include "gui/records/recordview.h"
#include "gui/windowtest.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

const Ledger &recordedElections()
{
    return ledgerOf(u"elections"_s);
}

class ElectionsPages : public PagesTest
{
protected:
    ElectionsPages()
        : branch{disk.addBranch(
            u"A01"_s, {{u"name"_s, u"水利局党支部"_s}, {u"last_election"_s, u"2021-06-01"_s}})}
    {
        other = disk.addBranch(u"A02"_s, {{u"name"_s, u"教育局党支部"_s}});
        for (int i = 1; i <= 5; ++i) {
            people += disk.addMember(u"P%1"_s.arg(i), branch);
        }
    }

    /// Four candidates of whom three are elected; 书记 is the first.
    RowId elected()
    {
        const RowId election = disk.add(u"elections"_s, {{u"organisation"_s, branch},
                                                         {u"term"_s, 4},
                                                         {u"seats"_s, 3},
                                                         {u"held_on"_s, u"2024-11-01"_s},
                                                         {u"present_voters"_s, 5},
                                                         {u"issued"_s, 5},
                                                         {u"collected"_s, 5}});
        const auto stand = [&](int person, int votes, const QString &ballot) {
            disk.add(u"candidates"_s, {{u"election"_s, election},
                                       {u"member"_s, people[person]},
                                       {u"ballot"_s, ballot},
                                       {u"votes"_s, votes}});
        };
        stand(0, 5, u"committee"_s);
        stand(1, 4, u"committee"_s);
        stand(2, 4, u"committee"_s);
        stand(3, 2, u"committee"_s);
        stand(0, 3, u"secretary"_s);
        return election;
    }

    QString clockText(int row, int column)
    {
        return child<QTableView>(u"clocks"_s).model()->index(row, column).data().toString();
    }
    /// The tab with the candidates.
    void showLines() { child<QTabWidget>(u"parts"_s).setCurrentIndex(1); }
    QString result() { return child<QLabel>(u"result"_s).text(); }

    RowId branch = 0;
    RowId other = 0;
    QList<RowId> people;
};

TEST_F(ElectionsPages, TheClockSaysWhatIsLateAndWhatThatCosts)
{
    auto &shown = show<ElectionsPage>();
    ASSERT_EQ(child<QTableView>(u"clocks"_s).model()->rowCount(), 2);
    EXPECT_EQ(clockText(0, 0), u"水利局党支部"_s);
    EXPECT_TRUE(clockText(0, 1).startsWith(u"over since 2024-06-01"_s));
    EXPECT_EQ(clockText(0, 2), u"overdue"_s);
    EXPECT_FALSE(clockText(0, 4).isEmpty()) << "not five stars";
    EXPECT_TRUE(clockText(1, 1).startsWith(u"ends 2026-06-01"_s));
    EXPECT_TRUE(clockText(1, 4).isEmpty());
    shown.showRows({u"late"_s, {branch}, u"elections"_s});
    settle();
    ASSERT_EQ(child<QTableView>(u"clocks"_s).model()->rowCount(), 1);
    shown.showRows({});
    settle();
    EXPECT_EQ(child<QTableView>(u"clocks"_s).model()->rowCount(), 2);
}

TEST_F(ElectionsPages, TheClocksBeginWithWhatIsMostUrgent)
{
    disk.addBranch(u"A00"_s, {{u"last_election"_s, u"2024-06-01"_s}});
    disk.addBranch(u"A03"_s, {{u"last_election"_s, u"2022-01-10"_s}});
    disk.addBranch(u"A04"_s, {{u"last_election"_s, u"2020-03-01"_s}});
    show<ElectionsPage>();
    QStringList names;
    for (int row = 0; row < child<QTableView>(u"clocks"_s).model()->rowCount(); ++row) {
        names += clockText(row, 0);
    }
    EXPECT_EQ(names,
              (QStringList{u"A04"_s, u"水利局党支部"_s, u"A03"_s, u"教育局党支部"_s, u"A00"_s}));
    EXPECT_EQ(child<QTableView>(u"clocks"_s).currentIndex().row(), 0);
}

TEST_F(ElectionsPages, AnElectionIsEnteredAndStoredAsOne)
{
    auto &shown = show<ElectionsPage>();
    trigger(u"actionNew"_s);
    RecordForm &form = shown.form().form();
    EXPECT_EQ(form.editor(u"organisation"_s)->value().value.toLongLong(), branch);
    const auto type = [&form](const QString &field, const QString &text) {
        form.editor(field)->findChild<QLineEdit *>()->setText(text);
    };
    type(u"term"_s, u"4"_s);
    type(u"seats"_s, u"1"_s);
    type(u"held_on"_s, u"2024-11-01"_s);
    type(u"present_voters"_s, u"5"_s);
    type(u"issued"_s, u"5"_s);
    type(u"collected"_s, u"5"_s);
    auto &members = child<QComboBox>(u"memberCombo"_s);
    ASSERT_EQ(members.count(), 5);
    for (const int place : {0, 1, 0}) { // the first one once more: as 书记
        members.setCurrentIndex(place);
        child<QPushButton>(u"candidateButton"_s).click();
    }
    members.setCurrentIndex(4);
    child<QPushButton>(u"exclusionButton"_s).click();
    RecordLines &candidates = shown.form().candidates();
    ASSERT_EQ(candidates.rowCount(), 3);
    EXPECT_EQ(candidates.index(2, 1).data().toString(), u"书记"_s);
    EXPECT_EQ(shown.form().exclusions().rowCount(), 1);
    EXPECT_TRUE(result().contains(u"votes are missing"_s));

    showLines();
    auto &lines = child<QTableView>(u"candidates"_s);
    EXPECT_EQ(lines.currentIndex(), candidates.index(2, 3)) << "the votes of the last one";
    EXPECT_FALSE(candidates.flags(candidates.index(0, 2)).testFlag(Qt::ItemIsEditable))
        << "the round takes no digits";
    lines.setFocus();
    lines.setCurrentIndex(candidates.index(0, 3));
    for (const QString &votes : {u"4"_s, u"1"_s, u"1"_s}) { // down the column, without the mouse
        QTest::keyClicks(QApplication::focusWidget(), votes);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return lines.findChild<QLineEdit *>() == nullptr; }));
    }
    EXPECT_TRUE(result().contains(u"The result is lawful"_s)) << qPrintable(result());
    EXPECT_EQ(candidates.index(0, 7).data().toString(), u"当选"_s);
    EXPECT_EQ(candidates.index(1, 7).data().toString(), QString());

    EXPECT_TRUE(shown.form().save());
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"candidates"_s), 3);
    EXPECT_EQ(rows(u"election-exclusions"_s), 1);
    EXPECT_FALSE(shown.hasUnsavedInput());
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(rows(u"elections"_s), 0);
    EXPECT_EQ(rows(u"candidates"_s), 0);
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(ElectionsPages, ACandidateWhoIsToCountTheVotesIsToldWhileItIsTyped)
{
    const QStringList names{u"赵一"_s, u"钱二"_s, u"孙三"_s, u"李四"_s, u"周五"_s};
    for (int i = 0; i < names.size(); ++i) {
        disk.change(u"members"_s, people[i], {{u"name"_s, names[i]}});
    }
    const RowId election = elected();
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    const auto type = [&shown](const QString &field, const QString &text) {
        shown.form().form().editor(field)->findChild<QLineEdit *>()->setText(text);
    };
    const auto &note = child<QLabel>(u"countersNote"_s);
    type(u"scrutineers"_s, u"周五"_s);
    EXPECT_EQ(note.text(), QString()) << "he does not stand";
    type(u"scrutineers"_s, u"周五、李四"_s);
    EXPECT_TRUE(note.text().contains(u"监票人 李四"_s)) << qPrintable(note.text());
    EXPECT_TRUE(result().contains(u"监票人 李四"_s)) << "beside the candidates too";
    type(u"tellers"_s, u"赵一"_s);
    EXPECT_TRUE(note.text().contains(u"计票人 赵一"_s));
    shown.form().candidates().drop(3);
    EXPECT_FALSE(note.text().contains(u"李四"_s)) << "he stands no more";
    EXPECT_TRUE(note.text().contains(u"赵一"_s));
    type(u"tellers"_s, QString());
    EXPECT_TRUE(note.isHidden());
}

TEST_F(ElectionsPages, CompletingItGivesThePosts)
{
    const RowId election = elected();
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    EXPECT_TRUE(result().contains(u"The result is lawful"_s)) << qPrintable(result());
    child<QPushButton>(u"completeButton"_s).click();
    auto &asked = dialog<RecordDialog>();
    asked.accept();
    backToPage();
    EXPECT_EQ(rows(u"posts"_s), 3);
    EXPECT_EQ(actions(), 1);
    EXPECT_FALSE(child<QPushButton>(u"completeButton"_s).isEnabled());
    EXPECT_EQ(QApplication::focusWidget(), &child<QTableView>(u"candidates"_s))
        << "a disabled button has no keys";
    EXPECT_TRUE(clockText(1, 1).startsWith(u"ends 2027-11-01"_s)) << "below one that ends sooner";
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(rows(u"posts"_s), 0);
    EXPECT_TRUE(child<QPushButton>(u"completeButton"_s).isEnabled());
    EXPECT_TRUE(clockText(0, 1).startsWith(u"over since 2024-06-01"_s));
}

TEST_F(ElectionsPages, AnUnlawfulResultIsRefusedWithoutAReason)
{
    const RowId election = elected();
    disk.change(u"elections"_s, election, {{u"present_voters"_s, 3}});
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    EXPECT_TRUE(result().contains(u"The meeting is not valid"_s));
    child<QPushButton>(u"completeButton"_s).click();
    auto &asked = dialog<RecordDialog>();
    asked.accept();
    EXPECT_TRUE(asked.isVisible());
    EXPECT_EQ(rows(u"posts"_s), 0);
    asked.form().editor(u"override_reason"_s)->findChild<QLineEdit *>()->setText(u"approved"_s);
    asked.accept();
    backToPage();
    EXPECT_EQ(rows(u"posts"_s), 3);
}

TEST_F(ElectionsPages, NobodyIsElectedByMorePapersThanWereIssued)
{
    const RowId election = elected();
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    const RecordLines &candidates = shown.form().candidates();
    const auto results = [&candidates] {
        QStringList texts;
        for (int row = 0; row < candidates.rowCount(); ++row) {
            texts += candidates.index(row, 7).data().toString();
        }
        return texts;
    };
    EXPECT_EQ(results(), (QStringList{u"当选"_s, u"当选"_s, u"当选"_s, QString(), u"当选"_s}));
    shown.form().form().editor(u"collected"_s)->findChild<QLineEdit *>()->setText(u"6"_s);
    EXPECT_EQ(results(),
              (QStringList{u"选举无效"_s, u"选举无效"_s, u"选举无效"_s, QString(), u"选举无效"_s}));
    EXPECT_FALSE(result().contains(u"Elected"_s)) << qPrintable(result());
    EXPECT_TRUE(result().contains(u"The ballot is not valid"_s)) << qPrintable(result());
}

TEST_F(ElectionsPages, EqualVotesAreVotedOnAgain)
{
    const RowId election = elected();
    for (const QString &votes : {u"2"_s, u"4"_s, u"4"_s}) { // five papers hold fifteen names
        disk.change(u"candidates"_s,
                    disk.ask(u"SELECT id FROM candidate WHERE votes = "_s + votes).toLongLong(),
                    {{u"votes"_s, 3}});
    }
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    showLines();
    auto &again = child<QPushButton>(u"againButton"_s);
    ASSERT_TRUE(again.isEnabled());
    again.click();
    RecordLines &candidates = shown.form().candidates();
    ASSERT_EQ(candidates.rowCount(), 8) << "three are equal for two seats";
    EXPECT_EQ(candidates.index(7, 2).data().toString(), u"2"_s);
    EXPECT_FALSE(again.isEnabled());
    EXPECT_EQ(QApplication::focusWidget(), &child<QTableView>(u"candidates"_s));
    EXPECT_EQ(child<QTableView>(u"candidates"_s).currentIndex(), candidates.index(5, 3));
    for (int row = 5; row < 8; ++row) {
        candidates.setData(candidates.index(row, 3), QString::number(9 - row), Qt::EditRole);
    }
    EXPECT_EQ(candidates.index(0, 7).data().toString(), u"当选"_s);
    EXPECT_EQ(candidates.index(1, 7).data().toString(), u"再次投票"_s);
    EXPECT_EQ(candidates.index(5, 7).data().toString(), u"当选"_s);
    EXPECT_EQ(candidates.index(7, 7).data().toString(), QString());
    EXPECT_TRUE(shown.hasUnsavedInput());
    EXPECT_TRUE(shown.form().save());
    settle();
    EXPECT_EQ(rows(u"candidates"_s), 8);
}

TEST_F(ElectionsPages, APersonIsFoundByNameOrItIsSaidWhyNot)
{
    disk.addMember(u"P6"_s, branch, {{u"name"_s, u"党员P5"_s}});
    auto &shown = show<ElectionsPage>();
    trigger(u"actionNew"_s);
    const auto add = [&](const QString &text) {
        child<QComboBox>(u"memberCombo"_s).setCurrentText(text);
        child<QPushButton>(u"candidateButton"_s).click();
        return shown.form().candidates().rowCount();
    };
    EXPECT_EQ(add(u"党员P1"_s), 1);
    EXPECT_EQ(add(u"P2"_s), 2);
    const auto note = [this] { return child<QLabel>(u"memberNote"_s).text(); };
    EXPECT_EQ(note(), QString());
    EXPECT_EQ(add(u"党员P5"_s), 2);
    EXPECT_TRUE(note().contains(u"More than one"_s)) << qPrintable(note());
    EXPECT_EQ(add(u"党员P9"_s), 2);
    EXPECT_TRUE(note().contains(u"No member"_s)) << qPrintable(note());

    auto &members = child<QComboBox>(u"memberCombo"_s);
    members.setEditText(u"员P4"_s);
    EXPECT_EQ(note(), QString()) << "it was about another text";
    showLines();
    QTest::keyClick(&members, Qt::Key_Return);
    EXPECT_EQ(shown.form().candidates().rowCount(), 3) << "only one has this in his name";
    const int longest = members.fontMetrics().horizontalAdvance(members.itemText(0));
    EXPECT_GE(members.view()->minimumWidth(), longest);
    EXPECT_GE(members.completer()->popup()->minimumWidth(), longest);
    EXPECT_GE(members.minimumSizeHint().width(), longest);
}

TEST_F(ElectionsPages, APersonIsFoundByPinyinAndInitials)
{
    disk.addMember(u"Q1"_s, branch, {{u"name"_s, u"夏晓明"_s}});
    disk.addMember(u"Q2"_s, branch, {{u"name"_s, u"林䶮"_s}});
    auto &shown = show<ElectionsPage>();
    trigger(u"actionNew"_s);
    showLines();
    auto &members = child<QComboBox>(u"memberCombo"_s);
    members.setFocus();
    QTest::keyClicks(members.lineEdit(), u"xxm"_s);
    const QAbstractItemModel &offered = *members.completer()->completionModel();
    EXPECT_EQ(offered.rowCount(), 1);
    EXPECT_EQ(offered.index(0, 0).data().toString(), u"夏晓明 Q1"_s);
    members.completer()->popup()->hide();
    child<QPushButton>(u"candidateButton"_s).click();
    members.setCurrentText(u"linyan"_s);
    child<QPushButton>(u"candidateButton"_s).click();
    const RecordLines &candidates = shown.form().candidates();
    ASSERT_EQ(candidates.rowCount(), 2);
    EXPECT_EQ(candidates.index(0, 0).data().toString(), u"夏晓明"_s);
    EXPECT_EQ(candidates.index(1, 0).data().toString(), u"林䶮"_s);
    members.setCurrentText(u"zz"_s);
    child<QPushButton>(u"candidateButton"_s).click();
    EXPECT_EQ(candidates.rowCount(), 2);
}

TEST_F(ElectionsPages, WhatIsNotYetToBeEnteredIsNoWarning)
{
    auto &shown = show<ElectionsPage>();
    trigger(u"actionNew"_s);
    EXPECT_FALSE(result().contains(u"⚠"_s)) << qPrintable(result());
    shown.form().form().editor(u"held_on"_s)->findChild<QLineEdit *>()->setText(u"2024-11-01"_s);
    EXPECT_TRUE(result().contains(u"⚠"_s)) << "the meeting has been held";
    EXPECT_FALSE(result().contains(u"书记"_s)) << "the committee has not met";
}

TEST_F(ElectionsPages, StepsLeadToTheirFieldsAndPapersAreShown)
{
    const RowId election = elected();
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    EXPECT_TRUE(child<QToolButton>(u"first_meeting_on"_s).font().bold()) << "comes next";
    EXPECT_FALSE(child<QToolButton>(u"reported_on"_s).font().bold());
    child<QToolButton>(u"reported_on"_s).click();
    EXPECT_TRUE(
        shown.form().form().editor(u"reported_on"_s)->isAncestorOf(QApplication::focusWidget()));
    trigger(u"paper%1"_s.arg(static_cast<int>(DocumentKind::ElectionReport)));
    EXPECT_EQ(answers.previewed.size(), 1);
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(ElectionsPages, TheStepsAreThoseOfTheOrganisationPicked)
{
    elected();
    const RowId theirs =
        disk.add(u"elections"_s,
                 {{u"organisation"_s, other}, {u"term"_s, 1}, {u"decided_on"_s, u"2024-10-01"_s}});
    auto &shown = show<ElectionsPage>();
    auto &clocks = child<QTableView>(u"clocks"_s);
    const auto expectSteps = [&](bool ofBranch, const char *why) {
        EXPECT_EQ(clockText(clocks.currentIndex().row(), 0),
                  ofBranch ? u"水利局党支部"_s : u"教育局党支部"_s)
            << why;
        EXPECT_EQ(child<QToolButton>(u"held_on"_s).toolTip().contains(u"2024-11-01"_s), ofBranch)
            << why;
        EXPECT_NE(child<QToolButton>(u"decided_on"_s).toolTip().contains(u"2024-10-01"_s), ofBranch)
            << why;
    };
    shown.openRecord(theirs);
    settle();
    expectSteps(false, "the clock goes along with the list");
    shown.showRows({u"late"_s, {branch}, u"elections"_s});
    settle();
    expectSteps(true, "chosen elsewhere");
    shown.showRows({});
    settle();
    expectSteps(true, "as before");
    clocks.setCurrentIndex(clocks.model()->index(1, 0));
    expectSteps(false, "the list goes along with the clock");
    clocks.setCurrentIndex(clocks.model()->index(0, 0));

    Record next = recordedElections().blank();
    recordedElections().setValue(next, u"organisation"_s, branch);
    recordedElections().setValue(next, u"term"_s, qlonglong{5});
    const auto saved = test::got(addRecord(*session.file(), recordedElections(), next));
    settle();
    shown.openRecord(saved.id);
    test::got(undo(*session.file()));
    settle();
    expectSteps(true, "what was in the list is gone");
}

TEST_F(ElectionsPages, AStepOfADayToComeIsPlannedNotDone)
{
    const RowId election = disk.add(u"elections"_s, {{u"organisation"_s, branch},
                                                     {u"term"_s, 4},
                                                     {u"decided_on"_s, u"2024-11-01"_s},
                                                     {u"held_on"_s, u"2024-12-20"_s}});
    auto &shown = show<ElectionsPage>();
    shown.openRecord(election);
    settle();
    EXPECT_TRUE(child<QToolButton>(u"requested_on"_s).font().bold()) << "comes next";
    EXPECT_TRUE(child<QToolButton>(u"held_on"_s).toolTip().contains(u"planned for 2024-12-20"_s));
    EXPECT_TRUE(child<QToolButton>(u"approved_on"_s).toolTip().contains(u"not yet"_s))
        << "not passed over";
    EXPECT_EQ(clockText(0, 3), u"支委会决定"_s);
}

TEST_F(ElectionsPages, ElectionsOfOneOrganisationAreItsHistory)
{
    elected();
    disk.add(u"elections"_s,
             {{u"organisation"_s, branch}, {u"term"_s, 3}, {u"held_on"_s, u"2021-06-01"_s}});
    disk.add(u"elections"_s, {{u"organisation"_s, other}, {u"term"_s, 1}});
    show<ElectionsPage>();
    auto *list = page->findChild<RecordView *>();
    EXPECT_EQ(list->model()->rowCount(), 3);
    child<QCheckBox>(u"onlyPicked"_s).setChecked(true);
    EXPECT_EQ(list->model()->rowCount(), 2);
    auto &clocks = child<QTableView>(u"clocks"_s);
    clocks.setCurrentIndex(clocks.model()->index(1, 0));
    EXPECT_EQ(list->model()->rowCount(), 1);
}

/// The same in the window of the program, as large as on a small screen.
class ElectionWindow : public WindowTest
{
protected:
    /// Opens an election all of whose steps are dated.
    ElectionsPage &openElection()
    {
        File &file = *window->session().file();
        const Ledger &ledger = ledgerOf(u"elections"_s);
        const auto branches = listRows(file, ledgerOf(u"organisations"_s), {});
        Record election = ledger.blank();
        ledger.setValue(election, u"organisation"_s, branches->first());
        ledger.setValue(election, u"term"_s, qlonglong{4});
        for (const QString &step : electionSteps()) {
            ledger.setValue(election, step, u"2024-11-01"_s);
        }
        const auto saved = addRecord(file, ledger, election);
        EXPECT_TRUE(saved && saved->findings.isEmpty());
        go(PageKind::Activities);
        auto *shown = window->findChild<ElectionsPage *>();
        window->currentPage()->findChild<QTabWidget *>(u"tabs"_s)->setCurrentWidget(shown);
        shown->openRecord(saved->id);
        QCoreApplication::processEvents();
        return *shown;
    }
};

TEST_F(ElectionWindow, StaysAsNarrowAsASmallScreen)
{
    openSampleFile();
    openElection();
    EXPECT_LE(window->minimumSizeHint().width(), 1280);
    EXPECT_EQ(window->width(), 1280);
    const auto *navigation = window->findChild<QListWidget *>(u"navigation"_s);
    EXPECT_GE(navigation->width(), navigation->minimumWidth());
    EXPECT_GE(navigation->minimumWidth(),
              navigation->iconSize().width()
                  + navigation->fontMetrics().horizontalAdvance(navigation->item(1)->text()));
}

TEST_F(ElectionWindow, ShowsManyFieldsAtOnce)
{
    openSampleFile();
    const auto editors = openElection().form().form().findChildren<FieldEditor *>();
    ASSERT_GT(editors.size(), 20);
    EXPECT_GE(
        std::ranges::count_if(
            editors, [](const FieldEditor *editor) { return !editor->visibleRegion().isEmpty(); }),
        10);
}

TEST_F(ElectionWindow, TheKeysAlwaysGoSomewhere)
{
    openSampleFile();
    ElectionsPage &shown = openElection();
    shown.form().focusField(u"place"_s);
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QApplication::focusWidget()->clearFocus();
    EXPECT_TRUE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
}

} // namespace
} // namespace zhibu
