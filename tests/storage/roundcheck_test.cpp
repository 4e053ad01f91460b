#include "storage/check/check.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/action.h"
#include "storage/rounds/rounds.h"
#include "storage/rounds/steps.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::Values;

namespace {

const QDate kToday(2025, 1, 10);

/// A branch in which nothing is odd, and which rates itself.
class RoundCheck : public testing::Test
{
protected:
    /// "ledger field: args" of what was found under a rule.
    QStringList found(Rule rule)
    {
        QStringList lines;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
            if (entry.finding.rule == rule) {
                lines += u"%1 %2: %3"_s.arg(entry.ledger->key, entry.finding.field,
                                            entry.finding.args.join(u' '));
            }
        }
        return lines;
    }

    RowId add(const QString &ledger, const Values &more)
    {
        Values values{{u"organisation"_s, m_branch}};
        if (ledger != u"events" && ledger != u"rectifications") {
            values.insert(u"year"_s, 2024);
        }
        values.insert(more);
        return m_book.add(ledger, values);
    }
    void scoreAll()
    {
        for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
            QList<ScoreChange> scores;
            for (int i = 1; i <= 10; ++i) {
                scores += {m_branch, u"ay%1"_s.arg(i), Points::whole(9)};
            }
            EXPECT_TRUE(got(saveScores(m_book.file(), 2024, evaluator, scores)).isEmpty());
        }
    }
    void start()
    {
        got(startRound(m_book.file(), 2024, Round::December, m_branch, QString(kDefaultScheme),
                       QDate(2024, 12, 1)));
    }
    void record(WorkflowStep::Kind kind, QDate on)
    {
        const auto round = got(roundOf(m_book.file(), 2024, Round::December, m_branch));
        const Scheme scheme = got(findScheme(&m_book.file(), kDefaultScheme));
        must(recordStep(m_book.file(), *round, scheme,
                        {.step = {.kind = kind,
                                  .doneOn = on,
                                  .until = {},
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"已议"_s},
                         .table = got(roundTable(m_book.file(), *round, scheme, on))}));
    }
    void publish()
    {
        start();
        for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                                WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity}) {
            record(kind, QDate(2024, 12, 20));
        }
    }

    void decide()
    {
        add(u"decisions"_s, {{u"star"_s, 5},
                             {u"reason"_s, u"名额"_s},
                             {u"decided_by"_s, u"工委"_s},
                             {u"decided_on"_s, u"2024-12-19"_s}});
    }
    /// As a program of former days, or an import, would have stored it.
    void execute(const QString &sql)
    {
        const auto action = got(Action::begin(m_book.file(), {}));
        must(m_book.database().execute(sql));
        ASSERT_TRUE(got(action->commit()));
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"Z1"_s, {{u"last_election"_s, u"2023-05-01"_s}});
};

} // namespace

TEST_F(RoundCheck, EvidenceIsAskedForByTheSchemesTheFileGoesBy)
{
    const auto event = [this](const QString &item, const QString &level) {
        add(u"events"_s, {{u"item"_s, item}, {u"level"_s, level}, {u"date"_s, u"2024-05-01"_s}});
    };
    event(u"commendation"_s, u"city"_s);
    event(u"circulated_criticism"_s, u"work_committee"_s);
    EXPECT_EQ(found(Rule::EvidenceMissing), QStringList{u"events evidence: "_s});
    QString json = QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)));
    json.replace(u"\"id\": \"anyang-2017\""_s, u"\"id\": \"odd\""_s)
        .replace(
            u"\"effect\": \"penalty\", \"stack\": \"sum\",\n         \"items\": [\"circulated_criticism\"]"_s,
            u"\"effect\": \"bonus\", \"stack\": \"sum\",\n         \"items\": [\"circulated_criticism\"]"_s);
    m_book.addRulePack(u"scheme"_s, u"odd"_s, json);
    EXPECT_EQ(found(Rule::EvidenceMissing).size(), 2);
}

