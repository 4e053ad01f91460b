#include "reports/documents/reviews/reviewdocuments.h"
#include "storage/records/changeset.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

class ReviewDocuments : public testing::Test
{
protected:
    Document made(DocumentKind kind, RowId scope)
    {
        return got(makeDocument(book.file(), {kind, scope, 2024, QDate(2024, 12, 31)}));
    }
    void review(RowId member, const Values &more)
    {
        Values values{{u"year"_s, 2024}, {u"member"_s, member}};
        values.insert(more);
        book.add(u"member-reviews"_s, values);
    }
    RowId activity(const QString &type, const QString &starts, const Values &more = {})
    {
        Values values{{u"organisation"_s, branch},
                      {u"type"_s, type},
                      {u"topic"_s, u"主题"_s},
                      {u"starts"_s, starts}};
        values.insert(more);
        return book.add(u"activities"_s, values);
    }
    void came(RowId activity, const QList<RowId> &members)
    {
        for (const RowId member : members) {
            book.add(
                u"attendance"_s,
                {{u"activity"_s, activity}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
        }
    }
    static QStringList lines(const Document &document)
    {
        QStringList lines;
        for (const QStringList &row : document.table.rows) {
            lines += row.join(u'|');
        }
        return lines;
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}});
    RowId one = book.addMember(u"P1"_s, branch);
    RowId two = book.addMember(u"P2"_s, branch);
    RowId probationer = book.addMember(
        u"P3"_s, branch, {{u"kind"_s, u"probationary"_s}, {u"joined"_s, u"2024-03-01"_s}});
};

TEST_F(ReviewDocuments, TheSummaryHoldsEverybodyAndTheCountOfGrades)
{
    review(one, {{u"self_grade"_s, u"qualified"_s},
                 {u"peer_grade"_s, u"excellent"_s},
                 {u"excellent"_s, 2},
                 {u"qualified"_s, 1},
                 {u"grade"_s, u"excellent"_s},
                 {u"fed_back_on"_s, u"2024-12-20"_s},
                 {u"mend"_s, u"多学习"_s}});
    const Document summary = made(DocumentKind::ReviewSummary, branch);
    EXPECT_EQ(summary.title(), u"2024年度民主评议党员汇总表"_s);
    EXPECT_EQ(summary.page.subtitle, u"水利局党支部 截至2024年12月31日"_s);
    EXPECT_EQ(lines(summary),
              (QStringList{u"1|党员P1|正式党员|合格|优秀|2|1|||优秀|2024-12-20|多学习|"_s,
                           u"2|党员P2|正式党员||||||||||"_s,
                           u"3|党员P3|预备党员||||||||||不评定等次"_s}));
    EXPECT_EQ(
        summary.page.footnotes.first(),
        u"水利局党支部：应评2名，已评1名；优秀1名（超过三分之一，至多0名）、合格0名、基本合格0名、不合格0名。"_s);
    book.addMember(u"P4"_s, book.addBranch(u"A02"_s, {{u"superior"_s, branch}}));
    const Document several = made(DocumentKind::ReviewSummary, branch);
    EXPECT_EQ(several.table.columns[1].title, u"党支部"_s);
    EXPECT_EQ(several.page.footnotes.size(), 3);
}

TEST_F(ReviewDocuments, TheBallotNamesOnlyWhoIsGraded)
{
    const Document ballot = made(DocumentKind::ReviewBallot, branch);
    EXPECT_EQ(lines(ballot), (QStringList{u"1|党员P1||||"_s, u"2|党员P2||||"_s}));
    EXPECT_EQ(ballot.table.columns.last().title, u"不合格"_s);
    EXPECT_EQ(ballot.page.subtitle, u"党支部：水利局党支部"_s);
    book.add(u"circumstances"_s,
             {{u"member"_s, one}, {u"kind"_s, u"bedridden"_s}, {u"since"_s, u"2024-01-01"_s}});
    EXPECT_EQ(lines(made(DocumentKind::ReviewBallot, branch)), QStringList{u"1|党员P2||||"_s});
    EXPECT_EQ(makeDocument(book.file(), {DocumentKind::ReviewBallot, 1, 2024, QDate(2024, 12, 31)})
                  .error()
                  .code,
              ErrorCode::NotFound);
}

TEST_F(ReviewDocuments, AFormIsForEachWhoIsGradedOrThoseAskedFor)
{
    review(two, {{u"grade"_s, u"qualified"_s}, {u"qualified"_s, 3}});
    const Document forms = made(DocumentKind::ReviewForms, branch);
    ASSERT_TRUE(forms.slips);
    EXPECT_EQ(forms.slips->slips.size(), 2);
    const Document own = got(makeDocument(book.file(), {.kind = DocumentKind::ReviewForms,
                                                        .scope = branch,
                                                        .year = 2024,
                                                        .asOf = QDate(2024, 12, 31),
                                                        .members = {two}}));
    ASSERT_EQ(own.slips->slips.size(), 1);
    const Slip &slip = own.slips->slips.first();
    EXPECT_EQ(slip.left, u"党支部：水利局党支部"_s);
    EXPECT_EQ(slip.rows[0][1].text, u"党员P2"_s);
    EXPECT_EQ(slip.rows[2][1].text, u"优秀 ＿＿ 票　合格 3 票　基本合格 ＿＿ 票　不合格 ＿＿ 票"_s);
    EXPECT_EQ(slip.rows[4][1].text, u"合格"_s);
}

