#include "gui/dues/arrears/arrearstab.h"
#include "gui/duestest.h"
#include "gui/records/recorddialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace zhibu {
namespace {

class Arrears : public DuesPages
{
protected:
    QTableView &table() { return *child<ArrearsTab>(u"arrears-notes"_s).findChild<QTableView *>(); }
    QString at(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    void showTab()
    {
        show<DuesPage>();
        child<QTabWidget>(u"tabs"_s).setCurrentIndex(1);
        settle();
    }
};

TEST_F(Arrears, AreListedWithTheirLevelInWords)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[0]},
                                  {u"first_month"_s, u"2024-02"_s},
                                  {u"last_month"_s, u"2024-08"_s},
                                  {u"amount"_s, 10'000},
                                  {u"paid_on"_s, u"2024-08-15"_s}});
    showTab();
    ASSERT_EQ(table().model()->rowCount(), 3);
    EXPECT_EQ(at(0, 3), u"2024-09"_s);
    EXPECT_EQ(at(0, 4), u"2"_s);
    EXPECT_EQ(at(0, 5), u"30.00"_s);
    EXPECT_EQ(at(0, 6), u"● 2 months: remind"_s);
    EXPECT_EQ(at(1, 4), u"10"_s);
    EXPECT_EQ(at(1, 6), u"⚠ 6 months in a row: to be examined"_s);
}

TEST_F(Arrears, WhatWasDoneIsRecordedBesideThem)
{
    showTab();
    table().setCurrentIndex(table().model()->index(1, 0));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    auto &note = dialog<RecordDialog>();
    EXPECT_TRUE(note.findChild<QLabel *>(u"head"_s)->text().startsWith(
        u"党员P2 owes 150.00 yuan. The oldest month is 2024-01"_s));
    note.form().editor(u"reason"_s)->findChild<QPlainTextEdit *>()->setPlainText(u"长期出差"_s);
    note.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    settle();
    child<ArrearsTab>(u"arrears-notes"_s).refresh();
    settle();
    EXPECT_EQ(at(1, 7), u"2024-11-21 谈话了解；长期出差"_s);
    EXPECT_EQ(rows(u"arrears-notes"_s), 1);
    EXPECT_EQ(actions(), 1);
}

TEST_F(Arrears, PayingGoesToTheFirstOpenMonth)
{
    showTab();
    table().setCurrentIndex(table().model()->index(2, 0));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    settle();
    EXPECT_EQ(child<QTabWidget>(u"tabs"_s).currentIndex(), 0);
    EXPECT_EQ(grid().currentIndex().row(), 2);
    EXPECT_EQ(grid().currentIndex().column(), month(1));
}

TEST_F(Arrears, AreShownForSomeMembersUntilAllAreWanted)
{
    auto &shown = show<DuesPage>();
    shown.showRows({.title = u"some"_s, .ids = {members[1]}, .ledger = u"arrears-notes"_s});
    settle();
    EXPECT_EQ(child<QTabWidget>(u"tabs"_s).currentIndex(), 1);
    EXPECT_TRUE(table().isRowHidden(0));
    EXPECT_FALSE(table().isRowHidden(1));
    child<ArrearsTab>(u"arrears-notes"_s).showRows({});
    EXPECT_FALSE(table().isRowHidden(0));
}

TEST_F(Arrears, SlipsArePrintedForTheSelectedOrForAllShown)
{
    showTab();
    auto &tab = child<ArrearsTab>(u"arrears-notes"_s);
    tab.printAction()->trigger();
    trigger(u"actionSlips"_s); // of the first one, who is picked to begin with
    table().selectRow(1);
    table().selectionModel()->select(table().model()->index(2, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger(u"actionSlips"_s);
    trigger(u"actionAllSlips"_s);
    tab.setFilterText(u"P2"_s);
    trigger(u"actionAllSlips"_s);
    EXPECT_EQ(answers.previewed, QStringList({u"党费欠交情况表"_s, u"党费催交单"_s, u"党费催交单"_s,
                                              u"党费催交单"_s, u"党费催交单"_s}));
    tab.setFilterText(u"nobody"_s);
    EXPECT_FALSE(child<QAction>(u"actionSlips"_s).isEnabled());
    EXPECT_FALSE(child<QAction>(u"actionAllSlips"_s).isEnabled());
}

TEST_F(Arrears, OnlyThoseShownAreExported)
{
    auto &shown = show<DuesPage>();
    shown.showRows(
        {.title = u"some"_s, .ids = {members[0], members[1]}, .ledger = u"arrears-notes"_s});
    settle();
    shown.setFilterText(u"P2"_s);
    answers.files = {disk.pathOf(u"arrears.csv"_s)};
    shown.exportAction()->trigger();
    QFile csv(disk.pathOf(u"arrears.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(lines.contains(u"党员P2"_s)) << lines.toStdString();
    EXPECT_FALSE(lines.contains(u"党员P1"_s) || lines.contains(u"党员P3"_s)) << lines.toStdString();
}

TEST_F(Arrears, NobodyInArrearsIsSaidInWords)
{
    const RowId other = disk.addBranch(u"A09"_s);
    disk.addMember(u"N1"_s, other, {{u"dues_from"_s, u"2024-11"_s}});
    showTab();
    session.setScope(other);
    settle();
    EXPECT_TRUE(
        child<ArrearsTab>(u"arrears-notes"_s).findChild<QLabel *>(u"noArrears"_s)->isVisible());
}

} // namespace
} // namespace zhibu
