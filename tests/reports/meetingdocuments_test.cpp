#include "reports/documents/meetingminutes.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/pages.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class MeetingPapers : public testing::Test
{
protected:
    MeetingPapers()
    {
        for (int i = 1; i <= 3; ++i) {
            people += book.addMember(u"P%1"_s.arg(i), branch);
        }
    }

    RowId meet(const QString &type, const QString &starts, const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"type"_s, type},
                            {u"topic"_s, u"学习党章"_s},
                            {u"starts"_s, starts}};
        values.insert(more);
        return book.add(u"activities"_s, values);
    }
    void mark(RowId meeting, RowId member, const QString &status)
    {
        book.add(u"attendance"_s,
                 {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, status}});
    }
    Document made(DocumentKind kind, RowId meeting, QDate asOf = QDate(2024, 3, 1))
    {
        return got(makeDocument(book.file(),
                                {.kind = kind, .year = 2024, .asOf = asOf, .meeting = meeting}));
    }
    Document firstQuarter(RowId scope, QDate asOf = QDate(2024, 12, 31))
    {
        return got(makeDocument(book.file(),
                                {.kind = DocumentKind::MeetingMonths,
                                 .scope = scope,
                                 .year = 2024,
                                 .asOf = asOf,
                                 .months = MonthRange{Month::of(2024, 1), Month::of(2024, 3)}}));
    }
    static QString textOf(const Letter &letter)
    {
        QStringList lines;
        for (const LetterBlock &block : letter.blocks) {
            lines += block.text;
        }
        return lines.join(u'\n');
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}});
    QList<RowId> people;
};

TEST_F(MeetingPapers, MinutesHoldEveryFieldOfTheRecord)
{
    const RowId meeting = meet(u"general_meeting"_s, u"2024-03-08 15:00"_s,
                               {{u"also"_s, u"party_lecture theme_day"_s},
                                {u"observers"_s, u"组织员"_s},
                                {u"dissent"_s, u"一人建议延后"_s},
                                {u"outcome"_s, u"carried"_s},
                                {u"follow_up"_s, u"整改"_s},
                                {u"responsible"_s, u"宋磊"_s},
                                {u"deadline"_s, u"2024-04-30"_s},
                                {u"entered_on"_s, u"2024-05-06"_s}});
    const Minutes minutes = got(collectMinutes(book.file(), meeting));
    EXPECT_EQ(meetingKind(minutes), u"支部党员大会（兼作党课、主题党日）"_s);
    EXPECT_EQ(minutes.guests, QStringList{u"组织员"_s});
    EXPECT_EQ(minutes.dissent, u"一人建议延后"_s);
    EXPECT_EQ(minutes.vote.outcome, u"通过"_s);
    EXPECT_EQ(minutes.followUp, u"整改"_s);
    EXPECT_EQ(minutes.responsible, u"宋磊"_s);
    EXPECT_EQ(minutes.deadline, QDate(2024, 4, 30));
    EXPECT_EQ(minutes.enteredLate, QDate(2024, 5, 6));
    EXPECT_FALSE(minutes.due) << "nobody was marked";
}