TEST_F(ReviewDocuments, TalksSayWhatIsMissing)
{
    book.add(u"posts"_s, {{u"member"_s, one},
                          {u"organisation"_s, branch},
                          {u"post"_s, u"secretary"_s},
                          {u"since"_s, u"2022-01-01"_s}});
    came(activity(u"heart_talk"_s, u"2024-03-08 15:00"_s), {one, two});
    const Document talks = made(DocumentKind::Talks, branch);
    EXPECT_EQ(lines(talks), (QStringList{u"1|党员P1|委员|0||1|2024-03-08|党员P2||—"_s,
                                         u"2|党员P2|党员|1|2024-03-08|0||党员P1|与党员|1"_s,
                                         u"3|党员P3|党员|0||0|||与委员、与党员|"_s}));
    EXPECT_EQ(talks.table.columns.last().title, u"与党员P1（次）"_s);
    EXPECT_EQ(talks.page.footnotes.first(), u"共3人，尚缺谈话的2人。"_s);
    came(activity(u"heart_talk"_s, u"2024-04-08 15:00"_s), {one, two});
    book.addMember(u"P4"_s, book.addBranch(u"A02"_s, {{u"superior"_s, branch}}));
    const Document several = made(DocumentKind::Talks, branch);
    EXPECT_EQ(several.table.columns.last().title, u"尚缺"_s) << "each branch has its own 委员";
    EXPECT_TRUE(lines(several).first().contains(u"|党员P2（2次）|"_s));
}

TEST_F(ReviewDocuments, TellTwoOfOneNameApart)
{
    const RowId first = book.addMember(u"P5"_s, branch, {{u"name"_s, u"张伟"_s}});
    const RowId second = book.addMember(u"P6"_s, branch, {{u"name"_s, u"张伟"_s}});
    came(activity(u"heart_talk"_s, u"2024-03-08 15:00"_s), {first, second});
    for (const auto kind : {DocumentKind::ReviewSummary, DocumentKind::ReviewBallot,
                            DocumentKind::Talks, DocumentKind::StudyHours}) {
        const QString all = lines(made(kind, branch)).join(u'\n');
        EXPECT_TRUE(all.contains(u"|张伟（P5）|"_s)) << qPrintable(all);
        EXPECT_TRUE(all.contains(u"|张伟（P6）|"_s)) << qPrintable(all);
        EXPECT_FALSE(all.contains(u"|张伟|"_s)) << qPrintable(all);
    }
}

TEST_F(ReviewDocuments, HoursOfStudyStandBesideWhatIsAsked)
{
    came(activity(u"training"_s, u"2024-05-06"_s, {{u"hours"_s, 325'000}}), {one});
    const Document study = made(DocumentKind::StudyHours, branch);
    EXPECT_EQ(lines(study), (QStringList{u"1|党员P1|32.5|1|1|32|0|"_s, u"2|党员P2|0|0|0|32|32|"_s,
                                         u"3|党员P3|0|0|0|32|32|"_s}));
    EXPECT_EQ(study.page.footnotes.first(), u"共3人，已达标1人。"_s);
}

TEST_F(ReviewDocuments, ATrainingWithoutHoursIsAttendedAndWhoIsAskedNothingMeetsNothing)
{
    book.add(u"posts"_s, {{u"member"_s, one},
                          {u"organisation"_s, branch},
                          {u"post"_s, u"secretary"_s},
                          {u"since"_s, u"2022-01-01"_s}});
    book.add(u"circumstances"_s,
             {{u"member"_s, probationer}, {u"kind"_s, u"frail"_s}, {u"since"_s, u"2024-01-01"_s}});
    came(activity(u"training"_s, u"2024-05-06"_s), {one, probationer});
    const Document study = made(DocumentKind::StudyHours, branch);
    EXPECT_EQ(lines(study),
              (QStringList{u"1|党员P1|0|1|1|56|56|1次培训没有填学时"_s, u"2|党员P2|0|0|0|32|32|"_s,
                           u"3|党员P3|0|1|1|0|0|年老体弱；1次培训没有填学时"_s}));
    EXPECT_EQ(study.page.footnotes.first(), u"共3人，其中不作要求的1人；应达标2人，已达标0人。"_s);
}

TEST_F(ReviewDocuments, VolunteeringIsSummed)
{
    came(activity(u"volunteering"_s, u"2024-03-05"_s,
                  {{u"hours"_s, 20'000}, {u"beneficiaries"_s, 30}}),
         {one, two});
    EXPECT_EQ(lines(made(DocumentKind::Volunteering, branch)),
              (QStringList{u"1|水利局党支部|1|2|4|30"_s, u"合计||1|2|4|30"_s}));
}

TEST_F(ReviewDocuments, SecretariesAreJudgedByTheirBallots)
{
    const Ledger &ledger = ledgerOf(u"secretary-reviews"_s);
    Record review = ledger.blank();
    for (const auto &[key, value] : test::Values{
             {u"year"_s, 2024},
             {u"organisation"_s, branch},
             {u"member"_s, one},
             {u"present"_s, 20},
             {u"good"_s, 18},
             {u"fairly_good"_s, 3},
             {u"grade"_s, u"good"_s},
             {u"mend"_s, u"补齐党课"_s}}.asKeyValueRange()) {
        ledger.setValue(review, key, value);
    }
    ChangeSet table(book.file(), {}, ChangeSet::Source::File); // who types is told at once
    table.insert(ledger, review);
    EXPECT_TRUE(got(table.commit()).isEmpty());
    const Document reviews = made(DocumentKind::SecretaryReviews, branch);
    EXPECT_EQ(lines(reviews),
              QStringList{u"1|水利局党支部|党员P1||现场述职|20|18|3|||86%|好|||补齐党课"_s});
    EXPECT_EQ(reviews.page.footnotes, QStringList{u"测评票多于参加测评人数的：党员P1，请核对。"_s});
    EXPECT_EQ(reviews.page.subtitle, u"水利局党支部"_s) << "they are held after the year, too";
}

} // namespace
} // namespace zhibu
