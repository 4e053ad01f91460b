#include "gui/dues/grid/pastedialog.h"
#include "gui/dues/grid/settledialog.h"
#include "gui/dues/grid/takebackdialog.h"
#include "gui/duestest.h"
#include "gui/records/recorddialog.h"
#include "gui/widgets/dateline.h"
#include "gui/windowtest.h"
#include "storage/dues/closings.h"
#include "storage/search/readings.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

namespace zhibu {
namespace {

using Payments = DuesPages;

QPushButton &okButton(const QWidget &dialog)
{
    return *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

QString labelIn(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<QLabel *>(name)->text();
}

TEST(Initials, AreTheFirstLettersOfTheReading)
{
    EXPECT_EQ(initialsOf(u"卢海涛"_s), u"lht"_s);
    EXPECT_EQ(initialsOf(u"戚俊峰"_s), u"qjf"_s);
    EXPECT_EQ(initialsOf(u"阿P1"_s), u"aP1"_s);
    EXPECT_TRUE(answersTo(u"卢海涛"_s, u"LH"_s));
    EXPECT_TRUE(answersTo(u"卢海涛"_s, u"海"_s));
    EXPECT_FALSE(answersTo(u"卢海涛"_s, u"ht"_s));
}

TEST_F(Payments, APeriodIsPaidByAllExceptThoseMarkedInOneAction)
{
    show<DuesPage>();
    select(0, month(2));
    QTest::keyClick(&grid(), Qt::Key_F8);
    auto &settling = dialog<SettleDialog>();
    auto &period = *settling.findChild<QComboBox *>(u"period"_s);
    EXPECT_EQ(period.currentText(), u"Quarter 1"_s) << "of the month picked";
    EXPECT_EQ(labelIn(settling, u"sum"_s), u"3 payments, 115.00 yuan in all"_s);
    QTest::keyClicks(settling.findChild<QLineEdit *>(u"find"_s), u"P2"_s);
    QTest::keyClick(settling.findChild<QLineEdit *>(u"find"_s), Qt::Key_Space);
    EXPECT_EQ(labelIn(settling, u"exceptions"_s), u"1 have not paid: 党员P2"_s);
    EXPECT_EQ(labelIn(settling, u"sum"_s), u"2 payments, 70.00 yuan in all"_s);
    EXPECT_EQ(okButton(settling).text(), u"&Enter 2 payments"_s);
    QTest::keyClick(settling.findChild<QLineEdit *>(u"find"_s), Qt::Key_Return);
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(paid(members[0]), u"4500"_s);
    EXPECT_EQ(paid(members[1]), u"0"_s);
    EXPECT_EQ(paid(members[2]), u"4500"_s);
    EXPECT_EQ(messages.last(), u"2 payments entered for 2024-01 to 2024-03"_s);
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
}

TEST_F(Payments, WhoseDuesAreNotFixedIsNamedAndNobodyPaysTomorrow)
{
    disk.addMember(u"P4"_s, branch);
    show<DuesPage>();
    select(0, month(2));
    QTest::keyClick(&grid(), Qt::Key_F8);
    auto &settling = dialog<SettleDialog>();
    EXPECT_TRUE(labelIn(settling, u"exceptions"_s)
                    .endsWith(u"Not asked about, because their dues are not fixed: 党员P4"_s))
        << labelIn(settling, u"exceptions"_s).toStdString();
    settling.findChild<DateLine *>(u"paidOn"_s)->setDate(session.today().addDays(1));
    okButton(settling).click();
    EXPECT_TRUE(settling.isVisible());
    EXPECT_TRUE(labelIn(settling, u"refusal"_s).contains(u"lies in the future"_s))
        << labelIn(settling, u"refusal"_s).toStdString();
    EXPECT_EQ(actions(), 0);
}

TEST_F(Payments, ExceptionsMarkedAreDroppedOnlyAfterAsking)
{
    show<DuesPage>();
    select(0, month(2));
    answers.yes = false;
    QTest::keyClick(&grid(), Qt::Key_F8);
    QTest::keyClick(&dialog<SettleDialog>(), Qt::Key_Escape);
    EXPECT_EQ(answers.asked.size(), 0) << "nothing was entered yet";
    backToPage();
    QTest::keyClick(&grid(), Qt::Key_F8);
    const QPointer<SettleDialog> settling = &dialog<SettleDialog>();
    QTest::keyClicks(settling->findChild<QLineEdit *>(u"find"_s), u"P2 "_s);
    QTest::keyClick(settling, Qt::Key_Escape);
    EXPECT_EQ(answers.asked.size(), 1);
    ASSERT_TRUE(!settling.isNull() && settling->isVisible());
    answers.yes = true;
    QTest::keyClick(settling, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return settling.isNull(); }));
    EXPECT_EQ(actions(), 0);
}

TEST_F(Payments, OnlyThoseSelectedAreAskedAbout)
{
    show<DuesPage>();
    select(1, DuesGridModel::Name, 2, DuesGridModel::Name);
    trigger(u"actionSettle"_s);
    auto &settling = dialog<SettleDialog>();
    EXPECT_EQ(settling.findChild<QListWidget *>(u"members"_s)->count(), 2);
    settling.findChild<QComboBox *>(u"period"_s)->setCurrentText(u"Month 12"_s);
    EXPECT_EQ(labelIn(settling, u"sum"_s), u"2 payments, 30.00 yuan in all"_s);
}

TEST_F(Payments, EnterProposesWhatIsOpenInTheMonthsAndTakesVoucherAndDay)
{
    show<DuesPage>();
    select(0, month(2));
    QTest::keyClick(&grid(), Qt::Key_Return);
    auto &asked = dialog<RecordDialog>();
    const auto input = [&](const QString &key) {
        return asked.form().editor(key)->findChild<QLineEdit *>();
    };
    EXPECT_EQ(labelIn(asked, u"head"_s), u"党员P1 · 2024-02: 10.00 open"_s);
    EXPECT_EQ(input(u"amount"_s)->text(), u"10.00"_s);
    input(u"last_month"_s)->clear();
    QTest::keyClicks(input(u"last_month"_s), u"2024-04"_s);
    EXPECT_EQ(input(u"amount"_s)->text(), u"40.00"_s);
    QTest::keyClicks(input(u"voucher"_s), u"77"_s);
    QTest::keyClick(input(u"voucher"_s), Qt::Key_Return);
    settle();
    EXPECT_EQ(text(0, month(4)), u"✓"_s);
    EXPECT_EQ(text(0, month(5)), u"○"_s);
    EXPECT_EQ(actions(), 1);
}

TEST_F(Payments, TheNextVoucherOfTheBranchIsProposedAndMayBeOverwritten)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-03"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2024-03-05"_s},
                                  {u"voucher"_s, u"收-009"_s}});
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2023-12"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2023-12-05"_s},
                                  {u"voucher"_s, u"收-077"_s}});
    disk.add(u"dues-payments"_s, {{u"member"_s, disk.addMember(u"P9"_s, disk.addBranch(u"A02"_s))},
                                  {u"first_month"_s, u"2024-04"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2024-04-05"_s},
                                  {u"voucher"_s, u"收-055"_s}});
    show<DuesPage>();
    const auto proposed = [this](int row) {
        select(row, month(2));
        QTest::keyClick(&grid(), Qt::Key_Return);
        return dialog<RecordDialog>().form().editor(u"voucher"_s)->findChild<QLineEdit *>();
    };
    EXPECT_EQ(proposed(0)->text(), u"收-010"_s);
    okButton(dialog<RecordDialog>()).click();
    backToPage();
    QLineEdit *voucher = proposed(2);
    EXPECT_EQ(voucher->text(), u"收-011"_s);
    voucher->setText(u"银行-3"_s);
    okButton(dialog<RecordDialog>()).click();
    backToPage();
    EXPECT_EQ(test::got(textRows(*session.file(), ledgerOf(u"dues-payments"_s),
                                 {.equals = {{u"voucher"_s, u"银行-3"_s}}}, ReferenceText::Code))
                  .size(),
              1);
}

