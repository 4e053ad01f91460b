#include "gui/duestest.h"
#include "gui/theme.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBrowser>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

TEST_F(DuesPages, ShowsEveryMonthByItsState)
{
    show<DuesPage>();
    EXPECT_EQ(text(0, month(1)), u"✓"_s);
    EXPECT_EQ(text(0, month(2)), u"◔5/15"_s);
    EXPECT_EQ(text(0, month(3)), u"○"_s);
    EXPECT_EQ(text(0, month(12)), u"·"_s);
    EXPECT_EQ(text(0, DuesGridModel::Due), u"165.00"_s); // January to November
    EXPECT_EQ(text(0, DuesGridModel::NotPaid), u"⚠ 145.00"_s);
    EXPECT_EQ(text(3, DuesGridModel::Name), u"Total"_s);
    EXPECT_EQ(text(3, DuesGridModel::Paid), u"20.00"_s);
    EXPECT_TRUE(grid().isColumnHidden(DuesGridModel::Organisation));
}

// Nothing rests on one of sign, colour and words alone.
TEST_F(DuesPages, ACellSaysDuePaidAndArrearsBySignColourAndWords)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[2]},
                                  {u"first_month"_s, u"2024-12"_s},
                                  {u"last_month"_s, u"2024-12"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2024-11-15"_s}});
    show<DuesPage>();
    const QPalette palette = QApplication::palette();
    struct Cell
    {
        int row, month;
        QString text, words;
        std::optional<QColor> colour;
    };
    const QList<Cell> cells{
        {0, 1, u"✓"_s, u"paid · due 15.00 · paid 15.00 · in arrears 0.00"_s, {}},
        {0, 2, u"◔5/15"_s, u"partly paid · due 15.00 · paid 5.00 · in arrears 10.00"_s,
         attentionColor(palette)},
        {0, 3, u"○"_s, u"not paid · due 15.00 · paid 0.00 · in arrears 15.00"_s,
         attentionColor(palette)},
        {0,
         11,
         u"○"_s,
         u"due this month · due 15.00 · paid 0.00 · open 15.00, in arrears once the month is "
         "over"_s,
         {}},
        {0, 12, u"·"_s, u"not yet due · due 15.00 · paid 0.00"_s, quietColor(palette)},
        {2, 12, u"✓"_s, u"paid in advance · due 15.00 · paid 15.00"_s, quietColor(palette)}};
    for (const Cell &cell : cells) {
        const QModelIndex index = grid().model()->index(cell.row, month(cell.month));
        EXPECT_EQ(index.data().toString(), cell.text);
        for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            const QString words = index.data(role).toString();
            EXPECT_TRUE(words.endsWith(u": "_s + cell.words)) << words.toStdString();
        }
        const QVariant colour = index.data(Qt::ForegroundRole);
        EXPECT_EQ(colour.isValid(), cell.colour.has_value()) << cell.words.toStdString();
        EXPECT_TRUE(!cell.colour || colour.value<QColor>() == *cell.colour)
            << cell.words.toStdString();
    }
    const QModelIndex arrears = grid().model()->index(0, DuesGridModel::NotPaid);
    EXPECT_EQ(arrears.data(Qt::ForegroundRole).value<QColor>(), attentionColor(palette));
    EXPECT_EQ(arrears.data(Qt::ToolTipRole).toString(), u"open 145.00, of it in arrears 130.00"_s)
        << "as the tab of arrears has it";
}