TEST_F(RoundCheck, AStarOtherThanTheConfirmedOne)
{
    scoreAll();
    publish();
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    EXPECT_EQ(found(Rule::StarNotAsConfirmed), QStringList());
    EXPECT_EQ(found(Rule::StarMissing), QStringList());
    const RowId star = m_book.ask(u"SELECT id FROM rating"_s).toLongLong();
    m_book.change(u"ratings"_s, star, {{u"star"_s, 4}});
    EXPECT_EQ(found(Rule::StarNotAsConfirmed), QStringList{u"ratings star: 5"_s});
    ASSERT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"ratings"_s), {star})).isEmpty());
    EXPECT_EQ(found(Rule::StarMissing), QStringList{u"organisations : 2024 5"_s});
}

TEST_F(RoundCheck, AStarOfAnOrganisationConfirmedWithoutOne)
{
    publish();
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    EXPECT_EQ(found(Rule::StarMissing), QStringList());
    EXPECT_EQ(found(Rule::StarOfUnrated), QStringList());
    add(u"ratings"_s, {{u"star"_s, 3}});
    EXPECT_EQ(found(Rule::StarOfUnrated), QStringList{u"ratings star: "_s});
}

TEST_F(RoundCheck, ADecisionOtherThanTheOneThatWasConfirmed)
{
    scoreAll();
    const Values decided{{u"star"_s, 4},
                         {u"reason"_s, u"名额"_s},
                         {u"decided_by"_s, u"工委"_s},
                         {u"decided_on"_s, u"2024-12-19"_s}};
    const RowId decision = add(u"decisions"_s, decided);
    publish();
    m_book.change(u"decisions"_s, decision, {{u"star"_s, 3}});
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList()) << "not confirmed yet";
    m_book.change(u"decisions"_s, decision, {{u"star"_s, 4}});
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    m_book.change(u"decisions"_s, decision, {{u"reason"_s, u"名额所限"_s}});
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList()) << "the star is the same";
    m_book.change(u"decisions"_s, decision, {{u"star"_s, 3}});
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList{u"decisions star: 4"_s});
    EXPECT_EQ(found(Rule::DecisionDeleted), QStringList());
    ASSERT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"decisions"_s), {decision})).isEmpty());
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList());
    EXPECT_EQ(found(Rule::DecisionDeleted), QStringList{u"organisations : 2024 december 4"_s});
}

TEST_F(RoundCheck, ADecisionEnteredAfterTheApproval)
{
    scoreAll();
    publish();
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    add(u"decisions"_s, {{u"star"_s, 4},
                         {u"reason"_s, u"名额"_s},
                         {u"decided_by"_s, u"工委"_s},
                         {u"decided_on"_s, u"2024-12-28"_s}});
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList{u"decisions star: "_s});
}

TEST_F(RoundCheck, ADecisionDatedAfterTheApproval)
{
    scoreAll();
    add(u"decisions"_s, {{u"star"_s, 4},
                         {u"reason"_s, u"名额"_s},
                         {u"decided_by"_s, u"工委"_s},
                         {u"decided_on"_s, u"2024-12-29"_s}});
    publish();
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    EXPECT_EQ(found(Rule::DecisionNotAsConfirmed), QStringList{u"decisions star:  2024-12-28"_s});
}

TEST_F(RoundCheck, StepsThatAreNotInTheOrderOfTheirDates)
{
    publish();
    record(WorkflowStep::Kind::Approval, QDate(2024, 12, 28));
    EXPECT_EQ(found(Rule::StepOutOfOrder), QStringList());
    const auto redate = [this](const QString &step, const QString &day) {
        const auto action = got(Action::begin(m_book.file(), {}));
        must(m_book.database().execute(
            u"UPDATE round_step SET done_on = '%1' WHERE step = '%2'"_s.arg(day, step)));
        ASSERT_TRUE(got(action->commit()));
    };
    redate(u"approval"_s, u"2024-12-27"_s); // the last day of the publicity
    redate(u"ballot"_s, u"2024-12-19"_s);
    EXPECT_EQ(found(Rule::StepOutOfOrder),
              (QStringList{
                  u"organisations : 2024 december ballot 2024-12-19 self_evaluation 2024-12-20"_s,
                  u"organisations : 2024 december approval 2024-12-27 publicity 2024-12-27"_s}));
}

