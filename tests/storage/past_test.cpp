#include "storage/dues/receipts.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/membercounts.h"
#include "storage/facts/summaryfacts.h"
#include "storage/meetings/memberreviews.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

const QDate kThen(2024, 12, 31);
const QDate kNow(2025, 12, 31);

/// P1 paid in branch A in 2024 and moved to B in 2025, when A also got another name.
class Past : public testing::Test
{
protected:
    Past()
    {
        m_book.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                     {u"month"_s, u"2024-01"_s},
                                     {u"kind"_s, u"wage"_s},
                                     {u"base"_s, 400'000}});
        m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                        {u"first_month"_s, u"2024-03"_s},
                                        {u"last_month"_s, u"2024-03"_s},
                                        {u"amount"_s, 4000},
                                        {u"paid_on"_s, u"2024-03-05"_s}});
        m_book.change(u"members"_s, m_member, {{u"branch"_s, m_b}});
        m_book.add(u"member-changes"_s, {{u"member"_s, m_member},
                                         {u"date"_s, u"2025-06-01"_s},
                                         {u"change"_s, u"moved"_s},
                                         {u"branch"_s, m_a}});
        m_book.change(u"organisations"_s, m_a, {{u"name"_s, u"新名"_s}});
        m_book.add(u"organisation-changes"_s, {{u"organisation"_s, m_a},
                                               {u"date"_s, u"2025-06-01"_s},
                                               {u"change"_s, u"renamed"_s},
                                               {u"former_name"_s, u"A"_s}});
    }

    /// Codes of the branches with dues of 2024 as they were on a day.
    QStringList payers(RowId scope, QDate day)
    {
        QStringList lines;
        for (const DuesYearRow &row : got(duesYearRows(m_book.file(), scope, 2024, day))) {
            lines += row.organisationCode + u' ' + row.code;
        }
        return lines;
    }

    test::TempFile m_book;
    RowId m_a = m_book.addBranch(u"A"_s);
    RowId m_b = m_book.addBranch(u"B"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_a);
};

} // namespace

TEST_F(Past, DuesOfAYearAreOfTheBranchOfItsDay)
{
    EXPECT_EQ(payers(m_a, kThen), QStringList{u"A P1"_s});
    EXPECT_EQ(payers(m_b, kThen), QStringList());
    EXPECT_EQ(payers(0, kThen), QStringList{u"A P1"_s});
    EXPECT_EQ(payers(m_a, kNow), QStringList());
    EXPECT_EQ(payers(m_b, kNow), QStringList{u"B P1"_s});
}

TEST_F(Past, DuesOfAMonthAreOfTheBranchOfItsLastDay)
{
    EXPECT_EQ(got(duesMonthRows(m_book.file(), m_a, Month::of(2024, 3))).size(), 1);
    EXPECT_TRUE(got(duesMonthRows(m_book.file(), m_b, Month::of(2024, 3))).empty());
    EXPECT_TRUE(got(duesMonthRows(m_book.file(), m_a, Month::of(2025, 6))).empty());
    EXPECT_EQ(got(duesMonthRows(m_book.file(), m_b, Month::of(2025, 6))).size(), 1);
}

TEST_F(Past, AReceiptStandsInTheBookOfTheBranchOfItsDay)
{
    const Month march = Month::of(2024, 3);
    EXPECT_EQ(got(monthReceipts(m_book.file(), m_a, march)).received, Money{4000});
    EXPECT_EQ(got(monthReceipts(m_book.file(), m_b, march)).count, 0);
    const auto ofA = got(memberReceipts(m_book.file(), m_a, march.firstDay(), march.lastDay()));
    ASSERT_EQ(ofA.size(), 1);
    EXPECT_EQ(ofA.front().organisationCode, u"A"_s);
    EXPECT_TRUE(got(memberReceipts(m_book.file(), m_b, march.firstDay(), march.lastDay())).empty());
}

TEST_F(Past, AMonthClosedAboveTheOldBranchStaysClosedForIt)
{
    m_book.add(
        u"dues-closings"_s,
        {{u"organisation"_s, m_a}, {u"month"_s, u"2024-03"_s}, {u"closed_on"_s, u"2024-04-02"_s}});
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    Record late = payments.blank();
    payments.setValue(late, u"member"_s, m_member);
    payments.setValue(late, u"first_month"_s, u"2024-02"_s);
    payments.setValue(late, u"last_month"_s, u"2024-02"_s);
    payments.setValue(late, u"amount"_s, 4000);
    payments.setValue(late, u"paid_on"_s, u"2024-03-20"_s);
    EXPECT_EQ(test::rulesOf(got(addRecord(m_book.file(), payments, late)).findings),
              QList<Rule>{Rule::MonthClosed});
}

TEST_F(Past, MembersAreCountedWhereTheyWere)
{
    EXPECT_EQ(got(memberCounts(m_book.file(), kThen)).value(m_a), 1);
    EXPECT_EQ(got(memberCounts(m_book.file(), kThen)).value(m_b), 0);
    EXPECT_EQ(got(memberCounts(m_book.file(), kNow)).value(m_b), 1);
    EXPECT_EQ(got(memberCounts(m_book.file(), m_a, 2024, kThen)).total, 1);
    EXPECT_EQ(got(memberCounts(m_book.file(), m_b, 2024, kThen)).total, 0);
    EXPECT_EQ(got(memberCounts(m_book.file(), m_b, 2025, kNow)).total, 1);
}

TEST_F(Past, AReviewListsWhoWasThere)
{
    const auto sheets = got(reviewSheets(m_book.file(), m_a, 2024, kThen));
    ASSERT_EQ(sheets.size(), 1);
    EXPECT_EQ(sheets.front().rows.size(), 1);
}

TEST_F(Past, TablesOfADayBearTheNameOfThatDay)
{
    EXPECT_EQ(got(meetingRows(m_book.file(), m_a, 2024, kThen)).front().name, u"A"_s);
    EXPECT_EQ(got(meetingRows(m_book.file(), m_a, 2025, kNow)).front().name, u"新名"_s);
}

} // namespace zhibu