TEST_F(Payments, CtrlEnterEntersThePaymentAsInEveryForm)
{
    show<DuesPage>();
    select(0, month(2));
    QTest::keyClick(&grid(), Qt::Key_Return);
    auto &asked = dialog<RecordDialog>();
    QTest::keyClick(asked.form().editor(u"amount"_s)->findChild<QLineEdit *>(), Qt::Key_Return,
                    Qt::ControlModifier);
    backToPage();
    EXPECT_EQ(paid(members[0]), u"3000"_s);
}

TEST_F(Payments, TheWindowStaysUntilItIsSaidWhatMoreThanIsOpenIs)
{
    show<DuesPage>();
    select(1, month(2));
    QTest::keyClick(&grid(), Qt::Key_Return);
    auto &asked = dialog<RecordDialog>();
    auto *amount = asked.form().editor(u"amount"_s)->findChild<QLineEdit *>();
    amount->clear();
    QTest::keyClicks(amount, u"1015"_s);
    okButton(asked).click();
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(asked.isVisible());
    EXPECT_EQ(answers.told, QStringList());
    answers.choice = 0;
    okButton(asked).click();
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 3);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(text(1, month(2)), u"✓"_s);
}

TEST_F(Payments, ABlockFromASpreadsheetIsShownBeforeItIsEntered)
{
    show<DuesPage>();
    QApplication::clipboard()->setText(u"姓名\t3月\t2024年4月\t备注\r\n党员P1\t15\t√\t\r\n"
                                       "党员P2\t7.5\tabc\t\r\n没有的人\t15\t15\t\r\n"_s);
    select(0, DuesGridModel::Name);
    trigger(u"actionPaste"_s);
    auto &pasted = dialog<PasteDialog>();
    const QString head = labelIn(pasted, u"sum"_s);
    EXPECT_TRUE(head.startsWith(u"3 payments, 37.50 yuan in all\n1 cells are not entered"_s))
        << head.toStdString();
    EXPECT_TRUE(head.contains(u"没有的人"_s)) << head.toStdString();
    const auto *table = pasted.findChild<QTableView *>(u"pasted"_s)->model();
    EXPECT_EQ(table->index(0, 2).data().toString(), u"abc"_s) << "what is wrong comes first";
    EXPECT_EQ(actions(), 0);
    okButton(pasted).click();
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(text(0, month(4)), u"✓"_s);
    EXPECT_EQ(text(1, month(3)), u"◔7.5/15"_s);
    EXPECT_EQ(text(1, month(4)), u"○"_s);
}