TEST_F(DuesPages, WhatWhoHasLeftDidNotPayIsOpenAndNotInArrears)
{
    const RowId left = disk.addMember(
        u"P4"_s, branch, {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-02-10"_s}});
    disk.add(u"dues-bases"_s, {{u"member"_s, left},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 300'000}});
    auto &shown = show<DuesPage>();
    QString summary;
    QObject::connect(&shown, &Page::summaryChanged, page.get(),
                     [&summary](const QString &text) { summary = text; });
    shown.refresh();
    settle();
    EXPECT_TRUE(summary.contains(u"open 505.00, in arrears 430.00, open of people who have left "
                                 "and not chased 30.00"_s))
        << summary.toStdString();
    EXPECT_EQ(text(3, DuesGridModel::NotPaid), u"30.00"_s);
    EXPECT_FALSE(grid().model()->index(3, month(2)).data(Qt::ForegroundRole).isValid());
    for (const int column : {month(2), int(DuesGridModel::NotPaid)}) {
        const QString words = grid().model()->index(3, column).data(Qt::ToolTipRole).toString();
        EXPECT_TRUE(words.endsWith(u"not chased: has left"_s)) << words.toStdString();
    }
}

TEST_F(DuesPages, WhatIsOpenOfThisMonthAloneIsNoArrears)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-10"_s},
                                  {u"amount"_s, 15'000},
                                  {u"paid_on"_s, u"2024-10-15"_s}});
    show<DuesPage>();
    EXPECT_EQ(text(1, DuesGridModel::NotPaid), u"15.00"_s);
    const QModelIndex open = grid().model()->index(1, DuesGridModel::NotPaid);
    EXPECT_FALSE(open.data(Qt::ForegroundRole).isValid());
}

TEST_F(DuesPages, ACellSaysInWordsWhyNothingIsOpen)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[1]},
                               {u"month"_s, u"2024-04"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"fixed_due"_s, 0},
                               {u"reason"_s, u"困难"_s}});
    disk.add(u"dues-payments"_s, {{u"member"_s, members[2]},
                                  {u"first_month"_s, u"2024-12"_s},
                                  {u"last_month"_s, u"2024-12"_s},
                                  {u"amount"_s, 1500},
                                  {u"paid_on"_s, u"2024-11-15"_s}});
    disk.addMember(u"P4"_s, branch, {{u"dues_from"_s, u"2024-03"_s}});
    show<DuesPage>();
    const auto tip = [this](int row, int column) {
        return grid().model()->index(row, column).data(Qt::ToolTipRole).toString();
    };
    EXPECT_EQ(text(1, month(4)), u"exempt"_s);
    EXPECT_EQ(text(2, month(12)), u"✓"_s);
    EXPECT_TRUE(tip(2, month(12)).contains(u"paid in advance"_s));
    EXPECT_EQ(text(3, month(2)), QString());
    EXPECT_TRUE(tip(3, month(2)).contains(u"owes nothing"_s));
    EXPECT_EQ(text(3, month(3)), u"no base"_s);
    const auto title = [this](int role) {
        return grid().model()->headerData(month(11), Qt::Horizontal, role);
    };
    EXPECT_TRUE(title(Qt::FontRole).value<QFont>().bold()) << "today's month";
    EXPECT_TRUE(title(Qt::ToolTipRole).toString().contains(u"this month"_s));
    EXPECT_TRUE(title(Qt::ToolTipRole).toString().contains(u"whenever it was"_s))
        << "what the sum below counts";
    EXPECT_TRUE(grid()
                    .model()
                    ->headerData(DuesGridModel::Paid, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(u"not the sum of the months"_s));
}

TEST_F(DuesPages, TheTabsFollowTheWorkOfTheYear)
{
    show<DuesPage>();
    const auto &tabs = child<QTabWidget>(u"tabs"_s);
    QStringList titles;
    for (int i = 0; i < tabs.count(); ++i) {
        titles += tabs.tabText(i);
    }
    EXPECT_EQ(titles, (QStringList{u"Payments by month"_s, u"Arrears"_s, u"Recheck"_s, u"Book"_s,
                                   u"核定"_s, u"减免"_s, u"交纳"_s, u"冲销"_s, u"特殊党费"_s}));
}

