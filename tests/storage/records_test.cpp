#include "storage/file/history.h"
#include "storage/meetings/votes.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::rulesOf;
using test::TempFile;
using test::Values;

namespace {

const Ledger &activities()
{
    return ledgerOf(u"activities"_s);
}

const Ledger &members()
{
    return ledgerOf(u"members"_s);
}

class Records : public testing::Test
{
protected:
    /// What saving a record with these values answers.
    Findings save(const QString &ledgerKey, const Values &values)
    {
        const Ledger &ledger = ledgerOf(ledgerKey);
        Record record = ledger.blank();
        for (auto it = values.begin(); it != values.end(); ++it) {
            ledger.setValue(record, it.key(), it.value());
        }
        return got(addRecord(m_temp.file(), ledger, record)).findings;
    }

    Record attendance(RowId member, const QString &status) const
    {
        const Ledger &ledger = ledgerOf(u"attendance"_s);
        Record record = ledger.blank();
        ledger.setValue(record, u"member"_s, member == 0 ? QVariant() : QVariant(member));
        ledger.setValue(record, u"status"_s, status);
        return record;
    }

    Record meeting() const
    {
        Record record = activities().blank();
        activities().setValue(record, u"organisation"_s, m_branch);
        activities().setValue(record, u"type"_s, u"theme_day"_s);
        activities().setValue(record, u"topic"_s, u"植树"_s);
        activities().setValue(record, u"starts"_s, u"2024-03-12 09:00"_s);
        return record;
    }

    /// A meeting as a form reads it.
    Meeting stored(RowId id)
    {
        return {.activity = got(fetchRecord(m_temp.file(), activities(), id)),
                .attendance = got(attendanceOf(m_temp.file(), id)),
                .votes = got(furtherVotes(m_temp.file(), {id})).value(id)};
    }

    static Record vote(int number, const QString &topic, int yes)
    {
        const Ledger &ledger = ledgerOf(u"votes"_s);
        Record record = ledger.blank();
        ledger.setValue(record, u"number"_s, qlonglong{number});
        ledger.setValue(record, u"topic"_s, topic);
        ledger.setValue(record, u"due_voters"_s, qlonglong{10});
        ledger.setValue(record, u"present_voters"_s, qlonglong{9});
        ledger.setValue(record, u"votes_for"_s, qlonglong{yes});
        ledger.setValue(record, u"outcome"_s, u"carried"_s);
        return record;
    }

    QString voted() const
    {
        return m_temp.ask(
            u"SELECT group_concat(number || topic || votes_for, ', ') FROM (SELECT * FROM vote ORDER BY number)"_s);
    }

    QString attended() const
    {
        return m_temp.ask(
            u"SELECT group_concat(code || ' ' || t.status, ', ') FROM (SELECT m.code, a.status FROM attendance a JOIN member m ON m.id = a.member ORDER BY m.code) t"_s);
    }

    TempFile m_temp;
    RowId m_branch = m_temp.addBranch(u"Z1"_s);
};

} // namespace

TEST_F(Records, WhatHasHappenedIsNotStillToCome)
{
    const RowId member = m_temp.addMember(u"P9"_s, m_branch);
    const QString day = QDate::currentDate().addDays(2).toString(Qt::ISODate);
    EXPECT_EQ(
        rulesOf(save(u"honours"_s,
                     {{u"member"_s, member}, {u"date"_s, day}, {u"title"_s, u"优秀共产党员"_s}})),
        QList{Rule::EventInFuture});
    EXPECT_EQ(rulesOf(save(u"sanctions"_s,
                           {{u"member"_s, member}, {u"date"_s, day}, {u"kind"_s, u"warning"_s}})),
              QList{Rule::EventInFuture});
    EXPECT_EQ(rulesOf(save(u"posts"_s, {{u"member"_s, member},
                                        {u"organisation"_s, m_branch},
                                        {u"post"_s, u"secretary"_s},
                                        {u"since"_s, day}})),
              QList{Rule::EventInFuture});
    EXPECT_EQ(rulesOf(save(u"dues-payments"_s, {{u"member"_s, member},
                                                {u"first_month"_s, u"2024-01"_s},
                                                {u"amount"_s, 500},
                                                {u"paid_on"_s, day}})),
              QList{Rule::EventInFuture});
    EXPECT_EQ(rulesOf(save(u"activities"_s, {{u"organisation"_s, m_branch},
                                             {u"type"_s, u"theme_day"_s},
                                             {u"topic"_s, u"植树"_s},
                                             {u"starts"_s, day}})),
              QList<Rule>())
        << "a plan";
}