TEST_F(Payments, AmountsWithoutNamesGoFromTheCellOn)
{
    show<DuesPage>();
    QApplication::clipboard()->setText(u"15\t15\n20\n"_s);
    select(1, month(5));
    trigger(u"actionPaste"_s);
    okButton(dialog<PasteDialog>()).click();
    settle();
    EXPECT_EQ(text(1, month(5)), u"✓"_s);
    EXPECT_EQ(text(1, month(6)), u"✓"_s);
    EXPECT_EQ(paid(members[2]), u"2000"_s);
}

TEST_F(Payments, APastedAmountFarBeyondTheDueIsMarkedAndComesFirst)
{
    show<DuesPage>();
    QApplication::clipboard()->setText(u"15\t1500000\n15\t15\n"_s);
    select(1, month(5));
    trigger(u"actionPaste"_s);
    auto &pasted = dialog<PasteDialog>();
    EXPECT_TRUE(labelIn(pasted, u"sum"_s).contains(u"⚠ 1 payments are far more than is due"_s))
        << labelIn(pasted, u"sum"_s).toStdString();
    const auto *table = pasted.findChild<QTableView *>(u"pasted"_s)->model();
    EXPECT_EQ(table->index(0, 2).data().toString(), u"1500000"_s);
    EXPECT_TRUE(table->index(0, 3).data().toString().startsWith(u"⚠"_s));
    EXPECT_TRUE(table->index(1, 3).data().toString().startsWith(u"✓"_s));
}

