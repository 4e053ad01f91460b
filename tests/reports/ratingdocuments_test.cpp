#include "reports/documents/rating/ratingdocuments.h"
#include "reports/pages/columnwidths.h"
#include "scoring/sample.h"
#include "storage/facts/rulepacks.h"
#include "storage/rounds/steps.h"
#include "support/tempfile.h"

#include <QBuffer>
#include <QPdfWriter>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

const QDate kDay(2024, 12, 31);

/// A committee with two branches: one of five stars, four the year before, one not rated.
class RatingPapers : public testing::Test
{
protected:
    RatingPapers()
    {
        committee =
            book.add(u"organisations"_s,
                     {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}});
        branch =
            book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}, {u"superior"_s, committee}});
        open =
            book.addBranch(u"A02"_s, {{u"name"_s, u"教育局党支部"_s}, {u"superior"_s, committee}});
        const RowId person = book.addMember(u"P1"_s, branch);
        book.add(u"posts"_s, {{u"member"_s, person},
                              {u"organisation"_s, branch},
                              {u"post"_s, u"secretary"_s},
                              {u"since"_s, u"2020-01-01"_s}});
        for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
            QList<ScoreChange> scores;
            for (int i = 1; i <= 10; ++i) {
                scores += {branch, u"ay%1"_s.arg(i), Points::whole(9)};
            }
            EXPECT_TRUE(got(saveScores(book.file(), 2024, evaluator, scores)).isEmpty());
        }
        book.add(u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"star"_s, 4}});
        book.add(u"events"_s, {{u"organisation"_s, branch},
                               {u"item"_s, u"commendation"_s},
                               {u"level"_s, u"city"_s},
                               {u"date"_s, u"2024-05-12"_s},
                               {u"evidence"_s, u"安组〔2024〕3号"_s}});
        book.add(u"satisfaction"_s, {{u"year"_s, 2024},
                                     {u"organisation"_s, branch},
                                     {u"members_total"_s, 10},
                                     {u"members_present"_s, 9},
                                     {u"satisfied"_s, 8},
                                     {u"fairly_satisfied"_s, 1},
                                     {u"dissatisfied"_s, 1}});
    }

    Document made(DocumentKind kind, RowId scope = 0)
    {
        return got(makeDocument(book.file(), {kind, scope, 2024, kDay}));
    }

    static QStringList textsOf(const Letter &letter)
    {
        QStringList texts;
        for (const LetterBlock &block : letter.blocks) {
            texts += block.text;
            for (const QStringList &row : block.table.rows) {
                texts += row.join(u'|');
            }
        }
        return texts;
    }

    test::TempFile book;
    RowId committee = 0;
    RowId branch = 0;
    RowId open = 0;
};

TEST_F(RatingPapers, TheApplicationHoldsWhatTheBranchHasOnRecord)
{
    const Document paper = made(DocumentKind::Application, branch);
    ASSERT_TRUE(paper.letter);
    EXPECT_EQ(paper.title(), u"2024年度党组织星级评定申报表"_s);
    const QStringList texts = textsOf(*paper.letter);
    for (const QString &text :
         {u"书记|党员P1"_s, u"党员人数|1"_s, u"上年星级|四星级"_s, u"自评得分|90"_s, u"加减分|+3"_s,
          u"自评总分|93"_s, u"自评星级|五星级"_s, u"1|组织健全|10|9"_s,
          u"2024-05-12|市级表彰 +3分|安组〔2024〕3号"_s,
          u"党员总数10人，参加党员9人，参加群众0人；满意8票，基本满意1票，不满意1票，弃权0票。"_s,
          u"参与率：90.0%　满意率：90.0%"_s, u"五、自评报告"_s}) {
        EXPECT_TRUE(texts.contains(text)) << text.toStdString() << " in\n"
                                          << texts.join(u'\n').toStdString();
    }
}

TEST_F(RatingPapers, TheApplicationAsDataHoldsScoresAndEvents)
{
    const TextTable sheet = made(DocumentKind::Application, branch).sheet();
    ASSERT_EQ(sheet.rows.size(), 11);
    EXPECT_EQ(sheet.rows[0].join(u'|'), u"自评得分|组织健全||10|9|"_s);
    EXPECT_EQ(sheet.rows[10].join(u'|'),
              u"加减分事项|市级表彰 +3分|2024-05-12||+3|安组〔2024〕3号"_s);
    EXPECT_TRUE(sheet.heading.constFirst().contains(u"申报表"_s));
}

