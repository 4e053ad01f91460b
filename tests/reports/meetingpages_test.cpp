#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/pages.h"
#include "support/printers.h"

#include <QFileInfo>

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
    out.vote.votersDue = 13;
    out.vote.votersPresent = 11;
    out.vote.yes = 11;
    out.vote.no = 0;
    out.vote.abstained = 0;
    out.decision = u"同意接收"_s;
    return out;
}

QString solid(const Minutes &minutes)
{
    const Folder folder;
    EXPECT_TRUE(savePages(folder.path(u"a.pdf"_s), minutesDocument(minutes)).ok());
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

TEST(Minutes, PrintsWhatWasSaidAgainstWhatFollowsAndThatItWasWrittenLate)
{
    Minutes more = minutes();
    more.kind = u"党课"_s;
    more.also = u"主题党日"_s;
    more.dissent = u"武磊秀建议延后"_s;
    more.vote.outcome = u"通过"_s;
    more.vote.note = u"两人书面表决"_s;
    more.vote.written = 2;
    more.followUp = u"整改活动室"_s;
    more.responsible = u"宋磊"_s;
    more.deadline = QDate(2024, 4, 30);
    more.enteredLate = QDate(2024, 5, 6);
    const QString text = solid(more);
    for (const QString &each :
         {u"党课（兼作主题党日）"_s, u"不同意见武磊秀建议延后"_s,
          u"弃权0票（含会前书面意见2票）。表决结果：通过。说明：两人书面表决"_s,
          u"落实与时限整改活动室；责任人：宋磊；期限：2024年4月30日"_s, u"补录于2024年5月6日"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString() << " in " << text.toStdString();
    }
    EXPECT_FALSE(text.contains(u"办结"_s)) << "not recorded";
    EXPECT_FALSE(solid(minutes()).contains(u"补录"_s));
}

TEST(Minutes, PrintsEachOfSeveralVotesOnALineOfItsOwn)
{
    Minutes more = minutes();
    MinutesVote vote = more.vote;
    vote.topic = u"讨论接收预备党员"_s;
    vote.person = u"林二"_s;
    vote.yes = 6;
    vote.no = 5;
    vote.outcome = u"未通过"_s;
    more.furtherVotes = {vote};
    vote.topic = u"收支报告"_s;
    vote.person.clear();
    more.furtherVotes += vote;
    const QString text = solid(more);
    for (const QString &each :
         {u"表决1．应到有表决权13人，实到有表决权11人；赞成11票"_s,
          u"2．讨论接收预备党员（林二）：应到有表决权13人"_s, u"赞成6票，反对5票"_s,
          u"表决结果：未通过。"_s, u"3．收支报告：应到有表决权13人"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString() << " in " << text.toStdString();
    }
}

TEST(Minutes, SayWhatTheFirstVoteWasAboutAsOfTheOthers)
{
    Minutes more = minutes();
    more.vote.topic = u"接收预备党员或转正"_s;
    more.vote.person = u"林一"_s;
    EXPECT_TRUE(solid(more).contains(u"表决接收预备党员或转正（林一）：应到有表决权13人"_s))
        << "of a single vote, too";
    MinutesVote vote = more.vote;
    vote.person = u"林二"_s;
    more.furtherVotes = {vote};
    EXPECT_TRUE(solid(more).contains(u"表决1．接收预备党员或转正（林一）：应到有表决权13人"_s));
    EXPECT_TRUE(solid(more).contains(u"2．接收预备党员或转正（林二）：应到有表决权13人"_s));
    more.vote.topic.clear();
    EXPECT_TRUE(solid(more).contains(u"表决1．林一：应到有表决权13人"_s));
}

TEST(Minutes, AsTextHoldTheSame)
{
    const Folder folder;
    const Document document = minutesDocument(minutes());
    ASSERT_TRUE(saveText(folder.path(u"a.odt"_s), document).ok());
    EXPECT_GT(QFileInfo(folder.path(u"a.odt"_s)).size(), 1000);
    ASSERT_TRUE(saveText(folder.path(u"a.html"_s), document).ok());
    QFile html(folder.path(u"a.html"_s));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(html.readAll());
    for (const QString &each :
         {u"支部党员大会"_s, u"2024年3月8日 15:00—17:00"_s, u"司马英立（出差）"_s,
          u"与会党员发表意见。"_s, u"同意接收"_s, u"<h2>不同意见</h2>"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString();
    }
    EXPECT_EQ(saveText(folder.path(u"a.doc"_s), document).error().code, ErrorCode::Invalid);
}

TEST(MinutesBook, HasItsIndexInFrontAndNumbersAllPages)
{
    Minutes first = minutes();
    first.topic = u"学习党章"_s;
    first.content = u"发言。\n"_s.repeated(60);
    Minutes second = minutes();
    second.topic = u"研究计划"_s;
    const Document book = minutesBookDocument(u"财政局党支部"_s, 2024, {first, second});
    EXPECT_EQ(book.title(), u"财政局党支部2024年组织生活记录簿"_s);
    EXPECT_EQ(book.table.rows.size(), 2);
    const Folder folder;
    ASSERT_TRUE(savePages(folder.path(u"a.pdf"_s), book).ok());
    const QStringList pages = pageTexts(folder.path(u"a.pdf"_s));
    ASSERT_GT(pages.size(), 3) << "the first takes several";
    for (qsizetype i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(QString{pages.at(i)}.remove(u' ').contains(
            u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())))
            << pages.at(i).toStdString();
    }
    EXPECT_TRUE(pages.last().contains(u"研究计划"_s));
    QString line;
    for (const QString &each : pages.first().split(u'\n')) {
        line = each.contains(u"研究计划"_s) ? each.trimmed() : line;
    }
    EXPECT_TRUE(line.endsWith(u' ' + QString::number(pages.size()))) << line.toStdString();
}

TEST(MinutesBook, IsTextToBeEditedToo)
{
    Minutes first = minutes();
    first.topic = u"学习党章"_s;
    Minutes second = minutes();
    second.topic = u"研究计划"_s;
    second.content = u"逐项讨论。"_s;
    const Document book = minutesBookDocument(u"财政局党支部"_s, 2024, {first, second});
    EXPECT_TRUE(book.hasTable()) << "the index as a spreadsheet";
    EXPECT_TRUE(book.sheet().heading.isEmpty());
    const Folder folder;
    for (const QString &ending : {u".odt"_s, u".html"_s, u".pdf"_s}) {
        EXPECT_TRUE(saveText(folder.path(u"book"_s + ending), book).ok()) << ending.toStdString();
    }
    ASSERT_TRUE(book.letter);
    const QString text = letterHtml(*book.letter);
    EXPECT_EQ(text.count(u"学习党章"_s), 3) << "index, heading, head";
    EXPECT_TRUE(text.contains(u"逐项讨论。"_s));
}

TEST(MinutesBook, OfNoMeetingSaysSo)
{
    const Folder folder;
    ASSERT_TRUE(savePages(folder.path(u"a.pdf"_s), minutesBookDocument({}, 2024, {})).ok());
    EXPECT_TRUE(solidText(folder.path(u"a.pdf"_s)).contains(u"（无记录）第1页共1页"_s));
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
    ASSERT_TRUE(savePages(folder.path(u"a.pdf"_s), minutesDocument(longer)).ok());
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

} // namespace zhibu
