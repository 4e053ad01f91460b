#include "pages.h"
#include "reports/documents/statistics/statisticstables.h"
#include "reports/pages/columnwidths.h"
#include "reports/pages/pdffile.h"
#include "support/tempfile.h"

#include <QBuffer>
#include <QPdfWriter>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const ReturnHead kHead{.unit = u"第一党支部"_s, .asOf = QDate(2025, 1, 5)};

class StatisticsTables : public testing::Test
{
protected:
    StatisticsTables()
    {
        const RowId branch = book.addBranch(u"A"_s, {{u"sector"_s, u"government"_s}});
        book.addMember(u"P1"_s, branch,
                       {{u"nation"_s, u"汉族"_s},
                        {u"education"_s, u"研究生"_s},
                        {u"job"_s, u"党政机关工作人员"_s},
                        {u"birth"_s, u"1980-01-01"_s}});
    }
    AnnualStatistics made() { return got(annualStatistics(book.file(), 0, 2024)); }

    test::TempFile book;
};

TEST_F(StatisticsTables, HaveRestsOnlyWhereSomebodyIsInThem)
{
    const AnnualStatistics all = made();
    const int place = all.placeOf(2);
    const TextTable sound = statisticsSheet(all, place).table;
    EXPECT_EQ(sound.rows.last().first(), u"　六、其他"_s);
    EXPECT_EQ(sound.columns.last().title, u"71岁及以上"_s);
    EXPECT_EQ(sound.rows.first().mid(0, 3), (QStringList{u"总计"_s, u"1"_s, u"1"_s}));

    book.addMember(u"P2"_s, book.addBranch(u"B"_s));
    const AnnualStatistics gaps = made();
    const StatisticsSheet sheet = statisticsSheet(gaps, place);
    EXPECT_EQ(sheet.table.rows.last().first(), u"　工作岗位未填或无法归类"_s);
    EXPECT_EQ(sheet.table.columns.last().title, u"出生日期未填"_s);
    EXPECT_EQ(sheet.rows.size(), sheet.table.rows.size());
    EXPECT_EQ(sheet.columns.size() + StatisticsSheet::kFixedColumns, sheet.table.columns.size());
    for (const TextColumn &column : sheet.table.columns) {
        EXPECT_NE(column.title, u"汉族"_s) << "counted, not shown";
    }
}

TEST_F(StatisticsTables, OnPaperGiveTheItemsTheRoomToBeRead)
{
    QBuffer paper;
    ASSERT_TRUE(paper.open(QIODevice::WriteOnly));
    QPdfWriter device(&paper);
    device.setPageLayout(tablePageLayout(QPageLayout::Landscape));
    const AnnualStatistics all = made();
    const TableFit fit =
        fitColumns(statisticsDocument(all, all.placeOf(3), kHead).page, device, device.width(), 0);
    EXPECT_TRUE(fit.isWhole);
    EXPECT_GE(fit.widths.first(), fit.body.width(u"党政机关工作人员"_s));
}

TEST_F(StatisticsTables, AsAPrintedPageSayWhoseTheyAreAndAreSigned)
{
    const AnnualStatistics all = made();
    const Folder folder;
    const QString path = folder.path(u"t.pdf"_s);
    ASSERT_TRUE(savePages(path, statisticsDocument(all, all.placeOf(1), kHead)).ok());
    const QString text = solidText(path);
    for (const QString &part : {u"党员数量变化情况"_s, u"填报单位：第一党支部截至2024年12月31日"_s,
                                u"单位：人"_s, u"本年底应有党员"_s, u"填表人"_s}) {
        EXPECT_TRUE(text.contains(part)) << part.toStdString() << text.toStdString();
    }
}

TEST_F(StatisticsTables, OfAYearThatIsNotOverAreMarked)
{
    const AnnualStatistics all = made();
    const auto head = [&all](const ReturnHead &of) {
        return statisticsDocument(all, all.placeOf(1), of).page.subtitle;
    };
    EXPECT_EQ(head({.unit = u"第一党支部"_s, .asOf = QDate(2024, 11, 23)}),
              u"填报单位：第一党支部 截至2024年11月23日，非年末数"_s);
    EXPECT_EQ(head({.unit = {}, .asOf = QDate(2024, 12, 31)}),
              u"填报单位：＿＿＿＿＿＿＿＿ 截至2024年12月31日"_s);
}

TEST_F(StatisticsTables, TogetherAreOnePdfAndOneWorkbookWithChecksAndPreCheck)
{
    book.addMember(u"P2"_s, book.addBranch(u"B"_s));
    const AnnualStatistics all = made();
    const Folder folder;
    const QString path = folder.path(u"all.pdf"_s);
    ASSERT_TRUE(saveStatisticsPages(path, all, kHead).ok());
    EXPECT_GE(pageTexts(path).size(), all.pack.tables.size());

    const QList<TextTable> sheets = statisticsWorkbook(all, kHead);
    ASSERT_EQ(sheets.size(), all.pack.tables.size() + 2);
    QStringList names;
    for (const TextTable &sheet : sheets) {
        EXPECT_FALSE(names.contains(sheet.name)) << sheet.name.toStdString();
        EXPECT_LE(sheet.name.size(), 31);
        names += sheet.name;
    }
    EXPECT_EQ(names.first(), u"表1 党员数量变化情况"_s);
    EXPECT_FALSE(sheets.first().heading.isEmpty());
    EXPECT_EQ(sheets.last().rows.first(),
              (QStringList{u"工作岗位未填或无法归类"_s, u"P2"_s, u"党员P2"_s, u"B"_s}));
    EXPECT_EQ(statisticsChecks(all).rows.first(),
              (QStringList{u"表1应有与实有相差的党员"_s, u"0"_s, u"✓ 相符"_s}));
}

} // namespace
} // namespace zhibu
