#include "storage/check/check.h"
#include "storage/check/corrections.h"
#include "storage/facts/duelist.h"
#include "storage/file/history.h"
#include "storage/people/transfers.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kToday(2024, 6, 30);

class Transfers : public testing::Test
{
protected:
    static const Ledger &ledger() { return ledgerOf(u"transfers"_s); }

    Record changed(Record record, const Values &values) const
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            ledger().setValue(record, it.key(), it.value());
        }
        return record;
    }
    /// A case of the member, filled in and stored.
    Record opened(TransferDirection direction, const Values &more = {})
    {
        Values values{{u"date"_s, u"2024-03-01"_s}};
        values.insert(direction == TransferDirection::In ? u"from_unit"_s : u"to_unit"_s,
                      u"外县党委"_s);
        values.insert(more);
        const Record draft =
            changed(got(draftTransfer(m_book.file(), m_member, direction, kToday)), values);
        const Saved saved =
            got(saveTransfer(m_book.file(), draft, {}, {.today = kToday, .files = {}}));
        EXPECT_TRUE(saved.findings.isEmpty());
        return got(fetchRecord(m_book.file(), ledger(), saved.id));
    }
    Findings save(const Record &before, const Values &values, bool endsPosts = false)
    {
        return got(saveTransfer(m_book.file(), changed(before, values), before,
                                {.today = kToday, .endsPosts = endsPosts, .files = {}}))
            .findings;
    }
    QString member() const
    {
        return m_book.ask(
            u"SELECT m.status || ' ' || coalesce(m.status_date, '-') || ' ' || o.code "
            "FROM member m JOIN organisation o ON o.id = m.branch "
            "WHERE m.code = 'P1'"_s);
    }
    QString events() const
    {
        return m_book.ask(u"SELECT coalesce(group_concat(date || ' ' || change || ' ' || elsewhere "
                          "|| ' ' || document), '') FROM member_change"_s);
    }
    QList<Rule> found()
    {
        QList<Rule> rules;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
            if (entry.ledger == &ledger()) {
                rules += entry.finding.rule;
            }
        }
        return rules;
    }

    test::TempFile m_book;
    RowId m_a = m_book.addBranch(u"A"_s);
    RowId m_b = m_book.addBranch(u"B"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_a, {{u"phone"_s, u"13800001234"_s}});
};

TEST_F(Transfers, ADraftKnowsWhatTheFileKnows)
{
    m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                    {u"first_month"_s, u"2024-01"_s},
                                    {u"last_month"_s, u"2024-05"_s},
                                    {u"amount"_s, 5000},
                                    {u"paid_on"_s, u"2024-05-10"_s}});
    opened(TransferDirection::Out, {{u"number"_s, u"2024-011"_s},
                                    {u"address"_s, u"人民路1号"_s},
                                    {u"voided_on"_s, u"2024-03-02"_s}});
    const Record draft =
        got(draftTransfer(m_book.file(), m_member, TransferDirection::Out, kToday));
    const auto value = [&draft](const QString &key) {
        return ledger().value(draft, key).toString();
    };
    EXPECT_EQ(value(u"number"_s), u"2024-012"_s);
    EXPECT_EQ(value(u"date"_s), u"2024-06-30"_s);
    EXPECT_EQ(value(u"from_unit"_s), u"A"_s);
    EXPECT_EQ(value(u"paid_to"_s), u"2024-05"_s);
    EXPECT_EQ(value(u"valid_days"_s), u"30"_s);
    EXPECT_EQ(value(u"phone"_s), u"13800001234"_s);
    EXPECT_EQ(value(u"address"_s), u"人民路1号"_s);
    EXPECT_EQ(
        ledger()
            .value(got(draftTransfer(m_book.file(), m_member, TransferDirection::Moved, kToday)),
                   u"valid_days"_s)
            .toInt(),
        10);
}

TEST_F(Transfers, ADraftSaysNoMonthBehindAGap)
{
    m_book.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                 {u"month"_s, u"2024-01"_s},
                                 {u"kind"_s, u"wage"_s},
                                 {u"base"_s, 200'000}});
    const auto pay = [this](const QString &first, const QString &last) {
        m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                        {u"first_month"_s, first},
                                        {u"last_month"_s, last},
                                        {u"amount"_s, 2000},
                                        {u"paid_on"_s, u"2024-05-10"_s}});
    };
    const auto paidTo = [this] {
        return ledger()
            .value(got(draftTransfer(m_book.file(), m_member, TransferDirection::Out, kToday)),
                   u"paid_to"_s)
            .toString();
    };
    pay(u"2024-04"_s, u"2024-05"_s);
    EXPECT_EQ(paidTo(), QString()) << "January is owed";
    pay(u"2024-01"_s, u"2024-02"_s);
    EXPECT_EQ(paidTo(), u"2024-02"_s);
    pay(u"2024-03"_s, u"2024-03"_s);
    EXPECT_EQ(paidTo(), u"2024-05"_s);
}

