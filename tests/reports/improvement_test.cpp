#include "reports/documents/document.h"
#include "reports/documents/rating/improvement.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Improvement : public testing::Test
{
protected:
    Improvement()
        : branch{book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
    {}

    void found(const QString &day, const test::Values &more)
    {
        test::Values values{
            {u"organisation"_s, branch}, {u"found_on"_s, day}, {u"problem"_s, u"记录不全"_s}};
        values.insert(more);
        book.add(u"rectifications"_s, values);
    }

    Document made(DocumentKind kind, int year, QDate asOf)
    {
        return got(makeDocument(book.file(), {kind, branch, year, asOf}));
    }

    test::TempFile book;
    RowId branch;
};

TEST_F(Improvement, TheRectificationsOfAYearAreThoseFoundInItAndThoseStillOpen)
{
    found(u"2023-02-01"_s, {{u"done_on"_s, u"2023-05-01"_s},
                            {u"proof"_s, u"已补齐"_s},
                            {u"closed_on"_s, u"2023-06-01"_s},
                            {u"closed_by"_s, u"赵丽"_s}});
    found(u"2023-03-01"_s, {{u"due"_s, u"2023-12-31"_s}, {u"problem"_s, u"上年结转"_s}});
    found(u"2024-03-01"_s, {{u"source"_s, u"masses"_s},
                            {u"target"_s, u"齐全"_s},
                            {u"measure"_s, u"当场记录"_s},
                            {u"leader"_s, u"钱书记"_s},
                            {u"owner"_s, u"赵丽"_s},
                            {u"due"_s, u"2024-12-31"_s},
                            {u"done_on"_s, u"2024-11-01"_s},
                            {u"proof"_s, u"已补齐"_s},
                            {u"closed_on"_s, u"2024-11-15"_s},
                            {u"closed_by"_s, u"钱书记"_s}});
    found(u"2024-07-01"_s, {{u"due"_s, u"2024-12-31"_s}});
    found(u"2025-01-05"_s, {});
    const Document document = made(DocumentKind::Rectifications, 2024, QDate(2024, 12, 31));
    EXPECT_EQ(document.title(), u"整改台账"_s);
    EXPECT_EQ(document.page.orientation, QPageLayout::Landscape);
    EXPECT_EQ(document.page.subtitle, u"水利局党支部 截至2024年12月31日"_s);
    ASSERT_EQ(document.table.rows.size(), 3);
    EXPECT_EQ(document.table.rows[0].join(u'|'),
              u"1|水利局党支部|上年结转||||||2023-12-31||||逾期"_s);
    EXPECT_EQ(
        document.table.rows[1].join(u'|'),
        u"2|水利局党支部|记录不全|测评|齐全|当场记录|钱书记|赵丽|2024-12-31|2024-11-01|已补齐|"
        u"2024-11-15 钱书记|已销号"_s);
    EXPECT_EQ(document.table.rows[2].last(), u"未启动"_s) << "nobody is to mend it yet";
    EXPECT_EQ(document.page.footnotes, QStringList{u"共3项：逾期1项、未启动1项、已销号1项。"_s});
    // As it stood before it was done.
    const Document earlier = made(DocumentKind::Rectifications, 2024, QDate(2024, 6, 30));
    EXPECT_EQ(earlier.table.rows[1].join(u'|'),
              u"2|水利局党支部|记录不全|测评|齐全|当场记录|钱书记|赵丽|2024-12-31||||整改中"_s);
    EXPECT_EQ(earlier.page.footnotes, QStringList{u"共2项：逾期1项、整改中1项。"_s});
}

TEST_F(Improvement, ThePlansOfAYearStandBesideTheStarBeforeAndNameWhoHasFiledNone)
{
    const RowId other = book.addBranch(u"A02"_s, {{u"superior"_s, branch}});
    book.addBranch(u"A03"_s, {{u"superior"_s, branch}});
    book.add(u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"star"_s, 0}});
    book.add(u"plans"_s, {{u"year"_s, 2024},
                          {u"organisation"_s, branch},
                          {u"target_star"_s, 3},
                          {u"measures"_s, u"补齐党课"_s},
                          {u"owner"_s, u"赵丽"_s},
                          {u"filed_on"_s, u"2024-03-01"_s},
                          {u"filed_with"_s, u"机关党委"_s}});
    book.add(u"plans"_s, {{u"year"_s, 2024}, {u"organisation"_s, other}, {u"target_star"_s, 5}});
    const Document document = made(DocumentKind::Plans, 2024, QDate(2024, 11, 21));
    EXPECT_EQ(document.title(), u"2024年晋位争星计划表"_s);
    ASSERT_EQ(document.table.rows.size(), 2);
    EXPECT_EQ(document.table.rows[0].join(u'|'),
              u"1|水利局党支部|不定星级|三星级|补齐党课|赵丽|2024-03-01|机关党委|"_s);
    EXPECT_EQ(document.table.rows[1].join(u'|'), u"2|A02||五星级|||||"_s);
    EXPECT_EQ(document.page.footnotes, QStringList{u"尚未报备的2个：A02、A03。"_s});
    EXPECT_EQ(document.page.signatures, (QStringList{u"填表人"_s, u"审核人"_s}));
}

