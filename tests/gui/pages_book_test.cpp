#include "core/rulepack.h"
#include "gui/dues/arrears/recheckpage.h"
#include "gui/dues/assessment/standardsdialog.h"
#include "gui/dues/book/bookpage.h"
#include "gui/dues/book/remittancedialog.h"
#include "gui/duestest.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordpanel.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/dateline.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/database.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// Two members; the pages of their money.
class DuesMoney : public DuesBranch
{
protected:
    DuesMoney()
        : DuesBranch{2}
    {}

    void spend(const QString &day, qint64 amount, const QString &decision)
    {
        disk.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                     {u"date"_s, day},
                                     {u"kind"_s, u"spent"_s},
                                     {u"purpose"_s, u"training"_s},
                                     {u"amount"_s, amount},
                                     {u"decision"_s, decision}});
    }

    template<typename Dialog>
    QPointer<Dialog> opened()
    {
        QPointer<Dialog> dialog = page->findChild<Dialog *>();
        EXPECT_TRUE(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
        return dialog;
    }
    template<typename Dialog>
    void accept(const QPointer<Dialog> &dialog)
    {
        dialog->template findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isNull(); }));
        settle();
    }
    static void enter(const QWidget &dialog, const QString &field, const QString &text)
    {
        auto *input = dialog.findChild<QLineEdit *>(field);
        input->setText(text);
        emit input->textEdited(text);
    }
    QString book(int row, const QString &title)
    {
        const auto *model = child<QTableView>(u"book"_s).model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == title) {
                return model->index(row, column).data().toString();
            }
        }
        return u"no column "_s + title;
    }
};

TEST_F(DuesMoney, TheDayOfALineStaysAtTheLeftOfTheBook)
{
    spend(u"2024-03-05"_s, 5'000, u"支委会"_s);
    auto &shown = show<BookPage>();
    shown.resize(700, 500);
    settle();
    auto &book = child<QTableView>(u"book"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return book.model()->rowCount() > 2; }));
    EXPECT_FALSE(book.verticalHeader()->isVisible()) << "the column itself is there";
    ASSERT_GT(book.horizontalScrollBar()->maximum(), 0);
    book.horizontalScrollBar()->setValue(book.horizontalScrollBar()->maximum());
    EXPECT_TRUE(book.verticalHeader()->isVisible());
    for (int row = 0; row < book.model()->rowCount(); ++row) {
        EXPECT_EQ(book.model()->headerData(row, Qt::Vertical).toString(),
                  book.model()->index(row, 0).data().toString());
    }
    book.horizontalScrollBar()->setValue(0);
    EXPECT_FALSE(book.verticalHeader()->isVisible());
}

TEST_F(DuesMoney, ARecheckAddsUpMembersYearsAndMonths)
{
    auto &shown = show<RecheckPage>();
    const RecheckModel &model = shown.model();
    const auto text = [&](int row, int column, const QModelIndex &parent = {}) {
        return model.index(row, column, parent).data().toString();
    };
    EXPECT_EQ(child<DateLine>(u"firstMonth"_s).date(), QDate(2008, 4, 1));
    EXPECT_EQ(child<DateLine>(u"lastMonth"_s).date(), QDate(2024, 10, 1));
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(text(0, RecheckModel::Due), u"150.00"_s);
    EXPECT_EQ(text(0, RecheckModel::ToPay), u"130.00"_s);
    EXPECT_EQ(text(2, RecheckModel::Name), u"Total"_s);
    EXPECT_EQ(text(2, RecheckModel::ToPay), u"280.00"_s);
    const QModelIndex first = model.index(0, 0);
    EXPECT_EQ(model.rowCount(first), 15); // 2010 to 2024
    EXPECT_EQ(text(0, RecheckModel::WithoutBase, first), u"8"_s);
    EXPECT_EQ(text(14, RecheckModel::Paid, first), u"20.00"_s);
    child<QTreeView>(u"tree"_s).setCurrentIndex(model.index(14, 0, first));
    const auto *months = child<QTableView>(u"months"_s).model();
    ASSERT_EQ(months->rowCount(), 10);
    EXPECT_EQ(months->index(1, 2).data().toString(), u"●●●●"_s);
    EXPECT_EQ(months->index(1, 6).data().toString(), u"10.00"_s);
    EXPECT_EQ(months->index(1, 7).data().toString(), u"党费收缴标准（2017年起）"_s);
    trigger(u"actionReveal"_s);
    EXPECT_EQ(months->index(1, 2).data().toString(), u"3,000.00"_s);
}