TEST_F(RatingPapers, AnEmptyApplicationLeavesRoomToFillIn)
{
    const QStringList texts = textsOf(*made(DocumentKind::Application, open).letter);
    EXPECT_TRUE(texts.contains(u"书记|"_s));
    EXPECT_TRUE(texts.contains(u"1|组织健全|10|"_s));
    EXPECT_TRUE(texts.contains(u"尚未登记民主测评。"_s));
    EXPECT_TRUE(texts.contains(u"参与率：＿＿＿＿　满意率：＿＿＿＿"_s));
    EXPECT_TRUE(texts.contains(u"无。"_s));
}

TEST_F(RatingPapers, TheApplicationNamesEventsBeforeAnyScoreIsGiven)
{
    book.add(u"events"_s, {{u"organisation"_s, open},
                           {u"item"_s, u"commendation"_s},
                           {u"level"_s, u"province"_s},
                           {u"date"_s, u"2024-05-12"_s},
                           {u"evidence"_s, u"豫组〔2024〕3号"_s}});
    const QStringList texts = textsOf(*made(DocumentKind::Application, open).letter);
    EXPECT_TRUE(texts.contains(u"2024-05-12|省级表彰 +5分|豫组〔2024〕3号"_s))
        << texts.join(u'\n').toStdString();
    EXPECT_FALSE(texts.contains(u"无。"_s));
}

TEST_F(RatingPapers, TheSummarySheetSetsTheOpinionsSideBySideWithTheQuotasBelow)
{
    const Document sheet = made(DocumentKind::SummarySheet);
    ASSERT_EQ(sheet.table.rows.size(), 2);
    EXPECT_EQ(
        sheet.table.rows[0].join(u'|'),
        u"1|水利局党支部|党支部|93|五星级||90.0%|90.0%|93|五星级|+3|93||五星级|四星级|晋星|"_s);
    EXPECT_EQ(sheet.table.rows[1].join(u'|'), u"2|教育局党支部|党支部|||||||||||未评|||得分不全"_s);
    EXPECT_EQ(sheet.page.subtitle, u"工委 截至2024年12月31日"_s);
    EXPECT_EQ(
        sheet.page.footnotes,
        (QStringList{
            u"五星级最多0个（已评1个的10%，舍去小数），现有1个：不符合，超出1个。"_s,
            u"一星级及以下至少1个（已评1个的10%，有小数进一），现有0个：不符合，还少1个。"_s,
            u"自评总分、考评总分：各自的得分加上加减分；旁边的星级按这个总分和限制情形定。"_s}));
}

TEST_F(RatingPapers, TheSummarySheetMarksOnPaperWhatPeopleDecided)
{
    book.add(u"decisions"_s, {{u"year"_s, 2024},
                              {u"round"_s, u"december"_s},
                              {u"organisation"_s, branch},
                              {u"star"_s, 4},
                              {u"reason"_s, u"名额所限；\n会议表决"_s},
                              {u"decided_by"_s, u"工委"_s},
                              {u"decided_on"_s, u"2024-12-25"_s}});
    const Document sheet = made(DocumentKind::SummarySheet);
    EXPECT_EQ(sheet.page.rows[0][13], u"四星级（决定）"_s);
    EXPECT_EQ(sheet.table.rows[0][13], u"四星级"_s) << "the data stays plain";
    EXPECT_EQ(sheet.table.rows[0].last(), u"另有决定"_s);
    EXPECT_EQ(sheet.page.footnotes.last(), u"水利局党支部：按方案计算为五星级，工委2024-12-25"
                                           u"决定为四星级。理由：名额所限； 会议表决"_s);
}

TEST_F(RatingPapers, TheNoticeNamesStarsAndTheDaysOfItsStep)
{
    const Document before = made(DocumentKind::Publicity);
    EXPECT_TRUE(textsOf(*before.letter).contains(u"1|水利局党支部|五星级"_s));
    EXPECT_TRUE(textsOf(*before.letter).join(u' ').contains(u"＿年"_s));

    const RatingRound round = got(
        startRound(book.file(), 2024, Round::December, committee, QString(kDefaultScheme), kDay));
    const Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                            WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity}) {
        const auto now = got(roundOf(book.file(), 2024, Round::December, committee));
        must(recordStep(book.file(), *now, scheme,
                        {.step = {.kind = kind,
                                  .doneOn = QDate(2024, 12, 20),
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"教育局党支部本年不参评"_s}}));
    }
    const Document posted = made(DocumentKind::Publicity);
    EXPECT_TRUE(textsOf(*posted.letter)
                    .contains(u"公示期自2024年12月21日至2024年12月27日（7个自然日）。"_s));
    EXPECT_EQ(posted.letter->signature, u"工委"_s);
    EXPECT_EQ(posted.letter->date, QDate(2024, 12, 20));
}

