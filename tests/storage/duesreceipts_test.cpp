#include "storage/dues/book.h"
#include "storage/dues/closings.h"
#include "storage/dues/paying.h"
#include "storage/dues/receipts.h"
#include "storage/facts/duesrows.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <QRandomGenerator>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::rulesOf;

/// One branch below a committee, and a member who owes 15.00 a month from January 2024.
class Receipts : public testing::Test
{
protected:
    Receipts()
    {
        committee = book.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
        branch = book.addBranch(u"A1"_s, {{u"superior"_s, committee}});
        member = book.addMember(u"P1"_s, branch,
                                {{u"kind"_s, u"probationary"_s},
                                 {u"joined"_s, u"2024-01-10"_s},
                                 {u"confirmed"_s, QVariant()}});
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 300'000}});
    }
    Record payment(const QString &month, qint64 fen, const QString &on) const
    {
        return duesPayment(member, *monthFromIso(month), *monthFromIso(month), Money{fen},
                           {.on = QDate::fromString(on, Qt::ISODate)});
    }
    RowId pay(const QString &month, qint64 fen, const QString &on)
    {
        const Saved saved = got(addRecord(book.file(), payments, payment(month, fen, on)));
        EXPECT_EQ(rulesOf(saved.findings), QList<Rule>());
        return saved.id;
    }
    QList<Rule> refusalOfAdding(const Ledger &ledger, const Record &record)
    {
        return rulesOf(got(addRecord(book.file(), ledger, record)).findings);
    }
    QList<Rule> refusalOfChanging(const Ledger &ledger, RowId id, const QString &field,
                                  const QVariant &value)
    {
        const Record before = got(fetchRecord(book.file(), ledger, id));
        Record changed = before;
        ledger.setValue(changed, field, value);
        return rulesOf(got(saveRecord(book.file(), ledger, changed, before)).findings);
    }
    QList<Rule> refusalOfDeleting(const Ledger &ledger, RowId id)
    {
        return rulesOf(got(deleteRecords(book.file(), ledger, {id})));
    }
    QList<Rule> refusalOfReturning(RowId id, qint64 fen, QDate on = {2024, 3, 20})
    {
        return rulesOf(got(returnPayment(book.file(), id,
                                         {.amount = Money{fen}, .reason = u"记错"_s, .on = on}))
                           .findings);
    }
    DuesYear year()
    {
        return got(duesYearRows(book.file(), 0, 2024, {2024, 12, 31})).front().figures;
    }
    void close(RowId organisation, int number)
    {
        EXPECT_EQ(rulesOf(got(closeMonth(book.file(), organisation, Month::of(2024, number),
                                         u"王五"_s, QDate(2024, number, 28)))),
                  QList<Rule>());
    }

    test::TempFile book;
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const Ledger &returns = ledgerOf(u"dues-returns"_s);
    const Ledger &closings = ledgerOf(u"dues-closings"_s);
    RowId committee = 0;
    RowId branch = 0;
    RowId member = 0;
};

TEST_F(Receipts, AMonthSettledTwiceIsPaidOnce)
{
    const auto settle = [this] {
        return got(settleDues(book.file(), {member}, Month::of(2024, 1), Month::of(2024, 3),
                              {.on = {2024, 3, 5}, .method = u"现金"_s, .voucher = u"001"_s}));
    };
    EXPECT_EQ(settle().payments, 1);
    EXPECT_EQ(book.ask(u"SELECT first_month || last_month || amount || method || voucher || nature "
                       "FROM dues_payment"_s),
              u"2024-012024-034500现金001regular"_s);
    const QStringList once = book.dump();
    const auto actions = got(newestAction(book.file()));
    EXPECT_EQ(settle().payments, 0);
    EXPECT_EQ(book.dump(), once);
    EXPECT_EQ(got(newestAction(book.file())), actions) << "no entry in the history";
}

TEST_F(Receipts, PartLateAndAdvancePaymentsSettleTheirMonths)
{
    pay(u"2024-01"_s, 500, u"2024-01-20"_s);  // a part
    pay(u"2024-01"_s, 1000, u"2024-03-20"_s); // the rest, late
    const auto settled = got(settleDues(book.file(), {member}, Month::of(2024, 2),
                                        Month::of(2024, 12), {.on = {2024, 3, 20}})); // in advance
    EXPECT_EQ(settled.payments, 1);
    EXPECT_EQ(year().arrears, Money());
    EXPECT_EQ(year().surplus, Money());
    EXPECT_EQ(year().paid, Money::yuan(180));
}