TEST_F(DuesMoney, ARecheckShowsItsMonthsInFullInANarrowWindow)
{
    auto &shown = show<RecheckPage>();
    shown.resize(800, 500);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown.model().rowCount() > 1; }));
    child<QTreeView>(u"tree"_s).setCurrentIndex(shown.model().index(0, 0));
    settle();
    auto &months = child<QTableView>(u"months"_s);
    ASSERT_GT(months.model()->rowCount(), 0);
    EXPECT_GE(months.columnWidth(0), static_cast<QAbstractItemView &>(months).sizeHintForColumn(0));
}

TEST_F(DuesMoney, WhoHasLeftIsShownByTheRecheckAndNotChased)
{
    disk.change(u"members"_s, members[0],
                {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-03-15"_s}});
    auto &shown = show<RecheckPage>();
    const RecheckModel &model = shown.model();
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.memberAt(model.index(0, 0)), members[1]);
    EXPECT_EQ(model.index(1, RecheckModel::Name).data().toString(),
              u"党员P1 (已转出, not chased)"_s);
    EXPECT_EQ(model.index(1, RecheckModel::ToPay).data().toString(), u"25.00"_s) << "of 45.00";
    EXPECT_EQ(model.sum().toPay, Money::yuan(150)) << "of the other one only";
    QTreeView &tree = child<QTreeView>(u"tree"_s);
    // Not setCurrentIndex(), which adds to what is selected where the last keys were with Ctrl.
    tree.selectionModel()->setCurrentIndex(model.index(1, 0), QItemSelectionModel::ClearAndSelect
                                                                  | QItemSelectionModel::Rows);
    EXPECT_FALSE(child<QAction>(u"actionPay"_s).isEnabled());
    tree.selectAll();
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_F8);
    const auto dialog = opened<RecordDialog>();
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"head"_s)->text().contains(u"150.00"_s));
    accept(dialog);
    EXPECT_EQ(rows(u"dues-payments"_s), 2) << "nothing new of who has left";
}

TEST_F(DuesMoney, AnOldBaseIsEnteredWhereTheRecheckMissesIt)
{
    auto &shown = show<RecheckPage>();
    const RecheckModel &model = shown.model();
    constexpr int k2023 = 13; // of the years from 2010 on
    const auto due = [&model] {
        return model.index(k2023, RecheckModel::Due, model.index(0, 0)).data().toString();
    };
    EXPECT_EQ(due(), u"0.00"_s);
    child<QTreeView>(u"tree"_s).setCurrentIndex(model.index(k2023, 0, model.index(0, 0)));
    trigger(u"actionBase"_s);
    const auto dialog = opened<RecordDialog>();
    EXPECT_EQ(dialog->form().editor(u"month"_s)->value().value.toString(), u"2023-01"_s);
    auto *kind = dialog->findChild<QComboBox *>(u"kind"_s);
    kind->setCurrentIndex(kind->findData(u"wage"_s));
    enter(*dialog, u"base"_s, u"4500"_s);
    accept(dialog);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(due(), u"540.00"_s);
    child<QTreeView>(u"tree"_s).setCurrentIndex(model.index(2, 0));
    EXPECT_FALSE(child<QAction>(u"actionBase"_s).isEnabled()) << "the sums are nobody's";
}

