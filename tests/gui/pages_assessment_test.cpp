#include "gui/dues/assessment/assessmentdialog.h"
#include "gui/dues/assessment/worksheetmodel.h"
#include "gui/dues/duespage.h"
#include "gui/pagestest.h"
#include "gui/widgets/dateline.h"
#include "ledger/ledgers.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// The dialog 核定, opened from the page 党费.
class Assessments : public PagesTest
{
protected:
    Assessments()
        : branch{disk.addBranch(u"A01"_s)}
    {
        for (int i = 1; i <= 3; ++i) {
            members += disk.addMember(u"P%1"_s.arg(i), branch);
            disk.add(u"dues-bases"_s, {{u"member"_s, members.last()},
                                       {u"month"_s, u"2023-01"_s},
                                       {u"kind"_s, u"wage"_s},
                                       {u"base"_s, 300'000}});
        }
    }

    void openDialog()
    {
        show<DuesPage>();
        trigger(u"actionAssess"_s);
        dialog = page->findChild<AssessmentDialog *>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return dialog->model().index(row, column).data().toString();
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return dialog->findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] bool canPost() const
    {
        return dialog->findChild<QPushButton *>(u"postButton"_s)->isEnabled();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QApplication::processEvents(); // an editor hands its text over after the key
    }
    /// Into the current cell; leaves it by Enter.
    static void type(const QString &text)
    {
        for (const QChar key : text) { // the first one opens the cell
            QTest::keyClicks(QApplication::focusWidget(), QString(key));
        }
        press(Qt::Key_Return);
    }
    /// The editor hands its text over, and the dialog answers, each in its own turn of the loop.
    bool noted(const QString &text)
    {
        return QTest::qWaitFor([&] { return label(u"noteLabel"_s) == text; });
    }
    void pickMonth(const QString &text)
    {
        auto *month = dialog->findChild<DateLine *>(u"month"_s);
        month->setText(text);
        month->takeTyped();
    }
    void post()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(QTest::qWaitFor([this] { return dialog.isNull(); }));
        settle();
    }

    RowId branch;
    QList<RowId> members;
    QPointer<AssessmentDialog> dialog;
};

TEST_F(Assessments, TheRunIsTypedFromTheFirstRowToTheLastAndPostedAsOneAction)
{
    openDialog();
    EXPECT_TRUE(label(u"packLabel"_s).contains(u"中组发〔2008〕3号"_s));
    EXPECT_FALSE(canPost());
    type(u"3200"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Due), u"32.00"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Rate), u"1%"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Difference), u"+17.00"_s);
    press(Qt::Key_Return); // the second one stays
    type(u"5200"_s);
    EXPECT_EQ(label(u"sumLabel"_s),
              u"3 members, 125.00 yuan a month, 80.00 more than before; 2 changed"_s);
    post();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dues-bases"_s), 5);
    EXPECT_EQ(messages.last(), u"Dues of 2 members fixed from 2024-01 on"_s);
    test::got(undo(*session.file()));
    EXPECT_EQ(rows(u"dues-bases"_s), 3);
}

TEST_F(Assessments, TabGoesFromTheMonthToTheReasonAndStaysThere)
{
    openDialog();
    auto *month = dialog->findChild<DateLine *>(u"month"_s);
    auto *reason = dialog->findChild<QLineEdit *>(u"reason"_s);
    month->setFocus();
    month->setText(u"2024-03"_s);
    press(Qt::Key_Tab);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return dialog->model().run().from == Month::of(2024, 3); }));
    EXPECT_EQ(QApplication::focusWidget(), reason);
    QGuiApplication::clipboard()->setText(u"年度核定"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(reason->text(), u"年度核定"_s);
}