TEST_F(MeetingPapers, MinutesTellEveryVoteInItsOrder)
{
    const RowId meeting = meet(u"general_meeting"_s, u"2024-03-08 15:00"_s,
                               {{u"due_voters"_s, 13},
                                {u"present_voters"_s, 11},
                                {u"votes_for"_s, 11},
                                {u"vote_topic"_s, u"接收预备党员"_s},
                                {u"vote_person"_s, u"林一"_s},
                                {u"outcome"_s, u"carried"_s}});
    const auto vote = [&](int number, const test::Values &more) {
        test::Values values{{u"activity"_s, meeting}, {u"number"_s, number}};
        values.insert(more);
        book.add(u"votes"_s, values);
    };
    vote(3, {{u"topic"_s, u"收支报告"_s}, {u"votes_for"_s, 5}, {u"outcome"_s, u"rejected"_s}});
    vote(2, {{u"topic"_s, u"接收预备党员"_s},
             {u"person"_s, u"林二"_s},
             {u"matter"_s, u"admission"_s},
             {u"written_votes"_s, 1},
             {u"votes_for"_s, 10}});
    const Minutes minutes = got(collectMinutes(book.file(), meeting));
    EXPECT_EQ(minutes.vote.yes, 11);
    EXPECT_EQ(minutes.vote.topic, u"接收预备党员"_s);
    EXPECT_EQ(minutes.vote.person, u"林一"_s);
    ASSERT_EQ(minutes.furtherVotes.size(), 2);
    EXPECT_EQ(minutes.furtherVotes[0].topic, u"接收预备党员"_s);
    EXPECT_EQ(minutes.furtherVotes[0].person, u"林二"_s);
    EXPECT_EQ(minutes.furtherVotes[0].written, 1);
    EXPECT_EQ(minutes.furtherVotes[1].yes, 5);
    EXPECT_EQ(minutes.furtherVotes[1].outcome, u"未通过"_s);
    const Minutes other = got(collectMinutes(book.file(), meet(u"theme_day"_s, u"2024-04-08"_s)));
    EXPECT_TRUE(other.furtherVotes.isEmpty());
    book.change(u"activities"_s, meeting,
                {{u"vote_topic"_s, QString()}, {u"matter"_s, u"admission"_s}});
    EXPECT_EQ(got(collectMinutes(book.file(), meeting)).vote.topic, u"接收预备党员或转正"_s)
        << "what kind of vote it was";
}

TEST_F(MeetingPapers, MinutesOfSeveralMeetingsAreCollectedInTheOrderAsked)
{
    const RowId first = meet(u"theme_day"_s, u"2024-03-08"_s, {{u"topic"_s, u"植树"_s}});
    const RowId second = meet(u"theme_day"_s, u"2024-04-08"_s, {{u"topic"_s, u"走访"_s}});
    book.add(u"attendance"_s,
             {{u"activity"_s, first}, {u"member"_s, people[0]}, {u"status"_s, u"present"_s}});
    const auto all = got(collectMinutes(book.file(), QList<RowId>{second, 1, first}));
    ASSERT_EQ(all.size(), 2) << "there is no meeting 1";
    EXPECT_EQ(all[0].topic, u"走访"_s);
    EXPECT_FALSE(all[0].due);
    EXPECT_EQ(all[1].topic, u"植树"_s);
    EXPECT_EQ(all[1].organisation, u"水利局党支部"_s);
    EXPECT_EQ(all[1].presentNames.size(), 1);
}

TEST_F(MeetingPapers, MinutesAreLateAfterTheDaysOfGraceOfTheirPeriod)
{
    const auto late = [this](const QString &type, const QString &held, const QString &entered) {
        const RowId meeting = meet(type, held, {{u"entered_on"_s, entered}});
        return got(collectMinutes(book.file(), meeting)).enteredLate.isValid();
    };
    EXPECT_FALSE(late(u"general_meeting"_s, u"2024-01-08"_s, u"2024-04-10"_s)) << "a quarter's";
    EXPECT_TRUE(late(u"general_meeting"_s, u"2024-01-09"_s, u"2024-04-11"_s));
    EXPECT_TRUE(late(u"theme_day"_s, u"2024-01-08"_s, u"2024-04-10"_s)) << "a month's";
    EXPECT_FALSE(late(u"volunteering"_s, u"2024-01-08"_s, u"2024-02-10"_s)) << "without a rule";
    EXPECT_TRUE(late(u"volunteering"_s, u"2024-01-09"_s, u"2024-02-11"_s));
    const test::Values both{{u"also"_s, u"theme_day"_s}, {u"entered_on"_s, u"2024-04-10"_s}};
    EXPECT_TRUE(got(collectMinutes(book.file(), meet(u"general_meeting"_s, u"2024-02-08"_s, both)))
                    .enteredLate.isValid())
        << "for what it counts for besides";
}