TEST_F(DuesMoney, MonthsThatCannotBeReadAreNotPassedOffAsNone)
{
    auto &shown = show<RecheckPage>();
    ASSERT_TRUE(
        Statement(session.file()->database(), u"ALTER TABLE dues_base RENAME TO gone"_s).run());
    child<QTreeView>(u"tree"_s).setCurrentIndex(shown.model().index(1, 0));
    EXPECT_EQ(answers.told.size(), 1);
}

TEST_F(DuesMoney, BackPaymentsOfTheSelectedAreOneAction)
{
    auto &shown = show<RecheckPage>();
    QTreeView &tree = child<QTreeView>(u"tree"_s);
    tree.selectAll();
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_F8);
    const auto dialog = opened<RecordDialog>();
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"head"_s)->text().contains(u"280.00"_s));
    dialog->findChild<QLineEdit *>(u"voucher"_s)->setText(u"B-1"_s);
    answers.yes = false;
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(answers.asked.size(), 1) << "what was typed is not dropped in silence";
    ASSERT_TRUE(!dialog.isNull() && dialog->isVisible());
    accept(dialog);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dues-payments"_s), 3);
    EXPECT_EQ(shown.model().sum().toPay, Money());
    EXPECT_FALSE(child<QAction>(u"actionPay"_s).isEnabled());
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(shown.model().sum().toPay, Money::yuan(280));
}