TEST_F(Records, AreReadBackAsTheyWereStored)
{
    const RowId id =
        m_temp.addMember(u"P1"_s, m_branch, {{u"nation"_s, u"汉族"_s}, {u"hardship"_s, 1}});
    const Record record = got(fetchRecord(m_temp.file(), members(), id));
    EXPECT_EQ(record.id, id);
    EXPECT_EQ(members().value(record, u"nation"_s), QVariant(u"汉族"_s));
    EXPECT_EQ(members().value(record, u"hardship"_s), QVariant(qlonglong{1}));
    EXPECT_EQ(members().value(record, u"branch"_s), QVariant(m_branch));
    EXPECT_EQ(members().value(record, u"note"_s), QVariant(QString()));
    EXPECT_FALSE(members().value(record, u"birth"_s).isValid());

    const auto gone = fetchRecord(m_temp.file(), members(), id + 1);
    ASSERT_FALSE(gone.ok());
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST_F(Records, WithFindingsAreNotStored)
{
    const QStringList before = m_temp.dump();
    EXPECT_EQ(rulesOf(save(u"members"_s, {{u"name"_s, u"王五"_s}})),
              (QList<Rule>{Rule::Required, Rule::Required, Rule::Required, Rule::Required}));
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_EQ(got(history(m_temp.file())).size(), 1);
}

TEST_F(Records, WithATakenKeySayWhichFieldItIs)
{
    m_temp.addMember(u"P1"_s, m_branch, {{u"id_number"_s, u"11010519491231002X"_s}});
    const Values same{{u"name"_s, u"X"_s},
                      {u"sex"_s, u"male"_s},
                      {u"branch"_s, m_branch},
                      {u"kind"_s, u"full"_s},
                      {u"joined"_s, u"2010-05-04"_s}};
    Values values = same;
    values.insert(u"code"_s, u"P1"_s);
    auto findings = save(u"members"_s, values);
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::KeyTaken});
    EXPECT_EQ(findings[0].field, u"code"_s);
    EXPECT_EQ(findings[0].value, u"P1"_s);
    values = same;
    values.insert(u"id_number"_s, u"11010519491231002X"_s);
    findings = save(u"members"_s, values);
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::KeyTaken});
    EXPECT_EQ(findings[0].field, u"id_number"_s);
    EXPECT_EQ(rulesOf(save(u"members"_s, same)), QList<Rule>()) << "an absent number is not taken";
}

TEST_F(Records, OfMembersAreTakenOnlyWhenWhatWasTypedIsPossible)
{
    const RowId group = m_temp.addBranch(u"Z1-1"_s, {{u"kind"_s, u"group"_s}});
    const RowId committee = m_temp.addBranch(u"W"_s, {{u"kind"_s, u"committee"_s}});
    const QList<std::tuple<QString, QVariant, QList<Rule>>> cases{
        {u"branch"_s, group, {Rule::NotInBranch}},
        {u"branch"_s, committee, {Rule::NotInBranch}},
        {u"party_group"_s, m_branch, {Rule::GroupOutsideBranch}},
        {u"party_group"_s, group, {}},
        {u"joined"_s,
         QDate::currentDate().addDays(2).toString(Qt::ISODate),
         {Rule::MembershipDates}},
        {u"birth"_s, QDate::currentDate().addDays(2).toString(Qt::ISODate), {Rule::EventInFuture}},
        {u"birth"_s, u"1980-05-06"_s, {}},
        {u"phone"_s, u"1380372000O"_s, {Rule::NotAPhone}},
        {u"phone"_s, u"+86 0372-3920011"_s, {}}};
    for (const auto &[field, value, rules] : cases) {
        Values values{{u"name"_s, u"王五"_s},
                      {u"sex"_s, u"male"_s},
                      {u"branch"_s, m_branch},
                      {u"kind"_s, u"full"_s},
                      {u"joined"_s, u"2010-05-04"_s}};
        values.insert(field, value);
        const Findings findings = save(u"members"_s, values);
        EXPECT_EQ(rulesOf(findings), rules) << field.toStdString();
        EXPECT_TRUE(findings.isEmpty() || findings[0].field == field);
    }
}