TEST_F(DuesPages, TheNamesAreSeenWhenAYearIsOpened)
{
    auto &shown = show<DuesPage>();
    shown.resize(700, 700);
    settle();
    session.setYear(2023);
    settle();
    EXPECT_EQ(grid().currentIndex().column(), month(12));
    EXPECT_GT(grid().horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(grid().horizontalScrollBar()->value(), 0);
}

TEST_F(DuesPages, NoAmountIsCutOffAndColumnsGrowWithTheFont)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[2]},
                               {u"month"_s, u"2024-02"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 6'000'000},
                               {u"reason"_s, u"工资调整"_s}});
    show<DuesPage>();
    const auto fits = [this] {
        for (int column = DuesGridModel::MonthlyDue; column < DuesGridModel::ColumnCount;
             ++column) {
            if (grid().isColumnHidden(column)) {
                continue;
            }
            QFont bold = grid().font();
            bold.setBold(true);
            for (int row = 0; row < grid().model()->rowCount(); ++row) {
                const int needed = QFontMetrics(bold).horizontalAdvance(text(row, column)) + 6;
                EXPECT_GE(grid().columnWidth(column), needed) << row << ' ' << column;
            }
        }
    };
    fits();
    QFont large = page->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    page->setFont(large);
    fits();
}

TEST_F(DuesPages, AFloatingMemberIsToldApart)
{
    disk.add(
        u"circumstances"_s,
        {{u"member"_s, members[1]}, {u"kind"_s, u"floating"_s}, {u"since"_s, u"2024-03-01"_s}});
    show<DuesPage>();
    EXPECT_EQ(text(0, DuesGridModel::Kind), u"月薪制"_s);
    EXPECT_EQ(text(1, DuesGridModel::Kind), u"月薪制 (floating)"_s);
    select(1, month(2));
    EXPECT_FALSE(explanation().contains(u"Floating member"_s)) << "not yet";
    select(1, month(3));
    EXPECT_TRUE(explanation().contains(u"Floating member"_s));
}

TEST_F(DuesPages, TheNamesStayInSightWhileTheGridIsScrolled)
{
    const RowId other = disk.addBranch(u"B02"_s);
    disk.addMember(u"P9"_s, other);
    show<DuesPage>();
    const QHeaderView &names = *grid().verticalHeader();
    EXPECT_FALSE(names.isVisible());
    grid().setColumnWidth(DuesGridModel::Kind, 900); // no room for all
    select(1, month(11));
    EXPECT_TRUE(names.isVisible());
    EXPECT_LE(grid().visualRect(grid().currentIndex()).right(), grid().viewport()->width());
    const auto title = [this](int row) {
        return grid().model()->headerData(row, Qt::Vertical).toString();
    };
    EXPECT_EQ(title(1), u"A01 党员P2"_s);
    EXPECT_EQ(title(3), u"B02 党员P9"_s);
    EXPECT_EQ(title(4), u"Total"_s);

    // A name beside the row is as good as its cell, and nothing moves.
    const int scrolled = grid().horizontalScrollBar()->value();
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(names.viewport(), Qt::LeftButton, modifiers,
                          {3, grid().rowViewportPosition(row) + 3});
    };
    click(0);
    EXPECT_EQ(grid().currentIndex(), grid().model()->index(0, DuesGridModel::Name));
    click(2, Qt::ControlModifier);
    EXPECT_EQ(grid().selectionModel()->selectedIndexes().size(), 2);
    EXPECT_EQ(grid().horizontalScrollBar()->value(), scrolled);

    grid().horizontalScrollBar()->setValue(0);
    EXPECT_FALSE(names.isVisible());
    QTest::keyClick(&grid(), Qt::Key_Right); // the keys go on from where the name is
    EXPECT_EQ(grid().currentIndex().column(), DuesGridModel::Kind);
}

