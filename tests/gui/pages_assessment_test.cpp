#include "gui/dues/assessmentdialog.h"
#include "gui/dues/duespage.h"
#include "gui/dues/worksheetmodel.h"
#include "gui/pagestest.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
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
    dialog->findChild<QDateEdit *>(u"month"_s)->setDate(QDate(2024, 6, 1));
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

TEST_F(Assessments, OnlyAmountsCanBeTypedIntoABase)
{
    openDialog();
    type(u"3x2-00"_s);
    EXPECT_EQ(cell(0, AssessmentModel::Base), u"3,200.00"_s);
}

} // namespace
} // namespace zhibu
