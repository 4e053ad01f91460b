#include "reports/documents/rating/quotatext.h"
#include "reports/documents/rating/schemesummary.h"
#include "reports/words/schemeproblem.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

/// A table of organisations with these totals, best first.
RatingTable tableOf(const QStringList &totals)
{
    RatingTable table;
    QList<Standing> standings;
    for (const QString &total : totals) {
        RatedOrganisation row{.facts = sample::facts(total)};
        row.rating = rate(sample::anyang(), row.facts);
        standings += standingOf(row.facts, row.rating);
        table.rows.push_back(row);
    }
    table.quotas = countQuotas(sample::anyang(), standings);
    return table;
}

const QStringList kTen{u"95"_s, u"95"_s, u"88"_s, u"87"_s, u"86"_s,
                       u"85"_s, u"84"_s, u"83"_s, u"82"_s, u"81"_s};

struct Told
{
    QString note, line;
};

Told told(const RatingTable &table, qsizetype quota)
{
    const QuotaCount &count = table.quotas[quota];
    const auto line = quotaLine(table, count);
    return {quotaNote(sample::anyang(), count, line),
            line ? quotaLineText(sample::anyang(), count, *line) : QString()};
}

TEST(QuotaText, SaysTheLimitHowItIsRoundedWhetherItIsMetAndWhoIsEqualAtIt)
{
    const RatingTable table = tableOf(kTen);
    EXPECT_EQ(told(table, 0).note,
              u"⚠ 五星级最多1个（已评10个的10%，舍去小数），现有2个，超出1个；第1名与第2名同分，"
              u"由会议决定（一般要求，不符合的只作提示）"_s);
    EXPECT_EQ(told(table, 0).line,
              u"五星级最多1个（10%，舍去小数） ⚠ 超出1个；第1名与第2名同分，由会议决定"_s);
    EXPECT_EQ(told(table, 1).line, u"一星级及以下至少1个（10%，有小数进一） ⚠ 还少1个"_s);

    const RatingTable met = tableOf(
        {u"95"_s, u"88"_s, u"87"_s, u"86"_s, u"85"_s, u"84"_s, u"83"_s, u"82"_s, u"81"_s, u"50"_s});
    EXPECT_EQ(told(met, 0).line, u"五星级最多1个（10%，舍去小数） ✓ 符合"_s);
    EXPECT_TRUE(told(met, 1).note.startsWith(u"✓ 一星级及以下至少1个"_s));
}

TEST(QuotaText, OfANumberSaysNoShare)
{
    Quota quota = sample::anyang().quotas[0];
    quota.number = 50;
    EXPECT_EQ(quotaRuleText(sample::anyang(), quota), u"五星级最多50个（一般要求）"_s);
    const QuotaCount count{.quota = quota, .rated = 60, .limit = 50, .count = 51};
    EXPECT_EQ(quotaText(sample::anyang(), count), u"五星级最多50个，现有51个"_s);
    EXPECT_EQ(quotaLineText(sample::anyang(), count, {}), u"五星级最多50个 ⚠ 超出1个"_s);
}

TEST(QuotaText, SuggestsWithoutNamingAStarAndTellsEqualsApartFromOthers)
{
    const RatingTable table = tableOf(kTen);
    const auto suggested = [&](qsizetype quota, qsizetype place) {
        const QuotaCount &count = table.quotas[quota];
        return suggestionText(sample::anyang(), count, *quotaLine(table, count), place);
    };
    EXPECT_EQ(suggested(0, 1), u"建议下调：超出五星级名额1个；并列2个，只需1个，请定"_s);
    EXPECT_EQ(suggested(1, 9), u"建议列入一星级及以下：名额尚缺1个"_s);
}

TEST(QuotaText, OfTooFewOrganisationsSaysThatItAsksNothing)
{
    QuotaCount count{.quota = sample::anyang().quotas[0], .rated = 9, .limit = 0, .count = 1};
    count.quota.fewest = 10;
    EXPECT_TRUE(quotaNote(sample::anyang(), count, {}).contains(u"不足10个，不作要求"_s));
    count.quota.firm = true;
    EXPECT_TRUE(quotaNote(sample::anyang(), count, {}).contains(u"硬性要求"_s));
}