TEST_F(DuesMoney, ARecheckIsFilteredExportedAndPrinted)
{
    auto &shown = show<RecheckPage>();
    shown.setFilterText(u"P2"_s);
    EXPECT_EQ(shown.model().memberCount(), 1);
    answers.files = {disk.pathOf(u"recheck.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"recheck.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(lines.contains(u"党员P2,2024,月薪制,,0.5%,10,150.00,0.00,150.00,0.00"_s))
        << "the base is masked: " << lines.toStdString();
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2008年4月至2024年10月党费补缴核算表"_s});
    answers.files = {disk.pathOf(u"months.csv"_s)};
    trigger(u"actionExportMonths"_s);
    QFile byMonth(disk.pathOf(u"months.csv"_s));
    ASSERT_TRUE(byMonth.open(QIODevice::ReadOnly));
    const QString months = QString::fromUtf8(byMonth.readAll());
    EXPECT_TRUE(months.contains(u"党员P2,2024-10,月薪制,,0.5%,15.00,0.00,15.00"_s)
                && !months.contains(u"P1"_s))
        << months.toStdString();
    trigger(u"actionPrintMonths"_s);
    EXPECT_EQ(answers.previewed.last(), u"2008年4月至2024年10月党费补缴逐月明细表"_s);
    shown.setFilterText(u"nobody"_s);
    EXPECT_TRUE(child<QLabel>(u"emptyLabel"_s).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionPrint"_s).isEnabled());
}

TEST_F(DuesMoney, TheBookRunsFromTheOpeningToTheClosing)
{
    spend(u"2024-02-03"_s, 1250, u"2024-02-01 支委会"_s);
    show<BookPage>();
    EXPECT_EQ(book(0, u"摘要"_s), u"期初结存"_s);
    EXPECT_EQ(book(1, u"摘要"_s), u"收缴党费，1 笔"_s);
    EXPECT_EQ(book(1, u"收入"_s), u"20.00"_s);
    EXPECT_EQ(book(2, u"摘要"_s), u"使用：教育培训"_s);
    EXPECT_EQ(book(2, u"结存"_s), u"7.50"_s);
    EXPECT_EQ(book(3, u"支出"_s), u"12.50"_s);
    EXPECT_FALSE(child<QLabel>(u"warningLabel"_s).isVisible());
    const auto *figures = child<QTableView>(u"figures"_s).model();
    EXPECT_EQ(figures->index(figures->rowCount() - 1, 1).data().toString(), u"7.50"_s);
    EXPECT_EQ(figures->index(figures->rowCount() - 1, 0).data().toString(), u"结存"_s)
        << "the year runs";
    child<QComboBox>(u"spanCombo"_s).setCurrentIndex(2); // quarter 2
    settle();
    EXPECT_EQ(book(0, u"结存"_s), u"7.50"_s);
    EXPECT_TRUE(child<QLabel>(u"emptyLabel"_s).isVisible());
}

TEST_F(DuesMoney, TheBookWarnsOfMissingDecisionsAndOfMoneyThatWasNotThere)
{
    spend(u"2024-02-03"_s, 5000, {});
    show<BookPage>();
    EXPECT_EQ(book(2, u"集体研究"_s), u"⚠ 未注明"_s);
    const QString warning = child<QLabel>(u"warningLabel"_s).text();
    EXPECT_TRUE(warning.contains(u"⚠ 1 entries"_s)) << warning.toStdString();
    EXPECT_TRUE(warning.contains(u"2024-02-03"_s) && warning.contains(u"-30.00"_s))
        << warning.toStdString();
}

TEST_F(DuesMoney, EveryLineOfTheBookLeadsToItsRecords)
{
    spend(u"2024-02-03"_s, 1250, u"2024-02-01 支委会"_s);
    const auto special = [this](const QString &kind, qint64 amount) {
        return disk.add(u"special-dues"_s, {{u"member"_s, members[0]},
                                            {u"purpose"_s, u"抗震救灾"_s},
                                            {u"kind"_s, kind},
                                            {u"amount"_s, amount},
                                            {u"paid_on"_s, u"2024-01-15"_s},
                                            {u"note"_s, u"多收"_s}});
    };
    const RowId collected = special(u"collected"_s, 500);
    const RowId refunded = special(u"refund"_s, 200);
    auto &shown = show<BookPage>();
    RowChoice wanted;
    QObject::connect(&session, &Session::pageWanted, &shown,
                     [&](PageKind, const RowChoice &rows) { wanted = rows; });
    QTableView &table = child<QTableView>(u"book"_s);
    table.setCurrentIndex(table.model()->index(1, 0));
    trigger(u"actionOpen"_s);
    EXPECT_EQ(wanted.ledger, u"dues-payments"_s);
    EXPECT_EQ(wanted.ids.size(), 1);
    child<QComboBox>(u"receiptsCombo"_s).setCurrentIndex(1); // by month
    settle();
    table.setCurrentIndex(table.model()->index(1, 0));
    trigger(u"actionOpen"_s);
    EXPECT_EQ(wanted.ids.size(), 1);
    EXPECT_EQ(wanted.ledger, u"dues-payments"_s);
    table.setCurrentIndex(table.model()->index(2, 0));
    trigger(u"actionOpen"_s);
    EXPECT_EQ(wanted.ledger, u"special-dues"_s);
    EXPECT_EQ(wanted.ids, QList{collected}) << "not what was given back";
    table.setCurrentIndex(table.model()->index(3, 0));
    trigger(u"actionOpen"_s);
    EXPECT_EQ(wanted.ids, QList{refunded});
    table.setCurrentIndex(table.model()->index(4, 0));
    trigger(u"actionOpen"_s);
    EXPECT_TRUE(shown.findChild<RecordPanel *>()->isVisible());
    EXPECT_NE(shown.findChild<RecordPanel *>()->recordId(), 0);
}

TEST_F(DuesMoney, TheBookStaysAtTheEntryPickedWhenAnEarlierOneComes)
{
    spend(u"2024-05-10"_s, 800, u"2024-05-08 支委会"_s);
    show<BookPage>();
    QTableView &table = child<QTableView>(u"book"_s);
    const auto picked = [&table] {
        return table.model()->index(table.currentIndex().row(), 0).data().toString();
    };
    int row = 0;
    while (row < table.model()->rowCount() && picked() != u"2024-05-10"_s) {
        table.setCurrentIndex(table.model()->index(++row, 0));
    }
    ASSERT_EQ(picked(), u"2024-05-10"_s);
    const Ledger &entries = ledgerOf(u"dues-entries"_s);
    Record earlier = entries.blank();
    entries.setValue(earlier, u"organisation"_s, branch);
    entries.setValue(earlier, u"date"_s, u"2024-02-10"_s);
    entries.setValue(earlier, u"kind"_s, u"interest"_s);
    entries.setValue(earlier, u"amount"_s, 100);
    EXPECT_TRUE(test::got(addRecord(*session.file(), entries, earlier)).findings.isEmpty());
    settle();
    EXPECT_EQ(picked(), u"2024-05-10"_s);
    EXPECT_EQ(table.currentIndex().row(), row + 1);
}

TEST_F(DuesMoney, AnEntryIsMadeInTheForm)
{
    auto &shown = show<BookPage>();
    trigger(u"actionNew"_s);
    auto *panel = shown.findChild<RecordPanel *>();
    panel->findChild<QLineEdit *>(u"amount"_s)->setText(u"8"_s);
    EXPECT_FALSE(panel->save()) << "what is spent has a purpose";
    auto *purpose = panel->findChild<QComboBox *>(u"purpose"_s);
    purpose->setCurrentIndex(purpose->findData(u"care"_s));
    panel->findChild<QLineEdit *>(u"decision"_s)->setText(u"2024-11-20 支委会"_s);
    EXPECT_TRUE(panel->save());
    settle();
    EXPECT_EQ(rows(u"dues-entries"_s), 1);
    EXPECT_EQ(book(2, u"摘要"_s), u"使用：关怀帮扶"_s);
    EXPECT_EQ(book(3, u"结存"_s), u"12.00"_s);
}

TEST_F(DuesMoney, TheNextVoucherOfItsKindIsProposed)
{
    for (const auto &[day, kind, voucher] : {std::tuple(u"2024-02-01"_s, u"spent"_s, u"Z-04"_s),
                                             std::tuple(u"2024-03-01"_s, u"remitted"_s, u"S-09"_s),
                                             std::tuple(u"2023-03-01"_s, u"spent"_s, u"Z-88"_s)}) {
        disk.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                     {u"date"_s, day},
                                     {u"kind"_s, kind},
                                     {u"purpose"_s, kind == u"spent" ? u"training"_s : u""_s},
                                     {u"amount"_s, 100},
                                     {u"decision"_s, u"支委会"_s},
                                     {u"voucher"_s, voucher}});
    }
    auto &shown = show<BookPage>();
    trigger(u"actionNew"_s);
    EXPECT_EQ(shown.findChild<RecordPanel *>()->findChild<QLineEdit *>(u"voucher"_s)->text(),
              u"Z-05"_s);
    trigger(u"actionRemit"_s);
    const auto dialog = opened<RemittanceDialog>();
    EXPECT_EQ(dialog->findChild<QLineEdit *>(u"voucher"_s)->text(), u"S-10"_s);
}

TEST_F(DuesMoney, ARemittanceTakesTheRatioOfOrdinaryDuesAndAllOfTheRest)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-01"_s},
                                  {u"amount"_s, 200'000},
                                  {u"nature"_s, u"large"_s},
                                  {u"paid_on"_s, u"2024-01-15"_s}});
    show<BookPage>();
    trigger(u"actionRemit"_s);
    const auto dialog = opened<RemittanceDialog>();
    const auto *due = dialog->findChild<QTableView *>(u"due"_s)->model();
    EXPECT_EQ(dialog->findChild<QLineEdit *>(u"ratio"_s)->text(), QString()) << "nobody knows it";
    const auto *enterButton = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(enterButton->isEnabled());
    enter(*dialog, u"ratio"_s, u"150"_s);
    EXPECT_EQ(due->rowCount(), 0) << "no more than all of it";
    EXPECT_FALSE(enterButton->isEnabled());
    enter(*dialog, u"ratio"_s, u"40"_s);
    enter(*dialog, u"payee"_s, u"县委组织部"_s);
    EXPECT_EQ(due->index(0, 4).data().toString(), u"8.00"_s);
    EXPECT_EQ(due->index(1, 4).data().toString(), u"2,000.00"_s);
    EXPECT_EQ(due->index(3, 4).data().toString(), u"2,008.00"_s);
    accept(dialog);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dues-entries"_s), 2);
    EXPECT_EQ(book(child<QTableView>(u"book"_s).model()->rowCount() - 1, u"结存"_s), u"12.00"_s);
    trigger(u"actionRemit"_s);
    const auto again = opened<RemittanceDialog>();
    EXPECT_EQ(again->findChild<QLineEdit *>(u"ratio"_s)->text(), u"40"_s);
    EXPECT_EQ(again->findChild<QLineEdit *>(u"payee"_s)->text(), u"县委组织部"_s);
    EXPECT_FALSE(again->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    again->reject();
    test::got(undo(*session.file()));
    EXPECT_EQ(rows(u"dues-entries"_s), 0);
}