TEST_F(Payments, APastedAmountFarAboveWhatIsOpenIsAskedAboutAsATypedOneIs)
{
    show<DuesPage>();
    QApplication::clipboard()->setText(u"15\t1015"_s);
    select(1, month(5));
    trigger(u"actionPaste"_s);
    auto &pasted = dialog<PasteDialog>();
    okButton(pasted).click();
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(labelIn(pasted, u"refusal"_s).contains(u"2024-06"_s));
    EXPECT_EQ(actions(), 0);
    answers.choice = 0;
    okButton(pasted).click();
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dues-payments"_s), 4) << "the one there was, two months, and the large dues";
    EXPECT_EQ(text(1, month(6)), u"✓"_s);
}

TEST_F(Payments, NumbersOfTheLinesAreNotPastedAsMoney)
{
    show<DuesPage>();
    select(0, month(5));
    QApplication::clipboard()->setText(u"1\t党员P2\t15\n2\t党员P3\t15"_s);
    trigger(u"actionPaste"_s);
    auto &pasted = dialog<PasteDialog>();
    EXPECT_TRUE(labelIn(pasted, u"sum"_s).startsWith(u"2 payments, 30.00 yuan in all"_s))
        << labelIn(pasted, u"sum"_s).toStdString();
    okButton(pasted).click();
    settle();
    EXPECT_EQ(text(1, month(5)), u"✓"_s);
}

TEST_F(Payments, ASlipIsDeletedWhileItsMonthIsOpen)
{
    show<DuesPage>();
    select(0, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &taking = dialog<TakeBackDialog>();
    EXPECT_EQ(labelIn(taking, u"question"_s),
              u"Delete this payment of 党员P1? 2024-01-15 · 20.00 for 2024-01 to 2024-02"_s);
    okButton(taking).click();
    backToPage();
    EXPECT_EQ(rows(u"dues-payments"_s), 0);
    EXPECT_EQ(text(0, month(1)), u"○"_s);
    EXPECT_EQ(actions(), 1);
    QTest::keyClick(&grid(), Qt::Key_Delete);
    EXPECT_TRUE(explanation().contains(u"has paid nothing for 2024-01"_s))
        << explanation().toStdString();
}

TEST_F(Payments, InAClosedMonthAPaymentIsReversedWithItsReason)
{
    test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)));
    show<DuesPage>();
    select(0, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &taking = dialog<TakeBackDialog>();
    EXPECT_FALSE(taking.findChild<QRadioButton *>(u"delete"_s)->isEnabled());
    EXPECT_TRUE(taking.findChild<QRadioButton *>(u"reverse"_s)->isChecked());
    okButton(taking).click();
    EXPECT_TRUE(taking.isVisible()) << "the reason is missing";
    auto *form = taking.findChild<RecordForm *>();
    form->editor(u"reason"_s)->findChild<QLineEdit *>()->setText(u"重复记账"_s);
    answers.yes = false;
    QTest::keyClick(&taking, Qt::Key_Escape);
    EXPECT_EQ(answers.asked.size(), 1) << "what was typed is not dropped in silence";
    ASSERT_TRUE(taking.isVisible());
    okButton(taking).click();
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
    EXPECT_EQ(rows(u"dues-returns"_s), 1);
    EXPECT_EQ(text(0, month(1)), u"○"_s);
    EXPECT_TRUE(explanation().contains(u"重复记账"_s)) << explanation().toStdString();
}

