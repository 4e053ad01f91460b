#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/rounds/reverification.h"
#include "storage/roundstest.h"
#include "support/approvals.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::Rounds;

namespace {

using Kind = WorkflowStep::Kind;

const QDate kToday(2024, 12, 20);

QString detailOf(const Status &status)
{
    return status ? QString() : status.error().detail;
}

} // namespace

TEST_F(Rounds, RateTheirOrganisationAndAllBelowIt)
{
    EXPECT_EQ(got(roundOf(m_temp.file(), 2024, Round::December, m_branches[0]))->id, m_round.id);
    EXPECT_FALSE(got(roundOf(m_temp.file(), 2024, Round::June, m_branches[0])));
    EXPECT_FALSE(got(roundOf(m_temp.file(), 2023, Round::December, m_branches[0])));
    const auto again = startRound(m_temp.file(), 2024, Round::December, m_committee,
                                  QString(kDefaultScheme), kToday);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Exists);
    EXPECT_FALSE(
        startRound(m_temp.file(), 2023, Round::December, m_committee, u"nowhere"_s, kToday));

    const RatingRound own = got(startRound(m_temp.file(), 2024, Round::December, m_branches[0],
                                           QString(kDefaultScheme), kToday));
    EXPECT_EQ(got(roundOf(m_temp.file(), 2024, Round::December, m_branches[0]))->id, own.id);
}

TEST_F(Rounds, OfAllAreThoseOfTheOneOrganisationOnTop)
{
    EXPECT_EQ(got(raterOf(m_temp.file(), 0)), m_committee);
    EXPECT_EQ(got(raterOf(m_temp.file(), m_branches[1])), m_branches[1]);
    m_temp.addBranch(u"D"_s);
    EXPECT_EQ(got(raterOf(m_temp.file(), 0)), 0);
}

TEST_F(Rounds, TakeTheirStepsInOrder)
{
    EXPECT_EQ(nextStep(m_scheme, stored())->kind, Kind::SelfEvaluation);
    EXPECT_EQ(detailOf(record(Kind::Review)), u"step-order"_s);
    must(record(Kind::SelfEvaluation));
    EXPECT_EQ(nextStep(m_scheme, stored())->kind, Kind::Ballot);
    EXPECT_EQ(detailOf(record(Kind::SelfEvaluation)), u"step-order"_s);
    must(record(Kind::Ballot));
    ASSERT_NE(stored().step(Kind::Ballot), nullptr);
    EXPECT_EQ(stored().step(Kind::Ballot)->doneBy, u"组织部"_s);
}

TEST_F(Rounds, PassNothingOverSilently)
{
    EXPECT_EQ(detailOf(record(Kind::SelfEvaluation, kToday, u" "_s, true)), u"reason-missing"_s);
    must(record(Kind::SelfEvaluation, kToday, u"本年不自评"_s, true));
    EXPECT_TRUE(stored().step(Kind::SelfEvaluation)->skipped);

    const RowId ballots = m_temp.ask(u"SELECT id FROM satisfaction LIMIT 1"_s).toLongLong();
    EXPECT_TRUE(
        got(deleteRecords(m_temp.file(), ledgerOf(u"satisfaction"_s), {ballots})).isEmpty());
    EXPECT_EQ(detailOf(record(Kind::Ballot)), u"reason-missing"_s);
    must(record(Kind::Ballot, kToday, u"A支部正在换届，下月补测"_s));
    EXPECT_EQ(stored().step(Kind::Ballot)->note, u"A支部正在换届，下月补测"_s);
}

TEST_F(Rounds, AskForThoseScoresOnlyThatTheSchemeWants)
{
    int year = 2020;
    for (const QString &id : {u"railway-ladder"_s, u"weighted-2023"_s}) {
        const Scheme scheme = got(findScheme(&file(), id));
        const RatingRound round =
            got(startRound(m_temp.file(), ++year, Round::December, m_committee, id, kToday));
        const auto lacking = [&] {
            const auto table = got(roundTable(file(), round, scheme, QDate(year, 12, 31)));
            const auto problems = got(problemsOf(file(), round,
                                                 {.kind = workflowOf(scheme, round.round)[0].kind,
                                                  .doneOn = QDate(year, 12, 31),
                                                  .until = {},
                                                  .doneBy = {},
                                                  .document = {},
                                                  .note = {}},
                                                 scheme, table));
            return problems.isEmpty() ? 0 : problems[0].names.size();
        };
        const auto rows = got(roundTable(file(), round, scheme, QDate(year, 12, 31))).rows;
        const auto all = static_cast<qsizetype>(rows.size());
        EXPECT_EQ(lacking(), all) << id.toStdString();
        QList<ScoreChange> scores; // the lowest rung; the sheet that all evaluators score
        for (const Criterion &criterion : scheme.entered()) {
            if (criterion.sheet == scheme.sheets[0].id) {
                scores += {rows[0].id, criterion.id, criterion.max};
            }
        }
        ASSERT_TRUE(got(saveScores(m_temp.file(), year, u"self"_s, scores)).isEmpty());
        EXPECT_EQ(lacking(), all - 1) << id.toStdString();
    }
}