TEST_F(RatingPapers, TheNoticeNamesNoStepThatWasSkipped)
{
    EXPECT_TRUE(textsOf(*made(DocumentKind::Publicity).letter)
                    .join(u' ')
                    .contains(u"，经自评、党员群众测评、上级考评，拟定"_s));
    got(startRound(book.file(), 2024, Round::December, committee, QString(kDefaultScheme), kDay));
    const Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                            WorkflowStep::Kind::Review}) {
        const auto now = got(roundOf(book.file(), 2024, Round::December, committee));
        must(recordStep(book.file(), *now, scheme,
                        {.step = {.kind = kind,
                                  .skipped = kind != WorkflowStep::Kind::Review,
                                  .doneOn = QDate(2024, 12, 20),
                                  .until = {},
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"本年从简"_s}}));
    }
    EXPECT_TRUE(textsOf(*made(DocumentKind::Publicity).letter)
                    .join(u' ')
                    .contains(u"，经上级考评，拟定"_s));
}

TEST_F(RatingPapers, ThePostedNoticeKeepsTheStarsThatWerePostedAndSaysWhen)
{
    got(startRound(book.file(), 2024, Round::December, committee, QString(kDefaultScheme), kDay));
    const Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    const QDate on(2024, 12, 20);
    for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                            WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity}) {
        const auto now = got(roundOf(book.file(), 2024, Round::December, committee));
        must(recordStep(book.file(), *now, scheme,
                        {.step = {.kind = kind,
                                  .doneOn = on,
                                  .until = {},
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"教育局党支部本年不参评"_s},
                         .table = got(roundTable(book.file(), *now, scheme, on))}));
    }
    ASSERT_TRUE(
        got(saveScores(book.file(), 2024, u"superior"_s, {{branch, u"ay1"_s, Points::whole(0)}}))
            .isEmpty());
    EXPECT_EQ(made(DocumentKind::SummarySheet).table.rows[0][13], u"四星级"_s);
    const QStringList texts = textsOf(*made(DocumentKind::Publicity).letter);
    EXPECT_TRUE(texts.contains(u"1|水利局党支部|五星级"_s));
    EXPECT_TRUE(texts.contains(u"以上为2024年12月20日公示的拟定星级。"_s));
    must(takeBackStep(book.file(), *got(roundOf(book.file(), 2024, Round::December, committee)),
                      u"得分有误"_s));
    const QStringList anew = textsOf(*made(DocumentKind::Publicity).letter);
    EXPECT_TRUE(anew.contains(u"1|水利局党支部|四星级"_s));
    EXPECT_FALSE(anew.join(u' ').contains(u"以上为"_s));
}

TEST_F(RatingPapers, OfAConfirmedRoundAreOfTheDayItsResultsWereFrozenAsOf)
{
    got(startRound(book.file(), 2024, Round::December, committee, QString(kDefaultScheme), kDay));
    const Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                            WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity,
                            WorkflowStep::Kind::Approval}) {
        const bool approves = kind == WorkflowStep::Kind::Approval;
        const QDate on(2024, 12, approves ? 28 : 20);
        const auto now = got(roundOf(book.file(), 2024, Round::December, committee));
        must(recordStep(book.file(), *now, scheme,
                        {.step = {.kind = kind,
                                  .doneOn = on,
                                  .until = {},
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"教育局党支部本年不参评"_s},
                         .table = got(roundTable(book.file(), *now, scheme, on))}));
    }
    EXPECT_EQ(made(DocumentKind::SummarySheet).page.subtitle, u"工委 截至2024年12月28日"_s);
    EXPECT_EQ(made(DocumentKind::Explanation, branch).page.subtitle,
              u"水利局党支部 截至2024年12月28日"_s);
}

