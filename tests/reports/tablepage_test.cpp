#include "reports/pages.h"
#include "reports/pages/tablepage.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

PrintTable table(int rows)
{
    PrintTable out;
    out.title = u"党费收缴台账"_s;
    out.subtitle = u"财政局党支部  2024年度"_s;
    out.unit = u"单位：元"_s;
    out.columns = {
        {u"序号"_s, Qt::AlignHCenter}, {u"党员姓名"_s}, {u"年应交"_s, {}, true}, {u"备注"_s}};
    for (int i = 1; i <= rows; ++i) {
        out.rows.append({QString::number(i), u"党员%1"_s.arg(i), u"1800.00"_s, {}});
    }
    out.totals = {u"合计"_s, {}, u"9876543.21"_s, {}};
    out.footnotes = {u"五星级名额 2（20 个的 10 %，下取整）"_s};
    out.signatures = {u"制表人"_s, u"审核人"_s};
    return out;
}

QStringList printed(const PrintTable &table)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    EXPECT_TRUE(saveTable(path, table).ok());
    return pageTexts(path);
}

int rowsOn(const QString &page)
{
    return int(page.count(u"1800.00"_s));
}

} // namespace

TEST(TablePage, PrintsTitleHeadRowsTotalsNotesAndSignatures)
{
    const QStringList pages = printed(table(3));
    ASSERT_EQ(pages.size(), 1);
    for (const QString &text : {u"党费收缴台账"_s, u"财政局党支部"_s, u"2024年度"_s, u"单位：元"_s,
                                u"党员姓名"_s, u"党员3"_s, u"合计"_s, u"9876543.21"_s,
                                u"五星级名额 2"_s, u"制表人："_s, u"审核人："_s, u"第1页共1页"_s}) {
        EXPECT_TRUE(QString{pages.first()}.remove(u' ').contains(QString{text}.remove(u' ')))
            << text.toStdString();
    }
}