TEST_F(Rounds, AreNotConfirmedBeforeThePublicityIsOverAndObjectionsAreAnswered)
{
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        must(record(kind));
    }
    must(record(Kind::Publicity, QDate(2024, 12, 20)));
    EXPECT_EQ(stored().step(Kind::Publicity)->until, QDate(2024, 12, 27));
    EXPECT_EQ(detailOf(record(Kind::Approval, QDate(2024, 12, 27), u"急用"_s)), u"step-date"_s)
        << "no reason outweighs it";
    const RowId objection = m_temp.add(u"objections"_s, {{u"year"_s, 2024},
                                                         {u"organisation"_s, m_branches[0]},
                                                         {u"raised_on"_s, u"2024-12-22"_s},
                                                         {u"raised_by"_s, u"张三"_s},
                                                         {u"content"_s, u"得分偏高"_s}});
    EXPECT_EQ(detailOf(record(Kind::Approval, QDate(2024, 12, 28))), u"reason-missing"_s);
    m_temp.change(u"objections"_s, objection,
                  {{u"answer"_s, u"已核实，得分无误"_s}, {u"answered_on"_s, u"2024-12-26"_s}});
    must(record(Kind::Approval, QDate(2024, 12, 28)));
    EXPECT_TRUE(stored().isConfirmed());
}

TEST_F(Rounds, DateTheirStepsInOrder)
{
    must(record(Kind::SelfEvaluation, QDate(2024, 12, 10)));
    EXPECT_EQ(detailOf(record(Kind::Ballot, QDate(2024, 12, 9), u"补记"_s)), u"step-date"_s);
    must(record(Kind::Ballot, QDate(2024, 12, 9), u"免测评"_s, true));
    must(record(Kind::Review, QDate(2024, 12, 10)));
    must(record(Kind::Publicity, QDate(2024, 12, 11))); // until 18 December
    must(record(Kind::Approval, QDate(2024, 12, 19)));
    EXPECT_EQ(detailOf(record(Kind::Reexamination, QDate(2024, 12, 18))), u"step-date"_s);
    const auto early = dateProblem(stored(), QDate(2024, 12, 18));
    ASSERT_TRUE(early);
    EXPECT_EQ(early->day, QDate(2024, 12, 19)) << "the approval, not the publicity before it";
    EXPECT_EQ(early->step.kind, Kind::Approval);
    EXPECT_EQ(dateProblem(stored(), QDate(2024, 12, 19)), std::nullopt);
    must(record(Kind::Reexamination, QDate(2024, 12, 19)));
}

TEST_F(Rounds, PassOverTheStepsForStarsThatNobodyHas)
{
    confirm();
    EXPECT_EQ(nextStep(m_scheme, stored())->kind, Kind::Reexamination) << "both have five stars";
    must(takeBackStep(m_temp.file(), stored(), u"名额限制"_s));
    for (const RowId branch : m_branches) {
        m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                    {u"organisation"_s, branch},
                                    {u"star"_s, 4},
                                    {u"reason"_s, u"名额限制"_s},
                                    {u"decided_by"_s, u"工委会"_s},
                                    {u"decided_on"_s, u"2024-12-19"_s}});
    }
    must(record(Kind::Approval, QDate(2024, 12, 29), u"与公示不同：名额限制"_s));
    EXPECT_EQ(stored().stars, QList{4});
    EXPECT_EQ(nextStep(m_scheme, stored())->kind, Kind::Report);
    must(record(Kind::Report, QDate(2024, 12, 30)));
    EXPECT_FALSE(nextStep(m_scheme, stored())) << "no plaques to award";
}