TEST_F(Assessments, DigitsTypedWhereNoneBelongGoToNobodyElse)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2023-06"_s},
                               {u"kind"_s, u"student"_s},
                               {u"reason"_s, u"升学"_s}});
    openDialog();
    EXPECT_FALSE(dialog->model().flags(dialog->model().index(0, AssessmentModel::Base))
                 & Qt::ItemIsEditable);
    for (const QChar key : u"3000"_s) { // the others' bases begin with a 3
        QTest::keyClicks(QApplication::focusWidget(), QString(key));
    }
    press(Qt::Key_Return);
    EXPECT_FALSE(canPost());
    EXPECT_EQ(label(u"sumLabel"_s).section(u';', 1), u" 0 changed"_s);
}

TEST_F(Assessments, BasesAreMaskedUntilRevealedButForThoseEntered)
{
    openDialog();
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"●●●●"_s);
    type(u"3200"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"3,200.00"_s);
    EXPECT_EQ(cell(0, AssessmentModel::PreviousBase), u"●●●●"_s);
    EXPECT_EQ(cell(1, AssessmentModel::Base), u"●●●●"_s);
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(cell(1, AssessmentModel::Base), u"3,000.00"_s);
}

TEST_F(Assessments, AChangeWithinTheYearIsPostedOnlyWithItsReason)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 310'000}});
    openDialog();
    pickMonth(u"2024-06"_s);
    settle();
    type(u"4000"_s);
    EXPECT_FALSE(canPost());
    EXPECT_TRUE(cell(0, AssessmentModel::Note).startsWith(u"⚠"_s))
        << cell(0, AssessmentModel::Note).toStdString();
    dialog->findChild<QLineEdit *>(u"reason"_s)->setText(u"工资调整"_s);
    EXPECT_TRUE(canPost());
    EXPECT_EQ(cell(0, AssessmentModel::Reason), u"工资调整"_s);
    post();
    EXPECT_EQ(rows(u"dues-bases"_s), 5);
}

TEST_F(Assessments, PastedAmountsFindTheirMembersByName)
{
    openDialog();
    QApplication::clipboard()->setText(u"党员P3\t4500\n党员P1\t6000\n王无名\t1\n"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(2, AssessmentModel::Base), u"4,500.00"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Due), u"90.00"_s);
    EXPECT_TRUE(label(u"noteLabel"_s).contains(u"王无名"_s));
    post();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dues-bases"_s), 5);
}

TEST_F(Assessments, PastedKindsAreTakenWithTheirAmountsOrTheWholeLineIsNot)
{
    openDialog();
    QApplication::clipboard()->setText(
        u"姓名\t收缴类别\t金额\n党员P1\t离退休\t5000.01\n党员P2\t退养\t4000\n"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(0, AssessmentModel::Kind), u"离退休"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Due), u"50.00"_s);
    EXPECT_EQ(dialog->model().row(1)->proposed.base, Money::yuan(3000)) << "not without its kind";
    EXPECT_TRUE(label(u"noteLabel"_s).contains(u"党员P2: 退养"_s));
    EXPECT_TRUE(label(u"noteLabel"_s).contains(u"月薪制、年薪制、个体经营、离退休"_s));
}

TEST_F(Assessments, AKindNobodySaidIsMarkedUntilItIsChosen)
{
    const RowId fresh = disk.addMember(u"P4"_s, branch);
    disk.addMember(u"P5"_s, branch, {{u"job"_s, u"离退休人员"_s}});
    openDialog();
    QApplication::clipboard()->setText(u"党员P4\t5000.01\n党员P5\t5000.01"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(3, AssessmentModel::Due), u"75.00"_s);
    EXPECT_EQ(cell(3, AssessmentModel::Note), u"⚠ no kind was given: taken as 月薪制"_s);
    EXPECT_EQ(cell(4, AssessmentModel::Due), u"50.00"_s) << "by the post";
    EXPECT_EQ(cell(4, AssessmentModel::Note),
              u"⚠ no kind was given: taken as 离退休 by the post"_s);
    EXPECT_TRUE(label(u"sumLabel"_s).contains(u"⚠ 2 of a kind that was not given"_s));
    dialog->model().setData(dialog->model().index(3, AssessmentModel::Kind), u"月薪制"_s,
                            Qt::EditRole);
    EXPECT_EQ(dialog->model().row(3)->member, fresh);
    EXPECT_EQ(cell(3, AssessmentModel::Note), QString());
    EXPECT_EQ(cell(3, AssessmentModel::Due), u"75.00"_s);
}