TEST_F(DuesPages, TheSummaryCountsTheSameMonthsThroughout)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-11"_s},
                                  {u"last_month"_s, u"2024-12"_s},
                                  {u"amount"_s, 3000},
                                  {u"paid_on"_s, u"2024-11-15"_s}});
    auto &shown = show<DuesPage>();
    QString summary;
    QObject::connect(&shown, &Page::summaryChanged, page.get(),
                     [&summary](const QString &text) { summary = text; });
    shown.refresh();
    settle();
    EXPECT_TRUE(
        summary.contains(u"up to month 11: due 495.00, of it paid 35.00, open 460.00, in arrears "
                         "430.00; paid for the whole year 50.00"_s))
        << summary.toStdString();
}

TEST_F(DuesPages, TotalsOfMonthsAreExactToTheFen)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-06"_s},
                                  {u"last_month"_s, u"2024-06"_s},
                                  {u"amount"_s, 1050},
                                  {u"paid_on"_s, u"2024-06-15"_s}});
    show<DuesPage>();
    EXPECT_EQ(text(3, month(6)), u"10.50"_s);
    EXPECT_EQ(text(3, month(1)), u"15"_s) << "whole yuan need no more";
    EXPECT_EQ(grid().model()->index(3, month(1)).data(Qt::ToolTipRole).toString(), u"15.00"_s);
}

TEST_F(DuesPages, ATotalIsNeverBrokenHoweverNarrowTheWindow)
{
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-06"_s},
                                  {u"last_month"_s, u"2024-06"_s},
                                  {u"amount"_s, 1'050},
                                  {u"paid_on"_s, u"2024-06-15"_s}});
    disk.add(u"dues-bases"_s, {{u"member"_s, members[1]},
                               {u"month"_s, u"2024-07"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"fixed_due"_s, 123'456'750},
                               {u"reason"_s, u"试验"_s}});
    disk.add(u"dues-payments"_s, {{u"member"_s, members[1]},
                                  {u"first_month"_s, u"2024-07"_s},
                                  {u"last_month"_s, u"2024-07"_s},
                                  {u"amount"_s, 123'456'750},
                                  {u"paid_on"_s, u"2024-07-15"_s}});
    auto &shown = show<DuesPage>();
    EXPECT_EQ(text(3, month(7)), u"1234567.50"_s);
    QFont bold = grid().font();
    bold.setBold(true);
    for (const int width : {2000, 700}) {
        shown.resize(width, 700);
        settle();
        EXPECT_EQ(grid().rowHeight(3), grid().rowHeight(2));
        EXPECT_GT(grid().columnWidth(month(7)),
                  QFontMetrics(bold).horizontalAdvance(text(3, month(7))));
    }
    EXPECT_LT(grid().columnWidth(month(2)) + 20, grid().columnWidth(month(7)))
        << "one long total does not widen all months where there is no room";
}

TEST_F(DuesPages, MonthsShareTheWidthThatIsFree)
{
    auto &shown = show<DuesPage>();
    const auto months = [this] {
        int width = 0;
        for (int each = 1; each <= 12; ++each) {
            width += grid().columnWidth(month(each));
        }
        return width;
    };
    for (const int width : {1280, 1600, 1280}) {
        shown.resize(width, 700);
        settle();
        EXPECT_EQ(grid().horizontalHeader()->length(), grid().viewport()->width()) << width;
    }
    const int roomy = months();
    shown.resize(700, 700);
    settle();
    EXPECT_LT(months(), roomy);
    EXPECT_GT(grid().horizontalHeader()->length(), grid().viewport()->width())
        << "what is in them is never cut off";
}

