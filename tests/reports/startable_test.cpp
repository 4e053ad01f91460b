#include "reports/documents/rating/quotatext.h"
#include "reports/documents/rating/startable.h"
#include "reports/words/roundwords.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

RatedOrganisation rated(const QString &code, Facts facts, std::optional<int> rank = {})
{
    RatedOrganisation row{.code = code, .name = code + u"党支部"_s, .facts = facts};
    row.rating = rate(sample::anyang(), facts);
    row.rank = rank;
    row.movement = movement(row.rating, facts.previousStar);
    return row;
}

QStringList cellsOf(const RatedOrganisation &row)
{
    return starTable({.rows = {row}, .quotas = {}}, sample::anyang(), sample::kYear).rows.first();
}

TEST(StarTable, HasTheColumnsOthersScriptAgainst)
{
    QStringList titles;
    for (const TextColumn &column : starTable({}, sample::anyang(), sample::kYear).columns) {
        titles += column.title;
    }
    EXPECT_EQ(titles, u"排名 组织编码 组织名称 年度 基础分 加分 减分 原始总分 总分 得分星级 降星 "
                      "星级上限 最终星级 上年星级 升降 说明"_s.split(u' '));
}

TEST(StarTable, WritesNumbersWithoutTrailingZerosAndTheRemarksApart)
{
    Facts facts = sample::facts(u"89.5"_s);
    facts.events = {sample::event(u"commendation"_s, u"nation"_s),
                    sample::event(u"commendation"_s, u"city"_s, {2024, 6, 1}),
                    sample::event(u"unexcused_absence"_s, {}, {2024, 7, 1}, 3)};
    facts.previousStar = 5;
    EXPECT_EQ(
        cellsOf(rated(u"A01"_s, facts, 7)).join(u'|'),
        u"7|A01|A01党支部|2024|89.5|8|9|88.5|88.5|4|1|4|3|5|降星|"
        "国家级表彰 +8分；无故缺席3次 -9分；"
        "无故缺席、未按时完成任务共3次（达到3次），降1个星级；"
        "无故缺席、未按时完成任务共3次（达到3次），最高四星级；未计：市级表彰（3分），同组以最高的为准"_s);
}

TEST(StarTable, WhomAnotherRoundRatesHasNoRankAndIsToldSo)
{
    RatedOrganisation row = rated(u"A01"_s, sample::facts(u"95"_s));
    row.ratedElsewhere = u"综合系统党委"_s;
    EXPECT_TRUE(cellsOf(row).first().isEmpty());
    EXPECT_TRUE(
        cellsOf(row).last().endsWith(u"由“综合系统党委”的一轮评定，不计入本轮的排名和名额"_s))
        << cellsOf(row).last().toStdString();
    std::vector<RatedOrganisation> rows{row, rated(u"B01"_s, sample::facts(u"80"_s))};
    EXPECT_EQ(tableOf(sample::anyang(), rows).rows.front().code, u"B01"_s);
    EXPECT_EQ(tableOf(sample::anyang(), rows).quotas[0].rated, 1);
}

TEST(StarTable, AStarDecidedOnWithoutScoresStandsThereWithoutPoints)
{
    Facts facts = sample::facts(u"90"_s);
    facts.scores.removeLast();
    facts.previousStar = 3;
    facts.decision = Decision{4, u"班子会议决定"_s, {2024, 12, 20}, 400};
    EXPECT_EQ(cellsOf(rated(u"A01"_s, facts, 1)).join(u'|'),
              u"1|A01|A01党支部|2024|||||||||4|3|晋星|"
              "缺考评得分：“服务意识强、群众基础牢”；决定为四星级：班子会议决定"_s);
}

TEST(ConfirmedLines, SayWhatTheRecordsGiveNow)
{
    const auto lineOf = [](const Scheme &scheme, const Facts &now) {
        RatedOrganisation row = rated(u"A01"_s, sample::facts(u"93"_s));
        row.confirmedBy = std::make_shared<const Scheme>(scheme);
        row.now = RatedNow{now, rate(scheme, now)};
        return roundLines(row).last();
    };
    Facts facts = sample::facts(u"85"_s);
    EXPECT_EQ(lineOf(sample::anyang(), facts),
              u"确认后记录有变动，按现有记录将为四星级（原始总分85），确认的结果不变"_s);
    facts.scores.clear();
    EXPECT_EQ(lineOf(sample::anyang(), facts),
              u"确认后记录有变动，按现有记录得分不全，确认的结果不变"_s);
    facts.decision = Decision{4, u"班子会议决定"_s, {2024, 12, 20}, 400};
    EXPECT_EQ(lineOf(sample::anyang(), facts),
              u"确认后记录有变动，按现有记录将为四星级（另有决定），确认的结果不变"_s);
    Facts young = sample::facts(u"93"_s);
    young.subject.founded = young.asOf.addMonths(-3);
    EXPECT_EQ(lineOf(sample::pack(u"shengzhou"_s), young),
              u"确认后记录有变动，按现有记录将不参评，确认的结果不变"_s);
}

