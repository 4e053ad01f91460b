#include "gui/dues/grid/receiptbar.h"
#include "gui/duestest.h"
#include "gui/widgets/dateline.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTextBrowser>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

TEST_F(DuesPages, SpacePaysTheRowOnANameAndTheMonthOnATotal)
{
    show<DuesPage>();
    select(0, DuesGridModel::Name);
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(paid(members[0]), u"16500"_s) << "January to November";
    EXPECT_EQ(text(0, month(12)), u"·"_s);
    grid().setCurrentIndex(grid().model()->index(3, month(1)));
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(text(1, month(1)), u"✓"_s);
    EXPECT_EQ(text(2, month(1)), u"✓"_s);
    EXPECT_EQ(text(2, month(2)), u"○"_s);
    EXPECT_EQ(actions(), 2);
}

TEST_F(DuesPages, MethodAndVoucherAreKeptWithThePayment)
{
    show<DuesPage>();
    auto &receipts = child<ReceiptBar>(u"receipts"_s);
    receipts.findChild<QComboBox *>(u"method"_s)->setCurrentText(u"微信"_s);
    receipts.findChild<QLineEdit *>(u"voucher"_s)->setText(u"0031"_s);
    select(1, month(1));
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_TRUE(explanation().contains(u"2024-11-21: 15.00 for 2024-01 正常 · 微信 · 0031"_s))
        << explanation().toStdString();
}

TEST_F(DuesPages, TheKeyboardPaysAMonthABlockAndATypedAmount)
{
    show<DuesPage>();
    select(0, month(2), 0, month(2));
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(text(0, month(2)), u"✓"_s);
    EXPECT_EQ(paid(members[0]), u"3000"_s);

    select(1, month(1), 2, month(2));
    QTest::keyClick(&grid(), Qt::Key_Space, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(text(2, month(2)), u"✓"_s);
    EXPECT_EQ(actions(), 2);

    select(0, month(5), 0, month(5));
    QTest::keyClick(&grid(), Qt::Key_1);
    QTest::keyClicks(QApplication::focusWidget(), u"0.5"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 3; }));
    settle();
    EXPECT_EQ(text(0, month(5)), u"◔10.5/15"_s);
    EXPECT_EQ(grid().currentIndex().column(), month(5));
}

TEST_F(DuesPages, AnAmountFarBeyondTheDueIsEnteredOnlyAfterAsking)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[1]},
                               {u"month"_s, u"2024-02"_s},
                               {u"kind"_s, u"student"_s},
                               {u"reason"_s, u"升学"_s}});
    show<DuesPage>();
    answers.yes = false;
    type(1, month(5), u"173"_s); // a year's due is 17.2
    ASSERT_TRUE(QTest::qWaitFor([this] { return answers.asked.size() == 1; }));
    EXPECT_EQ(actions(), 0);
    answers.yes = true;
    type(1, month(5), u"173"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 1; }));
    settle();
    EXPECT_EQ(answers.asked.size(), 2);
    const QString why = child<QTextBrowser>(u"explanation"_s).toPlainText();
    EXPECT_TRUE(why.contains(u"Paid too much in 2024: 172.80"_s)) << why.toStdString();
    type(1, month(6), u"172"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 2; }));
    EXPECT_EQ(answers.asked.size(), 2);
}

TEST_F(DuesPages, TheSamePaymentTwiceIsRefusedAsWhatItIs)
{
    show<DuesPage>();
    type(1, month(1), u"15"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 1; }));
    settle();
    type(1, month(1), u"15"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return explanation().contains(u"the same payment of the same day is entered already"_s);
    })) << explanation().toStdString();
    EXPECT_EQ(answers.asked.size(), 1) << "whether it is meant";
    EXPECT_EQ(actions(), 1);
}