TEST_F(RoundCheck, AStepDatedBeforeTheYearOfItsRound)
{
    start();
    record(WorkflowStep::Kind::SelfEvaluation, QDate(2024, 1, 5));
    EXPECT_EQ(found(Rule::StepBeforeYear), QStringList());
    execute(u"UPDATE round_step SET done_on = '2023-12-05'"_s);
    EXPECT_EQ(found(Rule::StepBeforeYear),
              QStringList{u"organisations : 2024 december self_evaluation 2023-12-05"_s});
}

TEST_F(RoundCheck, AnObjectionLeftOpenAfterThePublicity)
{
    const RowId objection = add(u"objections"_s, {{u"raised_on"_s, u"2024-12-22"_s},
                                                  {u"raised_by"_s, u"张三"_s},
                                                  {u"content"_s, u"得分偏高"_s}});
    EXPECT_EQ(found(Rule::ObjectionOpen), QStringList()) << "nothing was made public";
    publish();
    EXPECT_EQ(found(Rule::ObjectionOpen), QStringList{u"objections answered_on: 2024-12-27"_s});
    for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
        EXPECT_FALSE(entry.key.contains(u"张三"_s)) << "who objected is nobody's business";
    }
    m_book.change(u"objections"_s, objection,
                  {{u"answer"_s, u"得分无误"_s}, {u"answered_on"_s, u"2024-12-29"_s}});
    EXPECT_EQ(found(Rule::ObjectionOpen), QStringList());
}

TEST_F(RoundCheck, AnObjectionRaisedAfterThePublicityWithoutAWordOnIt)
{
    publish(); // until 27 December
    const Ledger &ledger = ledgerOf(u"objections"_s);
    Record late = ledger.blank();
    for (const auto &[key, value] :
         {std::pair(u"year"_s, QVariant(2024)), std::pair(u"organisation"_s, QVariant(m_branch)),
          std::pair(u"raised_on"_s, QVariant(u"2024-12-28"_s)),
          std::pair(u"raised_by"_s, QVariant(u"匿名"_s)),
          std::pair(u"content"_s, QVariant(u"得分偏高"_s))}) {
        ledger.setValue(late, key, value);
    }
    const Saved refused = got(addRecord(m_book.file(), ledger, late));
    ASSERT_EQ(refused.findings.size(), 1);
    EXPECT_EQ(refused.findings[0].rule, Rule::ObjectionLate);
    EXPECT_EQ(refused.findings[0].args, QStringList{u"2024-12-27"_s});
    ledger.setValue(late, u"note"_s, u"反映问题严重，逾期仍受理"_s);
    EXPECT_TRUE(got(addRecord(m_book.file(), ledger, late)).findings.isEmpty());
    EXPECT_EQ(found(Rule::ObjectionLate), QStringList());
    execute(u"UPDATE objection SET note = ''"_s);
    EXPECT_EQ(found(Rule::ObjectionLate), QStringList{u"objections raised_on: 2024-12-27"_s});
}

TEST_F(RoundCheck, ADecisionForAStarTheSchemeDoesNotGive)
{
    add(u"decisions"_s, {{u"star"_s, 5},
                         {u"reason"_s, u"名额"_s},
                         {u"decided_by"_s, u"工委"_s},
                         {u"decided_on"_s, u"2024-12-19"_s}});
    EXPECT_EQ(found(Rule::UnknownStar), QStringList());
    got(startRound(m_book.file(), 2024, Round::December, m_branch, u"grading-2012"_s,
                   QDate(2024, 12, 1)));
    ASSERT_EQ(found(Rule::UnknownStar).size(), 1);
    EXPECT_TRUE(found(Rule::UnknownStar)[0].startsWith(u"decisions star: "_s));
}