TEST_F(Transfers, EveryCommitteeNumbersItsOwnLetters)
{
    const auto committee = [&](const QString &code) {
        return m_book.add(u"organisations"_s,
                          {{u"code"_s, code}, {u"name"_s, code}, {u"kind"_s, u"committee"_s}});
    };
    m_book.change(u"organisations"_s, m_a, {{u"superior"_s, committee(u"W"_s)}});
    m_book.change(u"organisations"_s, m_b, {{u"superior"_s, committee(u"V"_s)}});
    const RowId colleague = m_book.addMember(u"P2"_s, m_a);
    const RowId stranger = m_book.addMember(u"P3"_s, m_b);
    // by W, though he is in a branch of V from then on
    opened(
        TransferDirection::Moved,
        {{u"branch"_s, m_b}, {u"address"_s, u"人民路1号"_s}, {u"accepted_on"_s, u"2024-03-20"_s}});
    const auto draftOf = [&](RowId member) {
        const Record draft =
            got(draftTransfer(m_book.file(), member, TransferDirection::Out, kToday));
        return ledger().value(draft, u"number"_s).toString() + u' '
               + ledger().value(draft, u"address"_s).toString();
    };
    EXPECT_EQ(draftOf(colleague), u"2024-002 人民路1号"_s);
    EXPECT_EQ(draftOf(stranger), u"2024-001 "_s);
    const auto isTwice = [&] { return found().contains(Rule::LetterNumberTwice); };
    const RowId other = m_book.add(u"transfers"_s, {{u"member"_s, stranger},
                                                    {u"direction"_s, u"out"_s},
                                                    {u"date"_s, u"2024-04-01"_s},
                                                    {u"number"_s, u"2024-001"_s},
                                                    {u"from_unit"_s, u"V B"_s},
                                                    {u"to_unit"_s, u"外县党委"_s}});
    EXPECT_FALSE(isTwice());
    m_book.change(u"transfers"_s, other, {{u"member"_s, colleague}});
    EXPECT_TRUE(isTwice());
}

TEST_F(Transfers, NumbersOfAYearGoOnAsTheyAreWritten)
{
    m_book.change(u"organisations"_s, m_a,
                  {{u"name"_s, u"机关党支部"_s},
                   {u"superior"_s, m_book.add(u"organisations"_s, {{u"code"_s, u"W"_s},
                                                                   {u"name"_s, u"水利局党委"_s},
                                                                   {u"kind"_s, u"committee"_s}})}});
    const RowId colleague = m_book.addMember(u"P2"_s, m_a);
    const auto draft = [&] {
        return got(draftTransfer(m_book.file(), colleague, TransferDirection::Out, kToday));
    };
    const auto next = [&] { return ledger().value(draft(), u"number"_s).toString(); };
    EXPECT_EQ(ledger().value(draft(), u"from_unit"_s), u"水利局党委机关党支部"_s);
    Record letter = opened(TransferDirection::Out, {{u"number"_s, u"001"_s}});
    EXPECT_EQ(next(), u"002"_s);
    EXPECT_TRUE(save(letter, {{u"date"_s, u"2023-03-01"_s}}).isEmpty());
    EXPECT_EQ(next(), u"2024-001"_s) << "those of another year do not count";
    letter = opened(TransferDirection::Out, {{u"number"_s, u"2024-007"_s}});
    EXPECT_EQ(next(), u"2024-008"_s);
    m_book.add(u"transfers"_s, {{u"member"_s, colleague},
                                {u"direction"_s, u"out"_s},
                                {u"date"_s, u"2024-04-01"_s},
                                {u"number"_s, u"007"_s},
                                {u"from_unit"_s, u"A"_s},
                                {u"to_unit"_s, u"外县党委"_s}});
    EXPECT_TRUE(found().contains(Rule::LetterNumberTwice)) << "the same number";
}

TEST_F(Transfers, ALetterAloneChangesNothing)
{
    opened(TransferDirection::Out);
    EXPECT_EQ(member(), u"active - A"_s);
    EXPECT_EQ(events(), QString());
}

