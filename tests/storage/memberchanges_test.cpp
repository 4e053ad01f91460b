#include "core/memberchange.h"
#include "storage/check/check.h"
#include "storage/file/history.h"
#include "storage/people/memberchanges.h"
#include "storage/people/membership.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kToday(2024, 12, 31);

class MemberChanges : public testing::Test
{
protected:
    Record eventOf(const QString &change, const QString &date, const Values &more = {}) const
    {
        const Ledger &ledger = ledgerOf(u"member-changes"_s);
        Record event = ledger.blank();
        ledger.setValue(event, u"member"_s, m_member);
        ledger.setValue(event, u"change"_s, change);
        ledger.setValue(event, u"date"_s, date);
        for (auto it = more.begin(); it != more.end(); ++it) {
            ledger.setValue(event, it.key(), it.value());
        }
        return event;
    }
    Findings record(const QString &change, const QString &date, RowId branchNow = 0,
                    const Values &more = {})
    {
        return add(eventOf(change, date, more), branchNow);
    }
    Findings add(const Record &event, RowId branchNow = 0)
    {
        ChangeSet changes(m_book.file(), {.ledger = u"member-changes"_s});
        const Findings findings =
            got(addMemberChange(changes, m_book.file(), {.event = event, .branchNow = branchNow}));
        return findings.isEmpty() ? got(changes.commit()) : findings;
    }
    /// Corrects the newest event.
    Findings amend(std::optional<QDate> day)
    {
        const RowId event =
            m_book.ask(u"SELECT id FROM member_change ORDER BY date DESC LIMIT 1"_s).toLongLong();
        ChangeSet changes(m_book.file(), {.ledger = u"member-changes"_s});
        const Findings findings = got(amendMemberChange(changes, m_book.file(), event, day));
        return findings.isEmpty() ? got(changes.commit()) : findings;
    }
    /// For an event that is only written down.
    Values eventValues(const QString &change, const QString &date) const
    {
        return {{u"member"_s, m_member}, {u"change"_s, change}, {u"date"_s, date}};
    }
    /// 党籍状态, 状态日期, 所在党支部 and 党小组 as they are stored.
    QString row() const
    {
        return m_book.ask(
            u"SELECT m.status || ' ' || coalesce(m.status_date, '-') || ' ' || o.code || ' ' || "
            "coalesce(g.code, '-') FROM member m JOIN organisation o ON o.id = m.branch "
            "LEFT JOIN organisation g ON g.id = m.party_group WHERE m.code = 'P1'"_s);
    }
    /// The events: date, code, branch before.
    QString events() const
    {
        return m_book.ask(
            u"SELECT coalesce(group_concat(line, ', '), '') FROM (SELECT c.date || ' ' || c.change "
            "|| ' ' || coalesce(o.code, '-') AS line FROM member_change c "
            "LEFT JOIN organisation o ON o.id = c.branch ORDER BY c.date, c.id)"_s);
    }
    bool isMemberOn(QDate day) { return !got(membersOn(m_book.file(), 0, day)).isEmpty(); }
    QStringList found()
    {
        QStringList fields;
        for (const CheckFinding &entry : got(checkFile(m_book.file(), kToday))) {
            if (entry.finding.rule == Rule::MemberNotAsChanged) {
                fields +=
                    entry.key + u' ' + entry.finding.field + u' ' + entry.finding.args.join(u' ');
            }
        }
        return fields;
    }

    test::TempFile m_book;
    RowId m_a = m_book.addBranch(u"A"_s);
    RowId m_b = m_book.addBranch(u"B"_s);
    RowId m_group = m_book.add(u"organisations"_s, {{u"code"_s, u"A1"_s},
                                                    {u"name"_s, u"A1"_s},
                                                    {u"kind"_s, u"group"_s},
                                                    {u"superior"_s, m_a}});
    RowId m_member = m_book.addMember(u"P1"_s, m_a, {{u"party_group"_s, m_group}});
};