TEST(QuotaText, OfAQuotaUnderEachSuperiorNamesTheSuperior)
{
    QuotaCount count{.quota = sample::anyang().quotas[0], .rated = 5, .limit = 0, .count = 1};
    count.quota.perSuperior = true;
    count.superior = {.row = 1, .name = u"城关镇党委"_s};
    EXPECT_TRUE(
        quotaNote(sample::anyang(), count, {}).startsWith(u"⚠ 城关镇党委下属：五星级最多0个"_s));
    count.superior = {};
    EXPECT_TRUE(quotaText(sample::anyang(), count).startsWith(u"没有上级的党组织：五星级"_s));
    EXPECT_EQ(quotaRuleText(sample::anyang(), count.quota),
              u"每个上级党组织下属：五星级最多10%（舍去小数，一般要求）"_s);
}

TEST(QuotaText, OfManySuperiorsNamesThoseWhereItIsNotMetAndCountsTheRest)
{
    QuotaCount count{.quota = sample::anyang().quotas[0], .rated = 20, .limit = 2, .count = 3};
    count.quota.perSuperior = true;
    count.superior = {.row = 1, .name = u"城关镇党委"_s};
    RatingTable table{.rows = {}, .quotas = {count}};
    for (int i = 2; i <= 30; ++i) {
        count.superior = {.row = i, .name = u"某镇党委"_s};
        count.count = 2;
        table.quotas += count;
    }
    const QStringList notes = quotaFootnotes(sample::anyang(), table);
    ASSERT_EQ(notes.size(), 2);
    EXPECT_TRUE(notes[0].startsWith(u"城关镇党委下属：五星级最多2个"_s)) << notes[0].toStdString();
    EXPECT_EQ(notes[1], u"✓ 按上级分别计算的名额，29项符合。"_s);
}

TEST(SchemeSummary, SaysWhatTheSchemeLaysDownInItsWords)
{
    QHash<QString, QString> parts;
    for (const SchemePart &part : schemeSummary(sample::anyang())) {
        parts.insert(part.title, part.lines.join(u'|'));
    }
    EXPECT_EQ(parts[u"评定对象"_s], u"党支部"_s);
    EXPECT_EQ(parts[u"评价主体"_s], u"自评（只作依据）、测评（只作依据）、考评（占100%）"_s);
    EXPECT_TRUE(parts[u"指标"_s].startsWith(u"组织健全（10分）、"_s));
    EXPECT_TRUE(parts[u"星级"_s].startsWith(u"五星级：90分起|四星级：80分起"_s));
    EXPECT_TRUE(parts[u"星级"_s].endsWith(u"|不定星级：其余"_s));
    EXPECT_TRUE(parts[u"加分"_s].startsWith(u"〔3.1〕"_s));
    EXPECT_EQ(parts[u"名额"_s], u"五星级最多10%（舍去小数，一般要求）|"
                                u"一星级及以下至少10%（有小数进一，一般要求）"_s);
    EXPECT_TRUE(parts[u"程序"_s].contains(u" → "_s));
}

TEST(SchemeProblem, NamesLinePlaceAndReason)
{
    const QStringList lines =
        schemeProblemTexts("{\n\"id\": 5,\n\"version\": 0, \"Sources\": \"s\"\n}");
    EXPECT_TRUE(lines.contains(u"Line 2, column 1, id: a text is expected"_s));
    EXPECT_TRUE(lines.contains(
        u"Line 3, column 1, version: a whole number from 1 to 2147483647 is expected"_s));
    EXPECT_TRUE(lines.contains(u"Line 3, column 15, Sources: the key “Sources” is not known here; "
                               "did you mean “source”?"_s));
    EXPECT_TRUE(lines.contains(u"Line 1, column 1, title: missing"_s));
    EXPECT_EQ(schemeProblemTexts("{\n\n\"id\""),
              QStringList{u"Line 3, column 5: unterminated string"_s});
    EXPECT_EQ(
        schemeProblemTexts("{\n\"id\"：\"x\"}"),
        QStringList{
            u"Line 2, column 5: “：” is a full-width mark; JSON wants a half-width “:” here"_s});
    EXPECT_EQ(schemeProblemTexts("{\"id\": \"x\"，\"version\": 1}").value(0).section(u": "_s, 1),
              u"“，” is a full-width mark; JSON wants a half-width “,” here"_s);
    EXPECT_EQ(schemeProblemTexts(sample::anyangJson()), QStringList());
    EXPECT_EQ(
        schemeProblemTexts(sample::anyangJson(u"mode"_s, u"band"_s)).value(0).section(u": "_s, 1),
        u"the word “band” is not known here; one of these is: bands named_stars ladder"_s);
}

} // namespace
} // namespace zhibu
