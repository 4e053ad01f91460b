#include "ledger/peopleledgers.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "storage/people/memberdecision.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kToday(2024, 6, 30);

class Decisions : public testing::Test
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
    Findings decide(const Record &event, bool endsPosts = false, RowId branchNow = 0)
    {
        return got(recordDecision(
            m_book.file(),
            {.change = {.event = event, .branchNow = branchNow}, .endsPosts = endsPosts}, kToday));
    }
    QString status() const
    {
        return m_book.ask(u"SELECT status || ' ' || coalesce(status_date, '-') FROM member"_s);
    }
    RowId addPost(RowId organisation, const QString &until = {})
    {
        return m_book.add(u"posts"_s,
                          {{u"member"_s, m_member},
                           {u"organisation"_s, organisation},
                           {u"post"_s, u"committee_member"_s},
                           {u"since"_s, u"2022-01-01"_s},
                           {u"until"_s, until.isEmpty() ? QVariant() : QVariant(until)}});
    }

    test::TempFile m_book;
    RowId m_a = m_book.addBranch(u"A"_s);
    RowId m_b = m_book.addBranch(u"B"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_a);
};

TEST_F(Decisions, ExpulsionIsAChangeASanctionAndTheEndOfPostsInOneAction)
{
    addPost(m_a);
    const QStringList before = m_book.dump();
    ASSERT_TRUE(decide(eventOf(u"expelled"_s, u"2024-05-06"_s,
                               {{u"document"_s, u"滨纪〔2024〕1号"_s},
                                {u"approved_by"_s, u"市纪委"_s},
                                {u"reason"_s, u"受贿"_s}}),
                       true)
                    .isEmpty());
    EXPECT_EQ(status(), u"left 2024-05-06"_s);
    EXPECT_EQ(m_book.ask(u"SELECT kind || date || document || authority || reason FROM sanction"_s),
              u"expelled2024-05-06滨纪〔2024〕1号市纪委受贿"_s);
    EXPECT_EQ(m_book.ask(u"SELECT until FROM post"_s), u"2024-05-05"_s)
        << "from the day on he is no member";
    got(undo(m_book.file()));
    EXPECT_EQ(m_book.dump(), before);
}

TEST_F(Decisions, APostWhoseLastDayIsThatOfTheEventEndsBeforeIt)
{
    const RowId last = addPost(m_a, u"2024-05-06"_s);
    const RowId over = addPost(m_b, u"2024-05-05"_s);
    EXPECT_EQ(
        got(consequencesOf(m_book.file(), m_member, MemberChangeKind::Withdrawn, QDate(2024, 5, 6)))
            .posts,
        QList<RowId>{last});
    ASSERT_TRUE(decide(eventOf(u"deceased"_s, u"2024-05-06"_s), true).isEmpty());
    for (const RowId post : {last, over}) {
        EXPECT_EQ(m_book.ask(u"SELECT until FROM post WHERE id = %1"_s.arg(post)), u"2024-05-05"_s);
    }
}

