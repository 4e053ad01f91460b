#include "reports/documents/meetingminutes.h"
#include "reports/documents/summarycollector.h"
#include "storage/facts/summaryfacts.h"
#include "storage/people/membership.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

const QDate kToday{2025, 2, 1};

class SummaryCollector : public testing::Test
{
protected:
    SummaryCollector()
        : committee{file.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}})}
        , branch{file.addBranch(u"A01"_s,
                                {{u"name"_s, u"水利局党支部"_s}, {u"superior"_s, committee}})}
    {}

    AnnualSummary collected(QDate today = kToday)
    {
        return test::got(collectSummary(file.file(), branch, 2024, today));
    }

    QString text(QDate today = kToday)
    {
        QStringList lines;
        for (const LetterBlock &block : annualSummaryLetter(collected(today)).blocks) {
            lines += block.text;
        }
        return lines.join(u'\n');
    }

    RowId hold(const QString &type, const QString &starts, const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"type"_s, type},
                            {u"topic"_s, starts},
                            {u"starts"_s, starts}};
        values.insert(more);
        return file.add(u"activities"_s, values);
    }

    test::TempFile file;
    RowId committee;
    RowId branch;
};

TEST_F(SummaryCollector, CountsTheMembersOfTheLastDayOfTheYear)
{
    file.addMember(u"P1"_s, branch,
                   {{u"sex"_s, u"female"_s},
                    {u"nation"_s, u"回族"_s},
                    {u"birth"_s, u"1990-12-31"_s},
                    {u"education"_s, u"大学本科"_s}});
    file.addMember(u"P2"_s, branch,
                   {{u"kind"_s, u"probationary"_s},
                    {u"confirmed"_s, {}},
                    {u"joined"_s, u"2024-06-01"_s},
                    {u"birth"_s, u"1988-12-31"_s}});
    file.addMember(u"P3"_s, branch,
                   {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-12-31"_s}});
    file.addMember(u"P4"_s, branch,
                   {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2025-01-01"_s}});
    file.addMember(
        u"P5"_s, branch,
        {{u"joined"_s, u"2025-01-01"_s}, {u"confirmed"_s, {}}, {u"kind"_s, u"probationary"_s}});
    const MemberFacts members = collected().members;
    EXPECT_EQ(members.total, 3); // P1, P2 and P4, who died the day after
    EXPECT_EQ(members.full, 2);
    EXPECT_EQ(members.probationary, 1);
    EXPECT_EQ(members.women, 1);
    EXPECT_EQ(members.minorities, 1);
    EXPECT_EQ(members.admitted, 1);
    ASSERT_EQ(members.left.size(), 1);
    EXPECT_EQ(members.left[0].name, u"已转出"_s);
    EXPECT_EQ(members.ages[0].count, 1); // 34
    EXPECT_EQ(members.ages[1].count, 1); // 36 today
    EXPECT_TRUE(collected().incompleteData.contains(u"1名党员未登记出生日期"_s));
    EXPECT_TRUE(text().contains(u"3名党员"_s));
}

TEST_F(SummaryCollector, CountsAnEducationOnceWhateverTheWordForIt)
{
    const QStringList words{u"大专"_s, u"大学专科"_s, u"专科"_s, u"大学本科"_s, u"夜校"_s};
    for (const QString &word : words) {
        file.addMember(u"P%1"_s.arg(words.indexOf(word)), branch, {{u"education"_s, word}});
    }
    QStringList counted;
    for (const auto &each : collected().members.education) {
        counted += each.name + QString::number(each.count);
    }
    EXPECT_EQ(counted.first(), u"大学专科3"_s);
    counted.sort();
    EXPECT_EQ(counted, (QStringList{u"夜校1"_s, u"大学专科3"_s, u"大学本科1"_s}));
}

TEST_F(SummaryCollector, CountsActivitiesAndWhoCame)
{
    const RowId first = file.addMember(u"P1"_s, branch);
    const RowId second = file.addMember(u"P2"_s, branch);
    const RowId day = hold(u"theme_day"_s, u"2024-03-08"_s);
    hold(u"theme_day"_s, u"2024-12-31 15:00"_s);
    hold(u"theme_day"_s, u"2025-01-01"_s);
    hold(u"volunteering"_s, u"2024-05-01"_s, {{u"beneficiaries"_s, 30}});
    file.add(u"attendance"_s,
             {{u"activity"_s, day}, {u"member"_s, first}, {u"status"_s, u"present"_s}});
    file.add(u"attendance"_s, {{u"activity"_s, day},
                               {u"member"_s, second},
                               {u"status"_s, u"leave"_s},
                               {u"reason"_s, u"出差"_s}});
    const AnnualSummary summary = collected();
    const auto theme = std::ranges::find(summary.activities, u"主题党日"_s, &ActivityFacts::kind);
    ASSERT_NE(theme, summary.activities.end());
    EXPECT_EQ(theme->held, 2);
    EXPECT_EQ(theme->due, 2);
    EXPECT_EQ(theme->present, 1);
    EXPECT_EQ(theme->required, 12);
    EXPECT_EQ(theme->missing.size(), 10);
    EXPECT_EQ(summary.volunteering.beneficiaries, 30);
    EXPECT_TRUE(text().contains(u"主题党日2次"_s));
    EXPECT_FALSE(
        text(QDate(2024, 6, 30)).contains(u"主题党日2次"_s)); // as of today where the year runs
}

TEST_F(SummaryCollector, ReportsDuesHonoursPostsAndTheStar)
{
    const RowId member = file.addMember(u"P1"_s, branch, {{u"name"_s, u"张三"_s}});
    file.add(u"posts"_s, {{u"member"_s, member},
                          {u"organisation"_s, branch},
                          {u"post"_s, u"secretary"_s},
                          {u"since"_s, u"2023-06-01"_s}});
    file.add(u"dues-bases"_s, {{u"member"_s, member},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 450'000}});
    file.add(u"dues-payments"_s, {{u"member"_s, member},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"amount"_s, 10'050},
                                  {u"paid_on"_s, u"2024-01-15"_s}});
    file.add(u"dues-payments"_s, {{u"member"_s, member},
                                  {u"first_month"_s, u"2024-02"_s},
                                  {u"amount"_s, 120'000},
                                  {u"paid_on"_s, u"2024-02-15"_s},
                                  {u"nature"_s, u"large"_s}});
    file.add(u"events"_s, {{u"organisation"_s, branch},
                           {u"item"_s, u"commendation"_s},
                           {u"level"_s, u"city"_s},
                           {u"date"_s, u"2024-05-12"_s},
                           {u"evidence"_s, u"安组3号"_s}});
    for (int i = 1; i <= 10; ++i) {
        file.add(u"evaluations"_s, {{u"year"_s, 2024},
                                    {u"organisation"_s, branch},
                                    {u"evaluator"_s, u"superior"_s},
                                    {u"criterion"_s, u"ay%1"_s.arg(i)},
                                    {u"score"_s, 80'000}});
    }
    const QString all = text();
    for (const QString &words :
         {u"水利局党支部"_s, u"2024年"_s, u"书记张三"_s, u"100.50元"_s, u"1200.00元"_s, u"四星级"_s,
          u"2024年5月12日市级表彰〔安组3号〕"_s, u"市级表彰 +3分"_s, u"隶属于机关党委"_s}) {
        EXPECT_TRUE(all.contains(words)) << words.toStdString() << " in\n" << all.toStdString();
    }
}

TEST_F(SummaryCollector, AStarIsTheResultOnceItIsEntered)
{
    for (int i = 1; i <= 10; ++i) {
        file.add(u"evaluations"_s, {{u"year"_s, 2024},
                                    {u"organisation"_s, branch},
                                    {u"evaluator"_s, u"superior"_s},
                                    {u"criterion"_s, u"ay%1"_s.arg(i)},
                                    {u"score"_s, 80'000}});
    }
    const std::optional<int> star = collected().star.stars;
    ASSERT_TRUE(star);
    EXPECT_FALSE(collected().star.confirmed);
    const RowId entered = file.add(
        u"ratings"_s, {{u"year"_s, 2024}, {u"organisation"_s, branch}, {u"star"_s, *star - 1}});
    EXPECT_FALSE(collected().star.confirmed) << "another one";
    file.change(u"ratings"_s, entered, {{u"star"_s, *star}});
    EXPECT_TRUE(collected().star.confirmed);
}

TEST_F(SummaryCollector, SaysNotRatedAndWhy)
{
    EXPECT_TRUE(text().contains(u"未评"_s));
    EXPECT_EQ(collected().star.missing.size(), 1);
}

TEST_F(SummaryCollector, ATermIsOverdueByTheRulesOfTheRating)
{
    const auto overdue = [this](const test::Values &values) {
        file.change(u"organisations"_s, branch, values);
        return collected().term.isOverdue();
    };
    EXPECT_TRUE(overdue({{u"last_election"_s, u"2021-06-01"_s}}));
    EXPECT_FALSE(overdue({{u"extended_until"_s, u"2025-01-31"_s}}));
    EXPECT_TRUE(overdue({{u"last_election"_s, u"2020-06-01"_s}})) << "a delay of more than a year";
    EXPECT_FALSE(overdue({{u"form"_s, u"temporary"_s}})) << "its leaders are appointed";
}

TEST_F(SummaryCollector, AnUnknownBranchIsNotFound)
{
    const auto summary = collectSummary(file.file(), 12345, 2024, kToday);
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::NotFound);
}

TEST_F(SummaryCollector, DueAtAMeetingAreThoseWhoBelongedThatDay)
{
    const RowId group = file.add(u"organisations"_s, {{u"code"_s, u"A01G"_s},
                                                      {u"name"_s, u"一组"_s},
                                                      {u"kind"_s, u"group"_s},
                                                      {u"superior"_s, branch}});
    const RowId secretary = file.addMember(u"P1"_s, branch, {{u"party_group"_s, group}});
    file.addMember(
        u"P2"_s, branch,
        {{u"joined"_s, u"2024-03-09"_s}, {u"confirmed"_s, {}}, {u"kind"_s, u"probationary"_s}});
    file.addMember(u"P3"_s, branch,
                   {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-03-08"_s}});
    file.addMember(u"P4"_s, branch,
                   {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-03-07"_s}});
    file.add(u"posts"_s, {{u"member"_s, secretary},
                          {u"organisation"_s, branch},
                          {u"post"_s, u"secretary"_s},
                          {u"since"_s, u"2023-06-01"_s}});
    const auto codes = [](const auto &rows) {
        QStringList list;
        for (const auto &row : test::got(rows)) {
            list += row.code;
        }
        return list;
    };
    const QDate day(2024, 3, 8);
    EXPECT_EQ(codes(membersOn(file.file(), branch, day)), QStringList({u"P1"_s}))
        << "from 状态日期 on nobody belongs any more";
    EXPECT_EQ(codes(membersOn(file.file(), branch, day.addDays(-1))),
              QStringList({u"P1"_s, u"P3"_s}));
    EXPECT_EQ(codes(membersOn(file.file(), group, day)), QStringList({u"P1"_s}));
    EXPECT_EQ(codes(committeeOn(file.file(), branch, day)), QStringList({u"P1"_s}));
    EXPECT_EQ(codes(committeeOn(file.file(), branch, QDate(2023, 1, 1))), QStringList());
}

TEST_F(SummaryCollector, MinutesNameWhoCameAndWhoDidNot)
{
    const RowId first = file.addMember(u"P1"_s, branch, {{u"name"_s, u"张三"_s}});
    const RowId second = file.addMember(u"P2"_s, branch, {{u"name"_s, u"李四"_s}});
    const RowId day = hold(u"theme_day"_s, u"2024-03-08 15:00"_s, {{u"votes_for"_s, 0}});
    EXPECT_FALSE(test::got(collectMinutes(file.file(), day)).due.has_value());
    file.add(u"attendance"_s,
             {{u"activity"_s, day}, {u"member"_s, first}, {u"status"_s, u"present"_s}});
    file.add(u"attendance"_s, {{u"activity"_s, day},
                               {u"member"_s, second},
                               {u"status"_s, u"leave"_s},
                               {u"reason"_s, u"出差"_s}});
    const Minutes minutes = test::got(collectMinutes(file.file(), day));
    EXPECT_EQ(minutes.organisation, u"水利局党支部"_s);
    EXPECT_EQ(minutes.kind, u"主题党日"_s);
    EXPECT_EQ(minutes.due, 2);
    EXPECT_EQ(minutes.present, 1);
    EXPECT_EQ(minutes.presentNames, QStringList{u"张三"_s});
    ASSERT_EQ(minutes.absences.size(), 1);
    EXPECT_EQ(minutes.absences[0].name, u"李四"_s);
    EXPECT_EQ(minutes.absences[0].reason, u"出差"_s);
    EXPECT_EQ(minutes.vote.yes, 0);
    EXPECT_FALSE(minutes.vote.no.has_value());
}

} // namespace
} // namespace zhibu