TEST_F(DuesPages, ChosenMembersAreShownUntilAllAreWanted)
{
    auto &shown = show<DuesPage>();
    const auto *year = &child<QWidget>(u"yearTab"_s);
    const auto *bar = year->findChild<QWidget *>(u"choiceBar"_s);
    EXPECT_FALSE(bar->isVisible());
    shown.showRows({u"Members who have not paid"_s, {members[1]}});
    EXPECT_EQ(grid().model()->rowCount(), 2);
    EXPECT_TRUE(bar->isVisible());
    year->findChild<QPushButton *>(u"showAllButton"_s)->click();
    EXPECT_EQ(grid().model()->rowCount(), 4);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(DuesPages, AFilterSumsThoseShownAndCopiesNobody)
{
    auto &shown = show<DuesPage>();
    const DuesGridRow *first = shown.grid().row(0);
    EXPECT_EQ(shown.grid().total(DuesGridModel::Paid), Money::yuan(20));
    EXPECT_EQ(shown.grid().total(month(1)), Money::yuan(15));
    shown.setFilterText(u"P1"_s);
    EXPECT_EQ(shown.grid().rows().size(), 1U);
    EXPECT_EQ(shown.grid().row(0), first);
    EXPECT_EQ(shown.grid().total(DuesGridModel::Paid), Money::yuan(20));
    shown.setFilterText(u"P2"_s);
    EXPECT_EQ(shown.grid().total(DuesGridModel::Paid), Money());
    EXPECT_EQ(shown.grid().total(month(1)), Money());
}

TEST_F(DuesPages, ExplainsTheMonthAndMasksTheBaseUntilRevealed)
{
    show<DuesPage>();
    select(0, month(2), 0, month(2));
    const auto explanation = [this] { return child<QTextBrowser>(u"explanation"_s).toPlainText(); };
    for (const QString &words :
         {u"0.5%"_s, u"15.00 a month"_s, u"from 2017-01: "_s, u"half up to 0.1 yuan"_s,
          u"2024-01-15: 20.00 for 2024-01 to 2024-02"_s, u"Not paid 10.00"_s}) {
        EXPECT_TRUE(explanation().contains(words))
            << words.toStdString() << " in " << explanation().toStdString();
    }
    EXPECT_FALSE(explanation().contains(u"3000.00 "_s));
    EXPECT_NE(text(0, DuesGridModel::Base), u"3000.00"_s);
    trigger(u"actionReveal"_s);
    EXPECT_TRUE(explanation().contains(u"3000.00\n"_s));
    EXPECT_EQ(text(0, DuesGridModel::Base), u"3000.00"_s);
}

TEST_F(DuesPages, ExplainsTheRulesInForceReductionsAndWhatWasTakenBack)
{
    disk.add(u"dues-reliefs"_s, {{u"member"_s, members[0]},
                                 {u"first_month"_s, u"2024-02"_s},
                                 {u"last_month"_s, u"2024-06"_s},
                                 {u"amount"_s, 500},
                                 {u"reason"_s, u"患病"_s},
                                 {u"decided_on"_s, u"2024-01-20"_s},
                                 {u"approved_by"_s, u"机关党委"_s},
                                 {u"approved_on"_s, u"2024-01-25"_s}});
    disk.add(u"dues-returns"_s, {{u"member"_s, members[0]},
                                 {u"first_month"_s, u"2024-01"_s},
                                 {u"last_month"_s, u"2024-02"_s},
                                 {u"amount"_s, 2000},
                                 {u"paid_on"_s, u"2024-01-15"_s},
                                 {u"nature"_s, u"regular"_s},
                                 {u"returned"_s, 500},
                                 {u"returned_on"_s, u"2024-02-01"_s},
                                 {u"reason"_s, u"多收"_s}});
    show<DuesPage>();
    select(0, month(2));
    for (const QString &words :
         {u"Source: 中组发〔2008〕3号"_s, u"Reduced to 5.00 a month for 2024-02 to 2024-06"_s,
          u"approved 2024-01-25 机关党委"_s,
          u"2024-02-01: 5.00 taken back of the payment of 2024-01-15: 更正, 多收"_s}) {
        EXPECT_TRUE(explanation().contains(words))
            << words.toStdString() << " in " << explanation().toStdString();
    }
    EXPECT_EQ(text(0, month(2)), u"○"_s) << "15 of the 15 that are left went to January";
}

TEST_F(DuesPages, AnEmptyGridSaysTheFirstStep)
{
    const RowId other = disk.addBranch(u"A02"_s);
    disk.addMember(u"Q1"_s, other);
    const RowId nobody = disk.addBranch(u"A03"_s);
    show<DuesPage>();
    const auto &empty = child<QLabel>(u"empty"_s);
    EXPECT_FALSE(empty.isVisible());
    session.setScope(other);
    settle();
    EXPECT_TRUE(empty.isVisible());
    EXPECT_TRUE(empty.text().contains(u"on the tab 核定"_s)) << empty.text().toStdString();
    session.setScope(nobody);
    settle();
    EXPECT_TRUE(empty.isVisible());
    EXPECT_TRUE(empty.text().contains(u"page Members"_s)) << empty.text().toStdString();
}

TEST_F(DuesPages, TheYearIsExportedOfThoseWhoBelongedHereThen)
{
    disk.add(u"dues-bases"_s, {{u"member"_s, members[0]},
                               {u"month"_s, u"2023-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 300'000}});
    disk.change(u"members"_s, members[0], {{u"branch"_s, disk.addBranch(u"A02"_s)}});
    disk.add(u"member-changes"_s, {{u"member"_s, members[0]},
                                   {u"date"_s, u"2024-03-01"_s},
                                   {u"change"_s, u"moved"_s},
                                   {u"branch"_s, branch}});
    show<DuesPage>(2023);
    session.setScope(branch);
    settle();
    answers.files = {disk.pathOf(u"dues.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"dues.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(lines.contains(u"A01,P1,党员P1,月薪制,12,180.00,0.00,"_s)) << lines.toStdString();
}

TEST_F(DuesPages, FiltersPrintsAndExportsTheYear)
{
    auto &shown = show<DuesPage>();
    shown.setFilterText(u"P2"_s);
    ASSERT_EQ(grid().model()->rowCount(), 2);
    EXPECT_EQ(text(0, DuesGridModel::Name), u"党员P2"_s);
    EXPECT_EQ(text(1, DuesGridModel::Due), u"165.00"_s) << "the total of what is shown";
    shown.setFilterText(u"P1"_s);
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年党费"_s});
    answers.files = {disk.pathOf(u"dues.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"dues.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(lines.contains(u"A01,P1,党员P1,月薪制,11,165.00,20.00,0.00,145.00,0.00,8\r\n"_s))
        << lines.toStdString();
    EXPECT_TRUE(lines.contains(u"合计,,,,,165.00,20.00,"_s)) << lines.toStdString();
}

TEST_F(DuesPages, TheReductionsSelectedAreApprovedOnAFormOfTheirMonths)
{
    for (const auto &[member, month] :
         {std::pair(members[0], u"2023-11"_s), std::pair(members[1], u"2024-05"_s)}) {
        disk.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                     {u"first_month"_s, month},
                                     {u"last_month"_s, month},
                                     {u"amount"_s, 500},
                                     {u"reason"_s, u"困难"_s}});
    }
    show<DuesPage>();
    auto &tabs = child<QTabWidget>(u"tabs"_s);
    for (int i = 0; i < tabs.count(); ++i) {
        if (tabs.tabText(i) == u"减免"_s) {
            tabs.setCurrentIndex(i);
        }
    }
    settle();
    auto *list = tabs.currentWidget()->findChild<QTableView *>();
    ASSERT_NE(list, nullptr);
    auto *form = tabs.currentWidget()->findChild<QAction *>(u"actionReliefForms"_s);
    ASSERT_NE(form, nullptr);
    list->clearSelection();
    form->trigger();
    EXPECT_EQ(answers.previewed.last(), u"2024年少交（免交）党费审批表"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        for (int column = 0; column < list->model()->columnCount(); ++column) {
            if (list->model()->index(row, column).data().toString() == u"2023-11"_s) {
                list->selectRow(row);
            }
        }
    }
    form->trigger();
    EXPECT_EQ(answers.previewed.last(), u"2023年11月少交（免交）党费审批表"_s);
}

} // namespace
} // namespace zhibu