TEST_F(DuesPages, AMonthThatWasPaidForIsPaidAgainOnlyAfterAsking)
{
    show<DuesPage>();
    EXPECT_TRUE(grid().isColumnHidden(DuesGridModel::Surplus)) << "nobody has paid too much";
    answers.yes = false;
    type(0, month(1), u"15"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return answers.asked.size() == 1; }));
    EXPECT_EQ(answers.asked.last(),
              u"党员P1 has paid 15.00 yuan for 2024-01 already. Enter another 15.00 yuan?"_s);
    EXPECT_EQ(actions(), 0);
    type(0, month(2), u"10"_s); // the rest of February
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 1; }));
    EXPECT_EQ(answers.asked.size(), 1);
    settle();
    answers.yes = true;
    type(0, month(1), u"15"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 2; }));
    settle();
    EXPECT_EQ(text(0, DuesGridModel::Surplus), u"15.00"_s);
    EXPECT_EQ(text(1, DuesGridModel::Surplus), QString());
    EXPECT_FALSE(grid().isColumnHidden(DuesGridModel::Surplus));
}

TEST_F(DuesPages, WhichMonthsARowWasPaidForIsSaidWhereOthersLieBetween)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-03"_s},
                                  {u"last_month"_s, u"2024-03"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2024-03-15"_s}});
    show<DuesPage>();
    select(1, DuesGridModel::Name);
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(paid(members[1]), u"16500"_s);
    EXPECT_EQ(messages.last(),
              u"One payment entered for the open months of 2024-01 to 2024-11: 1–2、4–11"_s);
}

TEST_F(DuesPages, ThePaymentOfARowNamesTheMonthsItIsFor)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-09"_s},
                                  {u"amount"_s, 13'500},
                                  {u"paid_on"_s, u"2024-09-15"_s}});
    show<DuesPage>();
    select(1, DuesGridModel::Name);
    QTest::keyClick(&grid(), Qt::Key_Space);
    settle();
    EXPECT_EQ(messages.last(), u"1 payments entered for 2024-10 to 2024-11"_s);
}

// 中组发〔2008〕3号 art. 11: a thousand and more beyond what is due goes to the Centre, or is paid
// in advance: the member says.
TEST_F(DuesPages, OfAThousandBeyondWhatIsOpenIsAskedWhatItIs)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[2]},
                               {u"month"_s, u"2024-05"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 800'000},
                               {u"reason"_s, u"工资调整"_s}});
    show<DuesPage>();
    const auto sum = [this](const QString &nature) {
        return test::got(sumRows(*session.file(), ledgerOf(u"dues-payments"_s),
                                 {.equals = {{u"member"_s, members[2]}, {u"nature"_s, nature}}}))
            .value(u"amount"_s);
    };
    type(2, month(5), u"1120"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return answers.asked.size() == 1; }));
    EXPECT_TRUE(answers.asked.last().startsWith(u"Of 1,120.00 yuan 1,000.00 are more than"_s))
        << answers.asked.last().toStdString();
    EXPECT_EQ(actions(), 0) << "given up";
    answers.choice = 0;
    type(2, month(5), u"1120"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 1; }));
    settle();
    EXPECT_EQ(sum(u"regular"_s), 12'000);
    EXPECT_EQ(sum(u"large"_s), 100'000);
    EXPECT_EQ(text(2, month(5)), u"✓"_s);
    answers.choice = 1;
    type(2, month(6), u"1120"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 2; }));
    settle();
    EXPECT_EQ(sum(u"regular"_s), 12'000 + 112'000);
    EXPECT_EQ(sum(u"large"_s), 100'000);
    const auto asked = answers.asked.size();
    type(2, month(7), u"1119.9"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions() == 3; }));
    EXPECT_EQ(answers.asked.size(), asked) << "less than a thousand";
}