// Worked example: 120 due, 1120 paid at once: the rest is 大额 and goes to the Centre whole (art.
// 11).
TEST_F(Receipts, AThousandBeyondWhatIsOpenMayBeLarge)
{
    book.add(u"dues-bases"_s, {{u"member"_s, member},
                               {u"month"_s, u"2024-05"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 800'000},
                               {u"reason"_s, u"工资调整"_s}});
    const Month may = Month::of(2024, 5);
    const Money open = got(duesPayer(book.file(), member)).account().open(may, may).amount;
    ASSERT_EQ(open, Money::yuan(120));
    const auto parts = withLarge(payment(u"2024-05"_s, 112'000, u"2024-05-10"_s), open);
    ASSERT_TRUE(parts);
    EXPECT_EQ(got(enterPayments(book.file(), *parts)).payments, 2);
    EXPECT_EQ(
        book.ask(u"SELECT group_concat(nature || amount || last_month, ' ') FROM dues_payment"_s),
        u"regular120002024-05 large1000002024-05"_s);
    EXPECT_EQ(year().large, Money::yuan(1000));
    EXPECT_EQ(year().surplus, Money());
    got(undo(book.file()));
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s) << "one action";

    EXPECT_FALSE(withLarge(payment(u"2024-05"_s, 111'999, u"2024-05-10"_s), open));
    const auto whole = withLarge(payment(u"2024-05"_s, 100'000, u"2024-05-10"_s), Money());
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->size(), 1) << "nothing is open";
    EXPECT_FALSE(withLarge(whole->first(), Money())) << "it is large already";
}

TEST_F(Receipts, WhoIsGoneCannotSettle)
{
    const auto settled = settleDues(book.file(), {member, 99}, Month::of(2024, 1),
                                    Month::of(2024, 1), {.on = {2024, 1, 5}});
    ASSERT_FALSE(settled);
    EXPECT_EQ(settled.error().code, ErrorCode::NotFound);
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s);
}

TEST_F(Receipts, OnlyThoseNamedAreSettledAndNoneTwice)
{
    const RowId other = book.addMember(u"P2"_s, branch);
    book.add(u"dues-bases"_s,
             {{u"member"_s, other}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"student"_s}});
    const auto settle = [this](const QList<RowId> &members) {
        return got(settleDues(book.file(), members, Month::of(2024, 1), Month::of(2024, 1),
                              {.on = {2024, 1, 5}}))
            .payments;
    };
    EXPECT_EQ(settle({other}), 1);
    EXPECT_EQ(book.ask(u"SELECT member FROM dues_payment"_s), QString::number(other));
    EXPECT_EQ(settle({member, other}), 1) << "the one who was excepted pays later";
    EXPECT_EQ(book.ask(u"SELECT count(DISTINCT member) || ' ' || count(*) FROM dues_payment"_s),
              u"2 2"_s);
}

// 中组发〔2008〕3号 art. 12: 补交 is paying for past months; collecting by quarter is none.
TEST_F(Receipts, AreEnteredTogetherOrNotAtAll)
{
    const RowId other = book.addMember(u"P2"_s, branch);
    const Record twice = payment(u"2024-03"_s, 1500, u"2024-03-05"_s);
    Record others = payment(u"2024-03"_s, 1500, u"2024-03-05"_s);
    payments.setValue(others, u"member"_s, other);
    const auto actions = got(newestAction(book.file()));
    const auto entered = got(enterPayments(
        book.file(), {payment(u"2024-02"_s, 1500, u"2024-03-05"_s), others, twice, twice}));
    EXPECT_EQ(entered.payments, 0);
    EXPECT_EQ(entered.refused, u"党员P1"_s);
    EXPECT_EQ(rulesOf(entered.findings), QList{Rule::KeyTaken});
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s);
    EXPECT_EQ(got(newestAction(book.file())), actions);

    const auto both = got(
        enterPayments(book.file(), {payment(u"2024-02"_s, 1500, u"2024-03-05"_s), others, twice}));
    EXPECT_EQ(both.payments, 3);
    EXPECT_EQ(rulesOf(both.findings), QList<Rule>());
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"3"_s);
    got(undo(book.file()));
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s) << "one action";
}

TEST_F(Receipts, EnteringOfNobodyIsNotFound)
{
    Record nobody = payment(u"2024-03"_s, 1500, u"2024-03-05"_s);
    payments.setValue(nobody, u"member"_s, RowId{77});
    const auto entered = enterPayments(book.file(), {nobody});
    ASSERT_FALSE(entered.ok());
    EXPECT_EQ(entered.error().code, ErrorCode::NotFound);
}

/// Whatever is entered: together it comes to the same as one by one.
TEST_F(Receipts, EnteredTogetherAreThoseEnteredOneByOne)
{
    QList<RowId> members{member};
    for (int i = 2; i <= 5; ++i) {
        members += book.addMember(u"P%1"_s.arg(i), branch);
    }
    close(branch, 2); // some are refused
    const auto stored = [this] {
        return book.ask(
            u"SELECT coalesce(group_concat(line, char(10)), '') FROM (SELECT member || "
            "' ' || first_month || ' ' || last_month || ' ' || amount || ' ' || paid_on "
            "|| ' ' || nature || ' ' || voucher AS line FROM dues_payment ORDER BY 1)"_s);
    };
    const QString nothing = stored();
    int refusals = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        QList<Record> records;
        for (int left = 1 + random.bounded(12); left > 0; --left) {
            const Month first = Month::of(2023, 1) + random.bounded(24);
            const QDate on(2024, 1 + random.bounded(12), 5);
            records += duesPayment(members[random.bounded(5)], first, first + random.bounded(4),
                                   Money{100 * (1 + random.bounded(3))},
                                   {.on = on, .voucher = QString::number(random.bounded(2))});
        }
        int alone = 0;
        bool refused = false;
        for (const Record &record : std::as_const(records)) {
            refused = !got(addRecord(book.file(), payments, record)).findings.isEmpty();
            if (refused) {
                break;
            }
            ++alone;
        }
        const QString single = refused ? nothing : stored();
        for (int i = 0; i < alone; ++i) {
            got(undo(book.file()));
        }
        ASSERT_EQ(stored(), nothing);
        const auto entered = got(enterPayments(book.file(), records));
        EXPECT_EQ(stored(), single) << "seed " << seed;
        EXPECT_EQ(!entered.findings.isEmpty(), refused) << "seed " << seed;
        EXPECT_EQ(entered.payments, refused ? 0 : records.size()) << "seed " << seed;
        if (!refused) {
            got(undo(book.file()));
        }
        refusals += refused ? 1 : 0;
        ASSERT_EQ(stored(), nothing);
    }
    EXPECT_GT(refusals, 5);
    EXPECT_LT(refusals, 55);
}