TEST_F(RatingPapers, OfARoundNameWhomItRatesOnly)
{
    for (const RowId rater : {committee, branch}) {
        got(startRound(book.file(), 2024, Round::December, rater, QString(kDefaultScheme), kDay));
    }
    for (const RowId scope : {RowId(0), committee}) {
        const Document sheet = made(DocumentKind::SummarySheet, scope);
        ASSERT_EQ(sheet.table.rows.size(), 1);
        EXPECT_EQ(sheet.table.rows[0][1], u"教育局党支部"_s);
        EXPECT_TRUE(sheet.page.footnotes.first().contains(u"已评0个"_s))
            << "the one with scores is rated elsewhere";
    }
    EXPECT_EQ(made(DocumentKind::SummarySheet, branch).table.rows[0][1], u"水利局党支部"_s);
    EXPECT_EQ(made(DocumentKind::Publicity, branch).letter->signature, u"水利局党支部"_s);
}

TEST_F(RatingPapers, TheSummarySheetBeginsWithWhomToRecommendFirst)
{
    const RowId third =
        book.addBranch(u"A00"_s, {{u"name"_s, u"水文站党支部"_s}, {u"superior"_s, committee}});
    QList<ScoreChange> scores;
    for (int i = 1; i <= 10; ++i) {
        scores += {third, u"ay%1"_s.arg(i), i <= 3 ? Points::whole(7) : Points::whole(6)};
    }
    EXPECT_TRUE(got(saveScores(book.file(), 2024, u"superior"_s, scores)).isEmpty());
    QStringList names;
    for (const QStringList &row : made(DocumentKind::SummarySheet).table.rows) {
        names += row[1];
    }
    EXPECT_EQ(names, (QStringList{u"水利局党支部"_s, u"水文站党支部"_s, u"教育局党支部"_s}));
}

TEST_F(RatingPapers, BeforeARoundIsStartedLeaveOutWhomRoundsBelowRate)
{
    got(startRound(book.file(), 2024, Round::December, branch, QString(kDefaultScheme), kDay));
    const Document sheet = made(DocumentKind::SummarySheet, committee);
    ASSERT_EQ(sheet.table.rows.size(), 1);
    EXPECT_EQ(sheet.table.rows[0][1], u"教育局党支部"_s);
    EXPECT_TRUE(sheet.page.footnotes.first().contains(u"已评0个"_s));
    EXPECT_TRUE(made(DocumentKind::Movements, committee).table.rows.isEmpty());

    got(startRound(book.file(), 2024, Round::December, open, QString(kDefaultScheme), kDay));
    EXPECT_EQ(made(DocumentKind::SummarySheet, committee).table.rows.size(), 2)
        << "it rates nobody itself: what rounds below rate";
}

TEST_F(RatingPapers, TheExplanationQuotesEachClause)
{
    const Document paper = made(DocumentKind::Explanation, branch);
    const auto line = std::ranges::find_if(paper.table.rows, [](const QStringList &row) {
        return row[0].trimmed() == u"市级表彰 +3分";
    });
    ASSERT_NE(line, paper.table.rows.end());
    EXPECT_EQ((*line)[2], u"3.1"_s);
    EXPECT_TRUE((*line)[3].contains(u"以最高的为准"_s));
}

TEST_F(RatingPapers, ChangesAndPlaquesAreListed)
{
    const Document changes = made(DocumentKind::Movements);
    ASSERT_EQ(changes.table.rows.size(), 1);
    EXPECT_EQ(changes.table.rows[0].first(5).join(u'|'), u"1|水利局党支部|四星级|五星级|晋星"_s);

    book.add(u"awards"_s, {{u"year"_s, 2024},
                           {u"organisation"_s, branch},
                           {u"kind"_s, u"plaque"_s},
                           {u"awarded_on"_s, u"2024-12-31"_s},
                           {u"number"_s, u"2024-001"_s}});
    const Document plaques = made(DocumentKind::Plaques);
    ASSERT_EQ(plaques.table.rows.size(), 1);
    EXPECT_EQ(plaques.table.rows[0].join(u'|'), u"1|水利局党支部|五星级|93|2024-001|"_s);
    EXPECT_TRUE(plaques.page.footnotes[0].contains(u"尚未批准"_s));
}