TEST_F(MeetingPapers, ANoticeSaysWhenWhereAboutWhatAndWhoIsExpected)
{
    const RowId meeting =
        meet(u"general_meeting"_s, u"2024-03-08 15:00"_s, {{u"place"_s, u"活动室"_s}});
    const Document notice = made(DocumentKind::MeetingNotice, meeting);
    ASSERT_TRUE(notice.letter);
    EXPECT_EQ(notice.title(), u"关于召开支部党员大会的通知"_s);
    EXPECT_EQ(notice.letter->signature, u"水利局党支部"_s);
    EXPECT_EQ(notice.letter->date, QDate(2024, 3, 1));
    const QString text = textOf(*notice.letter);
    for (const QString &each :
         {u"各位党员："_s, u"定于2024年3月8日召开支部党员大会"_s, u"2024年3月8日 15:00"_s,
          u"活动室"_s, u"学习党章"_s, u"党员P1、党员P2、党员P3（共3人）。"_s}) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString() << " in " << text.toStdString();
    }
    EXPECT_FALSE(text.contains(u"主持人"_s)) << "not recorded";
    for (const QString &each : {u"一、主题：学习党章"_s, u"二、时间：2024年3月8日 15:00"_s,
                                u"三、地点：活动室"_s, u"四、议题：＿＿"_s}) {
        EXPECT_TRUE(text.contains(each))
            << "on one line, so that it fits a page: " << each.toStdString();
    }
    const Document late = made(DocumentKind::MeetingNotice, meeting, QDate(2024, 3, 9));
    EXPECT_FALSE(late.letter->date.isValid()) << "none is dated after its meeting";
    EXPECT_TRUE(letterHtml(*late.letter).contains(u"水利局党支部<br>＿＿＿＿年＿＿月＿＿日"_s));
}

TEST_F(MeetingPapers, APlannedDayCallsPeopleLikeARecordedOne)
{
    const RowId plan = book.add(u"activity-plans"_s, {{u"organisation"_s, branch},
                                                      {u"type"_s, u"theme_day"_s},
                                                      {u"topic"_s, u"固定党日"_s},
                                                      {u"repeats"_s, u"monthly"_s},
                                                      {u"first_month"_s, u"2024-01"_s},
                                                      {u"last_month"_s, u"2024-12"_s},
                                                      {u"day"_s, qlonglong{15}}});
    const auto days = got(drafts(book.file(), 0, QDate(2024, 4, 1), QDate(2024, 4, 30)));
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days.first().plan, plan);
    const MeetingCall call = got(collectCall(book.file(), days.first()));
    EXPECT_EQ(call.start, u"2024-04-15"_s);
    EXPECT_EQ(call.expected.size(), 3);
    EXPECT_EQ(noticeDocument(call, QDate(2024, 4, 1)).title(), u"关于开展主题党日的通知"_s);
}

TEST_F(MeetingPapers, ThePlanOfAYearSaysWhatWasHeldOfIt)
{
    book.add(u"activity-plans"_s, {{u"organisation"_s, branch},
                                   {u"type"_s, u"theme_day"_s},
                                   {u"also"_s, u"party_lecture"_s},
                                   {u"topic"_s, u"固定党日"_s},
                                   {u"repeats"_s, u"monthly"_s},
                                   {u"first_month"_s, u"2024-03"_s},
                                   {u"last_month"_s, u"2024-05"_s},
                                   {u"day"_s, qlonglong{15}},
                                   {u"place"_s, u"活动室"_s},
                                   {u"chair"_s, u"张三"_s},
                                   {u"agenda"_s, u"学习"_s}});
    meet(u"theme_day"_s, u"2024-03-14 09:00"_s);
    meet(u"theme_day"_s, u"2024-04-20"_s);
    const auto lines = got(collectPlan(book.file(), branch, 2024));
    const Document plan = activityPlanDocument(lines, 2024, QDate(2024, 4, 10), u"水利局党支部"_s);
    EXPECT_EQ(plan.title(), u"2024年度活动计划"_s);
    const QStringList about{u"主题党日、党课"_s, u"固定党日"_s, u"活动室"_s, u"张三"_s, u"学习"_s};
    EXPECT_EQ(
        plan.table.rows,
        (QList<QStringList>{
            QStringList{u"1"_s, u"2024-03-15"_s} + about + QStringList{u"已办 2024-03-14"_s},
            QStringList{u"2"_s, u"2024-04-15"_s} + about + QStringList{u"已安排 2024-04-20"_s},
            QStringList{u"3"_s, u"2024-05-15"_s} + about + QStringList{QString()}}));
    EXPECT_TRUE(got(collectPlan(book.file(), branch, 2023)).isEmpty());
}