TEST_F(DuesMoney, BackPaymentsMayBeRemittedWhole)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2023-01"_s},
                                  {u"last_month"_s, u"2023-12"_s},
                                  {u"amount"_s, 18'000},
                                  {u"nature"_s, u"back"_s},
                                  {u"paid_on"_s, u"2024-01-15"_s}});
    show<BookPage>();
    trigger(u"actionRemit"_s);
    const auto dialog = opened<RemittanceDialog>();
    const auto *due = dialog->findChild<QTableView *>(u"due"_s)->model();
    const auto *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    enter(*dialog, u"ratio"_s, u"40"_s);
    EXPECT_EQ(due->index(0, 0).data().toString(), u"党费（其中补交180.00）"_s);
    auto *shownDue = dialog->findChild<QTableView *>(u"due"_s);
    EXPECT_GE(shownDue->columnWidth(0),
              static_cast<QAbstractItemView *>(shownDue)->sizeHintForColumn(0))
        << "it is not cut off";
    EXPECT_EQ(due->index(0, 4).data().toString(), u"80.00"_s) << "of 200.00";
    enter(*dialog, u"whole"_s, u"500"_s);
    EXPECT_FALSE(button->isEnabled()) << "more than was received";
    enter(*dialog, u"whole"_s, u"180"_s);
    EXPECT_EQ(due->index(0, 4).data().toString(), u"188.00"_s);
    EXPECT_TRUE(button->isEnabled());
    accept(dialog);
    EXPECT_EQ(actions(), 1);
    QTableView &table = child<QTableView>(u"book"_s);
    const int last = table.model()->rowCount() - 1;
    EXPECT_EQ(book(last, u"结存"_s), u"12.00"_s);
    EXPECT_EQ(book(last - 1, u"备注"_s), u"其中180.00元全额上缴"_s);
}

