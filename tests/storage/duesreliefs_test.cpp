#include "storage/receiptstest.h"

namespace zhibu {
namespace {

using test::got;
using test::rulesOf;

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
    EXPECT_EQ(rulesOf(above), QList{Rule::ReliefReducesNothing});
    EXPECT_EQ(above.value(0).field, u"amount"_s);
    EXPECT_EQ(above.value(0).args, QStringList{u"15.00"_s});
    const Findings equal = adding(member, 15'00, u"2024-03"_s);
    EXPECT_EQ(rulesOf(equal), QList{Rule::ReliefReducesNothing});
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