TEST_F(Payments, WhatABranchClosedStaysClosedForWhoeverMovedAway)
{
    test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)));
    disk.change(u"members"_s, members[0], {{u"branch"_s, disk.addBranch(u"A02"_s)}});
    disk.add(u"member-changes"_s, {{u"member"_s, members[0]},
                                   {u"date"_s, u"2024-06-01"_s},
                                   {u"change"_s, u"moved"_s},
                                   {u"branch"_s, branch}});
    auto &shown = show<DuesPage>();
    const int row = shown.grid().rowOf(members[0]);
    select(row, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &taking = dialog<TakeBackDialog>();
    EXPECT_FALSE(taking.findChild<QRadioButton *>(u"delete"_s)->isEnabled());
    taking.reject();
    backToPage();
    child<DateLine>(u"paidOn"_s).setDate(QDate(2024, 1, 20));
    type(row, month(3), u"15"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return explanation().contains(u"which is closed"_s); }))
        << explanation().toStdString();
}

TEST_F(Payments, AClosedMonthIsToldBeforeAnythingIsAsked)
{
    ASSERT_TRUE(
        test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)))
            .isEmpty());
    show<DuesPage>();
    child<DateLine>(u"paidOn"_s).setDate(QDate(2024, 1, 20));
    type(0, month(1), u"15"_s); // a second payment, which is asked about
    EXPECT_TRUE(QTest::qWaitFor([this] { return explanation().contains(u"which is closed"_s); }))
        << explanation().toStdString();
    EXPECT_TRUE(answers.asked.isEmpty()) << answers.asked.value(0).toStdString();
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
}

TEST_F(Payments, AClosedMonthIsToldWhereTheDayIsTyped)
{
    test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)));
    show<DuesPage>();
    auto &paidOn = child<DateLine>(u"paidOn"_s);
    const auto typeDay = [](QLineEdit &line, const QString &day) {
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, day);
        QTest::keyClick(&line, Qt::Key_Tab);
    };
    typeDay(paidOn, u"2024-01-20"_s);
    EXPECT_TRUE(explanation().contains(u"lies in 2024-01, which is closed. Pick another day"_s))
        << explanation().toStdString();

    select(1, month(2));
    QTest::keyClick(&grid(), Qt::Key_Return);
    auto &asked = dialog<RecordDialog>();
    FieldEditor *day = asked.form().editor(u"paid_on"_s);
    EXPECT_TRUE(day->accessibleDescription().contains(u"2024-01 is closed"_s))
        << "the day of the bar: " << day->accessibleDescription().toStdString();
    typeDay(*day->findChild<QLineEdit *>(), u"2024-02-20"_s);
    EXPECT_EQ(day->accessibleDescription(), QString());
    typeDay(*day->findChild<QLineEdit *>(), u"2024-01-31"_s);
    EXPECT_TRUE(day->accessibleDescription().contains(u"2024-01 is closed"_s));
    asked.reject();
    backToPage();

    select(1, month(2));
    QTest::keyClick(&grid(), Qt::Key_F8);
    auto &settling = dialog<SettleDialog>();
    auto *refusal = settling.findChild<QLabel *>(u"refusal"_s);
    EXPECT_TRUE(refusal->isVisible());
    EXPECT_TRUE(refusal->text().contains(u"lies in 2024-01"_s)) << refusal->text().toStdString();
    typeDay(*settling.findChild<DateLine *>(u"paidOn"_s), u"2024-02-20"_s);
    EXPECT_FALSE(refusal->isVisible());
    settling.reject();
    EXPECT_EQ(actions(), 0);
}

TEST_F(Payments, APastedBlockIsNotEnteredOnADayOfAClosedMonthAndSaysWhy)
{
    const RowId other = disk.addBranch(u"A02"_s);
    const RowId member = disk.addMember(u"P9"_s, other);
    disk.add(u"dues-bases"_s, {{u"member"_s, member},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 300'000}});
    test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)));
    show<DuesPage>();
    child<DateLine>(u"paidOn"_s).setDate(QDate(2024, 1, 20));
    QApplication::clipboard()->setText(u"姓名\t3月\n党员P2\t15\n党员P9\t15\n"_s);
    select(0, DuesGridModel::Name);
    trigger(u"actionPaste"_s);
    auto &pasted = dialog<PasteDialog>();
    EXPECT_TRUE(labelIn(pasted, u"sum"_s)
                    .startsWith(u"1 payments, 15.00 yuan in all\n1 cells are not entered"_s))
        << labelIn(pasted, u"sum"_s).toStdString();
    const auto *table = pasted.findChild<QTableView *>(u"pasted"_s)->model();
    EXPECT_EQ(table->index(0, 0).data().toString(), u"党员P2"_s);
    EXPECT_TRUE(table->index(0, 3).data().toString().startsWith(
        u"✗ the day of payment lies in 2024-01, which is closed. Pick another day"_s))
        << table->index(0, 3).data().toString().toStdString();
    okButton(pasted).click();
    settle();
    EXPECT_EQ(paid(members[1]), u"0"_s);
    EXPECT_EQ(paid(member), u"1500"_s);
}

