#include "reports/documents/document.h"
#include "reports/documents/rating/starregistertable.h"
#include "support/printers.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

StarRegister sample()
{
    return {
        .firstYear = 2022,
        .years = 3,
        .computedFrom = 2024,
        .rows = {{.organisation = 1,
                  .code = u"A1"_s,
                  .name = u"水利局党支部"_s,
                  .marks = {StarMark{.star = 3},
                            StarMark{.star = 4, .total = Points{885'000}, .movement = Movement::Up},
                            StarMark{.star = 0, .total = Points{0}, .movement = Movement::Down}}},
                 {.organisation = 2,
                  .code = u"A2"_s,
                  .name = u"教育局党支部"_s,
                  .marks = {std::nullopt, std::nullopt,
                            StarMark{.star = 5, .total = Points{1'000'000}}}}}};
}

TEST(StarRegisterTable, IsFiguresForSpreadsheets)
{
    const TextTable table = starRegisterTable(sample());
    EXPECT_EQ(table.name, u"星级管理台账"_s);
    ASSERT_EQ(table.columns.size(), 2 + 3 * 3);
    EXPECT_EQ(table.columns[2].title, u"2022年星级"_s);
    EXPECT_EQ(table.columns[2].kind, TextColumn::Kind::Integer);
    EXPECT_EQ(table.columns[7].title, u"2023年升降"_s);
    EXPECT_EQ(table.columns[8].title, u"2024年星级（试算）"_s);
    EXPECT_EQ(table.columns[10].title, u"2024年升降（试算）"_s);
    EXPECT_EQ(table.rows[0].join(u'|'), u"A1|水利局党支部|3||新评|4|88.5|晋星|0|0|降星"_s);
    EXPECT_EQ(table.rows[1].join(u'|'), u"A2|教育局党支部|||||||5|100|新评"_s);
}

TEST(StarRegisterTable, IsOneColumnAYearForEyes)
{
    const TextTable table = starRegisterOverview(sample());
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles += column.title;
    }
    EXPECT_EQ(titles, (QStringList{u"组织编码"_s, u"组织名称"_s, u"2024年（试算）"_s, u"2023年"_s,
                                   u"2022年"_s}));
    EXPECT_EQ(table.rows[0].join(u'|'),
              u"A1|水利局党支部|不定星级 降 0|四星级 晋 88.5|三星级 新"_s);
    EXPECT_EQ(table.rows[1].join(u'|'), u"A2|教育局党支部|五星级 新 100||"_s);
}

TEST(StarRegisterTable, CountsTheStarsOfEachYear)
{
    const TextTable table = starDistributionTable(sample());
    EXPECT_EQ(table.columns[1].title, u"五星级"_s);
    EXPECT_EQ(table.columns[6].title, u"不定星级"_s);
    EXPECT_EQ(table.rows[2].join(u' '), u"2022 0 0 1 0 0 0 1"_s);
    EXPECT_EQ(table.rows[0].join(u' '), u"2024 1 0 0 0 0 1 2"_s);
    EXPECT_EQ(starRegisterSentences(sample()),
              (QStringList{u"2024年：五星级1个、不定星级1个。"_s, u"2023年：四星级1个。"_s,
                           u"2022年：三星级1个。"_s, u"2024年尚未审定，按现有评分试算。"_s}));
}

TEST(StarRegisterTable, SaysWhichYearsAreNotDecided)
{
    StarRegister stars = sample();
    stars.computedFrom = 2023;
    EXPECT_EQ(starRegisterSentences(stars).last(), u"2023年、2024年尚未审定，按现有评分试算。"_s);
    stars.computedFrom = {};
    EXPECT_EQ(starRegisterSentences(stars).size(), 3);
    EXPECT_EQ(starRegisterOverview(stars).columns[2].title, u"2024年"_s);
}

TEST(StarRegisterTable, MarksTheStarsOfAYearThatAreNotDecided)
{
    StarRegister stars = sample();
    stars.computedFrom = {};
    stars.rows[1].marks[2]->isComputed = true;
    EXPECT_EQ(starRegisterOverview(stars).rows[1][2], u"五星级 新 100 （试算）"_s);
    EXPECT_EQ(starRegisterTable(stars).columns[8].title, u"2024年星级"_s);
    EXPECT_EQ(starRegisterTable(stars).rows[0][10], u"降星"_s);
    EXPECT_EQ(starRegisterTable(stars).rows[1][10], u"新评（试算）"_s);
    EXPECT_EQ(starRegisterSentences(stars).last(),
              u"2024年另有1个党组织尚未审定，按现有评分试算。"_s);
}

TEST(StarRegisterTable, AsAFileSaysWhatIsNotDecidedBelowItsRows)
{
    const TextTable sheet = starRegisterDocument(sample(), u"机关党委"_s).sheet();
    EXPECT_EQ(sheet.rows.last().value(1), u"2024年尚未审定，按现有评分试算。"_s);
}

TEST(StarRegisterTable, WithoutStarsIsATableWithoutYears)
{
    const Document document = starRegisterDocument({}, u"水利局党支部"_s);
    EXPECT_TRUE(document.table.rows.isEmpty());
    EXPECT_EQ(document.table.columns.size(), 2);
    EXPECT_TRUE(document.page.footnotes.isEmpty());
    EXPECT_EQ(document.page.subtitle, u"水利局党支部"_s);
}

} // namespace
} // namespace zhibu