TEST_F(RoundCheck, ADecisionForAStarBetweenThoseTheSchemeGives)
{
    QString json = QString::fromUtf8(got(schemeText(nullptr, u"grading-2012"_s)));
    json.replace(u"\"star\": 4"_s, u"\"star\": 5"_s);
    m_book.addRulePack(u"scheme"_s, u"grading-2012"_s, json);
    got(startRound(m_book.file(), 2024, Round::December, m_branch, u"grading-2012"_s,
                   QDate(2024, 12, 1)));
    decide();
    EXPECT_EQ(found(Rule::UnknownStar), QStringList());
    for (const int star : {0, 4}) {
        execute(u"UPDATE star_decision SET star = %1"_s.arg(star));
        EXPECT_EQ(found(Rule::UnknownStar).size(), 1) << star;
    }
}

TEST_F(RoundCheck, ADecisionNobodyCanHaveTaken)
{
    decide();
    for (const Rule rule : {Rule::EventInFuture, Rule::OrderOfDates, Rule::NotRatedByScheme}) {
        EXPECT_EQ(found(rule), QStringList());
    }
    execute(u"UPDATE star_decision SET decided_on = '2099-01-01'"_s);
    EXPECT_EQ(found(Rule::EventInFuture), QStringList{u"decisions decided_on: "_s});
    execute(u"UPDATE star_decision SET decided_on = '2019-01-01'"_s);
    EXPECT_EQ(found(Rule::OrderOfDates), QStringList{u"decisions decided_on: 年度"_s});
    execute(u"UPDATE organisation SET kind = 'group'"_s);
    ASSERT_EQ(found(Rule::NotRatedByScheme).size(), 1);
    EXPECT_TRUE(found(Rule::NotRatedByScheme)[0].startsWith(u"decisions organisation: "_s));
}

TEST_F(RoundCheck, AStarThatCannotBeIsNotTakenFromTheForm)
{
    const RowId group = m_book.add(u"organisations"_s, {{u"code"_s, u"G1"_s},
                                                        {u"name"_s, u"一组"_s},
                                                        {u"kind"_s, u"group"_s},
                                                        {u"superior"_s, m_branch}});
    /// "field number of the rule" of what is found in a row that is typed.
    const auto refused = [this](const QString &name, const Values &more) {
        Values values{{u"year"_s, 2024}, {u"organisation"_s, m_branch}};
        values.insert(more);
        const Ledger &ledger = ledgerOf(name);
        Record record = ledger.blank();
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            ledger.setValue(record, value.key(), value.value());
        }
        QList<Rule> rules;
        for (const Finding &each : got(addRecord(m_book.file(), ledger, record)).findings) {
            rules += each.rule;
        }
        return rules;
    };
    const auto decision = [&](int star, const QString &day, RowId organisation) {
        return refused(u"decisions"_s, {{u"organisation"_s, organisation},
                                        {u"star"_s, star},
                                        {u"reason"_s, u"名额"_s},
                                        {u"decided_by"_s, u"工委"_s},
                                        {u"decided_on"_s, day}});
    };
    EXPECT_EQ(decision(6, u"2024-12-19"_s, m_branch), QList{Rule::UnknownStar});
    EXPECT_EQ(decision(4, u"2019-12-19"_s, m_branch), QList{Rule::OrderOfDates});
    EXPECT_EQ(decision(4, u"2999-12-19"_s, m_branch), QList{Rule::EventInFuture});
    EXPECT_EQ(decision(4, u"2024-12-19"_s, group), QList{Rule::NotRatedByScheme});
    EXPECT_EQ(refused(u"plans"_s, {{u"target_star"_s, 6}}), QList{Rule::UnknownStar});
    EXPECT_EQ(decision(5, u"2025-01-09"_s, m_branch), QList<Rule>());
    EXPECT_EQ(refused(u"plans"_s, {{u"target_star"_s, 5}}), QList<Rule>());
}