TEST_F(Payments, MonthsLongPastAreWarnedOfButMayBePaid)
{
    show<DuesPage>();
    const auto noted = [this](int wanted) {
        select(1, month(wanted));
        QTest::keyClick(&grid(), Qt::Key_Return);
        return dialog<RecordDialog>().form().editor(u"first_month"_s)->accessibleDescription();
    };
    EXPECT_EQ(noted(5), QString());
    grid().window()->findChild<RecordDialog *>()->reject();
    backToPage();
    EXPECT_TRUE(noted(4).contains(u"more than six months after"_s));
    auto &paying = dialog<RecordDialog>();
    okButton(paying).click();
    backToPage();
    EXPECT_EQ(paid(members[1]), u"1500"_s);
}

TEST_F(Payments, APaymentIsTakenBackInPartsUntilNothingIsLeft)
{
    const auto takeBack = [this](const QString &most, const QString &amount) {
        select(0, month(1));
        QTest::keyClick(&grid(), Qt::Key_Delete);
        auto &taking = dialog<TakeBackDialog>();
        taking.findChild<QRadioButton *>(u"reverse"_s)->setChecked(true);
        EXPECT_EQ(labelIn(taking, u"most"_s),
                  u"At the most %1 yuan can be taken back, at once or in parts."_s.arg(most));
        auto *form = taking.findChild<RecordForm *>();
        auto *returned = form->editor(u"returned"_s)->findChild<QLineEdit *>();
        EXPECT_EQ(returned->text(), most);
        returned->setText(amount);
        form->editor(u"reason"_s)->findChild<QLineEdit *>()->setText(u"多收"_s);
        okButton(taking).click();
        backToPage();
    };
    show<DuesPage>();
    takeBack(u"20.00"_s, u"5.00"_s);
    EXPECT_EQ(rows(u"dues-returns"_s), 1);
    session.setToday(session.today().addDays(1));
    select(0, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &tooMuch = dialog<TakeBackDialog>();
    auto *form = tooMuch.findChild<RecordForm *>();
    form->editor(u"returned"_s)->findChild<QLineEdit *>()->setText(u"25.00"_s);
    form->editor(u"reason"_s)->findChild<QLineEdit *>()->setText(u"多收"_s);
    okButton(tooMuch).click();
    EXPECT_TRUE(tooMuch.isVisible());
    EXPECT_TRUE(form->editor(u"returned"_s)->accessibleDescription().contains(u"at most 15.00"_s))
        << "what is left, not what was paid: "
        << form->editor(u"returned"_s)->accessibleDescription().toStdString();
    answers.yes = true;
    tooMuch.reject();
    backToPage();
    takeBack(u"15.00"_s, u"15.00"_s);
    EXPECT_EQ(rows(u"dues-returns"_s), 2);
    EXPECT_EQ(text(0, month(1)), u"○"_s);

    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &taking = dialog<TakeBackDialog>();
    EXPECT_TRUE(labelIn(taking, u"refusal"_s).startsWith(u"⚠ All of it was taken back before."_s));
    EXPECT_FALSE(okButton(taking).isEnabled());
    EXPECT_FALSE(taking.findChild<QLabel *>(u"most"_s)->isVisible());
}

TEST_F(Payments, EnterAfterTheReasonLeadsToTheButtonAndTakesNothingBackYet)
{
    test::got(closeMonth(disk.file(), branch, Month::of(2024, 1), u"张三"_s, QDate(2024, 2, 1)));
    show<DuesPage>();
    select(0, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    auto &taking = dialog<TakeBackDialog>();
    auto *reason = taking.findChild<RecordForm *>()->editor(u"reason"_s)->findChild<QLineEdit *>();
    reason->setFocus();
    reason->setText(u"重复记账"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    EXPECT_TRUE(taking.isVisible());
    EXPECT_EQ(rows(u"dues-returns"_s), 0);
    EXPECT_EQ(taking.focusWidget(), &okButton(taking));
    QTest::keyClick(&okButton(taking), Qt::Key_Return);
    settle();
    EXPECT_EQ(rows(u"dues-returns"_s), 1);
}

TEST_F(Payments, OneOfSeveralPaymentsIsPicked)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[0]},
                                  {u"first_month"_s, u"2024-02"_s},
                                  {u"last_month"_s, u"2024-02"_s},
                                  {u"amount"_s, 1000},
                                  {u"paid_on"_s, u"2024-02-15"_s}});
    show<DuesPage>();
    select(0, month(2));
    trigger(u"actionTakeBack"_s);
    auto &taking = dialog<TakeBackDialog>();
    auto *list = taking.findChild<QListWidget *>(u"payments"_s);
    ASSERT_EQ(list->count(), 2);
    EXPECT_EQ(list->currentRow(), 1) << "the latest";
    EXPECT_GE(list->viewport()->height(), 3 * list->sizeHintForRow(0));
    EXPECT_FALSE(okButton(taking).isDefault());
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_NE(taking.focusWidget(), &okButton(taking));
    EXPECT_EQ(rows(u"dues-payments"_s), 2) << "nothing is deleted by an Enter too many";
    EXPECT_TRUE(labelIn(taking, u"question"_s).contains(u"10.00 for 2024-02"_s));
    okButton(taking).click();
    settle();
    EXPECT_EQ(paid(members[0]), u"2000"_s);
}