TEST_F(DuesPages, ARefusedAmountIsNamedBesideTheCell)
{
    show<DuesPage>();
    select(0, month(5), 0, month(5));
    QTest::keyClick(&grid(), Qt::Key_1);
    QTest::keyClicks(QApplication::focusWidget(), u"2x"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(actions(), 0);
    const QString why = child<QTextBrowser>(u"explanation"_s).toPlainText();
    EXPECT_TRUE(why.contains(u"12x was not entered"_s)) << why.toStdString();
}

TEST_F(DuesPages, CtrlTakesAMemberOutOfTheSelectionAndTheMonthsStay)
{
    show<DuesPage>();
    const auto ctrlClick = [this](int row, int column) {
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          grid().visualRect(grid().model()->index(row, column)).center());
    };
    select(0, month(3), 2, month(4));
    ctrlClick(1, DuesGridModel::Name);
    QTest::keyClick(&grid(), Qt::Key_Space, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(paid(members[0]), u"5000"_s);
    EXPECT_EQ(paid(members[1]), u"0"_s);
    EXPECT_EQ(paid(members[2]), u"3000"_s);

    select(0, month(1), 0, month(1));
    ctrlClick(1, month(12)); // the member comes in, with the month selected
    EXPECT_EQ(grid().selectionModel()->selectedIndexes().size(), 2);
    QTest::keyClick(&grid(), Qt::Key_Space, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(paid(members[1]), u"1500"_s);
    EXPECT_EQ(actions(), 2);
}

TEST_F(DuesPages, TheDayOfPaymentFollowsTodayUnlessAnotherOneWasPicked)
{
    show<DuesPage>();
    auto &paidOn = child<DateLine>(u"paidOn"_s);
    session.setToday(QDate(2024, 11, 25));
    EXPECT_EQ(paidOn.date(), QDate(2024, 11, 25));
    paidOn.setDate(QDate(2024, 11, 20));
    session.setToday(QDate(2024, 11, 26));
    EXPECT_EQ(paidOn.date(), QDate(2024, 11, 20));
}

TEST_F(DuesPages, DigitsTypedWhereNothingIsDueGoToNobodyElse)
{
    disk.change(u"members"_s, members[0],
                {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-05-03"_s}});
    show<DuesPage>();
    select(0, month(9));
    QTest::keyClicks(&grid(), u"155"_s); // the others owe 15
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
    EXPECT_EQ(paid(members[1]), u"0"_s);
}

TEST_F(DuesPages, ThePaymentIsDatedAsTypedOrNotAtAll)
{
    show<DuesPage>();
    auto &paidOn = child<DateLine>(u"paidOn"_s);
    const auto payWith = [&](const QString &text) {
        paidOn.selectAll();
        QTest::keyClicks(&paidOn, text);
        select(1, month(2));
        QTest::keyClick(&grid(), Qt::Key_Space);
        settle();
    };
    payWith(u"2024-02-30"_s);
    EXPECT_EQ(rows(u"dues-payments"_s), 1);
    EXPECT_TRUE(explanation().contains(u"the day of payment is no date"_s))
        << explanation().toStdString();
    payWith(u"2024/2/9"_s);
    EXPECT_EQ(rows(u"dues-payments"_s), 2);
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    const auto stored = test::got(textRows(
        *session.file(), ledger, {.equals = {{u"member"_s, members[1]}}}, ReferenceText::Code));
    ASSERT_EQ(stored.size(), 1);
    EXPECT_EQ(stored[0].cells[ledger.indexOf(u"paid_on"_s)], u"2024-02-09"_s);
}

TEST_F(DuesPages, WhatIsNoAmountIsRefusedInAQuietLine)
{
    auto &shown = show<DuesPage>();
    shown.grid().setData(shown.grid().index(0, month(5)), u"abc"_s, Qt::EditRole);
    EXPECT_EQ(actions(), 0);
    EXPECT_TRUE(messages.last().contains(u"abc"_s));
    EXPECT_TRUE(answers.told.isEmpty());
}

} // namespace
} // namespace zhibu