TEST_F(Decisions, PostsGoOnWhereNobodyWantsThemEnded)
{
    addPost(m_a);
    ASSERT_TRUE(decide(eventOf(u"deceased"_s, u"2024-05-06"_s)).isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT coalesce(until, '-') FROM post"_s), u"-"_s);
}

TEST_F(Decisions, ASanctionThatStandsThereAlreadyIsNotEnteredTwice)
{
    m_book.add(u"sanctions"_s,
               {{u"member"_s, m_member}, {u"date"_s, u"2024-05-06"_s}, {u"kind"_s, u"expelled"_s}});
    ASSERT_TRUE(decide(eventOf(u"expelled"_s, u"2024-05-06"_s)).isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM sanction"_s), u"1"_s);
}

TEST_F(Decisions, WhoWasExpelledIsNotRestored)
{
    ASSERT_TRUE(decide(eventOf(u"expelled"_s, u"2024-05-06"_s)).isEmpty());
    const QStringList before = m_book.dump();
    const Findings findings = decide(eventOf(u"restored"_s, u"2024-06-01"_s));
    ASSERT_EQ(test::rulesOf(findings), QList<Rule>{Rule::ChangeBarred});
    EXPECT_EQ(findings[0].args, (QStringList{u"恢复党籍"_s, u"left"_s}));
    EXPECT_EQ(m_book.dump(), before);
}

TEST_F(Decisions, WhoPaysNoDuesIsStruckOffWithoutASuspension)
{
    ASSERT_TRUE(
        decide(eventOf(u"dropped"_s, u"2024-05-06"_s, {{u"reason"_s, u"连续六个月不交党费"_s}}))
            .isEmpty());
    EXPECT_EQ(status(), u"left 2024-05-06"_s);
}

TEST_F(Decisions, WhoWasSuspendedIsRestored)
{
    ASSERT_TRUE(decide(eventOf(u"suspended"_s, u"2022-05-06"_s)).isEmpty());
    EXPECT_EQ(test::rulesOf(decide(eventOf(u"transferred_out"_s, u"2024-06-01"_s))),
              QList<Rule>{Rule::ChangeBarred});
    ASSERT_TRUE(decide(eventOf(u"restored"_s, u"2024-06-01"_s)).isEmpty());
    EXPECT_EQ(status(), u"active -"_s);
}

TEST_F(Decisions, DaysToComeOrBeforeTheAdmissionAreRefused)
{
    EXPECT_TRUE(decide(eventOf(u"deceased"_s, u"2024-06-30"_s)).isEmpty()) << "today";
    got(undo(m_book.file()));
    EXPECT_EQ(test::rulesOf(decide(eventOf(u"deceased"_s, u"2024-07-01"_s))),
              QList<Rule>{Rule::EventInFuture});
    EXPECT_EQ(test::rulesOf(decide(eventOf(u"deceased"_s, u"2010-05-03"_s))),
              QList<Rule>{Rule::OrderOfDates});
    EXPECT_EQ(status(), u"active -"_s);
}

TEST_F(Decisions, ShowBeforehandWhatFollows)
{
    const RowId here = addPost(m_a);
    const RowId there = addPost(m_b);
    m_book.add(u"posts"_s, {{u"member"_s, m_member},
                            {u"organisation"_s, m_a},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2018-01-01"_s},
                            {u"until"_s, u"2021-12-31"_s}});
    const QDate day(2024, 5, 6);
    const auto ends =
        got(consequencesOf(m_book.file(), m_member, MemberChangeKind::Withdrawn, day));
    EXPECT_EQ(ends.lastDues, Month::of(2024, 5));
    EXPECT_EQ(QSet<RowId>(ends.posts.begin(), ends.posts.end()), (QSet<RowId>{here, there}));
    const auto moves = got(consequencesOf(m_book.file(), m_member, MemberChangeKind::Moved, day));
    EXPECT_FALSE(moves.lastDues);
    EXPECT_EQ(moves.posts, QList<RowId>{here});
    const auto back = got(consequencesOf(m_book.file(), m_member, MemberChangeKind::Restored, day));
    EXPECT_FALSE(back.lastDues);
    EXPECT_TRUE(back.posts.isEmpty());
}

TEST_F(Decisions, OnesOfLongAgoFillGapsAndEndNothing)
{
    ASSERT_TRUE(decide(eventOf(u"deceased"_s, u"2024-05-06"_s)).isEmpty());
    addPost(m_a);
    EXPECT_TRUE(decide(eventOf(u"suspended"_s, u"2022-05-06"_s), true).isEmpty());
    EXPECT_EQ(status(), u"deceased 2024-05-06"_s);
    EXPECT_EQ(m_book.ask(u"SELECT coalesce(until, '-') FROM post"_s), u"-"_s);
    EXPECT_EQ(test::rulesOf(decide(eventOf(u"restored"_s, u"2024-05-07"_s))),
              QList<Rule>{Rule::ChangeBarred});
}

TEST_F(Decisions, FilesAreAttachedToTheEvent)
{
    ASSERT_TRUE(got(recordDecision(m_book.file(),
                                   {.change = {.event = eventOf(u"deceased"_s, u"2024-05-06"_s)},
                                    .files = {m_book.write(u"证明.txt"_s, "x")}},
                                   kToday))
                    .isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM attachment a JOIN member_change c "
                         "ON c.id = a.row"_s),
              u"1"_s);
}

TEST_F(Decisions, AMoveTakesTheMemberAlong)
{
    const RowId here = addPost(m_a);
    ASSERT_TRUE(
        decide(eventOf(u"moved"_s, u"2024-05-06"_s, {{u"branch"_s, m_a}}), true, m_b).isEmpty());
    EXPECT_EQ(m_book.ask(u"SELECT o.code FROM member m JOIN organisation o ON o.id = m.branch"_s),
              u"B"_s);
    EXPECT_EQ(m_book.ask(u"SELECT until FROM post WHERE id = %1"_s.arg(here)), u"2024-05-05"_s);
}

TEST_F(Decisions, ToTheBranchHeIsInNobodyMoves)
{
    EXPECT_EQ(test::rulesOf(
                  decide(eventOf(u"moved"_s, u"2024-05-06"_s, {{u"branch"_s, m_a}}), false, m_a)),
              QList<Rule>{Rule::SameBranch});
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member_change"_s), u"0"_s);
}

TEST_F(Decisions, WhatIsWrittenDownAfterTheFactIsJudgedAmongWhatIsWrittenWithIt)
{
    const auto bars = [this](const Record &event, const QList<Record> &others = {}) {
        return test::rulesOf(got(barsToRecord(m_book.file(), event, others, kToday)));
    };
    const auto numbered = [this](const QString &change, const QString &date) {
        Record event = eventOf(change, date);
        event.id = nextRowId();
        return event;
    };
    const QList<Rule> none;
    EXPECT_EQ(bars(numbered(u"deceased"_s, u"2024-07-01"_s)), QList<Rule>{Rule::EventInFuture});
    const Record restored = numbered(u"restored"_s, u"2023-05-01"_s);
    EXPECT_EQ(bars(restored), QList<Rule>{Rule::ChangeBarred}) << "nothing to restore";
    EXPECT_EQ(bars(restored, {numbered(u"suspended"_s, u"2022-05-01"_s), restored}), none);
    EXPECT_EQ(bars(restored, {numbered(u"deceased"_s, u"2022-05-01"_s), restored}),
              QList<Rule>{Rule::ChangeBarred});
    EXPECT_EQ(bars(numbered(u"transferred_in"_s, u"2023-05-01"_s)), none) << "how he came here";
    m_book.change(u"members"_s, m_member,
                  {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2023-05-06"_s}});
    EXPECT_EQ(bars(numbered(u"deceased"_s, u"2023-05-06"_s)), none) << "the row says so already";
    EXPECT_EQ(bars(numbered(u"deceased"_s, u"2023-05-07"_s)), QList<Rule>{Rule::ChangeBarred});
    EXPECT_EQ(bars(numbered(u"expelled"_s, u"2023-06-01"_s)), QList<Rule>{Rule::ChangeBarred});
    EXPECT_EQ(bars(numbered(u"suspended"_s, u"2022-06-01"_s)), none) << "fills a gap";
}

TEST_F(Decisions, WhatIsWrittenDownContradictsNothing)
{
    const auto bars = [this](const Record &event, const QList<Record> &others = {}) {
        return test::rulesOf(got(barsToRecord(m_book.file(), event, others, kToday)));
    };
    const auto numbered = [this](const QString &change, const QString &date) {
        Record event = eventOf(change, date);
        event.id = nextRowId();
        return event;
    };
    const QList<Rule> none;
    const Record expelled = numbered(u"expelled"_s, u"2024-03-01"_s);
    const Record deceased = numbered(u"deceased"_s, u"2024-04-01"_s);
    EXPECT_EQ(bars(expelled, {expelled, deceased}), QList<Rule>{Rule::ChangeContradicts});
    EXPECT_EQ(bars(deceased, {expelled, deceased}), QList<Rule>{Rule::ChangeBarred});
    const Record suspended = numbered(u"suspended"_s, u"2024-03-01"_s);
    EXPECT_EQ(bars(suspended, {suspended, deceased}), none);

    m_book.add(
        u"member-changes"_s,
        {{u"member"_s, m_member}, {u"change"_s, u"expelled"_s}, {u"date"_s, u"2024-03-01"_s}});
    EXPECT_EQ(bars(numbered(u"transferred_out"_s, u"2024-04-01"_s)),
              QList<Rule>{Rule::ChangeBarred})
        << "although his row still says 正常";
}

TEST_F(Decisions, WhoDiedHereWasNotTransferredBefore)
{
    ASSERT_TRUE(decide(eventOf(u"deceased"_s, u"2024-05-06"_s)).isEmpty());
    Record out = eventOf(u"transferred_out"_s, u"2023-10-01"_s);
    out.id = nextRowId();
    const Findings written = got(barsToRecord(m_book.file(), out, {}, kToday));
    ASSERT_EQ(test::rulesOf(written), QList<Rule>{Rule::ChangeContradicts});
    EXPECT_EQ(written[0].args, (QStringList{u"死亡"_s, u"2024-05-06"_s}));
    EXPECT_EQ(test::rulesOf(decide(out)), QList<Rule>{Rule::ChangeContradicts})
        << "in the window as in a table";
    Record in = eventOf(u"transferred_in"_s, u"2024-01-01"_s);
    in.id = nextRowId();
    EXPECT_TRUE(got(barsToRecord(m_book.file(), out, {out, in}, kToday)).isEmpty());

    const RowId other = m_book.addMember(
        u"P2"_s, m_a, {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-05-06"_s}});
    memberChanges().setValue(out, u"member"_s, other);
    EXPECT_EQ(test::rulesOf(got(barsToRecord(m_book.file(), out, {}, kToday))),
              QList<Rule>{Rule::ChangeContradicts})
        << "only his row tells of the death";
}

TEST_F(Decisions, AProbationIsExtendedWithinItsLimits)
{
    m_book.change(u"members"_s, m_member,
                  {{u"kind"_s, u"probationary"_s},
                   {u"joined"_s, u"2023-05-01"_s},
                   {u"confirmed"_s, QVariant()}});
    const auto until = [this](const QString &day) {
        Record event = eventOf(u"extended"_s, u"2024-05-06"_s, {{u"until"_s, day}});
        event.id = nextRowId();
        return test::rulesOf(got(barsToRecord(m_book.file(), event, {}, kToday)));
    };
    EXPECT_EQ(until(u"2025-05-01"_s), QList<Rule>());
    EXPECT_EQ(until(u"2029-10-01"_s), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(until(u"2024-06-01"_s), QList<Rule>{Rule::OutOfRange});
    Record before = eventOf(u"extended"_s, u"2024-05-06"_s, {{u"until"_s, u"2025-05-01"_s}});
    ASSERT_TRUE(decide(before).isEmpty());
    before = got(fetchRecord(m_book.file(), memberChanges(),
                             m_book.ask(u"SELECT id FROM member_change"_s).toLongLong()));
    Record later = before;
    memberChanges().setValue(later, u"until"_s, u"2029-10-01"_s);
    EXPECT_EQ(
        test::rulesOf(got(correctDecision(m_book.file(), later, before, {}, kToday)).findings),
        QList<Rule>{Rule::OutOfRange});
}

TEST_F(Decisions, ACorrectionIsJudgedWhereItIsAnotherEventThen)
{
    ASSERT_TRUE(decide(eventOf(u"deceased"_s, u"2024-05-06"_s)).isEmpty());
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    const Record before = got(fetchRecord(
        m_book.file(), ledger, m_book.ask(u"SELECT id FROM member_change"_s).toLongLong()));
    const auto correct = [&](const QString &field, const QString &value) {
        Record event = before;
        ledger.setValue(event, field, value);
        return test::rulesOf(
            got(correctDecision(m_book.file(), event, before, {}, kToday)).findings);
    };
    EXPECT_EQ(correct(u"note"_s, u"因病"_s), QList<Rule>());
    EXPECT_EQ(correct(u"date"_s, u"2024-08-01"_s), QList<Rule>{Rule::EventInFuture});
    EXPECT_EQ(correct(u"change"_s, u"expelled"_s), QList<Rule>{Rule::ChangeBarred});
}

} // namespace
} // namespace zhibu