TEST_F(Records, WithSomethingOddFromATableCanBeChangedElsewhere)
{
    const RowId committee = m_temp.addBranch(u"W"_s);
    const RowId id = m_temp.addMember(u"P1"_s, committee);
    m_temp.change(u"organisations"_s, committee, {{u"kind"_s, u"committee"_s}});
    const Record before = got(fetchRecord(m_temp.file(), members(), id));
    Record record = before;
    members().setValue(record, u"nation"_s, u"汉族"_s);
    EXPECT_TRUE(got(saveRecord(m_temp.file(), members(), record, before)).findings.isEmpty());
}

TEST_F(Records, KeepTheirNumber)
{
    const RowId id = m_temp.addMember(u"P000007"_s, m_branch);
    const Record before = got(fetchRecord(m_temp.file(), members(), id));
    Record record = before;
    members().setValue(record, u"code"_s, QString());
    const Findings findings = got(saveRecord(m_temp.file(), members(), record, before)).findings;
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::Required});
    EXPECT_EQ(findings[0].field, u"code"_s);
    EXPECT_EQ(got(fetchRecord(m_temp.file(), members(), id)).values, before.values);
    members().setValue(record, u"code"_s, u"P000008"_s);
    EXPECT_TRUE(got(saveRecord(m_temp.file(), members(), record, before)).findings.isEmpty());
}

TEST_F(Records, KeysWithAbsentPartsAreKeysAllTheSame)
{
    const Values event{{u"organisation"_s, m_branch},
                       {u"item"_s, u"overdue_task"_s},
                       {u"date"_s, u"2024-03-01"_s}};
    EXPECT_EQ(rulesOf(save(u"events"_s, event)), QList<Rule>());
    EXPECT_EQ(rulesOf(save(u"events"_s, event)), QList<Rule>{Rule::KeyTaken});
    Values named = event;
    named.insert(u"member"_s, m_temp.addMember(u"P1"_s, m_branch));
    EXPECT_EQ(rulesOf(save(u"events"_s, named)), QList<Rule>());
    EXPECT_EQ(rulesOf(save(u"events"_s, named)), QList<Rule>{Rule::KeyTaken});
}

TEST_F(Records, GetTheNextFreeNumber)
{
    const Values unnumbered{{u"name"_s, u"王五"_s},
                            {u"sex"_s, u"male"_s},
                            {u"branch"_s, m_branch},
                            {u"kind"_s, u"full"_s},
                            {u"joined"_s, u"2010-05-04"_s}};
    m_temp.addMember(u"P000041"_s, m_branch);
    m_temp.addMember(u"P9"_s, m_branch); // not of the form
    m_temp.addMember(u"Q999999"_s, m_branch);
    m_temp.addMember(u"P000099A"_s, m_branch);
    m_temp.addMember(u"P99999999999999999999"_s, m_branch); // more than a number can hold
    EXPECT_EQ(rulesOf(save(u"members"_s, unnumbered)), QList<Rule>());
    EXPECT_EQ(rulesOf(save(u"members"_s, unnumbered)), QList<Rule>());
    EXPECT_EQ(
        m_temp.ask(
            u"SELECT group_concat(code) FROM (SELECT code FROM member WHERE name = '王五' ORDER BY id)"_s),
        u"P000042,P000043"_s);
    NumberSource numbers(m_temp.file(), activities());
    EXPECT_EQ(got(numbers.next()), u"H000001"_s);
    EXPECT_EQ(got(numbers.next()), u"H000002"_s);
}

TEST_F(Records, AreNumberedOnBeyondSixDigits)
{
    m_temp.addMember(u"P999999"_s, m_branch);
    NumberSource numbers(m_temp.file(), members());
    EXPECT_EQ(got(numbers.next()), u"P1000000"_s);
    m_temp.addMember(u"P1000000"_s, m_branch);
    EXPECT_EQ(got(NumberSource(m_temp.file(), members()).next()), u"P1000001"_s);
}

TEST_F(Records, AStaleFormSetsOnlyWhatWasEditedInIt)
{
    const RowId id = m_temp.addMember(u"P1"_s, m_branch, {{u"phone"_s, u"1"_s}});
    const Record before = got(fetchRecord(m_temp.file(), members(), id));
    Record edited = before;
    members().setValue(edited, u"name"_s, u"改名"_s);
    m_temp.change(u"members"_s, id, {{u"phone"_s, u"2"_s}, {u"note"_s, u"新"_s}});
    const QStringList others = m_temp.dump();
    EXPECT_TRUE(got(saveRecord(m_temp.file(), members(), edited, before)).findings.isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT name || phone || note FROM member"_s), u"改名2新"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT before FROM change ORDER BY seq DESC LIMIT 1"_s),
              uR"({"name":"党员P1"})"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), others);
}