TEST_F(DuesMoney, WhatStandsAgainstARemittanceIsSaidWhileItIsFilledIn)
{
    disk.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                 {u"date"_s, u"2024-04-03"_s},
                                 {u"kind"_s, u"remitted"_s},
                                 {u"amount"_s, 100},
                                 {u"first_month"_s, u"2024-01"_s},
                                 {u"last_month"_s, u"2024-03"_s}});
    show<BookPage>();
    trigger(u"actionRemit"_s); // of the whole year
    const auto dialog = opened<RemittanceDialog>();
    enter(*dialog, u"last_month"_s, u"2024-01"_s);
    EXPECT_TRUE(
        dialog->form().editor(u"first_month"_s)->accessibleDescription().contains(u"2024-03"_s))
        << "before the ratio is known";
    enter(*dialog, u"last_month"_s, u"2024-12"_s);
    enter(*dialog, u"ratio"_s, u"50"_s);
    const auto *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto noted = [&] {
        return dialog->form().editor(u"first_month"_s)->accessibleDescription();
    };
    const QString help = noted();
    EXPECT_FALSE(help.contains(u"2024-03"_s)) << help.toStdString();
    EXPECT_TRUE(button->isEnabled());
    auto *last = dialog->findChild<QLineEdit *>(u"last_month"_s);
    last->setFocus();
    const QWidget *focused = dialog->focusWidget();
    last->setText(u"2024-01"_s);
    emit last->textEdited(last->text());
    EXPECT_TRUE(noted().contains(u"2024-03"_s)) << noted().toStdString();
    EXPECT_FALSE(button->isEnabled());
    EXPECT_EQ(dialog->focusWidget(), focused) << "nobody is torn away while typing";
    last->setText(u"2024-12"_s);
    emit last->textEdited(last->text());
    EXPECT_EQ(noted(), help);
    EXPECT_TRUE(button->isEnabled());
}