TEST_F(MeetingPapers, ASignInSheetHasALineForEverybodyExpectedAndBlankOnes)
{
    book.add(u"circumstances"_s,
             {{u"member"_s, people[1]}, {u"kind"_s, u"frail"_s}, {u"since"_s, u"2023-01-01"_s}});
    const RowId meeting =
        meet(u"general_meeting"_s, u"2024-03-08 15:00"_s, {{u"place"_s, u"活动室"_s}});
    const Document sheet = made(DocumentKind::SignInSheet, meeting);
    EXPECT_EQ(sheet.title(), u"支部党员大会签到表"_s);
    EXPECT_EQ(sheet.page.subtitle, u"水利局党支部  学习党章  2024年3月8日 15:00"_s);
    ASSERT_EQ(sheet.page.rows.size(), 8);
    EXPECT_EQ(sheet.page.rows[0], (QStringList{u"1"_s, u"党员P1"_s, QString(), QString()}));
    EXPECT_EQ(sheet.page.rows[1], (QStringList{u"2"_s, u"党员P2"_s, QString(), u"可不参加"_s}))
        << "no illness is posted";
    EXPECT_EQ(sheet.page.rows[7], (QStringList{u"8"_s, QString(), QString(), QString()}));
    EXPECT_EQ(sheet.page.footnotes.first(), u"地点：活动室"_s);
    EXPECT_TRUE(sheet.page.footnotes.last().startsWith(u"应到3人，实到＿"_s));
    EXPECT_EQ(sheet.table.rows, sheet.page.rows);
}

TEST_F(MeetingPapers, AQuarterShowsEachKindByMonth)
{
    const RowId day = meet(u"theme_day"_s, u"2024-01-08"_s);
    mark(day, people[0], u"present"_s);
    mark(day, people[1], u"absent"_s);
    mark(day, people[2], u"observer"_s);
    meet(u"general_meeting"_s, u"2024-02-20"_s,
         {{u"topic"_s, u"春季大会"_s}, {u"also"_s, u"party_lecture"_s}});
    meet(u"volunteering"_s, u"2024-03-05"_s, {{u"topic"_s, u"植树"_s}});
    meet(u"theme_day"_s, u"2024-04-08"_s); // of the next quarter
    const Document quarter = firstQuarter(branch);
    EXPECT_EQ(quarter.title(), u"2024年第一季度支部组织生活季度统计表"_s);
    QHash<QString, QStringList> byKind;
    for (const QStringList &row : quarter.table.rows) {
        EXPECT_EQ(row.mid(0, 2), (QStringList{u"A01"_s, u"水利局党支部"_s}));
        byKind.insert(row[2], row.mid(3));
    }
    EXPECT_EQ(
        byKind.value(u"主题党日"_s),
        (QStringList{u"每月"_s, u"3"_s, u"1"_s, u"2024-02;2024-03"_s, u"8日 学习党章（1/2）"_s,
                     QString(), QString(), u"2"_s, u"1"_s, u"50%"_s}));
    EXPECT_EQ(byKind.value(u"党课"_s),
              (QStringList{u"每季"_s, u"1"_s, u"1"_s, QString(), QString(), u"20日 春季大会"_s,
                           QString(), QString(), QString(), QString()}));
    EXPECT_EQ(byKind.value(u"组织生活会"_s).mid(0, 3), (QStringList{u"每年"_s, QString(), u"0"_s}))
        << "a year's is not asked for in a quarter";
    EXPECT_EQ(byKind.value(u"志愿服务"_s).value(6), u"5日 植树"_s);
    EXPECT_EQ(quarter.page.columns.first().title, u"类型"_s) << "whose it is stands above";
    EXPECT_EQ(quarter.page.rows.size(), quarter.table.rows.size());
    EXPECT_TRUE(std::ranges::any_of(quarter.page.rows, [](const QStringList &row) {
        return row.contains(u"2024-02; 2024-03"_s);
    })) << "on paper lines break between periods";
    const Folder folder;
    ASSERT_TRUE(savePages(folder.path(u"a.pdf"_s), quarter).ok());
    EXPECT_TRUE(solidText(folder.path(u"a.pdf"_s)).contains(u"植树"_s));
}