TEST_F(MemberChanges, EveryKindSetsTheStatusItLeadsTo)
{
    for (const QLatin1StringView code : kMemberChangeCodes) {
        const auto kind = enumIn<MemberChangeKind>(kMemberChangeCodes, QString(code));
        const auto status = statusAfter(*kind);
        if (kind == MemberChangeKind::Moved || kind == MemberChangeKind::Extended) {
            EXPECT_FALSE(status) << code.data();
            continue;
        }
        ASSERT_TRUE(record(code, u"2024-05-06"_s).isEmpty()) << code.data();
        const bool isActive = status == MemberStatus::Active;
        EXPECT_EQ(row(), QString(codeIn(kMemberStatusCodes, *status))
                             + (isActive ? u" - A A1"_s : u" 2024-05-06 A A1"_s))
            << code.data();
        EXPECT_EQ(found(), QStringList()) << code.data();
        got(undo(m_book.file()));
        EXPECT_EQ(row(), u"active - A A1"_s) << "one action: " << code.data();
        EXPECT_EQ(events(), QString());
    }
}

TEST_F(MemberChanges, AMoveLeavesTheGroupAndKeepsTheBranchBefore)
{
    ASSERT_TRUE(record(u"moved"_s, u"2024-05-06"_s, m_b).isEmpty());
    EXPECT_EQ(row(), u"active - B -"_s);
    EXPECT_EQ(events(), u"2024-05-06 moved A"_s);
    EXPECT_EQ(got(membersOn(m_book.file(), m_a, {2024, 5, 5})).size(), 1);
}

TEST_F(MemberChanges, AMoveToNowhereIsRefusedAndNothingIsStored)
{
    EXPECT_EQ(test::rulesOf(record(u"moved"_s, u"2024-05-06"_s)), QList<Rule>{Rule::Required});
    EXPECT_EQ(events(), QString());
}

TEST_F(MemberChanges, ABadEventIsRefusedTogetherWithWhatItWouldHaveChanged)
{
    Record event = eventOf(u"suspended"_s, u"2024-05-06"_s);
    ledgerOf(u"member-changes"_s).setValue(event, u"date"_s, QVariant());
    EXPECT_EQ(test::rulesOf(add(event)), QList<Rule>{Rule::Required});
    EXPECT_EQ(row(), u"active - A A1"_s);
}

TEST_F(MemberChanges, AnEarlierEventFillsAGapAndLeavesTheRow)
{
    ASSERT_TRUE(record(u"transferred_out"_s, u"2024-05-06"_s).isEmpty());
    ASSERT_TRUE(record(u"moved"_s, u"2020-01-01"_s, 0, {{u"branch"_s, m_b}}).isEmpty());
    EXPECT_EQ(row(), u"transferred 2024-05-06 A A1"_s);
    EXPECT_EQ(got(membersOn(m_book.file(), m_b, {2019, 12, 31})).size(), 1);
    EXPECT_EQ(found(), QStringList());
}

TEST_F(MemberChanges, WhoCameNewWasInNoBranchBefore)
{
    ASSERT_TRUE(
        record(u"transferred_in"_s, u"2024-05-06"_s, 0, {{u"elsewhere"_s, u"外县"_s}}).isEmpty());
    EXPECT_EQ(events(), u"2024-05-06 transferred_in -"_s);
    EXPECT_FALSE(isMemberOn({2024, 5, 5}));
    EXPECT_TRUE(isMemberOn({2024, 5, 6}));
}

TEST_F(MemberChanges, AStatusOnlyTheRowToldIsNotForgotten)
{
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2018-01-01"_s}});
    ASSERT_TRUE(record(u"transferred_in"_s, u"2022-01-01"_s, m_b).isEmpty());
    EXPECT_EQ(row(), u"active - B -"_s);
    EXPECT_EQ(events(), u"2018-01-01 transferred_out A, 2022-01-01 transferred_in A"_s);
    EXPECT_TRUE(isMemberOn({2017, 12, 31}));
    EXPECT_FALSE(isMemberOn({2020, 1, 1}));
    EXPECT_TRUE(isMemberOn({2022, 1, 1}));
    got(undo(m_book.file()));
    EXPECT_EQ(row(), u"transferred 2018-01-01 A A1"_s);
    EXPECT_EQ(events(), QString());
}