TEST_F(Records, AStaleFormIsJudgedWithWhatIsStoredNow)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const RowId id = m_temp.add(u"dues-payments"_s, {{u"member"_s, member},
                                                     {u"first_month"_s, u"2024-01"_s},
                                                     {u"last_month"_s, u"2024-06"_s},
                                                     {u"amount"_s, 600},
                                                     {u"paid_on"_s, u"2024-01-15"_s}});
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const Record before = got(fetchRecord(m_temp.file(), payments, id));
    Record edited = before;
    payments.setValue(edited, u"first_month"_s, u"2024-06"_s);
    m_temp.change(u"dues-payments"_s, id, {{u"last_month"_s, u"2024-02"_s}});
    const QStringList others = m_temp.dump();
    EXPECT_FALSE(got(saveRecord(m_temp.file(), payments, edited, before)).findings.isEmpty());
    EXPECT_EQ(m_temp.dump(), others);
}

// What the dialog 核定 asks for is asked for in the form, too; 年内一般不变动
// (组电明字〔2017〕5号).
TEST_F(Records, ABaseChangedWithinTheYearWantsItsReason)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const Ledger &bases = ledgerOf(u"dues-bases"_s);
    const auto fix = [&](const QString &month, qint64 fen, const QString &reason = {}) {
        Record record = bases.blank();
        bases.setValue(record, u"member"_s, member);
        bases.setValue(record, u"month"_s, month);
        bases.setValue(record, u"kind"_s, u"wage"_s);
        bases.setValue(record, u"base"_s, fen);
        bases.setValue(record, u"reason"_s, reason);
        return got(addRecord(m_temp.file(), bases, record));
    };
    const RowId first = fix(u"2024-01"_s, 800'000).id;
    const QStringList before = m_temp.dump();
    const Findings findings = fix(u"2024-05"_s, 300'000).findings;
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.first().rule, Rule::ReassessedWithoutReason);
    EXPECT_EQ(findings.first().field, u"reason"_s);
    EXPECT_EQ(findings.first().args, QStringList{u"2024-01"_s});
    EXPECT_EQ(fix(u"2024-05"_s, 300'000, u" "_s).findings.size(), 1);
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_TRUE(fix(u"2024-05"_s, 300'000, u"退休"_s).findings.isEmpty());
    EXPECT_TRUE(fix(u"2025-01"_s, 400'000).findings.isEmpty());
    m_temp.change(u"dues-bases"_s, first, {{u"base"_s, 700'000}}); // a slip of the first one
}

TEST_F(Records, OrganisationsAreAddedTogetherOrNotAtAll)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto organisation = [&ledger](RowId id, const QString &code, RowId superior) {
        Record record = ledger.blank();
        record.id = id;
        ledger.setValue(record, u"code"_s, code);
        ledger.setValue(record, u"name"_s, code);
        ledger.setValue(record, u"kind"_s, superior == 0 ? u"committee"_s : u"branch"_s);
        ledger.setValue(record, u"superior"_s, superior == 0 ? QVariant() : QVariant(superior));
        return record;
    };
    const QStringList before = m_temp.dump();
    EXPECT_EQ(rulesOf(got(addOrganisations(
                  m_temp.file(), {organisation(1, u"W1"_s, 0), organisation(2, u"Z1"_s, 1)}))),
              QList<Rule>{Rule::KeyTaken});
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_TRUE(got(addOrganisations(m_temp.file(),
                                     {organisation(1, u"W1"_s, 0), organisation(2, u"Z2"_s, 1)}))
                    .isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT superior FROM organisation WHERE code = 'Z2'"_s), u"1"_s);
    EXPECT_EQ(got(undo(m_temp.file())).label.name, u"Z2"_s);
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Records, ScoresAreFoundByTheirKeyWhetherOrNotTheyWereSeen)
{
    const auto score = [this](const QString &criterion, std::optional<Points> points) {
        return ScoreChange{.organisation = m_branch, .criterion = criterion, .points = points};
    };
    const auto save = [&](int year, const QList<ScoreChange> &scores) {
        return rulesOf(got(saveScores(m_temp.file(), year, u"superior"_s, scores)));
    };
    const auto scores = [this] {
        return m_temp.ask(
            u"SELECT group_concat(t, ', ') FROM (SELECT year || ' ' || criterion || ' ' || score AS t FROM evaluation ORDER BY t)"_s);
    };
    EXPECT_EQ(save(2024, {score(u"ay1"_s, Points{50'000}), score(u"ay2"_s, Points{60'000})}),
              QList<Rule>());
    const QString row = m_temp.ask(u"SELECT id FROM evaluation WHERE criterion = 'ay1'"_s);
    EXPECT_EQ(save(2024, {score(u"ay1"_s, Points{55'000}), score(u"ay3"_s, std::nullopt)}),
              QList<Rule>())
        << "entered again; one that is not there taken back";
    EXPECT_EQ(m_temp.ask(u"SELECT id FROM evaluation WHERE criterion = 'ay1'"_s), row);
    EXPECT_EQ(save(2025, {score(u"ay1"_s, Points{10'000})}), QList<Rule>());
    EXPECT_EQ(scores(), u"2024 ay1 55000, 2024 ay2 60000, 2025 ay1 10000"_s);
    const qsizetype actions = got(history(m_temp.file())).size();
    EXPECT_EQ(save(2024, {score(u"ay1"_s, std::nullopt), score(u"ay2"_s, Points{9'000'000})}),
              QList<Rule>{Rule::OutOfRange})
        << "all of them or none";
    EXPECT_EQ(got(history(m_temp.file())).size(), actions);
    EXPECT_EQ(save(2024, {score(u"ay1"_s, std::nullopt), score(u"ay2"_s, Points{40'000})}),
              QList<Rule>());
    EXPECT_EQ(scores(), u"2024 ay2 40000, 2025 ay1 10000"_s);
    EXPECT_EQ(got(history(m_temp.file())).size(), actions + 1);
}

TEST_F(Records, RowsSavedByTheirKeyGiveOnlyWhatIsInThem)
{
    const Ledger &ledger = ledgerOf(u"satisfaction"_s);
    const auto save = [&](const Values &counts) {
        Record row = ledger.blank();
        ledger.setValue(row, u"year"_s, 2024);
        ledger.setValue(row, u"organisation"_s, m_branch);
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            ledger.setValue(row, count.key(), *count);
        }
        return rulesOf(got(saveByKey(m_temp.file(), ledger, {row})));
    };
    const auto counts = [this] {
        return m_temp.ask(u"SELECT members_total || ' ' || members_present || ' ' || satisfied "
                          "|| ' ' || dissatisfied || ' ' || coalesce(abstained, '-') "
                          "FROM satisfaction"_s);
    };
    EXPECT_EQ(save({{u"satisfied"_s, 5}}),
              (QList<Rule>{Rule::Required, Rule::Required, Rule::Required, Rule::Required}))
        << "a new row is whole or it is none";
    EXPECT_EQ(save({{u"members_total"_s, 30},
                    {u"members_present"_s, 25},
                    {u"satisfied"_s, 20},
                    {u"fairly_satisfied"_s, 3},
                    {u"dissatisfied"_s, 2}}),
              QList<Rule>());
    EXPECT_EQ(save({{u"satisfied"_s, 21}, {u"dissatisfied"_s, 1}}), QList<Rule>());
    EXPECT_EQ(counts(), u"30 25 21 1 -"_s);
    EXPECT_EQ(save({}), QList<Rule>());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM satisfaction"_s), u"0"_s);
    EXPECT_EQ(save({}), QList<Rule>()) << "what is not there need not go";
}

TEST_F(Records, SuperiorBelowItselfIsRefused)
{
    const RowId group = m_temp.add(u"organisations"_s, {{u"code"_s, u"Z1-1"_s},
                                                        {u"name"_s, u"组"_s},
                                                        {u"kind"_s, u"group"_s},
                                                        {u"superior"_s, m_branch}});
    for (const RowId superior : {group, m_branch}) {
        const Ledger &ledger = ledgerOf(u"organisations"_s);
        const Record before = got(fetchRecord(m_temp.file(), ledger, m_branch));
        Record branch = before;
        ledger.setValue(branch, u"superior"_s, superior);
        EXPECT_EQ(rulesOf(got(saveRecord(m_temp.file(), ledger, branch, before)).findings),
                  QList<Rule>{Rule::SuperiorInCycle});
    }
}

TEST_F(Records, ScoresKeepToTheirCriterion)
{
    Values score{{u"year"_s, 2024},
                 {u"organisation"_s, m_branch},
                 {u"evaluator"_s, u"superior"_s},
                 {u"criterion"_s, u"ay1"_s},
                 {u"score"_s, 100'001}};
    const auto findings = save(u"evaluations"_s, score);
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(findings[0].args, (QStringList{u"0"_s, u"10"_s}));
    score.insert(u"criterion"_s, u"nothing"_s);
    EXPECT_EQ(rulesOf(save(u"evaluations"_s, score)), QList<Rule>{Rule::UnknownCriterion});
    score.insert(u"criterion"_s, u"ay1"_s);
    score.insert(u"score"_s, 100'000);
    EXPECT_EQ(rulesOf(save(u"evaluations"_s, score)), QList<Rule>());
}

TEST_F(Records, ChangeOfARowThatIsGoneIsRefused)
{
    const RowId id = m_temp.addMember(u"P1"_s, m_branch);
    const Record before = got(fetchRecord(m_temp.file(), members(), id));
    Record record = before;
    members().setValue(record, u"name"_s, u"改名"_s);
    got(undo(m_temp.file()));
    const auto saved = saveRecord(m_temp.file(), members(), record, before);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(got(redoable(m_temp.file()))) << "nothing was done";
}

TEST_F(Records, OthersReferToAreNotDeleted)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const QStringList before = m_temp.dump();
    const auto findings =
        got(deleteRecords(m_temp.file(), ledgerOf(u"organisations"_s), {m_branch}));
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::OrganisationInUse});
    EXPECT_EQ(findings[0].args, (QStringList{u"党员"_s, u"1"_s}));
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), members(), {member})).isEmpty());
    EXPECT_TRUE(
        got(deleteRecords(m_temp.file(), ledgerOf(u"organisations"_s), {m_branch})).isEmpty());
    EXPECT_EQ(m_temp.dump(), QStringList());
    EXPECT_EQ(got(undo(m_temp.file())).label.name, u"Z1"_s);
}

TEST_F(Records, WithoutANameOfTheirOwnAreDeletedUnderTheirKey)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch, {{u"name"_s, u"张三"_s}});
    const Ledger &posts = ledgerOf(u"posts"_s);
    const auto hold = [&](const QString &since, const QString &until) {
        return m_temp.add(posts.key, {{u"member"_s, member},
                                      {u"organisation"_s, m_branch},
                                      {u"post"_s, u"secretary"_s},
                                      {u"since"_s, since},
                                      {u"until"_s, until}});
    };
    const RowId first = hold(u"2018-01-01"_s, u"2018-12-31"_s);
    const RowId second = hold(u"2019-01-01"_s, u"2019-12-31"_s);
    const RowId third = hold(u"2020-01-01"_s, u"2020-12-31"_s);
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), posts, {second})).isEmpty());
    EXPECT_EQ(got(undoable(m_temp.file()))->label.name, u"张三 Z1 书记 2019-01-01"_s);
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), posts, {first, third})).isEmpty());
    const ActionLabel several = got(undoable(m_temp.file()))->label;
    EXPECT_EQ(several.name, QString());
    EXPECT_EQ(several.count, 2);
}

TEST_F(Records, ThatReferInTwoFieldsAreCountedOnceAndAllLedgersAreNamedTogether)
{
    const RowId group = m_temp.addBranch(u"Z1-1"_s, {{u"kind"_s, u"group"_s}});
    const RowId member = m_temp.addMember(u"P1"_s, m_branch, {{u"party_group"_s, group}});
    m_temp.add(u"posts"_s, {{u"member"_s, member},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2020-01-01"_s}});
    auto findings =
        got(deleteRecords(m_temp.file(), ledgerOf(u"organisations"_s), {m_branch, group}));
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::OrganisationInUse});
    EXPECT_EQ(findings[0].args, (QStringList{u"党员"_s, u"1"_s, u"党内职务"_s, u"1"_s}));
    findings = got(deleteRecords(m_temp.file(), members(), {member}));
    ASSERT_EQ(rulesOf(findings), QList<Rule>{Rule::MemberInUse});
    EXPECT_EQ(findings[0].args, (QStringList{u"党内职务"_s, u"1"_s}));
}

TEST_F(Records, AreDeletedTogetherWithWhatIsDeletedToo)
{
    const RowId group = m_temp.add(u"organisations"_s, {{u"code"_s, u"Z1-1"_s},
                                                        {u"name"_s, u"组"_s},
                                                        {u"kind"_s, u"group"_s},
                                                        {u"superior"_s, m_branch}});
    const QStringList before = m_temp.dump();
    EXPECT_EQ(rulesOf(got(deleteRecords(m_temp.file(), ledgerOf(u"organisations"_s), {m_branch}))),
              QList<Rule>{Rule::OrganisationInUse});
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), ledgerOf(u"organisations"_s), {m_branch, group}))
                    .isEmpty());
    EXPECT_EQ(m_temp.dump(), QStringList());
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Records, MeetingIsDeletedWithItsAttendanceInOneAction)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const RowId id =
        got(saveMeeting(m_temp.file(),
                        {.activity = meeting(), .attendance = {attendance(member, u"present"_s)}},
                        {}))
            .id;
    const QStringList before = m_temp.dump();
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), activities(), {id})).isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attendance"_s), u"0"_s);
    EXPECT_EQ(got(history(m_temp.file(), 1)).first().rows, 2);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Records, MeetingAndWhoCameAreOneAction)
{
    const RowId first = m_temp.addMember(u"P1"_s, m_branch);
    const RowId second = m_temp.addMember(u"P2"_s, m_branch);
    const RowId third = m_temp.addMember(u"P3"_s, m_branch);
    const qsizetype actions = got(history(m_temp.file())).size();
    const auto saved = got(saveMeeting(
        m_temp.file(),
        {.activity = meeting(),
         .attendance = {attendance(first, u"present"_s), attendance(second, u"leave"_s)}},
        {}));
    EXPECT_TRUE(saved.findings.isEmpty());
    EXPECT_EQ(attended(), u"P1 present, P2 leave"_s);
    const QString idOfFirst =
        m_temp.ask(u"SELECT id FROM attendance WHERE member = %1"_s.arg(first));

    const Meeting before = stored(saved.id);
    Meeting edited = before;
    ledgerOf(u"attendance"_s).setValue(edited.attendance[0], u"status"_s, u"absent"_s);
    edited.attendance[1] = attendance(third, u"present"_s); // the second one is taken out
    got(saveMeeting(m_temp.file(), edited, before));
    EXPECT_EQ(attended(), u"P1 absent, P3 present"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT id FROM attendance WHERE member = %1"_s.arg(first)), idOfFirst);
    EXPECT_EQ(got(attendanceOf(m_temp.file(), saved.id)).size(), 2);
    EXPECT_EQ(got(history(m_temp.file())).size(), actions + 2);
    got(undo(m_temp.file()));
    EXPECT_EQ(attended(), u"P1 present, P2 leave"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM activity"_s), u"0"_s);
}

TEST_F(Records, AMeetingAndItsFurtherVotesAreOneAction)
{
    const qsizetype actions = got(history(m_temp.file())).size();
    const auto saved =
        got(saveMeeting(m_temp.file(),
                        {.activity = meeting(),
                         .attendance = {},
                         .votes = {vote(2, u"收支报告"_s, 6), vote(3, u"推荐名单"_s, 7)}},
                        {}));
    ASSERT_TRUE(saved.findings.isEmpty());
    EXPECT_EQ(voted(), u"2收支报告6, 3推荐名单7"_s);
    const Meeting before = stored(saved.id);
    Meeting edited = before;
    edited.votes.removeFirst();
    ledgerOf(u"votes"_s).setValue(edited.votes[0], u"votes_for"_s, qlonglong{9});
    edited.votes += vote(4, u"评优"_s, 8);
    got(saveMeeting(m_temp.file(), edited, before));
    EXPECT_EQ(voted(), u"3推荐名单9, 4评优8"_s);
    EXPECT_EQ(got(history(m_temp.file())).size(), actions + 2);
    got(undo(m_temp.file()));
    EXPECT_EQ(voted(), u"2收支报告6, 3推荐名单7"_s);
    const QStringList both = m_temp.dump();
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), activities(), {saved.id})).isEmpty());
    EXPECT_EQ(voted(), QString()) << "they go with their meeting";
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), both);
}