TEST_F(MeetingPapers, AQuarterOfACommitteeHasALineForEachBranch)
{
    book.addBranch(u"A02"_s);
    const RowId group = book.addBranch(
        u"A01-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, branch}, {u"name"_s, u"一组"_s}});
    meet(u"theme_day"_s, u"2024-01-08"_s);
    meet(u"group_study"_s, u"2024-01-09"_s, {{u"organisation"_s, group}});
    const Document quarter = firstQuarter(0);
    ASSERT_EQ(quarter.page.rows.size(), 2);
    QStringList titles;
    for (const PrintColumn &column : quarter.page.columns) {
        titles += column.title;
    }
    const QStringList &first = quarter.page.rows.first();
    EXPECT_EQ(first.value(titles.indexOf(u"主题党日"_s)), u"1/3"_s);
    EXPECT_EQ(first.value(titles.indexOf(u"已开次数"_s)), u"2"_s) << "a group's are its branch's";
    EXPECT_EQ(quarter.page.rows.last().value(titles.indexOf(u"主题党日"_s)), u"0/3"_s);
}

TEST_F(MeetingPapers, AQuarterCountsWhatWasHeldByItsDay)
{
    book.addBranch(u"A02"_s);
    meet(u"theme_day"_s, u"2024-01-08"_s);
    meet(u"theme_day"_s, u"2024-02-10 09:00"_s, {{u"topic"_s, u"当日会议"_s}});
    meet(u"theme_day"_s, u"2024-02-11"_s, {{u"topic"_s, u"未来会议"_s}});
    const Document ofBranch = firstQuarter(branch, QDate(2024, 2, 10));
    const auto themeDay = std::ranges::find_if(
        ofBranch.table.rows, [](const QStringList &row) { return row.contains(u"主题党日"_s); });
    ASSERT_NE(themeDay, ofBranch.table.rows.end());
    EXPECT_EQ(themeDay->value(5), u"2"_s);
    EXPECT_TRUE(themeDay->join(u'|').contains(u"当日会议"_s));
    EXPECT_FALSE(themeDay->join(u'|').contains(u"未来会议"_s));
    const Document ofAll = firstQuarter(0, QDate(2024, 2, 10));
    const auto held = std::ranges::find(ofAll.page.columns, u"已开次数"_s, &PrintColumn::title);
    ASSERT_NE(held, ofAll.page.columns.end());
    EXPECT_EQ(ofAll.page.rows.first().value(held - ofAll.page.columns.begin()), u"2"_s);
}

TEST_F(MeetingPapers, TheBookOfAYearHoldsItsMeetingsByTime)
{
    meet(u"theme_day"_s, u"2024-05-08"_s);
    meet(u"theme_day"_s, u"2024-01-08"_s, {{u"topic"_s, u"走访"_s}});
    meet(u"theme_day"_s, u"2023-01-08"_s);
    const Document book2024 = got(
        makeDocument(book.file(), {DocumentKind::MinutesBook, branch, 2024, QDate(2024, 12, 31)}));
    ASSERT_TRUE(book2024.minutes);
    ASSERT_EQ(book2024.minutes->minutes.size(), 2);
    EXPECT_EQ(book2024.minutes->minutes.first().topic, u"走访"_s);
    EXPECT_EQ(book2024.title(), u"水利局党支部2024年组织生活记录簿"_s);
}

TEST_F(MeetingPapers, OfAMeetingThatIsGoneThereAreNone)
{
    for (const auto kind :
         {DocumentKind::MeetingMinutes, DocumentKind::MeetingNotice, DocumentKind::SignInSheet}) {
        const auto gone =
            makeDocument(book.file(), {.kind = kind, .year = 2024, .asOf = {}, .meeting = 4711});
        ASSERT_FALSE(gone);
        EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    }
}

} // namespace
} // namespace zhibu