TEST_F(RatingPapers, DemonstrationPointsAreThoseOfTheYearThatWereNotWithdrawn)
{
    const auto award = [this](RowId organisation, int year, const test::Values &more) {
        test::Values values{{u"year"_s, year},
                            {u"organisation"_s, organisation},
                            {u"kind"_s, u"demonstration"_s},
                            {u"awarded_on"_s, u"2025-01-15"_s}};
        values.insert(more);
        book.add(u"awards"_s, values);
    };
    award(branch, 2024, {{u"number"_s, u"示3"_s}, {u"note"_s, u"机关党建"_s}});
    award(branch, 2023, {});
    award(open, 2024, {{u"withdrawn_on"_s, u"2025-02-01"_s}});
    award(committee, 2024, {{u"kind"_s, u"plaque"_s}});
    award(committee, 2024, {});
    const Document paper = made(DocumentKind::Demonstrations);
    EXPECT_EQ(paper.title(), u"2024年度示范点名单"_s);
    ASSERT_EQ(paper.table.rows.size(), 2);
    EXPECT_EQ(paper.table.rows[0].join(u'|'),
              u"1|水利局党支部|五星级|93|2025-01-15|示3|机关党建"_s);
    EXPECT_EQ(paper.table.rows[1].join(u'|'), u"2|工委|||2025-01-15||"_s) << "it is not rated";
    EXPECT_EQ(made(DocumentKind::Demonstrations, branch).table.rows.size(), 1);
}

TEST_F(RatingPapers, TheBallotFormAsksForEveryCriterion)
{
    const Document form = made(DocumentKind::BallotForm, branch);
    EXPECT_EQ(form.table.rows.size(), 11);
    EXPECT_EQ(form.table.rows[0][1], u"组织健全"_s);
    EXPECT_EQ(form.page.columns.last().title, u"弃权"_s) << "as the tally counts them";
    EXPECT_EQ(form.page.subtitle, u"党组织：水利局党支部"_s);
}

TEST_F(RatingPapers, AboutABranchThatIsNotRatedSayWhich)
{
    const auto paper =
        makeDocument(book.file(), {DocumentKind::Application, committee, 2024, kDay});
    ASSERT_FALSE(paper);
    EXPECT_EQ(paper.error().code, ErrorCode::NotFound);
    EXPECT_EQ(paper.error().subject, u"工委"_s);
}

TEST_F(RatingPapers, TheBallotFormGivesEachAnswerTheSameRoom)
{
    QBuffer paper;
    ASSERT_TRUE(paper.open(QIODevice::WriteOnly));
    QPdfWriter device(&paper);
    device.setPageLayout(tablePageLayout(QPageLayout::Portrait));
    const QList<qreal> widths =
        fitColumns(made(DocumentKind::BallotForm, branch).page, device, device.width(), 0).widths;
    ASSERT_EQ(widths.size(), 6);
    for (const qreal width : widths.sliced(3)) {
        EXPECT_DOUBLE_EQ(width, widths[2]);
    }
}

/// The papers of a rating that is put together here.
class RatingSheets : public testing::Test
{
protected:
    static RatedOrganisation rated(const QString &name, const Facts &facts)
    {
        RatedOrganisation row{.code = name, .name = name, .facts = facts};
        row.rating = rate(sample::anyang(), facts);
        return row;
    }
    static RatingPaper paperOf(const Scheme &scheme, const RatingTable &table)
    {
        return {.scheme = scheme, .rating = table, .year = 2024, .rater = {}, .asOf = kDay};
    }
    /// The line of the notice that tells the days of what was posted on 27 September 2024.
    static QString publicityOf(const Scheme &scheme, QDate until)
    {
        const RatingTable table{.rows = {rated(u"五"_s, sample::facts(u"95"_s))}, .quotas = {}};
        RatingPaper paper = paperOf(scheme, table);
        paper.steps = RatingRound{.schemeHash = {},
                                  .note = {},
                                  .steps = {{.kind = WorkflowStep::Kind::Publicity,
                                             .doneOn = QDate(2024, 9, 27),
                                             .until = until,
                                             .doneBy = {},
                                             .document = {},
                                             .note = {}}}};
        QString found;
        const Document notice = publicityDocument(paper);
        for (const LetterBlock &block : notice.letter->blocks) {
            found = block.text.startsWith(u"公示期自"_s) ? block.text : found;
        }
        return found;
    }
};