TEST_F(Receipts, WhatIsPaidForAnEarlierYearIsBackPayment)
{
    const auto nature = [this](Month last, bool back = false) {
        return payments.value(duesPayment(member, Month::of(2023, 12), last, Money::yuan(1),
                                          {.on = {2024, 1, 2}, .back = back}),
                              u"nature"_s);
    };
    EXPECT_EQ(nature(Month::of(2023, 12)), u"back"_s);
    EXPECT_EQ(nature(Month::of(2024, 1)), u"regular"_s);
    EXPECT_EQ(nature(Month::of(2024, 1), true), u"back"_s);
    const auto paid = payments.value(duesPayment(member, Month::of(2024, 1), Month::of(2024, 3),
                                                 Money::yuan(1), {.on = {2024, 12, 31}}),
                                     u"nature"_s);
    EXPECT_EQ(paid, u"regular"_s) << "late, but of the year";
}

TEST_F(Receipts, AReturnedPaymentCountsAsWhatIsLeft)
{
    pay(u"2024-01"_s, 1500, u"2024-01-20"_s);
    const RowId wrong = pay(u"2024-02"_s, 9000, u"2024-02-20"_s);
    EXPECT_EQ(year().surplus, Money::yuan(75));
    EXPECT_EQ(refusalOfReturning(wrong, 7500), QList<Rule>());
    EXPECT_EQ(year().surplus, Money());
    EXPECT_EQ(year().paid, Money::yuan(30));
    EXPECT_EQ(got(duesPayer(book.file(), member)).payments.size(), 2U);
    EXPECT_EQ(got(history(book.file())).first().label.verb, ActionLabel::Verb::ReturnDues);
}

TEST_F(Receipts, APaymentReturnedWholeIsNotHandedOut)
{
    const RowId wrong = pay(u"2024-02"_s, 9000, u"2024-02-20"_s);
    const QString before = toText(*year().arrears);
    EXPECT_EQ(refusalOfReturning(wrong, 9000), QList<Rule>());
    EXPECT_TRUE(got(duesPayer(book.file(), member)).payments.empty());
    EXPECT_EQ(year().arrears, Money::yuan(180));
    got(undo(book.file()));
    EXPECT_EQ(toText(*year().arrears), before) << "as if nothing had been returned";
}