TEST_F(Transfers, AcceptedElsewhereTheMemberIsGoneInTheSameAction)
{
    m_book.add(u"posts"_s, {{u"member"_s, m_member},
                            {u"organisation"_s, m_a},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2023-06-01"_s}});
    const Record open = opened(TransferDirection::Out);
    const QStringList before = m_book.dump();
    ASSERT_TRUE(
        save(open, {{u"accepted_on"_s, u"2024-03-20"_s}, {u"receipt_on"_s, u"2024-04-01"_s}}, true)
            .isEmpty());
    EXPECT_EQ(member(), u"transferred 2024-03-20 A"_s);
    EXPECT_EQ(events(), u"2024-03-20 transferred_out 外县党委 2024-001"_s);
    EXPECT_EQ(m_book.ask(u"SELECT until FROM post"_s), u"2024-03-19"_s)
        << "from the day on he is elsewhere";
    EXPECT_EQ(found(), QList<Rule>());
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.dump(), before);
}

TEST_F(Transfers, ACorrectedDayOfAcceptanceTakesTheChangeAlong)
{
    const auto stored = [&](RowId id) { return got(fetchRecord(m_book.file(), ledger(), id)); };
    const RowId id = opened(TransferDirection::Out).id;
    ASSERT_TRUE(save(stored(id), {{u"accepted_on"_s, u"2024-03-20"_s}}).isEmpty());
    ASSERT_TRUE(save(stored(id), {{u"accepted_on"_s, u"2024-03-25"_s}}).isEmpty());
    EXPECT_EQ(member(), u"transferred 2024-03-25 A"_s);
    EXPECT_EQ(events(), u"2024-03-25 transferred_out 外县党委 2024-001"_s);
    const QStringList before = m_book.dump();
    EXPECT_EQ(test::rulesOf(save(stored(id), {{u"accepted_on"_s, u"2024-07-01"_s}})),
              QList<Rule>{Rule::EventInFuture});
    EXPECT_EQ(m_book.dump(), before);
    ASSERT_TRUE(save(stored(id), {{u"accepted_on"_s, QVariant()}}).isEmpty());
    EXPECT_EQ(member(), u"active - A"_s);
    EXPECT_EQ(events(), QString());
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.dump(), before) << "one action";
    m_book.add(u"member-changes"_s, {{u"member"_s, m_member},
                                     {u"date"_s, u"2024-04-01"_s},
                                     {u"change"_s, u"transferred_in"_s},
                                     {u"branch"_s, m_a}});
    EXPECT_EQ(test::rulesOf(save(stored(id), {{u"accepted_on"_s, QVariant()}})),
              QList<Rule>{Rule::OrderOfDates})
        << "he has come back since";
}

TEST_F(Transfers, AnotherBranchInsteadIsWhereTheMemberMovedTo)
{
    const RowId third = m_book.addBranch(u"C"_s);
    const Record open =
        opened(TransferDirection::Moved, {{u"branch"_s, m_b}, {u"accepted_on"_s, u"2024-03-20"_s}});
    EXPECT_EQ(member(), u"active - B"_s);
    ASSERT_TRUE(save(open, {{u"branch"_s, third}, {u"accepted_on"_s, u"2024-03-21"_s}}).isEmpty());
    EXPECT_EQ(member(), u"active - C"_s);
    EXPECT_EQ(events(), u"2024-03-21 moved  2024-001"_s);
}

TEST_F(Transfers, MovedTheMemberBelongsToTheOtherBranch)
{
    const Record open = opened(TransferDirection::Moved, {{u"branch"_s, m_b}});
    ASSERT_TRUE(save(open, {{u"accepted_on"_s, u"2024-03-20"_s}}).isEmpty());
    EXPECT_EQ(member(), u"active - B"_s);
    EXPECT_EQ(events(), u"2024-03-20 moved  2024-001"_s);
}

TEST_F(Transfers, NobodyMovesToTheBranchHeIsIn)
{
    const Record draft =
        changed(got(draftTransfer(m_book.file(), m_member, TransferDirection::Moved, kToday)),
                {{u"date"_s, u"2024-03-01"_s}, {u"to_unit"_s, u"A"_s}, {u"branch"_s, m_a}});
    for (const QVariant &accepted : {QVariant(), QVariant(u"2024-03-20"_s)}) {
        const Record letter = changed(draft, {{u"accepted_on"_s, accepted}});
        EXPECT_EQ(test::rulesOf(
                      got(saveTransfer(m_book.file(), letter, {}, {.today = kToday, .files = {}}))
                          .findings),
                  QList<Rule>{Rule::SameBranch});
    }
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM transfer"_s), u"0"_s);
}

TEST_F(Transfers, ALetterGivenBackUnusedBroughtNobody)
{
    const Record open = opened(TransferDirection::Out);
    const Findings findings =
        save(open, {{u"accepted_on"_s, u"2024-03-20"_s}, {u"voided_on"_s, u"2024-03-21"_s}});
    EXPECT_EQ(test::rulesOf(findings), QList<Rule>{Rule::VoidedAndAccepted});
    EXPECT_EQ(member(), u"active - A"_s);
    EXPECT_EQ(events(), QString());
}

