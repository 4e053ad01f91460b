#include "reports/pages/lettersheet.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using enum LetterBlock::Kind;

QStringList titlesOf(const TextTable &table)
{
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles += column.title;
    }
    return titles;
}

} // namespace

TEST(LetterSheet, HoldsTheTableUnderItsTitlesAndEverythingElseAroundIt)
{
    Letter letter{.title = u"计票单"_s, .blocks = {}, .signature = u"水利局党支部"_s, .date = {}};
    letter.add(Paragraph, u"发出选票8张。"_s);
    letter.add({.titles = {u"姓名"_s, u"得票"_s, u"说明"_s},
                .rows = {{u"张三"_s, u"7"_s, u""_s}, {u"李四"_s, u"8"_s, u"当选"_s}}});
    letter.add(Paragraph, u"监票人："_s);
    letter.add({.titles = {u"书记"_s, u"得票"_s}, .rows = {{u"李四"_s, u"5"_s}}});
    const TextTable sheet = letterSheet(letter);
    EXPECT_EQ(sheet.heading, (QStringList{u"计票单"_s, u"发出选票8张。"_s}));
    EXPECT_EQ(titlesOf(sheet), (QStringList{u"姓名"_s, u"得票"_s, u"说明"_s}));
    EXPECT_EQ(sheet.rows, (QList<QStringList>{{u"张三"_s, u"7"_s, u""_s},
                                              {u"李四"_s, u"8"_s, u"当选"_s},
                                              {u"监票人："_s, {}, {}},
                                              {u"书记"_s, u"得票"_s, {}},
                                              {u"李四"_s, u"5"_s, {}},
                                              {u"水利局党支部"_s, {}, {}}}));
    EXPECT_EQ(sheet.columns[1].kind, TextColumn::Kind::Text) << "a title stands among the numbers";
}

TEST(LetterSheet, KeepsNumbersAndRepeatsNoTitles)
{
    Letter letter{.title = u"候选人"_s, .blocks = {}, .signature = {}, .date = {}};
    for (const QString &name : {u"张三"_s, u"李四"_s}) {
        letter.add({.titles = {u"姓名"_s, u"得票"_s}, .rows = {{name, u"7"_s}}});
    }
    const TextTable sheet = letterSheet(letter);
    EXPECT_EQ(sheet.rows, (QList<QStringList>{{u"张三"_s, u"7"_s}, {u"李四"_s, u"7"_s}}));
    EXPECT_EQ(sheet.columns[1].kind, TextColumn::Kind::Integer);
}

TEST(LetterSheet, OfProseIsALineForEachParagraph)
{
    Letter letter{.title = u"通知"_s,
                  .blocks = {},
                  .signature = u"水利局党支部"_s,
                  .date = QDate(2024, 3, 8)};
    letter.add(Heading1, u"一、时间"_s);
    letter.add(Paragraph, u"3月8日。"_s);
    const TextTable sheet = letterSheet(letter);
    EXPECT_EQ(titlesOf(sheet), QStringList{u"正文"_s});
    EXPECT_EQ(sheet.rows,
              (QList<QStringList>{
                  {u"一、时间"_s}, {u"3月8日。"_s}, {u"水利局党支部"_s}, {u"2024年3月8日"_s}}));
}

TEST(TableLetter, HoldsWhatStandsAroundTheTable)
{
    const Letter letter = tableLetter({.title = u"签到表"_s,
                                       .subtitle = u"水利局党支部"_s,
                                       .unit = {},
                                       .columns = {{u"姓名"_s}, {u"签到"_s}},
                                       .rows = {{u"张三"_s, {}}},
                                       .totals = {u"合计"_s, {}},
                                       .footnotes = {u"共1人。"_s},
                                       .signatures = {u"填表人"_s, u"审核人"_s}});
    EXPECT_EQ(letter.title, u"签到表"_s);
    ASSERT_EQ(letter.blocks.size(), 4);
    EXPECT_EQ(letter.blocks[0].text, u"水利局党支部"_s);
    EXPECT_EQ(letter.blocks[1].table.titles, (QStringList{u"姓名"_s, u"签到"_s}));
    EXPECT_EQ(letter.blocks[1].table.rows.last().first(), u"合计"_s);
    EXPECT_EQ(letter.blocks[2].text, u"共1人。"_s);
    EXPECT_EQ(letter.blocks[3].text, u"填表人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿"_s);
}

} // namespace zhibu