namespace {

/// A round by a scheme whose ★0–3 are approved below ★4–5; one branch has ★5, the other ★3.
class Approvals : public Rounds
{
protected:
    Approvals()
    {
        test::addSchemeOfTwoApprovals(m_temp);
        m_levels = got(findScheme(&file(), u"levels"_s));
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {m_branches[1], u"ay%1"_s.arg(i), Points::whole(7)};
        }
        EXPECT_TRUE(got(saveScores(m_temp.file(), 2023, u"superior"_s, scores)).isEmpty());
        scores.clear();
        for (int i = 1; i <= 10; ++i) {
            scores += {m_branches[0], u"ay%1"_s.arg(i), Points::whole(10)};
        }
        EXPECT_TRUE(got(saveScores(m_temp.file(), 2023, u"superior"_s, scores)).isEmpty());
        got(startRound(m_temp.file(), 2023, Round::December, m_committee, u"levels"_s, kStart));
        for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
            must(take(kind, kStart, u"补录"_s));
        }
        must(take(Kind::Publicity, kStart)); // until 8 December
    }

    RatingRound now() const
    {
        return got(roundOf(file(), 2023, Round::December, m_committee)).value();
    }
    /// Records the next step, which is of this kind.
    Status take(Kind kind, QDate on, const QString &note = {}, bool skipped = false)
    {
        const auto table = got(roundTable(file(), now(), m_levels, on));
        return recordStep(m_temp.file(), now(), m_levels,
                          {.step = {.kind = kind,
                                    .skipped = skipped,
                                    .doneOn = on,
                                    .until = {},
                                    .doneBy = u"某部"_s,
                                    .document = u"批〔2023〕1号"_s,
                                    .note = note},
                           .table = table});
    }
    QList<int> nextStars() const
    {
        const auto next = nextStep(m_levels, now());
        return next ? keyOf(*next).stars : QList<int>();
    }

    const QDate kStart{2023, 12, 1};
    Scheme m_levels;
};

} // namespace

TEST_F(Approvals, ConfirmTheResultsWhenTheLastOfThemIsDone)
{
    EXPECT_EQ(nextStars(), (QList{0, 1, 2, 3}));
    must(take(Kind::Approval, QDate(2023, 12, 11)));
    EXPECT_FALSE(now().isConfirmed()) << "the ★5 is not approved yet";
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM frozen_rating"_s), u"0"_s);
    EXPECT_EQ(nextStars(), (QList{4, 5}));
    EXPECT_EQ(detailOf(take(Kind::Approval, QDate(2023, 12, 10))), u"step-date"_s);
    must(take(Kind::Approval, QDate(2023, 12, 15)));
    ASSERT_TRUE(now().isConfirmed());
    EXPECT_EQ(now().asOf, QDate(2023, 12, 15));
    EXPECT_EQ(now().stars, (QList{3, 5}));
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(step || ' ' || done_on, '; ') FROM (SELECT * FROM "
                         "round_step WHERE step LIKE 'approval%' ORDER BY id)"_s),
              u"approval:0,1,2,3 2023-12-11; approval:4,5 2023-12-15"_s);
    EXPECT_EQ(nextStep(m_levels, now())->kind, Kind::Reexamination);
}

TEST_F(Approvals, AreTakenBackOneByOne)
{
    must(take(Kind::Approval, QDate(2023, 12, 11)));
    must(take(Kind::Approval, QDate(2023, 12, 15)));
    must(takeBackStep(m_temp.file(), now(), u"有误"_s));
    EXPECT_FALSE(now().isConfirmed());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM rating"_s), u"0"_s) << "历年星级 as before";
    EXPECT_EQ(nextStars(), (QList{4, 5}));
    must(takeBackStep(m_temp.file(), now(), u"有误"_s));
    EXPECT_EQ(nextStars(), (QList{0, 1, 2, 3}));
    must(take(Kind::Approval, QDate(2023, 12, 11)));
}

TEST_F(Approvals, OfStarsThatNobodyHasAreNotWaitedFor)
{
    m_temp.add(u"decisions"_s, {{u"year"_s, 2023},
                                {u"organisation"_s, m_branches[0]},
                                {u"star"_s, 3},
                                {u"reason"_s, u"名额限制"_s},
                                {u"decided_by"_s, u"工委会"_s},
                                {u"decided_on"_s, u"2023-12-10"_s}});
    must(take(Kind::Approval, QDate(2023, 12, 11), u"与公示不同"_s));
    EXPECT_TRUE(now().isConfirmed()) << "nobody has ★4 or ★5";
    EXPECT_EQ(nextStep(m_levels, now())->kind, Kind::Report);
}