TEST_F(Transfers, WhoCameBackIsAMemberAgain)
{
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-01-01"_s}});
    opened(TransferDirection::In, {{u"branch"_s, m_b}, {u"accepted_on"_s, u"2024-03-20"_s}});
    EXPECT_EQ(member(), u"active - B"_s);
}

TEST_F(Transfers, WhoIsNewAndEnteredAlreadyMayComeIn)
{
    opened(TransferDirection::In, {{u"accepted_on"_s, u"2024-03-20"_s}});
    EXPECT_EQ(member(), u"active - A"_s);
    EXPECT_EQ(events(), u"2024-03-20 transferred_in 外县党委 "_s);
}

TEST_F(Transfers, ThatHaveNotHappenedOrAreNotLawfulAreRefused)
{
    const Record open = opened(TransferDirection::Out);
    const QStringList before = m_book.dump();
    EXPECT_EQ(test::rulesOf(save(open, {{u"accepted_on"_s, u"2024-07-01"_s}})),
              QList<Rule>{Rule::EventInFuture});
    EXPECT_EQ(m_book.dump(), before);
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"left"_s}, {u"status_date"_s, u"2024-01-01"_s}});
    EXPECT_EQ(test::rulesOf(save(open, {{u"accepted_on"_s, u"2024-06-30"_s}})),
              QList<Rule>{Rule::ChangeBarred});
}

TEST_F(Transfers, AreFoundAndDueOncePastTheirTime)
{
    const Record open = opened(TransferDirection::Out, {{u"date"_s, u"2024-05-31"_s}});
    EXPECT_EQ(found(), QList<Rule>());
    m_book.change(u"transfers"_s, open.id, {{u"date"_s, u"2024-05-30"_s}});
    EXPECT_EQ(found(), QList<Rule>{Rule::LetterExpired});
    DueList due = got(dueList(m_book.file(), m_a, kToday));
    EXPECT_EQ(due.lettersExpired, QList<RowId>{open.id});
    EXPECT_EQ(due.memberTasks(), 1);
    EXPECT_EQ(got(dueList(m_book.file(), m_b, kToday)).memberTasks(), 0);

    const Record late = got(fetchRecord(m_book.file(), ledger(), open.id));
    ASSERT_TRUE(save(late, {{u"accepted_on"_s, u"2024-05-30"_s}}).isEmpty());
    EXPECT_EQ(found(), QList<Rule>()) << "a month is over on 30 June and no day more";
    m_book.change(u"transfers"_s, open.id,
                  {{u"accepted_on"_s, u"2024-05-29"_s}, {u"date"_s, u"2024-05-29"_s}});
    EXPECT_EQ(found(), (QList<Rule>{Rule::ReceiptOverdue, Rule::AcceptedUnchanged}))
        << "the event is of the day before it was corrected";
    due = got(dueList(m_book.file(), m_a, kToday));
    EXPECT_EQ(due.receiptsMissing, QList<RowId>{open.id});
}

TEST_F(Transfers, WhatIsSetAsideStaysSoTheNextDay)
{
    const Record open = opened(TransferDirection::Out, {{u"date"_s, u"2024-05-30"_s}});
    const auto expired = [this](QDate day) {
        for (const CheckFinding &entry : got(checkFile(m_book.file(), day))) {
            if (entry.finding.rule == Rule::LetterExpired) {
                return entry;
            }
        }
        return CheckFinding{};
    };
    EXPECT_EQ(expired(kToday).finding.args, QStringList{u"2024-06-29"_s}) << "its last day";
    ASSERT_TRUE(
        got(acceptFindings(m_book.file(), {expired(kToday)}, u"本人已到"_s, kToday)).isEmpty());
    EXPECT_EQ(expired(kToday).accepted, u"本人已到"_s);
    EXPECT_EQ(expired(kToday.addDays(20)).accepted, u"本人已到"_s);
    m_book.change(u"transfers"_s, open.id, {{u"date"_s, u"2024-05-29"_s}});
    EXPECT_EQ(expired(kToday).accepted, QString()) << "another letter day";
}

TEST_F(Transfers, OddOnesAreFound)
{
    opened(TransferDirection::Out, {{u"valid_days"_s, 91}, {u"voided_on"_s, u"2024-03-05"_s}});
    opened(TransferDirection::Out,
           {{u"date"_s, u"2024-06-01"_s}, {u"number"_s, u"2024-001"_s}, {u"valid_days"_s, 90}});
    EXPECT_EQ(found(), (QList<Rule>{Rule::ValidityTooLong, Rule::LetterNumberTwice,
                                    Rule::LetterNumberTwice}));
}

} // namespace
} // namespace zhibu