TEST_F(Records, AMeetingWithAVoteAgainstTheNumbersIsNotStored)
{
    const QStringList before = m_temp.dump();
    const auto saved = got(saveMeeting(
        m_temp.file(),
        {.activity = meeting(), .attendance = {}, .votes = {vote(2, u"收支报告"_s, 5)}}, {}));
    EXPECT_EQ(rulesOf(saved.findings), QList<Rule>{Rule::NotCarried});
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Records, AMeetingKeepsWhatWasImportedWhileItsFormWasOpen)
{
    const RowId first = m_temp.addMember(u"P1"_s, m_branch);
    const RowId second = m_temp.addMember(u"P2"_s, m_branch);
    const RowId third = m_temp.addMember(u"P3"_s, m_branch);
    const RowId id = got(saveMeeting(m_temp.file(),
                                     {.activity = meeting(),
                                      .attendance = {attendance(first, u"present"_s),
                                                     attendance(second, u"present"_s)}},
                                     {}))
                         .id;
    const Meeting before = stored(id);
    Meeting edited = before;
    activities().setValue(edited.activity, u"place"_s, u"会议室"_s);
    edited.attendance.removeLast();
    m_temp.change(u"activities"_s, id, {{u"chair"_s, u"张三"_s}});
    m_temp.change(u"attendance"_s, before.attendance[0].id, {{u"status"_s, u"leave"_s}});
    m_temp.add(u"attendance"_s,
               {{u"activity"_s, id}, {u"member"_s, third}, {u"status"_s, u"absent"_s}});
    EXPECT_TRUE(got(saveMeeting(m_temp.file(), edited, before)).findings.isEmpty());
    EXPECT_EQ(attended(), u"P1 leave, P3 absent"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT place || chair FROM activity"_s), u"会议室张三"_s);
}

TEST_F(Records, MeetingWithABadRowOfAttendanceIsNotStored)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const QStringList before = m_temp.dump();
    const auto answer = [this](const QList<Record> &rows) {
        return rulesOf(
            got(saveMeeting(m_temp.file(), {.activity = meeting(), .attendance = rows}, {}))
                .findings);
    };
    EXPECT_EQ(answer({attendance(member, u"present"_s), attendance(member, u"leave"_s)}),
              QList<Rule>{Rule::KeyTaken});
    EXPECT_EQ(answer({attendance(0, u"present"_s)}), QList<Rule>{Rule::Required});
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Records, AMeetingTypedWithMoreVotesThanVotersIsRefused)
{
    Values values{{u"code"_s, u"H1"_s},
                  {u"organisation"_s, m_temp.addBranch(u"R1"_s)},
                  {u"type"_s, u"general_meeting"_s},
                  {u"topic"_s, u"讨论报告"_s},
                  {u"starts"_s, u"2024-03-05 15:00"_s},
                  {u"due_voters"_s, 38},
                  {u"present_voters"_s, 31},
                  {u"votes_for"_s, 30},
                  {u"votes_against"_s, 2},
                  {u"abstentions"_s, 1},
                  {u"outcome"_s, u"carried"_s}};
    const Findings tooMany = save(u"activities"_s, values);
    ASSERT_EQ(tooMany.size(), 1);
    EXPECT_EQ(tooMany[0].rule, Rule::MoreVotesThanPresent);
    EXPECT_EQ(tooMany[0].field, u"votes_for"_s);
    EXPECT_EQ(tooMany[0].value, u"33"_s);
    values[u"written_votes"_s] = 2;
    EXPECT_EQ(save(u"activities"_s, values).size(), 1) << "no votes but on an admission";
    values[u"matter"_s] = u"admission"_s;
    EXPECT_TRUE(save(u"activities"_s, values).isEmpty());
    values[u"code"_s] = u"H2"_s;
    values[u"present_voters"_s] = 39;
    const Findings tooPresent = save(u"activities"_s, values);
    ASSERT_EQ(tooPresent.size(), 1);
    EXPECT_EQ(tooPresent[0].rule, Rule::MorePresentThanDue);
}

