#include "storage/file/history.h"
#include "storage/receiptstest.h"

#include <QRandomGenerator>

namespace zhibu {
namespace {

using test::got;
using test::rulesOf;

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

} // namespace
} // namespace zhibu