TEST(TablePage, RepeatsTheHeadAndNumbersThePages)
{
    const QStringList pages = printed(table(200));
    ASSERT_GT(pages.size(), 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(pages.at(i).contains(u"党员姓名"_s));
        EXPECT_TRUE(pages.at(i).contains(u"党费收缴台账"_s));
        EXPECT_TRUE(QString{pages.at(i)}.remove(u' ').contains(
            u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
        EXPECT_EQ(pages.at(i).contains(u"9876543.21"_s), i + 1 == pages.size());
    }
}

TEST(TablePage, PrintsEveryRowOnceAndLeavesNoRowAloneOnTheLastPage)
{
    for (int rows = 25; rows <= 100; ++rows) {
        const QStringList pages = printed(table(rows));
        int sum = 0;
        for (const QString &page : pages) {
            sum += rowsOn(page);
        }
        EXPECT_EQ(sum, rows);
        EXPECT_GE(rowsOn(pages.last()), 2) << rows;
        EXPECT_TRUE(pages.last().contains(u"制表人"_s)) << rows;
    }
}

TEST(TablePage, WrapsLongTextsAndLosesNothing)
{
    PrintTable wrapped = table(2);
    const QString text =
        u"因病长期住院，经支部党员大会讨论同意并报上级党委批准，自三月起按核定数额交纳。"_s
            .repeated(4);
    wrapped.rows[1] = {u"2"_s, {}, {}, text};
    const Folder folder;
    ASSERT_TRUE(saveTable(folder.path(u"a.pdf"_s), wrapped).ok());
    // Without -layout the lines of one cell follow one another.
    const QString plain =
        outputOf(u"pdftotext"_s, {folder.path(u"a.pdf"_s), u"-"_s}).remove(u'\n').remove(u' ');
    EXPECT_TRUE(plain.contains(text)) << plain.toStdString();
}

TEST(TablePage, SplitsARowHigherThanAPage)
{
    PrintTable high = table(1);
    high.rows[0][3] = u"很长的备注文字。"_s.repeated(2000);
    const QStringList pages = printed(high);
    EXPECT_GT(pages.size(), 2);
    const Folder folder;
    ASSERT_TRUE(saveTable(folder.path(u"a.pdf"_s), high).ok());
    EXPECT_EQ(solidText(folder.path(u"a.pdf"_s)).count(u'备'), 2000 + pages.size());
}

TEST(TablePage, NeverBreaksNumbersHoweverManyColumns)
{
    PrintTable wide = table(0);
    wide.columns.clear();
    wide.totals.clear();
    QStringList row;
    for (int i = 0; i < 14; ++i) {
        wide.columns.append({u"一月应交党费"_s, {}, true});
        row.append(u"12345.%1"_s.arg(i + 10));
    }
    wide.rows = {row};
    wide.orientation = QPageLayout::Landscape;
    const QString page = printed(wide).first();
    for (const QString &number : row) {
        EXPECT_TRUE(page.contains(number)) << number.toStdString();
    }
}

TEST(TablePage, KeepsDaysNumbersAndNamesInOneLine)
{
    PrintTable roll = table(0);
    roll.totals.clear();
    roll.columns = {{u"姓名"_s},     {u"公民身份号码"_s}, {u"出生日期"_s}, {u"入党日期"_s},
                    {u"转正日期"_s}, {u"手机号码"_s},     {u"介绍人"_s},   {u"工作单位"_s}};
    const QStringList whole{u"欧阳晓明"_s,   u"110101199003078515"_s, u"1990-03-07"_s,
                            u"2012-06-28"_s, u"2013年6月28日"_s,      u"13800138000"_s};
    const QStringList sponsors{u"李国庆"_s, u"王小明"_s, u"司马文"_s, u"诸葛亮"_s,
                               u"阿依努尔·吐尔逊"_s};
    roll.rows = {whole
                 + QStringList{sponsors.join(u'、'), u"某市水利工程建设管理局"_s.repeated(3)}};
    const QString page = printed(roll).first();
    for (const QString &piece : whole + sponsors) {
        EXPECT_TRUE(page.contains(piece)) << piece.toStdString() << " in\n" << page.toStdString();
    }
}

TEST(TablePage, GivesTheRoomToTheColumnThatTakesTheLines)
{
    PrintTable sheet = table(0);
    sheet.totals.clear();
    sheet.columns = {{u"姓名"_s}, {u"明细"_s}, {u"理由"_s}};
    const QString detail = u"职务工资1750.00、级别工资3871.00、津贴补贴6930.42"_s.repeated(2);
    for (int i = 0; i < 120; ++i) {
        sheet.rows += QStringList{u"张三"_s, detail, {}};
    }
    const qsizetype without = printed(sheet).size();
    sheet.rows[7][2] = u"本人申请，经支部党员大会讨论同意，按规定报上级党委批准"_s.repeated(2);
    EXPECT_LE(printed(sheet).size(), without + 1) << "one long text does not lengthen all rows";
    // Two columns that are equally full have the same width.
    sheet.columns.last().title = u"备注"_s;
    for (QStringList &row : sheet.rows) {
        row[2] = detail;
    }
    const QString first = printed(sheet).first();
    for (const QString &line : first.split(u'\n')) {
        EXPECT_TRUE(!line.contains(u"职务工资"_s) || line.count(u"职务工资"_s) == 2)
            << line.toStdString();
    }
}

TEST(TablePage, IsTurnedWhereItWouldBreakThemUpright)
{
    EXPECT_EQ(tablePageLayout(table(3)).orientation(), QPageLayout::Portrait);
    PrintTable wide = table(0);
    wide.totals.clear();
    wide.columns = QList<PrintColumn>(12, {u"日期"_s});
    wide.rows = {QStringList(12, u"2024-05-01"_s)};
    EXPECT_EQ(tablePageLayout(wide).orientation(), QPageLayout::Landscape);
    EXPECT_EQ(printed(wide).first().count(u"2024-05-01"_s), 12);
}

TEST(TablePage, IsTurnedByTheRowsAtItsHead)
{
    PrintTable roll = table(0);
    roll.totals.clear();
    roll.columns = QList<PrintColumn>(12, {u"日期"_s});
    roll.rows = QList<QStringList>(kRowsJudged, QStringList(12));
    roll.rows.last() = QStringList(12, u"2024-05-01"_s);
    EXPECT_EQ(tablePageLayout(roll).orientation(), QPageLayout::Landscape);
    roll.rows.prepend(QStringList(12));
    EXPECT_EQ(tablePageLayout(roll).orientation(), QPageLayout::Portrait);
}

TEST(TablePage, SaysThatThereIsNothing)
{
    const QStringList pages = printed(table(0));
    ASSERT_EQ(pages.size(), 1);
    EXPECT_TRUE(pages.first().contains(u"（无记录）"_s));
    EXPECT_TRUE(pages.first().contains(u"党员姓名"_s));
}

TEST(TablePage, TakesTextLiterallyAndRowsOfAnyLength)
{
    PrintTable odd = table(0);
    odd.rows = {{u"1"_s, u"<b>&amp;%1"_s},
                {u"2"_s, u"a\tb\u0007c"_s, u"3"_s, u"4"_s, u"too many"_s}};
    const QString page = printed(odd).first();
    EXPECT_TRUE(page.contains(u"<b>&amp;%1"_s));
    EXPECT_TRUE(QString{page}.remove(u' ').contains(u"abc"_s));
    EXPECT_FALSE(page.contains(u"too many"_s));
}

TEST(TablePage, ReportsAFolderThatIsMissing)
{
    const Folder folder;
    const Status status = saveTable(folder.path(u"no/a.pdf"_s), table(1));
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Io);
}

} // namespace zhibu