TEST_F(RoundCheck, APlaqueForAnotherStarThanThatOfTheYear)
{
    const RowId star = add(u"ratings"_s, {{u"star"_s, 5}});
    add(u"awards"_s, {{u"kind"_s, u"plaque"_s}, {u"awarded_on"_s, u"2025-01-05"_s}});
    EXPECT_EQ(found(Rule::PlaqueWithoutStar), QStringList());
    m_book.change(u"ratings"_s, star, {{u"star"_s, 4}});
    EXPECT_EQ(found(Rule::PlaqueWithoutStar), QStringList{u"awards kind: 4"_s});
}

TEST_F(RoundCheck, ADemonstrationPointThatHasNotTheHighestStar)
{
    add(u"awards"_s, {{u"kind"_s, u"demonstration"_s}, {u"awarded_on"_s, u"2025-01-05"_s}});
    EXPECT_EQ(found(Rule::DemonstrationWithoutStar), QStringList{u"awards kind: "_s});
    const RowId star = add(u"ratings"_s, {{u"star"_s, 5}});
    EXPECT_EQ(found(Rule::DemonstrationWithoutStar), QStringList());
    m_book.change(u"ratings"_s, star, {{u"star"_s, 4}});
    EXPECT_EQ(found(Rule::DemonstrationWithoutStar), QStringList{u"awards kind: 4"_s});
    EXPECT_EQ(found(Rule::PlaqueWithoutStar), QStringList());
}

TEST_F(RoundCheck, APlaqueOfAYearWithoutAStarUntilItIsTakenDown)
{
    const RowId plaque =
        add(u"awards"_s, {{u"kind"_s, u"plaque"_s}, {u"awarded_on"_s, u"2025-01-05"_s}});
    EXPECT_EQ(found(Rule::PlaqueWithoutStar), QStringList{u"awards kind: "_s});
    m_book.change(u"awards"_s, plaque, {{u"withdrawn_on"_s, u"2025-01-08"_s}});
    EXPECT_EQ(found(Rule::PlaqueWithoutStar), QStringList());
}

TEST_F(RoundCheck, RectificationsPastTheirDay)
{
    const Values late{{u"found_on"_s, u"2024-12-01"_s},
                      {u"problem"_s, u"记录不全"_s},
                      {u"due"_s, u"2025-01-09"_s}};
    Values intime = late;
    intime.insert(u"due"_s, u"2025-01-10"_s);
    add(u"rectifications"_s, late);
    add(u"rectifications"_s, intime);
    EXPECT_EQ(found(Rule::RectificationOverdue), QStringList{u"rectifications due: "_s});
}

TEST_F(RoundCheck, ScoresOfCriteriaNoSchemeHas)
{
    EXPECT_TRUE(got(saveScores(m_book.file(), 2024, u"superior"_s,
                               {{m_branch, u"ay1"_s, Points::whole(9)}}))
                    .isEmpty());
    EXPECT_EQ(found(Rule::UnknownCriterion), QStringList());
    const auto action = got(Action::begin(m_book.file(), {}));
    must(m_book.database().execute(u"UPDATE evaluation SET criterion = 'gone'"_s));
    ASSERT_TRUE(got(action->commit()));
    EXPECT_EQ(found(Rule::UnknownCriterion), QStringList{u"evaluations criterion: "_s});
}

TEST_F(RoundCheck, CriteriaMayHaveAnyId)
{
    m_book.addRulePack(u"scheme"_s, u"odd"_s,
                       QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)))
                           .replace(u"\"id\": \"anyang-2017\""_s, u"\"id\": \"odd\""_s)
                           .replace(u"\"id\": \"ay1\""_s, u"\"id\": \"say \\\"ay1\\\"\""_s));
    EXPECT_TRUE(got(saveScores(m_book.file(), 2024, u"superior"_s,
                               {{m_branch, u"say \"ay1\""_s, Points::whole(9)}}))
                    .isEmpty());
    EXPECT_EQ(found(Rule::UnknownCriterion), QStringList());
}

} // namespace zhibu
