#include "storage/dues/receipts.h"
#include "storage/file/history.h"
#include "storage/receiptstest.h"

namespace zhibu {
namespace {

using test::got;
using test::rulesOf;

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

} // namespace
} // namespace zhibu