TEST_F(Approvals, ThatWereSkippedFreezeNothingWhereSomebodyHasTheirStars)
{
    must(take(Kind::Approval, QDate(2023, 12, 11), u"机关党委未批"_s, true));
    must(take(Kind::Approval, QDate(2023, 12, 15)));
    EXPECT_FALSE(now().isConfirmed());
    const auto left = approvalsLeft(m_levels, now(), {.kind = Kind::Approval, .stars = {4, 5}},
                                    got(roundTable(file(), now(), m_levels, QDate(2023, 12, 15))));
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(keyOf(left[0]).stars, (QList{0, 1, 2, 3}));
}

TEST_F(Approvals, AreNotGivenBeforeTheStarIsDecidedOn)
{
    must(take(Kind::Approval, QDate(2023, 12, 11)));
    m_temp.add(u"decisions"_s, {{u"year"_s, 2023},
                                {u"organisation"_s, m_branches[0]},
                                {u"star"_s, 3},
                                {u"reason"_s, u"名额限制"_s},
                                {u"decided_by"_s, u"工委会"_s},
                                {u"decided_on"_s, u"2023-12-12"_s}});
    EXPECT_EQ(detailOf(take(Kind::Approval, QDate(2023, 12, 15), u"急用"_s)), u"step-date"_s)
        << "★3 was approved on the 11th";
    must(takeBackStep(m_temp.file(), now(), u"另有决定"_s));
    must(take(Kind::Approval, QDate(2023, 12, 13), u"与公示不同：名额限制"_s));
    EXPECT_TRUE(now().isConfirmed());
}

TEST_F(Rounds, PostForAsLongAsTheyAreTold)
{
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        must(record(kind));
    }
    RoundStep posted{.kind = Kind::Publicity,
                     .doneOn = kToday,
                     .until = QDate(2024, 12, 26), // by the scheme 27 December
                     .doneBy = {},
                     .document = {},
                     .note = {}};
    EXPECT_EQ(detailOf(record(stored(), posted)), u"reason-missing"_s);
    posted.until = QDate(2025, 1, 2);
    must(record(stored(), posted));
    EXPECT_EQ(stored().step(Kind::Publicity)->until, QDate(2025, 1, 2));
    EXPECT_EQ(detailOf(record(Kind::Approval, QDate(2025, 1, 2))), u"step-date"_s);
    must(record(Kind::Approval, QDate(2025, 1, 3)));
    EXPECT_EQ(stored().asOf, QDate(2024, 12, 31));
}

TEST_F(Rounds, FreezeTheirResultsWithSchemeAndFacts)
{
    const RatingTable before = table();
    EXPECT_FALSE(before.rows[0].confirmedBy);
    confirm();
    const RatingTable confirmed = table();
    ASSERT_TRUE(confirmed.rows[0].confirmedBy);
    EXPECT_EQ(confirmed.rows[0].rating, before.rows[0].rating);
    EXPECT_FALSE(confirmed.rows[0].wouldDiffer());
    EXPECT_EQ(stored().schemeHash.size(), 64);
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(year || ' ' || star || ' ' || total) FROM rating"_s),
              u"2024 5 920000,2024 5 920000"_s);

    m_temp.add(u"events"_s, {{u"organisation"_s, m_branches[0]},
                             {u"item"_s, u"overdue_task"_s},
                             {u"date"_s, u"2024-12-01"_s},
                             {u"times"_s, 3}});
    m_temp.addRulePack(
        u"scheme"_s, QString(kDefaultScheme),
        QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)))
            .replace(u"\"min\": 90"_s, u"\"min\": 93"_s)); // by which both would have four stars
    const RatingTable after = table();
    for (const RatedOrganisation &row : after.rows) {
        EXPECT_EQ(row.rating.finalStar, 5);
        EXPECT_EQ(row.confirmedBy->bands[0].min, Points::whole(90));
        EXPECT_TRUE(row.wouldDiffer());
        EXPECT_EQ(row.recordsDiffer(), row.id == m_branches[0]);
        EXPECT_EQ(row.schemeDiffers(), row.id == m_branches[1]) << "92 − 9 gives four by both";
    }
}