TEST_F(Improvement, OneStarAndNoneAreUnderKeyManagementUntilTheyRise)
{
    const auto star = [this](RowId organisation, int year, int stars, const QVariant &total = {}) {
        book.add(u"ratings"_s, {{u"year"_s, year},
                                {u"organisation"_s, organisation},
                                {u"star"_s, stars},
                                {u"total"_s, total}});
    };
    const auto below = [this](const QString &code) {
        return book.addBranch(code, {{u"superior"_s, branch}});
    };
    const RowId risen = below(u"A02"_s);
    const RowId fallen = below(u"A03"_s);
    below(u"A04"_s); // never rated
    star(branch, 2021, 3);
    star(branch, 2022, 1);
    star(branch, 2023, 0, 470'000);
    star(risen, 2022, 0);
    star(risen, 2023, 2);
    star(fallen, 2022, 5);
    star(fallen, 2023, 1);
    found(u"2021-03-01"_s, {{u"done_on"_s, u"2021-05-01"_s},
                            {u"proof"_s, u"已补齐"_s},
                            {u"closed_on"_s, u"2021-06-01"_s},
                            {u"closed_by"_s, u"赵丽"_s}});
    found(u"2023-03-01"_s, {{u"due"_s, u"2023-06-30"_s}});
    found(u"2023-09-01"_s, {{u"due"_s, u"2024-06-30"_s}, {u"owner"_s, u"赵丽"_s}});
    const Document document = made(DocumentKind::KeyManagement, 2023, QDate(2023, 12, 31));
    EXPECT_EQ(document.title(), u"重点管理党组织台账"_s);
    ASSERT_EQ(document.table.rows.size(), 2);
    EXPECT_EQ(document.table.rows[0].join(u'|'),
              u"1|A01|水利局党支部|不定星级|2023年评为不定星级，总分47|2022|"
              u"共2项：逾期1项、整改中1项|2024-06-30"_s);
    EXPECT_EQ(document.table.rows[1].join(u'|'),
              u"2|A03|A03|一星级|2023年评为一星级|2023|未建整改台账|"_s);
    EXPECT_EQ(document.page.footnotes.last(), u"未建整改台账的1个：A03。"_s);
    // A year before.
    const Document before = made(DocumentKind::KeyManagement, 2022, QDate(2022, 12, 31));
    ASSERT_EQ(before.table.rows.size(), 2);
    EXPECT_EQ(before.table.rows[0][3], u"一星级"_s);
    EXPECT_EQ(before.table.rows[1][1], u"A02"_s);
    star(branch, 2024, 2);
    EXPECT_EQ(made(DocumentKind::KeyManagement, 2024, QDate(2024, 12, 31)).table.rows.size(), 1);
}

TEST_F(Improvement, WhoIsUnderKeyManagementIsToldWhyInTheWordsOfTheExplanation)
{
    const auto rated = [this](RowId organisation, int star, int satisfied, Points each) {
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {organisation, u"ay%1"_s.arg(i), i == 1 ? Points::whole(2) : each};
        }
        for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
            ASSERT_TRUE(got(saveScores(book.file(), 2024, evaluator, scores)).isEmpty());
        }
        book.add(u"satisfaction"_s, {{u"year"_s, 2024},
                                     {u"organisation"_s, organisation},
                                     {u"members_total"_s, 1000},
                                     {u"members_present"_s, 1000},
                                     {u"satisfied"_s, satisfied},
                                     {u"fairly_satisfied"_s, 0},
                                     {u"dissatisfied"_s, 1000 - satisfied}});
        book.add(u"ratings"_s,
                 {{u"year"_s, 2024}, {u"organisation"_s, organisation}, {u"star"_s, star}});
    };
    rated(branch, 0, 499, Points::whole(10));
    const RowId punished = book.addBranch(u"A02"_s);
    rated(punished, 1, 580, Points::whole(7)); // 65 - 5 - 3
    book.add(u"events"_s, {{u"organisation"_s, punished},
                           {u"item"_s, u"overdue_task"_s},
                           {u"date"_s, u"2024-08-12"_s}});
    const RowId byHand = book.addBranch(u"A03"_s);
    rated(byHand, 1, 499, Points::whole(10)); // the records would give none
    const auto why = [this](RowId organisation) {
        const auto document = got(makeDocument(
            book.file(), {DocumentKind::KeyManagement, organisation, 2024, QDate(2024, 12, 31)}));
        return document.table.rows.value(0).value(4);
    };
    EXPECT_EQ(why(branch), u"2024年评为不定星级：民主测评满意率49.9%（低于50%），不定星级"_s);
    EXPECT_EQ(why(punished),
              u"2024年评为一星级：未按时完成任务 -3分；民主测评满意率58.0%（低于60%） -5分"_s);
    EXPECT_EQ(why(byHand), u"2024年评为一星级"_s);
}

TEST_F(Improvement, NothingToSayIsNoSentence)
{
    EXPECT_EQ(rectificationSentences({}, QDate(2024, 1, 1)), QStringList());
    EXPECT_EQ(planSentences({}), QStringList());
}

} // namespace
} // namespace zhibu
