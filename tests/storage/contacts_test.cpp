#include "storage/check/check.h"
#include "storage/facts/duelist.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/contacts.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

class Contacts : public testing::Test
{
protected:
    RowId floats(const Values &more)
    {
        Values values{{u"organisation"_s, m_branch},
                      {u"direction"_s, u"out"_s},
                      {u"member"_s, m_member},
                      {u"since"_s, u"2023-01-10"_s}};
        values.insert(more);
        return m_book.add(u"floating-members"_s, values);
    }
    qsizetype dueOn(QDate day) { return got(contactsDue(m_book.file(), m_branch, day)).size(); }
    LostStep stepOn(QDate day)
    {
        const auto lost = got(lostMembers(m_book.file(), m_branch, day));
        return lost.isEmpty() ? LostStep::Search : lost.first().step;
    }
    QList<Rule> found(QDate day)
    {
        QList<Rule> rules;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), day))) {
            const Rule rule = entry.finding.rule;
            if (rule == Rule::ContactOverdue || rule == Rule::LostTooLong
                || rule == Rule::RemovalUndecided) {
                rules += rule;
            }
        }
        return rules;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_branch);
};

TEST_F(Contacts, WithAFloatingMemberAreDueAfterHalfAYear)
{
    const RowId row = floats({});
    EXPECT_EQ(dueOn({2023, 7, 9}), 0);
    EXPECT_EQ(dueOn({2023, 7, 10}), 1);
    m_book.change(u"floating-members"_s, row, {{u"last_contact"_s, u"2023-03-31"_s}});
    EXPECT_EQ(dueOn({2023, 9, 29}), 0);
    EXPECT_EQ(dueOn({2023, 9, 30}), 1);
    EXPECT_EQ(got(dueList(m_book.file(), 0, {2023, 9, 30})).floatingSilent, QList<RowId>{row});
    m_book.change(u"floating-members"_s, row, {{u"until"_s, u"2023-09-30"_s}});
    EXPECT_EQ(dueOn({2023, 10, 1}), 0);
}

TEST_F(Contacts, AreNotDueWithWhoCameInOrWithWhoLeft)
{
    floats({{u"direction"_s, u"in"_s}, {u"member"_s, QVariant()}, {u"name"_s, u"李四"_s}});
    EXPECT_EQ(dueOn({2024, 6, 30}), 0);
    floats({});
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2023-05-01"_s}});
    EXPECT_EQ(dueOn({2024, 6, 30}), 0);
}

TEST_F(Contacts, WithMembersAbroadAreDueAfterHalfAYear)
{
    const RowId row = m_book.add(
        u"circumstances"_s,
        {{u"member"_s, m_member}, {u"kind"_s, u"abroad"_s}, {u"since"_s, u"2023-08-31"_s}});
    EXPECT_EQ(dueOn({2024, 2, 28}), 0);
    EXPECT_EQ(dueOn({2024, 2, 29}), 1);
    EXPECT_EQ(got(dueList(m_book.file(), 0, {2024, 2, 29})).abroadSilent, QList<RowId>{row});
    m_book.change(u"circumstances"_s, row, {{u"last_contact"_s, u"2024-02-29"_s}});
    EXPECT_EQ(dueOn({2024, 8, 28}), 0);
    EXPECT_EQ(dueOn({2024, 8, 29}), 1);
}

TEST_F(Contacts, WhoFloatsOutIsInThatCircumstanceWithoutARowOfIt)
{
    floats({{u"until"_s, u"2023-12-31"_s}});
    const auto floating = [this](QDate day) {
        return got(membersIn(m_book.file(), Circumstance::Floating, day, day));
    };
    EXPECT_TRUE(floating({2023, 1, 9}).isEmpty());
    EXPECT_EQ(floating({2023, 1, 10}), QSet<RowId>{m_member});
    EXPECT_EQ(floating({2023, 12, 31}), QSet<RowId>{m_member});
    EXPECT_TRUE(floating({2024, 1, 1}).isEmpty());
}

TEST_F(Contacts, LostForHalfAYearIsASuspensionToBeProposedAndNoMore)
{
    const RowId row = m_book.add(
        u"lost-contact"_s,
        {{u"member"_s, m_member}, {u"since"_s, u"2021-03-10"_s}, {u"reason"_s, u"work"_s}});
    EXPECT_EQ(stepOn({2021, 9, 9}), LostStep::Search);
    EXPECT_EQ(stepOn({2021, 9, 10}), LostStep::Suspend);
    EXPECT_EQ(found({2021, 9, 9}), QList<Rule>());
    EXPECT_EQ(found({2021, 9, 10}), QList<Rule>{Rule::LostTooLong});
    EXPECT_EQ(got(dueList(m_book.file(), 0, {2021, 9, 10})).lostToDecide, QList<RowId>{row});
    EXPECT_EQ(m_book.ask(u"SELECT status FROM member"_s), u"active"_s);
    m_book.change(u"lost-contact"_s, row, {{u"found_on"_s, u"2021-10-01"_s}});
    EXPECT_EQ(stepOn({2021, 9, 30}), LostStep::Suspend);
    EXPECT_EQ(stepOn({2021, 10, 1}), LostStep::Search);
}

TEST_F(Contacts, OfAProbationerTheStandingIsToBeCancelled)
{
    m_book.change(u"members"_s, m_member,
                  {{u"kind"_s, u"probationary"_s}, {u"confirmed"_s, QVariant()}});
    m_book.add(u"lost-contact"_s,
               {{u"member"_s, m_member}, {u"since"_s, u"2021-03-10"_s}, {u"reason"_s, u"other"_s}});
    EXPECT_EQ(stepOn({2021, 9, 10}), LostStep::Cancel);
}

TEST_F(Contacts, TwoYearsAfterTheSuspensionTheRemovalIsToBeDecided)
{
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"suspended"_s}, {u"status_date"_s, u"2022-03-01"_s}});
    EXPECT_EQ(stepOn({2024, 2, 29}), LostStep::Search);
    EXPECT_EQ(stepOn({2024, 3, 1}), LostStep::DecideRemoval);
    EXPECT_EQ(found({2024, 3, 1}), QList<Rule>{Rule::RemovalUndecided});
    EXPECT_EQ(got(dueList(m_book.file(), 0, {2024, 3, 1})).removalsToDecide,
              QList<RowId>{m_member});
}

TEST_F(Contacts, SomebodyWasSeenLastWhereHeCameOrPaid)
{
    EXPECT_FALSE(got(lastSeen(m_book.file(), m_member, {2024, 6, 30})));
    const RowId meeting = m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                       {u"type"_s, u"theme_day"_s},
                                                       {u"topic"_s, u"学习"_s},
                                                       {u"starts"_s, u"2021-03-10 15:00"_s}});
    m_book.add(u"attendance"_s,
               {{u"activity"_s, meeting}, {u"member"_s, m_member}, {u"status"_s, u"present"_s}});
    EXPECT_EQ(got(lastSeen(m_book.file(), m_member, {2024, 6, 30})), QDate(2021, 3, 10));
    m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                    {u"first_month"_s, u"2021-01"_s},
                                    {u"amount"_s, 5000},
                                    {u"paid_on"_s, u"2021-04-02"_s}});
    EXPECT_EQ(got(lastSeen(m_book.file(), m_member, {2024, 6, 30})), QDate(2021, 4, 2));
    EXPECT_EQ(got(lastSeen(m_book.file(), m_member, {2021, 4, 1})), QDate(2021, 3, 10));
}

} // namespace
} // namespace zhibu