TEST_F(Payments, NamesakesAreToldApartInTheGridAndWhereTheyAreExcepted)
{
    disk.change(u"members"_s, members[0], {{u"name"_s, u"张伟"_s}});
    disk.change(u"members"_s, members[1], {{u"name"_s, u"张伟"_s}});
    show<DuesPage>();
    EXPECT_EQ(text(0, DuesGridModel::Name), u"张伟（P1）"_s);
    EXPECT_EQ(text(1, DuesGridModel::Name), u"张伟（P2）"_s);
    select(0, month(1));
    QTest::keyClick(&grid(), Qt::Key_Delete);
    EXPECT_TRUE(labelIn(dialog<TakeBackDialog>(), u"question"_s).contains(u"张伟（P1）"_s));
}

TEST_F(Payments, AMonthIsClosedAfterShowingWhatWasReceivedAndOpenedAgain)
{
    show<DuesPage>();
    trigger(u"actionCloseMonth"_s);
    auto &closing = dialog<RecordDialog>();
    const auto input = [&](const QString &key) {
        return closing.form().editor(key)->findChild<QLineEdit *>();
    };
    EXPECT_EQ(input(u"month"_s)->text(), u"2024-10"_s);
    EXPECT_TRUE(labelIn(closing, u"head"_s).startsWith(u"Nothing was received in 2024-10."_s));
    input(u"month"_s)->clear();
    QTest::keyClicks(input(u"month"_s), u"2024-01"_s);
    EXPECT_TRUE(labelIn(closing, u"head"_s)
                    .startsWith(u"1 payments were received in 2024-01, 20.00 yuan in all."_s))
        << labelIn(closing, u"head"_s).toStdString();
    okButton(closing).click();
    EXPECT_TRUE(closing.isVisible()) << "somebody closes it";
    input(u"closed_by"_s)->setText(u"李四"_s);
    okButton(closing).click();
    backToPage();
    const auto sign = [this] {
        return grid().model()->headerData(month(1), Qt::Horizontal, Qt::DecorationRole);
    };
    EXPECT_TRUE(sign().isValid());
    EXPECT_EQ(rows(u"dues-closings"_s), 1);

    child<DateLine>(u"paidOn"_s).setDate(QDate(2024, 1, 20));
    select(1, month(1));
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
    EXPECT_TRUE(explanation().contains(u"lies in 2024-01, which is closed. Pick another day"_s))
        << explanation().toStdString();

    trigger(u"actionReopenMonth"_s);
    EXPECT_TRUE(answers.asked.last().startsWith(u"Reopen 2024-01?"_s));
    EXPECT_FALSE(sign().isValid());
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 2);
}

