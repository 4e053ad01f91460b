#include "reports/documents/document.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Documents : public testing::Test
{
protected:
    Documents()
        : branch{book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
        , other{book.addBranch(u"A02"_s)}
    {}

    Document made(DocumentKind kind, RowId scope = 0, QDate asOf = QDate(2022, 12, 31))
    {
        return got(makeDocument(book.file(), {kind, scope, 2022, asOf}));
    }

    test::TempFile book;
    RowId branch;
    RowId other;
};

TEST_F(Documents, TheMemberRollHoldsThoseOfItsDay)
{
    book.addMember(u"P1"_s, branch);
    book.addMember(u"P2"_s, branch,
                   {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2023-05-01"_s}});
    book.addMember(u"P3"_s, branch,
                   {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2022-12-31"_s}});
    book.addMember(u"P4"_s, branch,
                   {{u"joined"_s, u"2022-06-01"_s}, {u"confirmed"_s, u"2023-06-01"_s}});
    book.addMember(u"P5"_s, branch,
                   {{u"joined"_s, u"2023-01-01"_s}, {u"confirmed"_s, u"2024-01-01"_s}});
    book.add(u"member-changes"_s, {{u"member"_s, book.addMember(u"P6"_s, other)},
                                   {u"date"_s, u"2023-03-01"_s},
                                   {u"change"_s, u"moved"_s},
                                   {u"branch"_s, branch}});
    book.addMember(u"P7"_s, other);
    const Document roll = made(DocumentKind::Members, branch);
    EXPECT_EQ(roll.page.subtitle, u"水利局党支部 截至2022年12月31日"_s);
    QStringList people;
    for (const QStringList &row : roll.table.rows) {
        people += QStringList{row[1], row[6], row[8]}.join(u' ');
        EXPECT_EQ(row[9], u"水利局党支部"_s) << "that of the day";
    }
    EXPECT_EQ(people, (QStringList{u"党员P1 正式党员 2011-05-04"_s, u"党员P2 正式党员 2011-05-04"_s,
                                   u"党员P4 预备党员 "_s, u"党员P6 正式党员 2011-05-04"_s}));
    EXPECT_EQ(made(DocumentKind::Members).table.rows.size(), 5);
}

TEST_F(Documents, TablesNameTheirScopeAndDay)
{
    for (const auto kind : {DocumentKind::Stars, DocumentKind::Dues, DocumentKind::Meetings,
                            DocumentKind::Attendance, DocumentKind::MakeUps}) {
        const Document document = made(kind, branch, QDate(2022, 6, 30));
        EXPECT_FALSE(document.letter);
        EXPECT_EQ(document.page.subtitle, u"水利局党支部 截至2022年6月30日"_s);
        EXPECT_EQ(document.title(), document.table.name);
    }
    EXPECT_EQ(made(DocumentKind::Dues).page.unit, u"单位：元"_s);
    EXPECT_EQ(made(DocumentKind::Stars).page.subtitle, u"截至2022年12月31日"_s);
}

TEST_F(Documents, OfYearsBeforeTheFirstRulesSayWhichTheyGoBy)
{
    for (const auto kind : {DocumentKind::Meetings, DocumentKind::MeetingOverview}) {
        const auto told = [&](int year) {
            return got(makeDocument(book.file(), {.kind = kind,
                                                  .scope = branch,
                                                  .year = year,
                                                  .asOf = QDate(year, 12, 31)}))
                .page.footnotes.contains(
                    u"2018年10月以前的规定没有收录，以前的月份也按这一版判断。"_s);
        };
        EXPECT_TRUE(told(2017));
        EXPECT_TRUE(told(2018)) << "the year is judged by the rules it begins with";
        EXPECT_FALSE(told(2019));
    }
}

TEST_F(Documents, AttendanceIsThatOfTheYearUpToTheDay)
{
    const RowId member = book.addMember(u"P1"_s, branch);
    for (const QString &day : {u"2021-12-31"_s, u"2022-03-15 15:00"_s, u"2022-12-31 15:00"_s}) {
        const RowId meeting = book.add(u"activities"_s, {{u"organisation"_s, branch},
                                                         {u"type"_s, u"theme_day"_s},
                                                         {u"topic"_s, u"学习"_s},
                                                         {u"starts"_s, day}});
        book.add(u"attendance"_s,
                 {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, u"absent"_s}});
    }
    const Document rates = made(DocumentKind::Attendance, branch);
    ASSERT_EQ(rates.table.rows.size(), 2) << "the member, and his branch";
    EXPECT_EQ(rates.table.rows[0][3], u"2"_s);
    EXPECT_EQ(rates.page.signatures.size(), 2);
    EXPECT_EQ(made(DocumentKind::MakeUps, branch, QDate(2022, 6, 30)).table.rows.size(), 1);
    EXPECT_TRUE(made(DocumentKind::MakeUps, other).table.rows.isEmpty());
}

TEST_F(Documents, TheSummaryIsALetterOfItsOrganisation)
{
    const Document document = made(DocumentKind::Summary, branch);
    ASSERT_TRUE(document.letter);
    EXPECT_EQ(document.title(), u"水利局党支部2022年度工作总结"_s);
    const auto gone = makeDocument(book.file(), {DocumentKind::Summary, 1, 2022, {2022, 12, 31}});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST_F(Documents, AStarTableHasItsQuotasBelowAndSaysWhenItIsATrial)
{
    Scheme scheme;
    RatingTable rating;
    QuotaCount quota{.quota = {}, .rated = 20, .limit = 2, .count = 7};
    quota.quota.lowest = quota.quota.highest = 5;
    quota.quota.percent = 10;
    rating.quotas += quota;
    quota.count = 2;
    rating.quotas += quota; // and one that is met
    const Document document = starDocument(rating, scheme, 2022, u"方案"_s);
    ASSERT_EQ(document.page.footnotes.size(), 2);
    EXPECT_TRUE(document.page.footnotes[0].contains(u"不符合"_s));
    EXPECT_FALSE(document.page.footnotes[1].contains(u"不符合"_s));
    EXPECT_EQ(document.title(), u"2022年星级总表"_s);
    EXPECT_EQ(starDocument(rating, scheme, 2022, {}, true).title(),
              u"2022年星级总表（按自评试算）"_s);
}

} // namespace
} // namespace zhibu
