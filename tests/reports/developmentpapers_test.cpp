#include "reports/documents/document.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

class DevelopmentPapers : public testing::Test
{
protected:
    Document made(DocumentKind kind, const QList<RowId> &applicants = {},
                  QDate asOf = QDate(2024, 12, 31))
    {
        return got(makeDocument(book.file(), {.kind = kind,
                                              .scope = branch,
                                              .year = asOf.year(),
                                              .asOf = asOf,
                                              .members = applicants}));
    }
    RowId add(const QString &code, const Values &more)
    {
        Values values{{u"code"_s, code},
                      {u"name"_s, u"申请人"_s + code},
                      {u"sex"_s, u"female"_s},
                      {u"branch"_s, branch}};
        values.insert(more);
        return book.add(u"applicants"_s, values);
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}});
    RowId mentor = book.addMember(u"P1"_s, branch);
    RowId candidate = add(u"Y1"_s, {{u"applied_on"_s, u"2022-01-10"_s},
                                    {u"talked_on"_s, u"2022-02-11"_s},
                                    {u"activist_on"_s, u"2022-05-10"_s},
                                    {u"mentor"_s, mentor},
                                    {u"mentors_on"_s, u"2022-05-10"_s},
                                    {u"candidate_notice_from"_s, u"2024-06-03"_s},
                                    {u"candidate_notice_until"_s, u"2024-06-07"_s},
                                    {u"candidate_on"_s, u"2024-06-12"_s}});
    RowId applicant = add(u"Y2"_s, {{u"applied_on"_s, u"2024-10-01"_s}});
    RowId ended =
        add(u"Y3"_s, {{u"applied_on"_s, u"2021-01-01"_s}, {u"ended_on"_s, u"2022-01-01"_s}});
};

TEST_F(DevelopmentPapers, TheRegisterHoldsWhoseCourseGoesOn)
{
    book.add(u"development-plans"_s,
             {{u"year"_s, 2024}, {u"organisation"_s, branch}, {u"planned"_s, 3}});
    const Document document = made(DocumentKind::ApplicantRoll);
    ASSERT_EQ(document.table.rows.size(), 2) << "the third was ended years ago";
    EXPECT_EQ(document.table.rows[0][1], u"申请人Y1"_s);
    EXPECT_EQ(document.table.rows[0][7], u"发展对象"_s);
    EXPECT_EQ(document.table.rows[0][10], u"2024-06-12"_s);
    EXPECT_EQ(document.table.rows[1][14], u"2 党组织派人谈话"_s);
    EXPECT_EQ(document.table.rows[1][15], u"2024-11-01前：党组织派人谈话（已逾期）"_s);
    EXPECT_EQ(document.page.footnotes,
              QStringList{u"水利局党支部2024年发展计划3名，已用0名，剩余3名；现有发展对象1名。"_s});
}

TEST_F(DevelopmentPapers, TheProgressHasAPageForEachWithAllSteps)
{
    const Document document = made(DocumentKind::ApplicantSteps, {candidate});
    ASSERT_TRUE(document.slips);
    ASSERT_EQ(document.slips->slips.size(), 1);
    const Slip &slip = document.slips->slips.first();
    ASSERT_EQ(slip.rows.size(), 4 + 25);
    EXPECT_EQ(slip.rows[0][1].text, u"申请人Y1"_s);
    EXPECT_EQ(slip.rows[5][0].text, u"2 党组织派人谈话"_s);
    EXPECT_EQ(slip.rows[5][1].text, u"2022-02-11"_s);
    EXPECT_EQ(slip.rows[5][2].text, u"晚于2022-02-10"_s);
    EXPECT_EQ(slip.rows[8][2].text, u"党员P1"_s) << "who helps him";
    EXPECT_EQ(document.table.rows.size(), 25);
}