TEST_F(Assessments, AKindThatWasChosenIsThatOfAllRowsSelected)
{
    openDialog();
    auto *table = dialog->findChild<QTableView *>(u"members"_s);
    const auto kind = [this](int row) { return dialog->model().index(row, AssessmentModel::Kind); };
    table->setCurrentIndex(kind(1));
    table->selectionModel()->select(QItemSelection(kind(1), kind(2)),
                                    QItemSelectionModel::ClearAndSelect);
    table->edit(kind(1));
    const QPointer<QComboBox> choice = table->viewport()->findChild<QComboBox *>();
    ASSERT_FALSE(choice.isNull());
    choice->setCurrentText(u"离退休"_s);
    emit choice->activated(choice->currentIndex());
    EXPECT_EQ(cell(0, AssessmentModel::Kind), u"月薪制"_s);
    EXPECT_EQ(cell(1, AssessmentModel::Kind), u"离退休"_s);
    EXPECT_EQ(cell(2, AssessmentModel::Kind), u"离退休"_s);
}

TEST_F(Assessments, NamesakesAreToldApart)
{
    disk.change(u"members"_s, members[0], {{u"name"_s, u"张伟"_s}});
    disk.change(u"members"_s, members[2], {{u"name"_s, u"张伟"_s}});
    openDialog();
    EXPECT_EQ(cell(0, AssessmentModel::Name), u"张伟（P1）"_s);
    EXPECT_EQ(cell(1, AssessmentModel::Name), u"党员P2"_s);
    EXPECT_EQ(cell(2, AssessmentModel::Name), u"张伟（P3）"_s);
}

TEST_F(Assessments, TheWorksheetMakesTheBase)
{
    openDialog();
    press(Qt::Key_F4);
    type(u"4000"_s); // 职务工资
    type(u"1000"_s); // 级别工资
    press(Qt::Key_Return);
    type(u"300.5"_s); // 养老保险, deducted
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"4,699.50"_s);
    EXPECT_TRUE(label(u"dueLabel"_s).contains(u"4,699.50 × 1%"_s))
        << label(u"dueLabel"_s).toStdString();
    press(Qt::Key_Escape); // back to the members, where nothing is lost
    EXPECT_EQ(QApplication::focusWidget(), dialog->findChild<QTableView *>(u"members"_s));
    post();
    EXPECT_EQ(rows(u"dues-items"_s), 3);
    EXPECT_EQ(actions(), 1);
    test::got(undo(*session.file()));
    EXPECT_EQ(rows(u"dues-items"_s), 0);
}

TEST_F(Assessments, PastedItemsGoBesideTheirTitles)
{
    openDialog();
    press(Qt::Key_F4);
    QApplication::clipboard()->setText(u"养老保险\t300\n职务工资\t4000\n税费\t若干\n合计\t3700"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"3,700.00"_s) << "4000 added, 300 deducted";
    EXPECT_TRUE(label(u"noteLabel"_s).contains(u"合计"_s)) << label(u"noteLabel"_s).toStdString();
    post();
    EXPECT_EQ(rows(u"dues-items"_s), 2);
}

TEST_F(Assessments, ItemsOfAllMembersArePastedUnderTheirTitles)
{
    openDialog();
    QApplication::clipboard()->setText(
        u"姓名\t养老保险\t职务工资\n党员P3\t300\t4000\n党员P1\t0\t6000"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(2, AssessmentModel::Base), u"3,700.00"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"6,000.00"_s);
}