TEST(ConfirmedLines, SayWhetherRecordsOrSchemeHaveChanged)
{
    Scheme stricter = sample::anyang();
    stricter.bands[0].min = Points::whole(96);
    const auto lineOf = [&](const Facts &now) {
        RatedOrganisation row = rated(u"A01"_s, sample::facts(u"93"_s));
        row.confirmedBy = std::make_shared<const Scheme>(sample::anyang());
        row.now = RatedNow{now, rate(sample::anyang(), now), rate(stricter, now)};
        return roundLines(row).last();
    };
    EXPECT_EQ(lineOf(sample::facts(u"93"_s)),
              u"确认后方案有变动，按现有方案将为四星级（原始总分93），确认的结果不变"_s);
    EXPECT_EQ(
        lineOf(sample::facts(u"95"_s)),
        u"确认后记录和方案有变动，按现有记录和方案将为四星级（原始总分95），确认的结果不变"_s);
    EXPECT_EQ(lineOf(sample::facts(u"99"_s)),
              u"确认后记录有变动，按现有记录将为五星级（原始总分99），确认的结果不变"_s);
}

TEST(StarTable, AnOrganisationWithoutScoresHasEmptyCellsAndSaysWhatIsMissing)
{
    Facts facts = sample::facts(u"90"_s);
    facts.scores.removeLast();
    facts.previousStar = 3;
    EXPECT_EQ(cellsOf(rated(u"A01"_s, facts)).join(u'|'),
              u"|A01|A01党支部|2024||||||||||3||缺考评得分：“服务意识强、群众基础牢”"_s);
}

TEST(StarTable, ListsTheHighestStarsFirstToChooseFrom)
{
    std::vector<RatedOrganisation> rows;
    for (const auto &[code, base] : {std::pair(u"A01"_s, u"85"_s), std::pair(u"A02"_s, u"96"_s),
                                     std::pair(u"A03"_s, u"70"_s)}) {
        rows.push_back(rated(code, sample::facts(base)));
    }
    QStringList codes;
    const RatingTable table = tableOf(sample::anyang(), std::move(rows));
    for (const QStringList &row : starTable(table, sample::anyang(), sample::kYear).rows) {
        codes += row[1];
    }
    EXPECT_EQ(codes, (QStringList{u"A02"_s, u"A01"_s, u"A03"_s}));
}

TEST(StarTable, NamesStars)
{
    EXPECT_EQ(starName(std::optional<int>{}), u"未评"_s);
    EXPECT_EQ(starName(std::optional{0}), u"不定星级"_s);
    EXPECT_EQ(starName(std::optional{5}), u"五星级"_s);
}

TEST(StarTable, NamesWhatAStarStandsForBesideIt)
{
    const Scheme &scheme = sample::pack(u"liupanshan-health"_s);
    EXPECT_EQ(starName(scheme, 3), u"三星级"_s);
    EXPECT_EQ(fullStarName(scheme, 3), u"三星级（亚健康）"_s);
    EXPECT_EQ(starName(scheme, rate(scheme, sample::perfect(scheme))), u"五星级（健康）"_s);
    EXPECT_EQ(fullStarName(sample::anyang(), 3), u"三星级"_s);
    EXPECT_EQ(fullStarName(sample::pack(u"grading-2012"_s), 4),
              starName(sample::pack(u"grading-2012"_s), 4));
}

TEST(StarTable, SpeaksOfQuotasThatAreNotMetOnlyAndNamesBothCounts)
{
    const auto quotas = [](const QList<QString> &bases) {
        QList<Standing> standings;
        for (const QString &base : bases) {
            const Facts facts = sample::facts(base);
            standings += standingOf(facts, rate(sample::anyang(), facts));
        }
        return quotaSentences(sample::anyang(),
                              {.rows = {}, .quotas = countQuotas(sample::anyang(), standings)});
    };
    EXPECT_EQ(
        quotas({u"95"_s, u"80"_s}),
        QStringList({u"五星级最多0个（已评2个的10%，舍去小数），现有1个，超出1个。"_s,
                     u"一星级及以下至少1个（已评2个的10%，有小数进一），现有0个，还少1个。"_s}));
    EXPECT_EQ(quotas({u"80"_s, u"40"_s}), QStringList());
}

} // namespace
} // namespace zhibu