TEST_F(DevelopmentPapers, ThoseOfAPastDayTellNothingOfLater)
{
    book.add(u"development-plans"_s,
             {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"planned"_s, 3}});
    const QDate then(2023, 12, 31);
    const Document roll = made(DocumentKind::ApplicantRoll, {}, then);
    ASSERT_EQ(roll.table.rows.size(), 1) << "the second had not applied";
    EXPECT_EQ(roll.table.rows[0][7], u"入党积极分子"_s);
    EXPECT_EQ(roll.table.rows[0][9], u"2022-05-10"_s);
    EXPECT_EQ(roll.table.rows[0][10], QString());
    EXPECT_TRUE(roll.page.footnotes.first().endsWith(u"现有发展对象0名。"_s));
    const Document earlier = made(DocumentKind::ApplicantRoll, {}, {2021, 12, 31});
    ASSERT_EQ(earlier.table.rows.size(), 1);
    EXPECT_EQ(earlier.table.rows[0][7], u"入党申请人"_s) << "ended the day after";

    const Document steps = made(DocumentKind::ApplicantSteps, {candidate}, {2022, 3, 1});
    EXPECT_EQ(steps.table.rows[1][2], u"2022-02-11"_s);
    for (qsizetype step = 2; step < steps.table.rows.size(); ++step) {
        EXPECT_EQ(steps.table.rows[step][2], QString()) << step;
    }
    EXPECT_EQ(steps.table.rows[4][3], QString()) << "nobody was helping him yet";
    book.add(u"applicant-reviews"_s, {{u"applicant"_s, candidate}, {u"date"_s, u"2022-11-01"_s}});
    EXPECT_EQ(made(DocumentKind::ApplicantReviews, {}, then).table.rows[0][1], u"入党积极分子"_s);
}

TEST_F(DevelopmentPapers, ReviewsAreListedInTheirOrder)
{
    for (const QString &day : {u"2022-11-01"_s, u"2023-04-20"_s, u"2025-01-05"_s}) {
        book.add(u"applicant-reviews"_s,
                 {{u"applicant"_s, candidate}, {u"date"_s, day}, {u"opinion"_s, u"良好"_s}});
    }
    const Document document = made(DocumentKind::ApplicantReviews);
    ASSERT_EQ(document.table.rows.size(), 2) << "up to the day";
    EXPECT_EQ(document.table.rows[0][0], u"申请人Y1"_s);
    EXPECT_EQ(document.table.rows[0][3], u"2022-11-01"_s);
    EXPECT_EQ(document.table.rows[1][3], u"2023-04-20"_s);
    EXPECT_EQ(document.table.rows[1][4], u"支部考察"_s);
}

TEST_F(DevelopmentPapers, ANoticeNamesThoseOfTheYearAndItsDays)
{
    const Document document = made(DocumentKind::CandidateNotice);
    ASSERT_TRUE(document.letter);
    EXPECT_EQ(document.letter->title, u"关于拟确定发展对象的公示"_s);
    EXPECT_EQ(document.letter->signature, u"水利局党支部"_s);
    EXPECT_EQ(document.letter->date, QDate(2024, 6, 3));
    QString text;
    for (const LetterBlock &block : document.letter->blocks) {
        text += block.text + u'\n';
    }
    EXPECT_TRUE(text.contains(u"拟将申请人Y1同志确定为发展对象"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"2024年6月3日至2024年6月7日"_s)) << qPrintable(text);
    ASSERT_EQ(document.letter->blocks[1].table.rows.size(), 1);
    EXPECT_EQ(document.letter->blocks[1].table.rows[0].last(), u"2022-05-10"_s);
}

TEST_F(DevelopmentPapers, ANoticeWithoutAnybodyHasBlanks)
{
    const Document document = made(DocumentKind::ConfirmNotice);
    EXPECT_TRUE(document.letter->blocks[0].text.contains(u"＿＿＿＿同志转为中共正式党员"_s));
    EXPECT_TRUE(document.letter->blocks[1].table.rows.isEmpty());
    EXPECT_EQ(document.letter->date, QDate(2024, 12, 31));
    const Document named = made(DocumentKind::AdmissionNotice, {candidate, applicant});
    EXPECT_TRUE(
        named.letter->blocks[0].text.contains(u"申请人Y1、申请人Y2等2名同志接收为中共预备党员"_s));
}

} // namespace
} // namespace zhibu