TEST_F(Assessments, FixedDuesAndReasonsArePastedWithANote)
{
    openDialog();
    auto *table = dialog->findChild<QTableView *>(u"members"_s);
    table->setCurrentIndex(dialog->model().index(0, AssessmentModel::FixedDue));
    QApplication::clipboard()->setText(u"党员P2\t5\n党员P3\t五元"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(1, AssessmentModel::FixedDue), u"5.00"_s);
    EXPECT_TRUE(label(u"noteLabel"_s).contains(u"五元"_s)) << label(u"noteLabel"_s).toStdString();
    table->setCurrentIndex(dialog->model().index(1, AssessmentModel::Reason));
    QApplication::clipboard()->setText(u"经批准少交\n一\n二"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(label(u"noteLabel"_s).startsWith(u"⚠"_s)) << "more than there are rows";
    EXPECT_FALSE(canPost());
    QApplication::clipboard()->setText(u"经批准少交"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(cell(1, AssessmentModel::Reason), u"经批准少交"_s);
    EXPECT_TRUE(canPost());
}

TEST_F(Assessments, NothingIsPostedForAMonthThatIsNotShownYet)
{
    openDialog();
    type(u"3200"_s);
    EXPECT_TRUE(canPost());
    pickMonth(u"2024-06"_s);
    EXPECT_FALSE(canPost());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(actions(), 0);
    EXPECT_TRUE(label(u"noteLabel"_s).startsWith(u"⚠"_s));
    settle();
    post();
    EXPECT_EQ(messages.last(), u"Dues of 1 members fixed from 2024-06 on"_s);
}

TEST_F(Assessments, AMonthStillBeingTypedIsReadBeforePosting)
{
    openDialog();
    type(u"3200"_s);
    auto *month = dialog->findChild<DateLine *>(u"month"_s);
    month->setFocus();
    month->setText(u"2024-06"_s);
    ASSERT_EQ(month->takenDate(), QDate(2024, 1, 1))
        << "it is taken over when one leaves the field";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_FALSE(dialog.isNull());
    EXPECT_EQ(actions(), 0);
    settle();
    EXPECT_EQ(dialog->model().run().from, Month::of(2024, 6));
}

TEST_F(Assessments, AnotherMonthKeepsWhatWasEditedAndNoMore)
{
    const RowId later = disk.addMember(u"P4"_s, branch, {{u"dues_from"_s, u"2024-03"_s}});
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2024-03"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 500'000}});
    openDialog();
    AssessmentModel &model = dialog->model();
    model.setData(model.index(0, AssessmentModel::FixedDue), u"10"_s, Qt::EditRole);
    model.setData(model.index(0, AssessmentModel::Reason), u"经批准少交"_s, Qt::EditRole);
    pickMonth(u"2024-06"_s);
    settle();
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(cell(0, AssessmentModel::FixedDue), u"10.00"_s);
    EXPECT_EQ(model.run().rows[0].proposed.base, Money::yuan(5000)) << "not that of January";
    model.setData(model.index(3, AssessmentModel::Base), u"4000"_s, Qt::EditRole);
    pickMonth(u"2024-02"_s);
    settle();
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_TRUE(label(u"sumLabel"_s).contains(u"entered for 1 others"_s))
        << label(u"sumLabel"_s).toStdString();
    answers.yes = false;
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_EQ(actions(), 0);
    pickMonth(u"2024-06"_s);
    settle();
    EXPECT_EQ(cell(3, AssessmentModel::Base), u"4,000.00"_s);
    post();
    EXPECT_EQ(test::got(sumRows(*session.file(), ledgerOf(u"dues-bases"_s),
                                {.equals = {{u"member"_s, later}}}))
                  .value(u"base"_s),
              400'000);
}

TEST_F(Assessments, WhatHoldsUntilALaterBaseOnlySaysSo)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2024-07"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 310'000}});
    openDialog();
    EXPECT_EQ(cell(0, AssessmentModel::Note), QString());
    type(u"4000"_s);
    EXPECT_TRUE(cell(0, AssessmentModel::Note).contains(u"holds until 2024-06"_s))
        << cell(0, AssessmentModel::Note).toStdString();
}

TEST_F(Assessments, KindsWithoutABaseAndFixedAmountsFollowAtOnce)
{
    openDialog();
    AssessmentModel &model = dialog->model();
    model.setData(model.index(0, AssessmentModel::Kind), u"农民"_s, Qt::EditRole);
    EXPECT_EQ(cell(0, AssessmentModel::Due), u"0.20"_s);
    EXPECT_FALSE(model.flags(model.index(0, AssessmentModel::Base)).testFlag(Qt::ItemIsEditable));
    model.setData(model.index(1, AssessmentModel::FixedDue), u"10"_s, Qt::EditRole);
    EXPECT_EQ(cell(1, AssessmentModel::Due), u"10.00"_s);
    EXPECT_FALSE(canPost()) << "a fixed due needs a reason";
    model.setData(model.index(1, AssessmentModel::Reason), u"经批准少交"_s, Qt::EditRole);
    EXPECT_TRUE(canPost());
}

TEST_F(Assessments, WhatWasEnteredIsDroppedOnlyAfterAsking)
{
    openDialog();
    type(u"3200"_s);
    answers.yes = false;
    press(Qt::Key_Escape);
    ASSERT_FALSE(dialog.isNull());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(answers.asked.size(), 1);
    answers.yes = true;
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return dialog.isNull(); }));
    EXPECT_EQ(actions(), 0);
}

