#include "reports/documents/annualsummary.h"
#include "reports/pages.h"
#include "reports/words/starnames.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

AnnualSummary full()
{
    AnnualSummary out;
    out.branch = u"财政局党支部"_s;
    out.code = u"A01B001"_s;
    out.superior = u"党群系统党委"_s;
    out.year = 2024;
    out.asOf = {2024, 12, 31};
    out.founded = {2015, 6, 1};
    out.elected = {2022, 3, 4};
    out.term = {.status = TermStatus::Running, .end = QDate(2025, 3, 4)};
    out.posts = {{u"书记"_s, u"彭瑞明"_s}, {u"组织委员"_s, u"宋磊"_s}};
    out.members = {.total = 14,
                   .full = 13,
                   .probationary = 1,
                   .women = 5,
                   .minorities = 1,
                   .ages = {{u"35岁及以下"_s, 4}, {u"36至45岁"_s, 0}, {u"46岁及以上"_s, 10}},
                   .education = {{u"大学"_s, 12}, {u"研究生"_s, 2}},
                   .admitted = 1,
                   .confirmed = 2,
                   .left = {{u"已转出"_s, 1}}};
    out.activities = {{u"支部党员大会"_s, 2, 4, {u"2024Q2"_s, u"2024Q3"_s}, 28, 25, 28},
                      {u"主题党日"_s, 12, 12, {}, 168, 160, 168},
                      {u"党小组会"_s, 11, 12, {u"2024-07"_s}, 0, 0, 0},
                      {u"民主评议党员"_s, 0, 1, {u"2024"_s}, 0, 0, 0},
                      {u"集中学习"_s, 3, 0, {}, 0, 0, 0}};
    out.dues = {Money{1234560}, Money{1200000}, Money::yuan(1000), 2, Money{34560}, 1};
    out.volunteering = {3, 30, 120};
    out.honours = {u"2024年5月12日获市级表彰（安组〔2024〕3号）"_s};
    out.sanctions = {u"2024年8月1日无故缺席市直工委会议"_s};
    out.star = {.stars = 4,
                .missing = {},
                .lastYear = 3,
                .base = Points::whole(90),
                .bonus = Points::whole(3),
                .deduction = Points::whole(3),
                .total = Points{895000},
                .reasons = {u"市级表彰 +3"_s}};
    out.incompleteData = {u"3名党员未登记出生日期"_s};
    return out;
}

QString textOf(const AnnualSummary &summary)
{
    const Letter letter = annualSummaryLetter(summary);
    QString out = letter.title + u'\n';
    for (const LetterBlock &block : letter.blocks) {
        out += block.text + u'\n';
        for (const QStringList &row : block.table.rows) {
            out += row.join(u'|') + u'\n';
        }
    }
    return out;
}

} // namespace

class Says : public testing::TestWithParam<const char16_t *>
{
};

TEST_P(Says, WhatIsRecorded)
{
    const QString text = textOf(full());
    EXPECT_TRUE(text.contains(QString::fromUtf16(GetParam()))) << text.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    AnnualSummary, Says,
    testing::Values(
        u"财政局党支部2024年度工作总结",
        u"财政局党支部（组织编码A01B001），隶属于党群系统党委，成立于2015年6月1日",
        u"最近一次换届为2022年3月4日，本届任期至2025年3月4日", u"书记彭瑞明、组织委员宋磊",
        u"共有14名党员，其中正式党员13名、预备党员1名", u"女党员5名，少数民族党员1名",
        u"按年龄分：35岁及以下4名、46岁及以上10名。", u"按学历分：大学12名、研究生2名。",
        u"接收预备党员1名，预备党员转正2名，已转出1名",
        u"全年开展支部党员大会2次、主题党日12次、党小组会11次、集中学习3次。",
        u"支部党员大会|2|4|2|28|25|89.3%", u"党小组会|11|12|1|—|—|—", u"集中学习|3|—|—|—|—|—",
        u"全年应交党费12345.60元，实收党费12000.00元，2名党员欠交党费共345.60元。",
        u"另收大额党费1000.00元，单独列报", u"开展志愿服务3次，党员参加30人次，受益群众120人次。",
        u"市级表彰（安组〔2024〕3号）", u"无故缺席市直工委会议",
        u"2024年度评定结果为四星级，总分89.5分", u"基础分90分、加分3分、减分3分",
        u"上年度为三星级，本年度晋星。", u"评定说明：市级表彰 +3。",
        u"1.支部党员大会缺开2个周期：第二季度、第三季度。", u"2.党小组会缺开1个周期：7月。",
        u"3.民主评议党员缺开1个周期：全年。", u"4.2名党员欠交党费，共345.60元。",
        u"5.1名党员未核定党费。", u"6.资料不全：3名党员未登记出生日期。"));