TEST_F(MemberChanges, ThatTheRowTellsAlreadyIsNotToldTwice)
{
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2018-01-01"_s}});
    ASSERT_TRUE(record(u"block_out"_s, u"2018-01-01"_s).isEmpty());
    EXPECT_EQ(events(), u"2018-01-01 block_out A"_s);
}

TEST_F(MemberChanges, ACorrectedEventTakesTheRowAlong)
{
    ASSERT_TRUE(record(u"transferred_out"_s, u"2024-05-06"_s).isEmpty());
    EXPECT_TRUE(amend(QDate(2024, 5, 16)).isEmpty());
    EXPECT_EQ(row(), u"transferred 2024-05-16 A A1"_s);
    EXPECT_EQ(events(), u"2024-05-16 transferred_out A"_s);
    ASSERT_TRUE(record(u"transferred_in"_s, u"2024-06-06"_s, m_b).isEmpty());
    EXPECT_EQ(row(), u"active - B -"_s);
    EXPECT_EQ(test::rulesOf(amend(QDate(2024, 5, 15))), QList<Rule>{Rule::OrderOfDates});
    EXPECT_TRUE(amend({}).isEmpty());
    EXPECT_EQ(row(), u"transferred 2024-05-16 A -"_s);
    EXPECT_TRUE(amend({}).isEmpty());
    EXPECT_EQ(row(), u"active - A -"_s);
    EXPECT_EQ(events(), QString());
}

TEST_F(MemberChanges, WhatLaterEventsBuiltOnStays)
{
    ASSERT_TRUE(record(u"moved"_s, u"2024-03-01"_s, m_b).isEmpty());
    const RowId move = m_book.ask(u"SELECT id FROM member_change"_s).toLongLong();
    ASSERT_TRUE(record(u"suspended"_s, u"2024-05-06"_s).isEmpty());
    const QStringList before = m_book.dump();
    ChangeSet changes(m_book.file(), {.ledger = u"member-changes"_s});
    EXPECT_EQ(test::rulesOf(got(amendMemberChange(changes, m_book.file(), move, {}))),
              QList<Rule>{Rule::OrderOfDates});
    EXPECT_EQ(m_book.dump(), before);
}

TEST_F(MemberChanges, CheckFindsWhereTheRowSaysOtherwise)
{
    m_book.add(u"member-changes"_s, eventValues(u"suspended"_s, u"2023-03-01"_s));
    EXPECT_EQ(found(), QStringList{u"P1 status 停止党籍 2023-03-01"_s});
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"suspended"_s}, {u"status_date"_s, u"2023-02-01"_s}});
    EXPECT_EQ(found(), QStringList{u"P1 status_date 停止党籍 2023-03-01"_s});
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"left"_s}, {u"status_date"_s, u"2024-03-01"_s}});
    EXPECT_EQ(found(), QStringList()) << "a later 状态日期 is news";
    m_book.add(u"member-changes"_s, eventValues(u"restored"_s, u"2024-06-01"_s));
    EXPECT_EQ(found(), QStringList{u"P1 status 恢复党籍 2024-06-01"_s});
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"active"_s}, {u"status_date"_s, QVariant()}});
    EXPECT_EQ(found(), QStringList());
    auto moved = eventValues(u"moved"_s, u"2024-07-01"_s);
    moved.insert(u"branch"_s, m_a);
    m_book.add(u"member-changes"_s, moved);
    EXPECT_EQ(found(), QStringList{u"P1 branch 支部间调动 2024-07-01"_s});
    m_book.change(u"members"_s, m_member, {{u"branch"_s, m_b}, {u"party_group"_s, QVariant()}});
    EXPECT_EQ(found(), QStringList());
}

} // namespace
} // namespace zhibu