TEST_F(Assessments, ArrowsLeaveACellAsEnterAndTabDo)
{
    openDialog();
    const auto *table = dialog->findChild<QTableView *>(u"members"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"5"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"000"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"5,000.00"_s);
    EXPECT_EQ(table->currentIndex().row(), 1);
    QTest::keyClicks(QApplication::focusWidget(), u"6"_s);
    press(Qt::Key_Tab);
    EXPECT_EQ(cell(1, AssessmentModel::Base), u"6.00"_s);
    EXPECT_EQ(table->currentIndex(), dialog->model().index(1, AssessmentModel::FixedDue));
}

TEST_F(Assessments, ABaseThatIsEnteredIsOldNoMore)
{
    openDialog();
    pickMonth(u"2024-03"_s);
    settle();
    EXPECT_TRUE(cell(0, AssessmentModel::Note).contains(u"older than a year"_s))
        << cell(0, AssessmentModel::Note).toStdString();
    type(u"3200"_s);
    EXPECT_TRUE(dialog->model().row(0)->changes());
    EXPECT_FALSE(cell(0, AssessmentModel::Note).contains(u"older than a year"_s))
        << cell(0, AssessmentModel::Note).toStdString();
}

TEST_F(Assessments, WhatIsNoAmountIsRefusedWithTheReason)
{
    openDialog();
    type(u"3x2-00"_s);
    EXPECT_FALSE(dialog->model().row(0)->changes());
    EXPECT_TRUE(noted(u"⚠ “3x2-00” is no amount of yuan: nothing was changed"_s));
    press(Qt::Key_F4);
    type(u"abc"_s);
    EXPECT_TRUE(noted(u"⚠ “abc” is no amount of yuan: nothing was changed"_s));
}

TEST_F(Assessments, ACellWithWhatIsNoAmountIsNotLeftByAnyKey)
{
    openDialog();
    const auto *table = dialog->findChild<QTableView *>(u"members"_s);
    for (const int key : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Down}) {
        type(u"5000.0.1"_s);
        press(key);
        EXPECT_TRUE(noted(u"⚠ “5000.0.1” is no amount of yuan: nothing was changed"_s));
        EXPECT_EQ(table->currentIndex(), dialog->model().index(0, AssessmentModel::Base));
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        ASSERT_NE(editor, nullptr) << "still open";
        EXPECT_EQ(editor->selectedText(), u"5000.0.1"_s) << "typing mends it";
    }
    type(u"5000.01"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"5,000.01"_s);
    EXPECT_EQ(table->currentIndex().row(), 1);
    type(u"abc"_s);
    press(Qt::Key_Escape);
    EXPECT_EQ(table->currentIndex().row(), 1);
    EXPECT_FALSE(dialog->model().row(1)->changes());
    type(u"3200"_s);
    EXPECT_EQ(cell(1, AssessmentModel::Base), u"3,200.00"_s) << "Esc drops it";
}