TEST_F(Rounds, DoNotCountWhatIsDatedAfterTheirLastDay)
{
    const auto decide = [this](const QString &day) {
        return m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                           {u"organisation"_s, m_branches[1]},
                                           {u"star"_s, 4},
                                           {u"reason"_s, u"名额限制"_s},
                                           {u"decided_by"_s, u"工委会"_s},
                                           {u"decided_on"_s, day}});
    };
    const RowId decision = decide(u"2024-12-30"_s);
    confirm(); // as of 29 December
    m_temp.add(u"events"_s, {{u"organisation"_s, m_branches[0]},
                             {u"item"_s, u"overdue_task"_s},
                             {u"date"_s, u"2024-12-30"_s},
                             {u"times"_s, 3}});
    for (const RatedOrganisation &row : table().rows) {
        EXPECT_EQ(row.rating.finalStar, 5);
        EXPECT_FALSE(row.wouldDiffer()) << row.name.toStdString();
    }
    must(takeBackStep(m_temp.file(), stored(), u"延后"_s));
    m_temp.change(u"decisions"_s, decision, {{u"decided_on"_s, u"2025-01-20"_s}});
    EXPECT_EQ(detailOf(record(Kind::Approval, QDate(2025, 1, 19), u"已议"_s)), u"step-date"_s);
    must(record(Kind::Approval, QDate(2025, 1, 20), u"已议"_s));
    EXPECT_EQ(stored().asOf, QDate(2024, 12, 31));
}

TEST_F(Rounds, AreConfirmedByOneActionThatCanBeUndone)
{
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        must(record(kind, QDate(2024, 12, 1)));
    }
    must(record(Kind::Publicity, QDate(2024, 12, 1)));
    const QStringList before = m_temp.dump();
    must(record(Kind::Approval, QDate(2024, 12, 28)));
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_FALSE(stored().isConfirmed());
}

TEST_F(Rounds, AreNotConfirmedAtAllWhereTheApprovalIsStopped)
{
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        must(record(kind, QDate(2024, 12, 1)));
    }
    must(record(Kind::Publicity, QDate(2024, 12, 1)));
    const QStringList before = m_temp.dump();
    const RoundStep step{.kind = Kind::Approval,
                         .doneOn = QDate(2024, 12, 28),
                         .until = {},
                         .doneBy = {},
                         .document = {},
                         .note = {}};
    QList<qint64> told;
    const auto stop = [&told](qint64 done, qint64 total) {
        told += {done, total};
        return false;
    };
    const Status status =
        recordStep(m_temp.file(), stored(), m_scheme, {.step = step, .table = table()}, stop);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(told, (QList<qint64>{0, 2}));
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Rounds, OfDecemberNameWhatStillStandsAsInJune)
{
    startJune();
    const auto names = [this](Kind kind) {
        return got(stillOfJune(file(), stored(), kind, table()));
    };
    EXPECT_EQ(names(Kind::Review), QStringList()) << "nothing is confirmed in June";
    confirmJune();
    ASSERT_TRUE(june().isConfirmed());
    const QStringList both{u"A"_s, u"B"_s};
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        EXPECT_EQ(names(kind), both);
    }
    ASSERT_TRUE(got(saveScores(m_temp.file(), 2024, u"superior"_s,
                               {{m_branches[0], u"ay1"_s, Points::whole(3)}}))
                    .isEmpty());
    EXPECT_EQ(names(Kind::Review), QStringList{u"B"_s});
    EXPECT_EQ(names(Kind::SelfEvaluation), both) << "another evaluator";
    EXPECT_EQ(names(Kind::Publicity), QStringList()) << "rests on nothing of its own";
    EXPECT_EQ(got(stillOfJune(file(), june(), Kind::Review, table())), QStringList());
}

TEST_F(Rounds, OfJuneStandWhenARecheckFindsThatABranchSlipped)
{
    startJune();
    confirmJune();
    m_temp.add(u"events"_s, {{u"organisation"_s, m_branches[0]},
                             {u"item"_s, u"overdue_task"_s},
                             {u"date"_s, u"2024-10-10"_s}});
    m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                {u"organisation"_s, m_branches[1]},
                                {u"star"_s, 4},
                                {u"reason"_s, u"复检核星：党员活动场所停用"_s},
                                {u"decided_by"_s, u"工委"_s},
                                {u"decided_on"_s, u"2024-10-12"_s}});
    for (const RatedOrganisation &row :
         got(roundTable(file(), june(), m_scheme, QDate(2024, 6, 30))).rows) {
        EXPECT_EQ(row.rating.finalStar, 5) << row.name.toStdString();
        EXPECT_FALSE(row.wouldDiffer()) << "what came later is not June's";
    }
    const auto now = got(roundTable(file(), stored(), m_scheme, QDate(2024, 10, 31))).rows;
    ASSERT_EQ(now.size(), 2U);
    const auto star = [&now](RowId branch) {
        return std::ranges::find(now, branch, &RatedOrganisation::id)->rating;
    };
    EXPECT_EQ(star(m_branches[0]).total, Points::whole(89));
    EXPECT_EQ(star(m_branches[0]).finalStar, 4);
    EXPECT_EQ(star(m_branches[1]).computedStar, 5);
    EXPECT_EQ(star(m_branches[1]).finalStar, 4);
}

