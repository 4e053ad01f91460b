#include "reports/documents/document.h"
#include "storage/meetings/attendance.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kThen(2024, 12, 31);
const QDate kNow(2025, 12, 31);

/// P1 was of branch A, which had the name 旧名 and met without him in 2024 and with him in 2025; he
/// moved to B on 2025-06-01, when A got its name.
class PastPapers : public testing::Test
{
protected:
    PastPapers()
    {
        m_book.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                     {u"month"_s, u"2024-01"_s},
                                     {u"kind"_s, u"wage"_s},
                                     {u"base"_s, 400'000},
                                     {u"reason"_s, u"年度核定"_s}});
        meet(u"2024-03-08"_s, u"leave"_s);
        meet(u"2025-03-08"_s, u"present"_s);
        m_book.change(u"members"_s, m_member, {{u"branch"_s, m_b}});
        m_book.add(u"member-changes"_s, {{u"member"_s, m_member},
                                         {u"date"_s, u"2025-06-01"_s},
                                         {u"change"_s, u"moved"_s},
                                         {u"branch"_s, m_a}});
        m_book.add(u"organisation-changes"_s, {{u"organisation"_s, m_a},
                                               {u"date"_s, u"2025-06-01"_s},
                                               {u"change"_s, u"renamed"_s},
                                               {u"former_name"_s, u"旧名"_s}});
    }

    void meet(const QString &day, const QString &status)
    {
        const RowId meeting = m_book.add(u"activities"_s, {{u"organisation"_s, m_a},
                                                           {u"type"_s, u"party_lecture"_s},
                                                           {u"topic"_s, u"学习"_s},
                                                           {u"starts"_s, day}});
        m_book.add(u"attendance"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, m_member}, {u"status"_s, status}});
    }

    /// All cells of a paper.
    QString paper(DocumentKind kind, RowId scope, QDate day = kThen)
    {
        const Document document = got(makeDocument(m_book.file(), {kind, scope, day.year(), day}));
        QStringList lines{document.page.subtitle};
        for (const QStringList &row : document.table.rows) {
            lines += row.join(u' ');
        }
        return lines.join(u'\n');
    }

    test::TempFile m_book;
    RowId m_a = m_book.addBranch(u"A"_s);
    RowId m_b = m_book.addBranch(u"B"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_a, {{u"name"_s, u"王俊峰"_s}});
};

TEST_F(PastPapers, HaveTheMembersOfTheirDays)
{
    for (const DocumentKind kind :
         {DocumentKind::Attendance, DocumentKind::MakeUps, DocumentKind::Talks,
          DocumentKind::StudyHours, DocumentKind::DuesAssessment, DocumentKind::DuesReceipts,
          DocumentKind::MemberDossier, DocumentKind::Anniversaries}) {
        EXPECT_TRUE(paper(kind, m_a).contains(u"王俊峰"_s)) << static_cast<int>(kind);
        EXPECT_FALSE(paper(kind, m_b).contains(u"王俊峰"_s)) << static_cast<int>(kind);
    }
}

// What a branch was owed on a day is of that day; whoever is to pay is asked by his branch of now.
TEST_F(PastPapers, AreOfThePresentBranchWhereTheyAskForMoney)
{
    EXPECT_TRUE(paper(DocumentKind::Arrears, m_a).contains(u"王俊峰"_s));
    EXPECT_FALSE(paper(DocumentKind::Arrears, m_b).contains(u"王俊峰"_s));
    for (const DocumentKind kind :
         {DocumentKind::ArrearsSlips, DocumentKind::DuesRecheck, DocumentKind::RecheckMonths}) {
        EXPECT_FALSE(paper(kind, m_a).contains(u"王俊峰"_s)) << static_cast<int>(kind);
        EXPECT_TRUE(paper(kind, m_b).contains(u"王俊峰"_s)) << static_cast<int>(kind);
        EXPECT_FALSE(paper(kind, m_a).contains(u"旧名"_s)) << static_cast<int>(kind);
    }
}

TEST_F(PastPapers, NobodyWhoHasLeftIsReminded)
{
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2025-08-01"_s}});
    EXPECT_TRUE(paper(DocumentKind::Arrears, m_a).contains(u"王俊峰"_s)) << "he owed it then";
    EXPECT_FALSE(paper(DocumentKind::ArrearsSlips, m_b).contains(u"王俊峰"_s));
}