TEST_F(RatingSheets, ANoticeOfWorkingDaysSaysHowTheyWereReckoned)
{
    Scheme scheme = sample::anyang();
    const auto step =
        std::ranges::find(scheme.workflow, WorkflowStep::Kind::Publicity, &WorkflowStep::kind);
    step->days = 5;
    step->count = WorkflowStep::DayCount::Working;
    const auto days = [&](QDate until) { return publicityOf(scheme, until); };
    EXPECT_EQ(
        days(QDate(2024, 10, 4)),
        u"公示期自2024年9月28日至2024年10月4日（5个工作日，按周一至周五计，未扣除法定节假日）。"_s);
    EXPECT_EQ(days(QDate(2024, 10, 9)), u"公示期自2024年9月28日至2024年10月9日（5个工作日）。"_s)
        << "entered by hand";
    EXPECT_EQ(days(QDate(2024, 9, 30)), u"公示期自2024年9月28日至2024年9月30日。"_s)
        << "shorter than five days";
}

TEST_F(RatingSheets, ANoticeTellsTheNumberOfItsOwnDays)
{
    const Scheme scheme = sample::anyang();
    EXPECT_EQ(publicityOf(scheme, QDate(2024, 10, 4)),
              u"公示期自2024年9月28日至2024年10月4日（7个自然日）。"_s);
    EXPECT_EQ(publicityOf(scheme, QDate(2024, 9, 30)),
              u"公示期自2024年9月28日至2024年9月30日（3个自然日）。"_s);
    EXPECT_EQ(publicityOf(scheme, QDate(2024, 10, 8)),
              u"公示期自2024年9月28日至2024年10月8日（11个自然日）。"_s);
}

TEST_F(RatingSheets, TheSummarySheetTellsSharedRanksAsTheStarTableDoes)
{
    const Scheme scheme = sample::anyang();
    const RatingTable table = tableOf(scheme, {rated(u"甲"_s, sample::facts(u"91"_s)),
                                               rated(u"乙"_s, sample::facts(u"91"_s)),
                                               rated(u"丙"_s, sample::facts(u"85"_s))});
    const Document sheet = summarySheetDocument(paperOf(scheme, table));
    ASSERT_EQ(sheet.table.rows.size(), 3);
    EXPECT_EQ(sheet.table.rows[0].last(), u"并列第1名"_s);
    EXPECT_EQ(sheet.table.rows[1].last(), u"并列第1名"_s);
    EXPECT_EQ(sheet.table.rows[2].last(), QString());
}

TEST_F(RatingSheets, PlaquesGoToTheStarsTheSchemeNames)
{
    Scheme scheme = sample::anyang();
    const RatingTable table{.rows = {rated(u"五"_s, sample::facts(u"95"_s)),
                                     rated(u"四"_s, sample::facts(u"85"_s)),
                                     rated(u"三"_s, sample::facts(u"75"_s))},
                            .quotas = {}};
    const auto names = [&] {
        QStringList found;
        for (const QStringList &row : plaqueDocument(paperOf(scheme, table), {}).table.rows) {
            found += row[1];
        }
        return found.join(u' ');
    };
    EXPECT_EQ(names(), u"五"_s);
    const auto plaque =
        std::ranges::find(scheme.workflow, WorkflowStep::Kind::Plaque, &WorkflowStep::kind);
    plaque->stars = {5, 4};
    EXPECT_EQ(names(), u"五 四"_s);
    plaque->stars = {3};
    EXPECT_EQ(names(), u"三"_s);
    scheme.workflow.clear();
    EXPECT_EQ(names(), u"五"_s) << "where the scheme says nothing: the highest star";
}

TEST_F(RatingSheets, TheSharesAreThoseTheSchemeJudges)
{
    Facts facts = sample::facts(u"95"_s);
    facts.ballots = Ballots{.membersTotal = 10,
                            .membersPresent = 9,
                            .satisfied = 6,
                            .fairlySatisfied = 2,
                            .dissatisfied = 1,
                            .abstained = 1};
    Scheme scheme = sample::anyang();
    const RatingTable table{.rows = {rated(u"五"_s, facts)}, .quotas = {}};
    const auto shares = [&] {
        const QStringList row = summarySheetDocument(paperOf(scheme, table)).table.rows[0];
        return row[6] + u' ' + row[7];
    };
    EXPECT_EQ(shares(), u"90.0% 80.0%"_s);
    for (Limit &limit : scheme.limits) {
        for (LimitCase &each : limit.cases) {
            if (limit.id == u"satisfaction") {
                each.when.measure.part = {&Ballots::satisfied};
            }
        }
    }
    EXPECT_EQ(shares(), u"90.0% 60.0%"_s);
    scheme.limits.clear();
    EXPECT_EQ(shares(), u" "_s) << "no scheme, no share";
}

} // namespace
} // namespace zhibu