TEST_F(Rounds, GoBackAStepWithAReason)
{
    confirm();
    must(takeBackStep(m_temp.file(), stored(), u"乙支部得分录错"_s));
    EXPECT_FALSE(stored().isConfirmed());
    EXPECT_EQ(stored().note, u"乙支部得分录错"_s);
    EXPECT_FALSE(table().rows[0].confirmedBy);
    must(record(Kind::Approval, QDate(2024, 12, 30)));
    EXPECT_TRUE(stored().isConfirmed());
}

TEST_F(Rounds, TakeADecisionAsTheStar)
{
    m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                {u"organisation"_s, m_branches[1]},
                                {u"star"_s, 4},
                                {u"reason"_s, u"名额限制"_s},
                                {u"decided_by"_s, u"工委会"_s},
                                {u"decided_on"_s, u"2024-12-19"_s}});
    const RatingTable decided = table();
    EXPECT_EQ(decided.rows[0].id, m_branches[0]);
    EXPECT_EQ(decided.rows[1].rating.computedStar, 5);
    EXPECT_EQ(decided.rows[1].rating.finalStar, 4);
    confirm();
    EXPECT_EQ(
        m_temp.ask(u"SELECT group_concat(star) FROM (SELECT star FROM rating ORDER BY star)"_s),
        u"4,5"_s);
}

TEST_F(Rounds, KeepTheDocumentsOfAStepWithIt)
{
    const QStringList paths{m_temp.write(u"自评会议.pdf"_s, "1"),
                            m_temp.write(u"签到表.jpg"_s, "2")};
    const auto documents = [this](Kind kind) {
        QStringList names;
        for (const Attachment &each :
             got(attachmentsOf(file(), stepLedger(kind), stored().step(kind)->id))) {
            names += each.name;
        }
        return names;
    };
    must(record(Kind::SelfEvaluation, kToday, {}, false, paths));
    EXPECT_EQ(documents(Kind::SelfEvaluation), (QStringList{u"自评会议.pdf"_s, u"签到表.jpg"_s}));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"2"_s);
    got(undo(m_temp.file())); // one action for the step and its documents
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"0"_s);
    EXPECT_TRUE(stored().steps.isEmpty());
    got(redo(m_temp.file()));

    must(takeBackStep(m_temp.file(), stored(), u"缺一个支部"_s));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"0"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(documents(Kind::SelfEvaluation).size(), 2);
}

TEST_F(Rounds, AreNotRecordedWithADocumentThatCannotBeRead)
{
    const QStringList before = m_temp.dump();
    EXPECT_FALSE(record(Kind::SelfEvaluation, kToday, {}, false, {m_temp.pathOf(u"没有.pdf"_s)}));
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Rounds, RateEveryOrganisationOnce)
{
    const RatingRound own = got(startRound(m_temp.file(), 2024, Round::December, m_branches[0],
                                           QString(kDefaultScheme), kToday));
    const RatingTable rated = got(roundTable(file(), stored(), m_scheme, QDate(2024, 12, 29)));
    ASSERT_EQ(rated.rows.size(), 1U);
    EXPECT_EQ(rated.rows[0].id, m_branches[1]);
    EXPECT_EQ(got(roundTable(file(), own, m_scheme, QDate(2024, 12, 29))).rows[0].id,
              m_branches[0]);
    const auto each = got(roundOfEach(file(), 2024, Round::December));
    EXPECT_EQ(each, (QHash<RowId, RowId>{{m_committee, m_round.id},
                                         {m_branches[0], own.id},
                                         {m_branches[1], m_round.id}}));
    confirm();
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(organisation) FROM frozen_rating"_s),
              QString::number(m_branches[1]));
}

TEST_F(Rounds, DoNotBeginWhereARoundAboveIsConfirmed)
{
    confirm();
    const auto late = startRound(m_temp.file(), 2024, Round::December, m_branches[0],
                                 QString(kDefaultScheme), kToday);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::Exists);
}

} // namespace zhibu