TEST_F(DuesMoney, TheSlipOfARemittanceIsPrintedFromItsLine)
{
    show<BookPage>();
    QTableView &table = child<QTableView>(u"book"_s);
    trigger(u"actionRemit"_s);
    const auto dialog = opened<RemittanceDialog>();
    enter(*dialog, u"ratio"_s, u"100"_s);
    accept(dialog);
    auto *slip = &child<QAction>(u"actionSlip"_s);
    table.setCurrentIndex(table.model()->index(1, 0)); // receipts
    EXPECT_FALSE(slip->isEnabled());
    table.setCurrentIndex(table.model()->index(2, 0));
    EXPECT_TRUE(slip->isEnabled());
    slip->trigger();
    EXPECT_EQ(answers.previewed, QStringList{u"2024年党费上缴单"_s});
}

TEST_F(DuesMoney, TheSlipOfASecondRemittanceIsNoSummary)
{
    show<BookPage>();
    QTableView &table = child<QTableView>(u"book"_s);
    for (const QString &ratio : {u"50"_s, u"100"_s}) {
        trigger(u"actionRemit"_s);
        const auto dialog = opened<RemittanceDialog>();
        enter(*dialog, u"ratio"_s, ratio);
        accept(dialog);
    }
    table.setCurrentIndex(table.model()->index(3, 0));
    trigger(u"actionSlip"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年党费上缴单"_s});
}

TEST_F(DuesMoney, ACommitteeSeesWhoHasNotRemittedAndGoesThere)
{
    const RowId committee =
        disk.add(u"organisations"_s,
                 {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
    disk.change(u"organisations"_s, branch, {{u"superior"_s, committee}});
    auto &shown = show<BookPage>();
    EXPECT_EQ(shown.owner(), committee);
    QTableView &list = child<QTableView>(u"behindList"_s);
    ASSERT_TRUE(list.isVisible());
    ASSERT_EQ(list.model()->rowCount(), 1);
    EXPECT_EQ(list.model()->index(0, 0).data().toString(), u"A01"_s);
    EXPECT_EQ(list.model()->index(0, 1).data().toString(), u"2024年1月"_s);
    EXPECT_EQ(list.model()->index(0, 2).data().toString(), u"20.00"_s);
    EXPECT_TRUE(child<QLabel>(u"behindLabel"_s).text().startsWith(u"⚠"_s));
    emit list.activated(list.model()->index(0, 0));
    settle();
    EXPECT_EQ(shown.owner(), branch);
    EXPECT_FALSE(child<QWidget>(u"behind"_s).isVisible()) << "nobody is below a branch";
    trigger(u"actionRemit"_s);
    const auto dialog = opened<RemittanceDialog>();
    enter(*dialog, u"ratio"_s, u"100"_s);
    accept(dialog);
    session.setScope(committee);
    settle();
    EXPECT_FALSE(list.isVisible());
    EXPECT_FALSE(child<QLabel>(u"behindLabel"_s).text().startsWith(u"⚠"_s));
}

TEST_F(DuesMoney, TheBookIsExportedAndPrinted)
{
    show<BookPage>();
    answers.files = {disk.pathOf(u"book.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"book.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(lines.contains(u"2024-01-15,\"收缴党费，1 笔\""_s)
                || lines.contains(u"2024-01-15,收缴党费，1 笔"_s))
        << lines.toStdString();
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年党费收支账"_s});
}

/// 党费标准, on the page of the book.
class Standards : public DuesMoney
{
protected:
    void openDialog()
    {
        show<BookPage>();
        dialog = std::make_unique<StandardsDialog>(session);
        dialog->show();
    }
    [[nodiscard]] QString details() const
    {
        return dialog->findChild<QTextBrowser *>(u"details"_s)->toPlainText();
    }
    [[nodiscard]] QString note() const
    {
        return dialog->findChild<QLabel *>(u"noteLabel"_s)->text();
    }
    void setFarmer(const QString &amount)
    {
        dialog->findChild<QLineEdit *>(u"farmer"_s)->setText(amount);
        dialog->findChild<QPushButton *>(u"setButton"_s)->click();
        const auto *busy = dialog->findChild<BusyBar *>();
        ASSERT_TRUE(QTest::qWaitFor([busy] { return !busy->isBusy(); }));
    }

    std::unique_ptr<StandardsDialog> dialog;
};

TEST_F(Standards, ShowThePackInForceWithItsSources)
{
    openDialog();
    EXPECT_EQ(dialog->findChild<QListWidget *>(u"packs"_s)->count(), 2);
    for (const QString &words : {u"组电明字〔2017〕5号"_s, u"月薪制"_s, u"3,000.00"_s, u"0.5%"_s,
                                 u"1,000.00"_s, u"第十三条"_s}) {
        EXPECT_TRUE(details().contains(words)) << words.toStdString();
    }
}

TEST_F(Standards, WhatAFileSetsItselfIsCheckedShownAndUndone)
{
    openDialog();
    setFarmer(u"5"_s);
    EXPECT_TRUE(note().startsWith(u"⚠"_s));
    EXPECT_EQ(actions(), 0);
    setFarmer(u"0.50"_s);
    EXPECT_EQ(actions(), 1);
    EXPECT_TRUE(details().contains(u"农民, due a month: shipped 0.20, here 0.50"_s))
        << details().toStdString();
    test::got(undo(*session.file()));
    EXPECT_FALSE(details().contains(u"shipped"_s));
}

TEST_F(Standards, WhatAFileSetsHoldsFromAMonthOn)
{
    openDialog();
    EXPECT_EQ(dialog->findChild<DateLine *>(u"from"_s)->date(), QDate(2024, 1, 1));
    setFarmer(u"0.50"_s);
    const auto packs = test::got(duesRules(*session.file()));
    const auto farmer = [&](int year, int month) {
        return rulesInForce(packs, Month::of(year, month)).tariff(DuesKind::Farmer).fixed;
    };
    EXPECT_EQ(farmer(2023, 12), Money{20});
    EXPECT_EQ(farmer(2024, 1), Money{50});
}

TEST_F(Standards, WhoeverFallsIntoArrearsIsCountedBeforehand)
{
    const RowId farmer = disk.addMember(u"P7"_s, branch);
    disk.add(u"dues-bases"_s,
             {{u"member"_s, farmer}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"farmer"_s}});
    disk.add(u"dues-payments"_s, {{u"member"_s, farmer},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-10"_s},
                                  {u"amount"_s, 200},
                                  {u"paid_on"_s, u"2024-10-09"_s}});
    openDialog();
    answers.yes = false;
    setFarmer(u"0.50"_s);
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked.first().contains(u"1 members who have paid up"_s)
                && answers.asked.first().contains(u"3.00 yuan"_s))
        << answers.asked.first().toStdString();
    EXPECT_EQ(actions(), 0);
    answers.yes = true;
    setFarmer(u"0.50"_s);
    EXPECT_EQ(actions(), 1);
}

TEST_F(Standards, ABadPackIsRefusedWithItsLine)
{
    openDialog();
    answers.files = {disk.write(u"bad.json"_s, "{\n \"id\": \"x\",\n \"title\": 5\n}\n")};
    dialog->findChild<QPushButton *>(u"importButton"_s)->click();
    EXPECT_EQ(actions(), 0);
    EXPECT_TRUE(note().contains(u"bad.json"_s)
                && note().contains(u"Line 3, column 2, title: a text is expected"_s))
        << note().toStdString();
}

} // namespace
} // namespace zhibu