TEST_F(Receipts, OnlyOneOfTwoAlikePaymentsIsReturned)
{
    Record first = payment(u"2024-02"_s, 1500, u"2024-02-20"_s);
    const RowId regular = got(addRecord(book.file(), payments, first)).id;
    payments.setValue(first, u"nature"_s, u"back"_s);
    got(addRecord(book.file(), payments, first));
    EXPECT_EQ(refusalOfReturning(regular, 1000), QList<Rule>());
    QList<qint64> amounts;
    for (const DuesPayment &left : got(duesPayer(book.file(), member)).payments) {
        amounts += left.amount.fen;
    }
    std::ranges::sort(amounts);
    EXPECT_EQ(amounts, (QList<qint64>{500, 1500}));
}

// A prepayment is corrected in March, and the rest given back when the member leaves in July.
TEST_F(Receipts, OfAPaymentIsReturnedAgainUpToWhatWasPaid)
{
    const RowId id = pay(u"2024-02"_s, 1500, u"2024-02-20"_s);
    EXPECT_EQ(refusalOfReturning(id, 1501), QList{Rule::OutOfRange});
    EXPECT_EQ(refusalOfReturning(id, 500), QList<Rule>());
    close(branch, 3);
    EXPECT_EQ(refusalOfReturning(id, 1001, {2024, 7, 1}), QList{Rule::ReturnsExceed});
    EXPECT_EQ(refusalOfReturning(id, 900, {2024, 7, 1}), QList<Rule>());
    const Saved refund = got(returnPayment(
        book.file(), id,
        {.amount = Money{100}, .refund = true, .reason = u"转出"_s, .on = {2024, 7, 1}}));
    EXPECT_EQ(rulesOf(refund.findings), QList<Rule>()) << "更正 and 退还 of one day";
    const auto more = got(returnPayment(
        book.file(), id, {.amount = Money{1}, .reason = u"记错"_s, .on = {2024, 8, 1}}));
    ASSERT_EQ(rulesOf(more.findings), QList{Rule::ReturnsExceed});
    EXPECT_EQ(more.findings.first().args, QStringList{u"0.00"_s});
    EXPECT_TRUE(got(duesPayer(book.file(), member)).payments.empty());
    EXPECT_EQ(refusalOfChanging(returns, refund.id, u"returned"_s, 101),
              QList{Rule::ReturnsExceed});
    EXPECT_EQ(refusalOfChanging(returns, refund.id, u"returned"_s, 99), QList<Rule>());
}

TEST_F(Receipts, OfAPaymentIsReturnedOnceADayInOneKind)
{
    const RowId id = pay(u"2024-02"_s, 1500, u"2024-02-20"_s);
    EXPECT_EQ(refusalOfReturning(id, 500), QList<Rule>());
    EXPECT_EQ(refusalOfReturning(id, 500), QList{Rule::KeyTaken});
}

TEST_F(Receipts, AReturnNamesAStoredPayment)
{
    const RowId id = pay(u"2024-02"_s, 1500, u"2024-02-20"_s);
    Record record = returns.blank();
    const Record paid = got(fetchRecord(book.file(), payments, id));
    for (const QString &part : payments.keys.first()) {
        returns.setValue(record, part, payments.value(paid, part));
    }
    returns.setValue(record, u"returned_on"_s, u"2024-03-01"_s);
    returns.setValue(record, u"reason"_s, u"记错"_s);
    Record other = record;
    returns.setValue(other, u"amount"_s, 1600);
    EXPECT_EQ(refusalOfAdding(returns, other), QList{Rule::NoSuchPayment});
    EXPECT_EQ(refusalOfAdding(returns, record), QList<Rule>());
}

TEST_F(Receipts, APaymentThatHasAReturnStaysAsItIs)
{
    const RowId id = pay(u"2024-02"_s, 1500, u"2024-02-20"_s);
    EXPECT_EQ(refusalOfReturning(id, 500), QList<Rule>());
    EXPECT_EQ(refusalOfChanging(payments, id, u"amount"_s, 1600), QList{Rule::ReturnedPayment});
    EXPECT_EQ(refusalOfChanging(payments, id, u"voucher"_s, u"7"_s), QList{Rule::ReturnedPayment});
    EXPECT_EQ(refusalOfDeleting(payments, id), QList{Rule::ReturnedPayment});
    EXPECT_EQ(refusalOfChanging(payments, id, u"note"_s, u"已冲销"_s), QList<Rule>());
}