TEST_F(Records, AReviewOfASecretaryTypedWithTooManyBallotsOrADayToComeIsRefused)
{
    const RowId branch = m_temp.addBranch(u"R1"_s);
    const RowId member = m_temp.addMember(u"R1"_s, branch);
    Values values{
        {u"year"_s, 2024}, {u"organisation"_s, branch}, {u"member"_s, member}, {u"present"_s, 17},
        {u"good"_s, 10},   {u"fairly_good"_s, 9},       {u"fair"_s, 1}};
    const Findings tooMany = save(u"secretary-reviews"_s, values);
    ASSERT_EQ(tooMany.size(), 1);
    EXPECT_EQ(tooMany[0].rule, Rule::MoreBallotsThanParticipants);
    EXPECT_EQ(tooMany[0].field, u"present"_s);
    values[u"present"_s] = 20;
    values[u"held_on"_s] = QDate::currentDate().addDays(27).toString(Qt::ISODate);
    const Findings toCome = save(u"secretary-reviews"_s, values);
    ASSERT_EQ(toCome.size(), 1);
    EXPECT_EQ(toCome[0].rule, Rule::EventInFuture);
    values[u"held_on"_s] = u"2024-12-20"_s;
    EXPECT_TRUE(save(u"secretary-reviews"_s, values).isEmpty());
}

} // namespace zhibu