TEST_F(PastPapers, BearTheNamesOfTheirDay)
{
    for (const DocumentKind kind :
         {DocumentKind::Attendance, DocumentKind::StudyHours, DocumentKind::MemberDossier,
          DocumentKind::Anniversaries, DocumentKind::DuesAssessment}) {
        EXPECT_TRUE(paper(kind, m_a).contains(u"旧名"_s)) << static_cast<int>(kind);
    }
    EXPECT_FALSE(paper(DocumentKind::Attendance, m_a, kNow).contains(u"旧名"_s));
}

TEST_F(PastPapers, AnAssessmentOfThenSaysWhy)
{
    EXPECT_TRUE(paper(DocumentKind::DuesAssessment, m_a).contains(u"年度核定"_s));
}

TEST_F(PastPapers, WhoMovedIsCountedWhereHeWasOnTheDayOfEachMeeting)
{
    const auto rates = got(attendanceRates(m_book.file(), m_a, QDate(2025, 1, 1), kNow));
    ASSERT_EQ(rates.size(), 1);
    EXPECT_EQ(rates.front().branch, m_a);
    EXPECT_EQ(rates.front().present, 1);
    EXPECT_TRUE(got(attendanceRates(m_book.file(), m_b, QDate(2025, 1, 1), kNow)).isEmpty());
}

TEST_F(PastPapers, ADossierOfTodayHasTheBranchOfToday)
{
    EXPECT_TRUE(paper(DocumentKind::MemberDossier, m_b, kNow).contains(u" B "_s));
}

TEST_F(PastPapers, ADossierKnowsNothingOfLaterDays)
{
    const RowId group = m_book.add(u"organisations"_s, {{u"code"_s, u"A1"_s},
                                                        {u"name"_s, u"新名第一党小组"_s},
                                                        {u"kind"_s, u"group"_s},
                                                        {u"superior"_s, m_a}});
    m_book.add(u"organisation-changes"_s, {{u"organisation"_s, group},
                                           {u"date"_s, u"2025-06-01"_s},
                                           {u"change"_s, u"renamed"_s},
                                           {u"former_name"_s, u"旧名第一党小组"_s}});
    const RowId stays = m_book.addMember(u"P2"_s, m_a, {{u"party_group"_s, group}});
    m_book.add(u"posts"_s, {{u"member"_s, stays},
                            {u"organisation"_s, m_a},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2024-03-22"_s},
                            {u"until"_s, u"2025-08-31"_s}});
    m_book.add(u"transfers"_s, {{u"member"_s, stays},
                                {u"direction"_s, u"out"_s},
                                {u"date"_s, u"2024-12-20"_s},
                                {u"from_unit"_s, u"甲"_s},
                                {u"to_unit"_s, u"乙"_s},
                                {u"accepted_on"_s, u"2025-01-08"_s}});
    const auto form = [this, stays](QDate day) {
        const Document document =
            got(makeDocument(m_book.file(), {.kind = DocumentKind::MemberDossier,
                                             .scope = m_a,
                                             .year = day.year(),
                                             .asOf = day,
                                             .members = {stays}}));
        QStringList cells;
        for (const QList<SlipCell> &row : document.slips->slips.first().rows) {
            for (const SlipCell &cell : row) {
                cells += cell.text;
            }
        }
        return cells.join(u'|');
    };
    const QString then = form(kThen);
    EXPECT_TRUE(then.contains(u"|旧名第一党小组|"_s)) << then.toStdString();
    EXPECT_TRUE(then.contains(u"|2024-03-22　旧名，书记|"_s)) << then.toStdString();
    EXPECT_FALSE(then.contains(u"2025-"_s)) << then.toStdString();
    const QString now = form(kNow);
    EXPECT_TRUE(now.contains(u"|新名第一党小组|"_s)) << now.toStdString();
    EXPECT_TRUE(now.contains(u"|2024-03-22 至 2025-08-31　A，书记|"_s)) << now.toStdString();
    EXPECT_TRUE(now.contains(u"到乙，2025-01-0"_s)) << now.toStdString();
}

} // namespace
} // namespace zhibu
