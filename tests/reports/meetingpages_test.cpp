#include "reports/documents/meetingpages.h"
#include "reports/pages.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

Minutes minutes()
{
    Minutes out;
    out.organisation = u"财政局党支部"_s;
    out.kind = u"支部党员大会"_s;
    out.topic = u"讨论接收预备党员"_s;
    out.start = u"2024-03-08 15:00"_s;
    out.end = u"2024-03-08 17:00"_s;
    out.place = u"党员活动室"_s;
    out.chair = u"彭瑞明"_s;
    out.recorder = u"宋磊"_s;
    out.due = 14;
    out.present = 12;
    out.presentNames = {u"彭瑞明"_s, u"宋磊"_s};
    out.absences = {{u"司马英立"_s, u"出差"_s}, {u"武磊秀"_s, {}}};
    out.guests = {u"党委组织员"_s};
    out.agenda = u"接收一名预备党员"_s;
    out.content = u"介绍人报告情况。\n与会党员发表意见。"_s;
    out.votersDue = 13;
    out.votersPresent = 11;
    out.yes = 11;
    out.no = 0;
    out.abstained = 0;
    out.decision = u"同意接收"_s;
    return out;
}

QString solid(const Minutes &minutes)
{
    const Folder folder;
    EXPECT_TRUE(saveMinutes(folder.path(u"a.pdf"_s), minutes).ok());
    return solidText(folder.path(u"a.pdf"_s));
}

} // namespace

TEST(Minutes, PrintsEveryElement)
{
    const QString text = solid(minutes());
    for (const QString &each :
         {u"会议记录"_s,
          u"财政局党支部"_s,
          u"支部党员大会"_s,
          u"讨论接收预备党员"_s,
          u"2024年3月8日15:00—17:00"_s,
          u"党员活动室"_s,
          u"主持人彭瑞明"_s,
          u"记录人宋磊"_s,
          u"应到14"_s,
          u"实到12"_s,
          u"缺席2"_s,
          u"出席彭瑞明、宋磊"_s,
          u"司马英立（出差）、武磊秀（原因未登记）"_s,
          u"列席党委组织员"_s,
          u"议题接收一名预备党员"_s,
          u"会议内容介绍人报告情况。与会党员发表意见。"_s,
          u"不同意见"_s,
          u"应到有表决权13人，实到有表决权11人；赞成11票，反对0票，弃权0票。"_s,
          u"决议同意接收"_s,
          u"落实与时限"_s,
          u"主持人（签名）："_s,
          u"记录人（签名）："_s,
          u"第1页共1页"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString() << " in " << text.toStdString();
    }
}

TEST(Minutes, LeavesRuledLinesForWhatIsEmpty)
{
    const QString text = solid({});
    for (const QString &label :
         {u"主题"_s, u"时间"_s, u"地点"_s, u"主持人"_s, u"记录人"_s, u"缺席及原因"_s, u"列席"_s,
          u"议题"_s, u"会议内容"_s, u"不同意见"_s, u"表决"_s, u"决议"_s}) {
        EXPECT_TRUE(text.contains(label)) << label.toStdString();
    }
    EXPECT_TRUE(text.contains(u"赞成___票"_s));
    EXPECT_FALSE(text.contains(u"未登记"_s));
    EXPECT_TRUE(text.endsWith(u"第1页共1页"_s));
}

TEST(Minutes, RunsOverPagesWithoutLosingALine)
{
    Minutes longer = minutes();
    QStringList speeches;
    for (int i = 1; i <= 120; ++i) {
        speeches.append(u"发言%1号。"_s.arg(i));
    }
    longer.content = speeches.join(u'\n');
    const Folder folder;
    ASSERT_TRUE(saveMinutes(folder.path(u"a.pdf"_s), longer).ok());
    const QStringList pages = pageTexts(folder.path(u"a.pdf"_s));
    ASSERT_GT(pages.size(), 3);
    const QString text = pages.join(QString{});
    for (const QString &speech : speeches) {
        EXPECT_TRUE(text.contains(speech)) << speech.toStdString();
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(QString{pages.at(i)}.remove(u' ').contains(
            u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
    }
    EXPECT_TRUE(pages.last().contains(u"主持人（签名）"_s));
}

struct TimeCase
{
    const char16_t *start;
    const char16_t *end;
    const char16_t *text;
};

class MeetingTime : public testing::TestWithParam<TimeCase>
{
};

TEST_P(MeetingTime, IsWrittenAsProse)
{
    const TimeCase &each = GetParam();
    EXPECT_EQ(meetingTime(QString::fromUtf16(each.start), QString::fromUtf16(each.end)),
              QString::fromUtf16(each.text));
}

INSTANTIATE_TEST_SUITE_P(
    Values, MeetingTime,
    testing::Values(TimeCase{u"2024-03-08 15:00", u"2024-03-08 17:00", u"2024年3月8日 15:00—17:00"},
                    TimeCase{u"2024-03-08 15:00", u"", u"2024年3月8日 15:00"},
                    TimeCase{u"2024-03-08", u"2024-03-09", u"2024年3月8日—2024年3月9日"},
                    TimeCase{u"2024-03-08", u"2024-03-08", u"2024年3月8日"},
                    TimeCase{u"", u"", u""}));

TEST(SignInSheet, HasALineForEachNameAndBlankOnes)
{
    const PrintTable sheet = signInSheet(minutes(), {u"彭瑞明"_s, u"宋磊"_s}, 3);
    EXPECT_EQ(sheet.title, u"支部党员大会签到表"_s);
    EXPECT_EQ(sheet.subtitle, u"财政局党支部  讨论接收预备党员  2024年3月8日 15:00—17:00"_s);
    QStringList titles;
    for (const PrintColumn &column : sheet.columns) {
        titles.append(column.title);
    }
    EXPECT_EQ(titles, (QStringList{u"序号"_s, u"姓名"_s, u"签到"_s, u"备注"_s}));
    ASSERT_EQ(sheet.rows.size(), 5);
    EXPECT_EQ(sheet.rows.at(1), (QStringList{u"2"_s, u"宋磊"_s, QString{}, QString{}}));
    EXPECT_EQ(sheet.rows.at(4), (QStringList{u"5"_s, QString{}, QString{}, QString{}}));
}

TEST(SignInSheet, CanBeSearchedForItsNumbers)
{
    const Folder folder;
    ASSERT_TRUE(saveTable(folder.path(u"a.pdf"_s), signInSheet({}, {}, 12)).ok());
    EXPECT_TRUE(solidText(folder.path(u"a.pdf"_s)).contains(u"123456789101112"_s));
}

} // namespace zhibu
