#include "storage/dues/paying.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Settling : public testing::Test
{
protected:
    Settling()
        : branch{book.addBranch(u"A"_s)}
    {}

    /// Owes 15.00 a month from a month of 2024.
    RowId member(const QString &code, const QString &joined, const QString &from)
    {
        const RowId id = book.addMember(
            code, branch,
            {{u"kind"_s, u"probationary"_s}, {u"joined"_s, joined}, {u"confirmed"_s, QVariant()}});
        book.add(
            u"dues-bases"_s,
            {{u"member"_s, id}, {u"month"_s, from}, {u"kind"_s, u"wage"_s}, {u"base"_s, 300'000}});
        return id;
    }
    void pay(RowId who, const QString &first, const QString &last, qint64 fen)
    {
        book.add(u"dues-payments"_s, {{u"member"_s, who},
                                      {u"first_month"_s, first},
                                      {u"last_month"_s, last},
                                      {u"amount"_s, fen},
                                      {u"paid_on"_s, u"2024-12-02"_s}});
    }
    Settlement settled(const QList<RowId> &members, int first, int last)
    {
        return got(settleDues(book.file(), members, Month::of(2024, first), Month::of(2024, last),
                              {.on = {2024, 12, 2}}));
    }
    /// The payment stored last.
    QString newest() const
    {
        return book.ask(u"SELECT first_month || ' ' || last_month || ' ' || amount || voucher "
                        "FROM dues_payment ORDER BY id DESC"_s);
    }

    test::TempFile book;
    RowId branch;
};

TEST_F(Settling, BeginsWithTheFirstMonthThatIsOwed)
{
    const RowId who = member(u"P1"_s, u"2024-06-10"_s, u"2024-06"_s);
    EXPECT_EQ(settled({who}, 1, 12).payments, 1);
    EXPECT_EQ(newest(), u"2024-06 2024-12 10500"_s);
}

TEST_F(Settling, IsForTheOpenMonthsOfThePeriod)
{
    const RowId who = member(u"P1"_s, u"2024-01-10"_s, u"2024-01"_s);
    pay(who, u"2024-01"_s, u"2024-02"_s, 3'000);
    EXPECT_EQ(settled({who}, 1, 3).payments, 1);
    EXPECT_EQ(newest(), u"2024-03 2024-03 1500"_s);
    pay(who, u"2024-05"_s, u"2024-06"_s, 3'000);
    EXPECT_EQ(settled({who}, 1, 8).payments, 1);
    EXPECT_EQ(newest(), u"2024-04 2024-08 4500"_s) << "April, July and August";
}

TEST_F(Settling, MakesNoPaymentWhereNothingIsOpen)
{
    const RowId who = member(u"P1"_s, u"2024-06-10"_s, u"2024-06"_s);
    EXPECT_EQ(settled({who}, 1, 5).payments, 0);
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM dues_payment"_s), u"0"_s);
}

TEST_F(Settling, StoresNothingWhenOnePaymentIsRefused)
{
    const RowId other = member(u"P1"_s, u"2024-01-10"_s, u"2024-01"_s);
    const RowId who = member(u"P2"_s, u"2024-01-10"_s, u"2024-01"_s);
    pay(who, u"2024-07"_s, u"2024-07"_s, 750); // what is left is the same sum on the same day
    const QStringList before = book.dump();
    const Settlement settlement = settled({other, who}, 7, 7);
    EXPECT_EQ(settlement.payments, 0);
    EXPECT_EQ(settlement.refused, u"党员P2"_s);
    EXPECT_EQ(test::rulesOf(settlement.findings), QList{Rule::KeyTaken});
    EXPECT_EQ(book.dump(), before);
}

} // namespace
} // namespace zhibu
