#include "storage/dues/book.h"
#include "storage/file/history.h"
#include "storage/receiptstest.h"

namespace zhibu {
namespace {

using test::got;
using test::rulesOf;

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

} // namespace
} // namespace zhibu