TEST_F(Receipts, OfAClosedMonthStayAsTheyAre)
{
    const RowId january = pay(u"2024-01"_s, 1500, u"2024-01-20"_s);
    const RowId february = pay(u"2024-02"_s, 1500, u"2024-02-20"_s);
    const RowId special = book.add(u"special-dues"_s, {{u"member"_s, member},
                                                       {u"purpose"_s, u"抗震救灾"_s},
                                                       {u"amount"_s, 10'000},
                                                       {u"paid_on"_s, u"2024-01-21"_s}});
    close(committee, 1); // and all below
    const QStringList before = book.dump();
    const QList closed{Rule::MonthClosed};
    EXPECT_EQ(refusalOfAdding(payments, payment(u"2024-03"_s, 1500, u"2024-01-31"_s)), closed);
    EXPECT_EQ(refusalOfChanging(payments, january, u"note"_s, u"x"_s), closed);
    EXPECT_EQ(refusalOfChanging(payments, january, u"paid_on"_s, u"2024-02-01"_s), closed);
    EXPECT_EQ(refusalOfChanging(payments, february, u"paid_on"_s, u"2024-01-31"_s), closed);
    EXPECT_EQ(refusalOfDeleting(payments, january), closed);
    EXPECT_EQ(refusalOfDeleting(ledgerOf(u"special-dues"_s), special), closed);
    EXPECT_EQ(refusalOfReturning(january, 100, {2024, 1, 31}), closed);
    const auto settled = got(settleDues(book.file(), {member}, Month::of(2024, 4),
                                        Month::of(2024, 4), {.on = {2024, 1, 31}}));
    EXPECT_EQ(settled.payments, 0);
    EXPECT_EQ(rulesOf(settled.findings), closed);
    EXPECT_EQ(book.dump(), before);
    // What went wrong there is put right in an open month.
    EXPECT_EQ(refusalOfReturning(january, 100, {2024, 2, 1}), QList<Rule>());
    EXPECT_EQ(refusalOfAdding(payments, payment(u"2024-01"_s, 100, u"2024-02-01"_s)),
              QList<Rule>());
}

// A mistyped 特殊党费 of a closed month does not stay in the book.
TEST_F(Receipts, SpecialDuesAreTakenBackByARowOfTheirOwn)
{
    const Ledger &specials = ledgerOf(u"special-dues"_s);
    const auto row = [&](const QString &kind, qint64 fen, const QString &on) {
        Record record = specials.blank();
        specials.setValue(record, u"member"_s, member);
        specials.setValue(record, u"purpose"_s, u"抗震救灾"_s);
        specials.setValue(record, u"kind"_s, kind);
        specials.setValue(record, u"amount"_s, fen);
        specials.setValue(record, u"paid_on"_s, on);
        specials.setValue(record, u"note"_s, u"多记一个零"_s);
        return record;
    };
    const RowId wrong =
        got(addRecord(book.file(), specials, row(u"collected"_s, 500'000, u"2024-01-21"_s))).id;
    close(branch, 1);
    EXPECT_EQ(refusalOfChanging(specials, wrong, u"amount"_s, 50'000), QList{Rule::MonthClosed});
    const QList tooMuch{Rule::ReturnsExceed};
    EXPECT_EQ(refusalOfAdding(specials, row(u"refund"_s, 500'001, u"2024-02-01"_s)), tooMuch);
    EXPECT_EQ(refusalOfAdding(specials, row(u"correction"_s, 450'000, u"2024-02-01"_s)),
              QList<Rule>());
    EXPECT_EQ(refusalOfAdding(specials, row(u"refund"_s, 50'001, u"2024-02-01"_s)), tooMuch);
    EXPECT_EQ(got(duesBook(book.file(), branch, {2024, 1, 1}, {2024, 12, 31})).closing,
              Money{50'000});
    got(reopenMonth(book.file(), branch, Month::of(2024, 1)));
    const QList returned{Rule::ReturnedPayment};
    EXPECT_EQ(refusalOfChanging(specials, wrong, u"amount"_s, 400'000), returned);
    EXPECT_EQ(refusalOfChanging(specials, wrong, u"purpose"_s, u"扶贫"_s), returned);
    EXPECT_EQ(refusalOfDeleting(specials, wrong), returned);
}

TEST_F(Receipts, OfOthersAreNotClosed)
{
    const RowId sister = book.addBranch(u"A2"_s, {{u"superior"_s, committee}});
    close(sister, 1);
    EXPECT_EQ(refusalOfAdding(payments, payment(u"2024-01"_s, 1500, u"2024-01-31"_s)),
              QList<Rule>());
}

TEST_F(Receipts, UndoGoesBackOverAClosing)
{
    pay(u"2024-01"_s, 1500, u"2024-01-20"_s);
    close(branch, 1);
    got(undo(book.file()));
    got(undo(book.file()));
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s);
}

TEST_F(Receipts, AMonthIsClosedOnceAndReopenedFromTheLatest)
{
    close(branch, 1);
    close(branch, 2);
    close(committee, 4);
    EXPECT_EQ(rulesOf(got(closeMonth(book.file(), branch, Month::of(2024, 2), u"王五"_s,
                                     QDate(2024, 3, 1)))),
              QList{Rule::ClosedAlready});
    EXPECT_EQ(got(closedMonths(book.file(), branch, 2024)),
              (QList{Month::of(2024, 1), Month::of(2024, 2), Month::of(2024, 4)}));
    EXPECT_EQ(got(closedMonths(book.file(), committee, 2024)), QList{Month::of(2024, 4)});
    book.addBranch(u"A2"_s);
    const QHash<RowId, QList<Month>> all{
        {branch, {Month::of(2024, 1), Month::of(2024, 2), Month::of(2024, 4)}},
        {committee, {Month::of(2024, 4)}}};
    EXPECT_EQ(got(closedMonths(book.file(), 2024)), all);
    EXPECT_EQ(got(closedMonths(book.file(), branch, 2023)), QList<Month>());

    const QList later{Rule::LaterMonthClosed};
    const Findings refused = got(reopenMonth(book.file(), branch, Month::of(2024, 2)));
    ASSERT_EQ(rulesOf(refused), later);
    EXPECT_EQ(refused.first().args, QStringList{u"2024-04"_s}) << "by the committee above";
    EXPECT_EQ(rulesOf(got(reopenMonth(book.file(), committee, Month::of(2024, 4)))), QList<Rule>());
    EXPECT_EQ(rulesOf(got(reopenMonth(book.file(), branch, Month::of(2024, 1)))), later);
    close(committee, 1);
    EXPECT_EQ(rulesOf(got(reopenMonth(book.file(), committee, Month::of(2024, 1)))), later)
        << "of the branch below";
    EXPECT_EQ(rulesOf(got(reopenMonth(book.file(), branch, Month::of(2024, 2)))), QList<Rule>());
    EXPECT_EQ(rulesOf(got(reopenMonth(book.file(), branch, Month::of(2024, 1)))), QList<Rule>());
    EXPECT_EQ(got(closedMonths(book.file(), branch, 2024)), QList{Month::of(2024, 1)});
    const auto gone = reopenMonth(book.file(), branch, Month::of(2024, 1));
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST_F(Receipts, AMonthToComeIsNotClosed)
{
    EXPECT_EQ(rulesOf(got(closeMonth(book.file(), branch, Month::of(2024, 3), u"王五"_s,
                                     QDate(2024, 2, 29)))),
              QList{Rule::OrderOfDates});
    EXPECT_EQ(rulesOf(got(closeMonth(book.file(), branch, Month::of(2024, 3), u"王五"_s,
                                     QDate(2024, 3, 1)))),
              QList<Rule>());
}

TEST_F(Receipts, AClosedMonthNamesWhoClosedIt)
{
    const RowId sister = book.addBranch(u"A2"_s, {{u"superior"_s, committee}});
    close(branch, 1);
    close(sister, 1);
    const auto closers = [this](RowId organisation, int month) {
        return got(closersOf(book.file(), organisation, Month::of(2024, month)));
    };
    EXPECT_EQ(closers(committee, 1), (QStringList{u"A1"_s, u"A2"_s})) << "each of them itself";
    EXPECT_EQ(closers(branch, 1), QStringList{u"A1"_s});
    close(committee, 2);
    EXPECT_EQ(closers(branch, 2), QStringList{u"机关党委"_s});
    EXPECT_EQ(closers(branch, 3), QStringList());
}

// Whether a month is closed hangs on the superiors there are.
TEST_F(Receipts, AnotherSuperiorNeitherOpensNorClosesAMonthWithReceipts)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const RowId other =
        book.add(u"organisations"_s,
                 {{u"code"_s, u"B"_s}, {u"name"_s, u"另一党委"_s}, {u"kind"_s, u"committee"_s}});
    const auto refusal = [&](const QVariant &superior) {
        return refusalOfChanging(organisations, branch, u"superior"_s, superior);
    };
    const QList closed{Rule::SuperiorClosed};
    pay(u"2024-01"_s, 1500, u"2024-01-20"_s);
    close(committee, 1);
    close(committee, 2); // without receipts
    EXPECT_EQ(refusal(other), closed) << "it would be open";
    EXPECT_EQ(refusal(QVariant()), closed);
    const Record before = got(fetchRecord(book.file(), organisations, branch));
    Record changed = before;
    organisations.setValue(changed, u"superior"_s, other);
    EXPECT_EQ(got(saveRecord(book.file(), organisations, changed, before)).findings.first().args,
              (QStringList{u"2024-01"_s, u"机关党委"_s}));
    EXPECT_EQ(refusalOfChanging(organisations, branch, u"name"_s, u"第一党支部"_s), QList<Rule>());
    close(branch, 1);
    EXPECT_EQ(refusal(other), QList<Rule>()) << "by itself it stays closed";
    EXPECT_EQ(refusal(committee), QList<Rule>());
    pay(u"2024-03"_s, 1500, u"2024-03-20"_s);
    close(other, 3);
    EXPECT_EQ(refusal(other), closed) << "it would be closed";
    close(committee, 3);
    EXPECT_EQ(refusal(other), QList<Rule>()) << "closed by both";
}

TEST_F(Receipts, OfAMonthAreThoseOfAllBelowWhateverTheBooksBeginWith)
{
    const RowId idle =
        book.addMember(u"P9"_s, book.addBranch(u"A2"_s, {{u"superior"_s, committee}}));
    const RowId wrong = pay(u"2024-01"_s, 1500, u"2024-01-20"_s);
    book.add(u"special-dues"_s, {{u"member"_s, idle},
                                 {u"purpose"_s, u"抗震救灾"_s},
                                 {u"amount"_s, 5'000},
                                 {u"paid_on"_s, u"2024-01-31"_s}});
    EXPECT_EQ(refusalOfReturning(wrong, 500, {2024, 1, 25}), QList<Rule>());
    book.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                 {u"date"_s, u"2024-02-01"_s},
                                 {u"kind"_s, u"opening"_s},
                                 {u"amount"_s, 100'000}});
    const MonthReceipts month = got(monthReceipts(book.file(), committee, Month::of(2024, 1)));
    EXPECT_EQ(month.count, 2);
    EXPECT_EQ(month.received, Money{6'500});
    EXPECT_EQ(month.takenBack, Money{500});
    EXPECT_EQ(got(monthReceipts(book.file(), committee, Month::of(2024, 2))).count, 0);
}

TEST_F(Receipts, MonthsAreReopenedTogetherInAnyOrder)
{
    QList<RowId> ids;
    for (const int month : {1, 2, 3}) {
        ids += book.add(u"dues-closings"_s, {{u"organisation"_s, branch},
                                             {u"month"_s, toText(Month::of(2024, month))},
                                             {u"closed_on"_s, u"2024-04-01"_s}});
    }
    EXPECT_EQ(rulesOf(got(deleteRecords(book.file(), closings, {ids[0], ids[2]}))),
              QList{Rule::LaterMonthClosed})
        << "the one between stays closed";
    EXPECT_EQ(rulesOf(got(deleteRecords(book.file(), closings, ids))), QList<Rule>());
    EXPECT_EQ(got(closedMonths(book.file(), branch, 2024)), QList<Month>());
}

TEST_F(Receipts, ReliefsOfAMemberDoNotOverlap)
{
    const Ledger &reliefs = ledgerOf(u"dues-reliefs"_s);
    const auto relief = [&](RowId who, const QString &first, const QString &last) {
        Record record = reliefs.blank();
        reliefs.setValue(record, u"member"_s, who);
        reliefs.setValue(record, u"first_month"_s, first);
        reliefs.setValue(record, u"last_month"_s, last);
        reliefs.setValue(record, u"amount"_s, 500);
        reliefs.setValue(record, u"reason"_s, u"生活困难"_s);
        return record;
    };
    const RowId id =
        got(addRecord(book.file(), reliefs, relief(member, u"2024-03"_s, u"2024-05"_s))).id;
    const QList overlap{Rule::ReliefsOverlap};
    EXPECT_EQ(refusalOfAdding(reliefs, relief(member, u"2024-05"_s, u"2024-06"_s)), overlap);
    EXPECT_EQ(refusalOfAdding(reliefs, relief(member, u"2024-01"_s, u"2024-12"_s)), overlap);
    EXPECT_EQ(refusalOfAdding(reliefs, relief(member, u"2024-06"_s, u"2024-06"_s)), QList<Rule>());
    EXPECT_EQ(refusalOfChanging(reliefs, id, u"last_month"_s, u"2024-06"_s), overlap);
    EXPECT_EQ(refusalOfChanging(reliefs, id, u"first_month"_s, u"2024-02"_s), QList<Rule>());
    const RowId other = book.addMember(u"P2"_s, branch);
    EXPECT_EQ(refusalOfAdding(reliefs, relief(other, u"2024-01"_s, u"2024-12"_s)), QList<Rule>());
}

TEST_F(Receipts, AReliefReducesWhatIsDue)
{
    const Ledger &reliefs = ledgerOf(u"dues-reliefs"_s);
    const auto adding = [&](RowId who, qint64 fen, const QString &month) {
        Record record = reliefs.blank();
        reliefs.setValue(record, u"member"_s, who);
        reliefs.setValue(record, u"first_month"_s, month);
        reliefs.setValue(record, u"last_month"_s, month);
        reliefs.setValue(record, u"amount"_s, fen);
        reliefs.setValue(record, u"reason"_s, u"生活困难"_s);
        return got(addRecord(book.file(), reliefs, record)).findings;
    };
    const Findings above = adding(member, 500'00, u"2024-03"_s);
    EXPECT_EQ(rulesOf(above), QList{Rule::ReliefAboveDue});
    EXPECT_EQ(above.value(0).field, u"amount"_s);
    EXPECT_EQ(above.value(0).args, QStringList{u"15.00"_s});
    EXPECT_EQ(rulesOf(adding(member, 0, u"2024-03"_s)), QList<Rule>());
    EXPECT_EQ(rulesOf(adding(member, 14'99, u"2024-04"_s)), QList<Rule>());
    EXPECT_EQ(rulesOf(adding(member, 500'00, u"2023-03"_s)), QList<Rule>()) << "nothing is known";
}

// What was refused stays on record beside the request that follows it.
TEST_F(Receipts, ARefusedReliefNeitherHoldsNorOverlaps)
{
    const test::Values request{
        {u"member"_s, member},           {u"first_month"_s, u"2024-03"_s},
        {u"last_month"_s, u"2024-04"_s}, {u"amount"_s, 0},
        {u"reason"_s, u"生活困难"_s},    {u"approved_on"_s, u"2024-02-20"_s}};
    test::Values refused = request;
    refused[u"outcome"_s] = u"refused"_s;
    const RowId first = book.add(u"dues-reliefs"_s, refused);
    EXPECT_EQ(year().due, Money::yuan(180));
    const Ledger &reliefs = ledgerOf(u"dues-reliefs"_s);
    Record again = got(fetchRecord(book.file(), reliefs, first));
    again.id = 0;
    reliefs.setValue(again, u"outcome"_s, u""_s);
    EXPECT_EQ(refusalOfAdding(reliefs, again), QList{Rule::KeyTaken}) << "without a day of its own";
    reliefs.setValue(again, u"applied_on"_s, u"2024-02-10"_s);
    EXPECT_EQ(refusalOfAdding(reliefs, again), QList<Rule>());
    EXPECT_EQ(year().due, Money::yuan(150));
    EXPECT_EQ(refusalOfChanging(reliefs, first, u"outcome"_s, u""_s), QList{Rule::ReliefsOverlap});
}

// Art. 7: the next higher committee approves; of the retired the branch's decision is enough.
TEST_F(Receipts, AReliefHoldsOnceItIsApproved)
{
    const RowId id = book.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                                  {u"first_month"_s, u"2024-03"_s},
                                                  {u"last_month"_s, u"2024-04"_s},
                                                  {u"amount"_s, 0},
                                                  {u"reason"_s, u"生活困难"_s}});
    EXPECT_EQ(year().due, Money::yuan(180));
    book.change(u"dues-reliefs"_s, id, {{u"decided_on"_s, u"2024-02-01"_s}});
    EXPECT_EQ(year().due, Money::yuan(180));
    book.add(u"dues-bases"_s, {{u"member"_s, member},
                               {u"month"_s, u"2024-04"_s},
                               {u"kind"_s, u"retired"_s},
                               {u"base"_s, 300'000},
                               {u"reason"_s, u"退休"_s}});
    EXPECT_EQ(year().due, Money::yuan(165)) << "retired in April";
    book.change(u"dues-reliefs"_s, id, {{u"approved_on"_s, u"2024-02-20"_s}});
    EXPECT_EQ(year().due, Money::yuan(150));
}

} // namespace
} // namespace zhibu