TEST_F(Payments, TheMonthPickedIsProposedToBeClosedWhereItIsOver)
{
    show<DuesPage>();
    select(0, month(4));
    trigger(u"actionCloseMonth"_s);
    EXPECT_EQ(dialog<RecordDialog>().form().editor(u"month"_s)->findChild<QLineEdit *>()->text(),
              u"2024-04"_s);
}

TEST_F(Payments, AMonthThatOthersClosedNamesThem)
{
    const RowId committee =
        disk.add(u"organisations"_s,
                 {{u"code"_s, u"C"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
    disk.change(u"organisations"_s, branch, {{u"superior"_s, committee}});
    test::got(
        closeMonth(disk.file(), committee, Month::of(2024, 12), u"张三"_s, QDate(2024, 12, 31)));
    show<DuesPage>();
    trigger(u"actionReopenMonth"_s);
    EXPECT_EQ(answers.told.last(),
              u"2024-12 was closed by 机关党委. Pick it on the left to reopen the month."_s);
    EXPECT_TRUE(answers.asked.isEmpty());
    trigger(u"actionCloseMonth"_s);
    EXPECT_EQ(dialog<RecordDialog>().form().editor(u"month"_s)->findChild<QLineEdit *>()->text(),
              u"2025-01"_s)
        << "December is closed";
}

/// A branch of forty in the real window.
class DuesByKeyboard : public WindowTest
{
protected:
    void fill()
    {
        const RowId branch = disk.addBranch(u"A01"_s);
        for (int i = 10; i < 50; ++i) {
            const RowId member = disk.addMember(u"P%1"_s.arg(i), branch);
            disk.add(u"dues-bases"_s, {{u"member"_s, member},
                                       {u"month"_s, u"2024-01"_s},
                                       {u"kind"_s, u"wage"_s},
                                       {u"base"_s, 300'000}});
        }
        disk.close();
        ASSERT_TRUE(window->openFile(disk.path()));
    }
    void key(int pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        press(pressed, modifiers);
    }
    void settled()
    {
        const auto bars = page().findChildren<BusyBar *>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return std::ranges::none_of(bars, &BusyBar::isBusy); }));
    }

    test::TempFile disk;
    int keys = 0;
};

TEST_F(DuesByKeyboard, AQuarterOfFortyMembersWithThreeExceptionsTakesFewKeys)
{
    fill();
    key(Qt::Key_5, Qt::AltModifier); // the page
    settled();
    key(Qt::Key_F8);
    auto *settling = dialog<SettleDialog>();
    ASSERT_NE(settling, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::activeWindow() == settling; }));
    for (const QString &name : {u"P13"_s, u"dyp27"_s, u"P48"_s}) {
        QTest::keyClicks(QApplication::focusWidget(), name); // their own text is not counted
        key(Qt::Key_Return);
    }
    EXPECT_EQ(settling->findChild<QLabel *>(u"sum"_s)->text(),
              u"37 payments, 1,665.00 yuan in all"_s);
    key(Qt::Key_Return);
    EXPECT_EQ(rows(u"dues-payments"_s), 37);
    EXPECT_LT(keys, 40);
    EXPECT_EQ(lastAction(), u"Enter 37 dues payment(s)"_s);
}

} // namespace
} // namespace zhibu