TEST(AnnualSummary, HasItsSectionsInOrder)
{
    QStringList headings;
    for (const LetterBlock &block : annualSummaryLetter(full()).blocks) {
        if (block.kind == LetterBlock::Kind::Heading1) {
            headings.append(block.text);
        }
    }
    EXPECT_EQ(headings, (QStringList{u"一、基本情况"_s, u"二、组织生活"_s, u"三、党费收缴"_s,
                                     u"四、志愿服务"_s, u"五、党员队伍"_s, u"六、星级评定"_s,
                                     u"七、存在的不足"_s}));
}

TEST(AnnualSummary, InventsNothingForAnEmptyBranch)
{
    AnnualSummary empty;
    empty.branch = u"新支部"_s;
    empty.year = 2024;
    empty.asOf = {2024, 12, 31};
    EXPECT_EQ(textOf(empty), uR"(新支部2024年度工作总结
现根据台账记录，将新支部2024年工作情况总结如下。有关数据截至2024年12月31日。
一、基本情况
截至2024年12月31日，共有0名党员。
二、组织生活
台账中没有本年度组织生活记录。
三、党费收缴
全年应交党费0.00元，实收党费0.00元。
四、志愿服务
台账中没有本年度志愿服务记录。
五、党员队伍
台账中没有在册党员。
六、星级评定
2024年度星级未评。
七、存在的不足
台账中没有缺开会议、欠交党费和资料不全的记录。
)"_s);
}

TEST(AnnualSummary, SaysWhyABranchIsNotRated)
{
    AnnualSummary summary = full();
    summary.star = {};
    summary.star.missing = {u"考评 制度完善"_s, u"考评 遵章守纪"_s};
    const QString text = textOf(summary);
    EXPECT_TRUE(text.contains(u"2024年度星级未评，尚缺：考评 制度完善、考评 遵章守纪。"_s));
    EXPECT_TRUE(text.contains(u"星级评定资料不全，缺考评 制度完善、考评 遵章守纪。"_s));
    EXPECT_FALSE(text.contains(u"上年度"_s));
}

TEST(AnnualSummary, NamesAStarDecidedOnWithoutPoints)
{
    AnnualSummary summary = full();
    summary.star.scored = false;
    EXPECT_TRUE(textOf(summary).contains(u"2024年度评定结果为四星级。"_s));
    EXPECT_FALSE(textOf(summary).contains(u"总分"_s));
}

TEST(AnnualSummary, DoesNotPassAStarForApprovedThatIsNot)
{
    AnnualSummary summary = full();
    summary.star.confirmed = false;
    const QString text = textOf(summary);
    EXPECT_TRUE(text.contains(u"2024年度星级尚未批准，按现有记录试算为四星级，总分89.5分"_s));
    EXPECT_FALSE(text.contains(u"评定结果"_s));
}

TEST(AnnualSummary, NamesEveryStar)
{
    const QStringList names{u"不定星级"_s, u"一星级"_s, u"二星级"_s,
                            u"三星级"_s,   u"四星级"_s, u"五星级"_s};
    for (int stars = 0; stars <= 5; ++stars) {
        EXPECT_EQ(starName(stars), names.at(stars));
        AnnualSummary summary = full();
        summary.star.stars = stars;
        EXPECT_TRUE(textOf(summary).contains(u"评定结果为"_s + names.at(stars)));
    }
}

class TermsOfTheSummary : public testing::TestWithParam<TermStatus>
{
};

TEST_P(TermsOfTheSummary, AreADeficiencyOnlyWhenAnElectionIsDue)
{
    AnnualSummary summary = full();
    summary.term = {.status = GetParam(), .end = QDate(2024, 6, 1)};
    summary.extendedTo = {2024, 9, 1};
    EXPECT_EQ(textOf(summary).contains(
                  u"本届任期已于2024年6月1日届满，批准延期至2024年9月1日，尚未换届。"_s),
              summary.term.isOverdue());
}

INSTANTIATE_TEST_SUITE_P(Each, TermsOfTheSummary,
                         testing::Values(TermStatus::Unknown, TermStatus::Running,
                                         TermStatus::OverdueExtended, TermStatus::Overdue,
                                         TermStatus::OverdueMoreThanYear));

TEST(AnnualSummary, PrintsToPdfWithTheTextsOfTheContract)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, annualSummaryLetter(full())).ok());
    const QString text = solidText(path);
    for (const QString &each : {u"财政局党支部"_s, u"2024年"_s, u"14名党员"_s, u"主题党日12次"_s,
                                u"12000.00元"_s, u"四星级"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString();
    }
}

} // namespace zhibu