TEST_F(Assessments, TheButtonPostsNothingWhileWhatIsTypedIsRefused)
{
    openDialog();
    type(u"3200"_s);
    for (const QChar key : u"3x2"_s) { // left open
        QTest::keyClicks(QApplication::focusWidget(), QString(key));
    }
    auto *button = dialog->findChild<QPushButton *>(u"postButton"_s);
    ASSERT_TRUE(button->isEnabled());
    button->click();
    EXPECT_TRUE(noted(u"⚠ “3x2” is no amount of yuan: nothing was changed"_s));
    ASSERT_FALSE(dialog.isNull());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(actions(), 0);
    button->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog.isNull(); }));
    settle();
    EXPECT_EQ(actions(), 1);
}

TEST_F(Assessments, ABaseThatLooksLikeASlipIsPostedOnlyAfterAsking)
{
    openDialog();
    type(u"100000.01"_s);
    answers.yes = false;
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(answers.asked,
              QStringList{u"More than 100,000.00 yuan a month were entered for 党员P1 100,000.01. "
                          "Post it all the same?"_s});
    EXPECT_EQ(actions(), 0);
    answers.yes = true;
    post();
    EXPECT_EQ(actions(), 1);
}

TEST_F(Assessments, ABaseOfNothingIsFlaggedAndPostedOnlyAfterAsking)
{
    openDialog();
    type(u"0"_s);
    EXPECT_TRUE(cell(0, AssessmentModel::Note).contains(u"⚠ base 0"_s))
        << cell(0, AssessmentModel::Note).toStdString();
    answers.yes = false;
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked.first().contains(u"党员P1"_s));
    EXPECT_TRUE(dialog != nullptr && dialog->isVisible());
    EXPECT_EQ(actions(), 0);
    answers.yes = true;
    post();
    EXPECT_EQ(actions(), 1);
}

TEST_F(Assessments, AKindThatWasChosenIsEnteredAtOnce)
{
    openDialog();
    auto *table = dialog->findChild<QTableView *>(u"members"_s);
    const QModelIndex kind = dialog->model().index(0, AssessmentModel::Kind);
    table->setCurrentIndex(kind);
    table->edit(kind);
    const QPointer<QComboBox> choice = table->viewport()->findChild<QComboBox *>();
    ASSERT_FALSE(choice.isNull());
    choice->setCurrentText(u"学生"_s);
    emit choice->activated(choice->currentIndex());
    EXPECT_EQ(cell(0, AssessmentModel::Kind), u"学生"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Due), u"0.20"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return choice.isNull(); }));
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(table->currentIndex().row(), 1);
    EXPECT_EQ(cell(0, AssessmentModel::Kind), u"学生"_s);
}

TEST_F(Assessments, AMonthThatIsFixedIsComparedWithItself)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 310'000}});
    disk.add(u"dues-payments"_s, {{u"member"_s, members[0]},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-03"_s},
                                  {u"amount"_s, 9300},
                                  {u"paid_on"_s, u"2024-03-15"_s}});
    openDialog();
    EXPECT_EQ(cell(0, AssessmentModel::Difference), QString());
    EXPECT_EQ(cell(0, AssessmentModel::Note), QString());
    EXPECT_EQ(label(u"sumLabel"_s), u"3 members, 61.00 yuan a month; 0 changed"_s);
    type(u"3200"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Difference), u"+1.00"_s);
    EXPECT_TRUE(cell(0, AssessmentModel::Note).contains(u"paid until 2024-03 by the old amount"_s))
        << cell(0, AssessmentModel::Note).toStdString();
}

} // namespace
} // namespace zhibu
