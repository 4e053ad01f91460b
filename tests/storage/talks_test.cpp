#include "storage/file/history.h"
#include "storage/meetings/talks.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kAsOf(2024, 11, 30);

class TalkSheets : public testing::Test
{
protected:
    TalkSheets()
    {
        m_book.add(u"posts"_s, {{u"member"_s, m_secretary},
                                {u"organisation"_s, m_branch},
                                {u"post"_s, u"secretary"_s},
                                {u"since"_s, u"2022-01-01"_s}});
    }

    [[nodiscard]] Record talk(const QString &starts, const QString &type = u"heart_talk"_s) const
    {
        const Ledger &ledger = ledgerOf(u"activities"_s);
        Record record = ledger.blank();
        ledger.setValue(record, u"organisation"_s, m_branch);
        ledger.setValue(record, u"type"_s, type);
        ledger.setValue(record, u"topic"_s, u"谈心谈话"_s);
        ledger.setValue(record, u"starts"_s, starts);
        return record;
    }
    void held(const QString &starts, const QList<RowId> &people)
    {
        EXPECT_TRUE(got(addTalk(m_book.file(), talk(starts), people)).findings.isEmpty());
    }
    QList<TalkRow> rows()
    {
        return got(talkSheets(m_book.file(), m_branch, 2024, kAsOf)).at(0).rows;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_secretary = m_book.addMember(u"P1"_s, m_branch);
    RowId m_one = m_book.addMember(u"P2"_s, m_branch);
    RowId m_two = m_book.addMember(u"P3"_s, m_branch);
};

TEST_F(TalkSheets, SayWithWhomEverybodyTalkedInTheYear)
{
    held(u"2024-03-01"_s, {m_secretary, m_one});
    held(u"2024-11-30 16:00"_s, {m_secretary, m_one});
    held(u"2024-12-01"_s, {m_one, m_two});       // later
    held(u"2023-12-31"_s, {m_secretary, m_two}); // the year before
    const QList<TalkRow> shown = rows();
    ASSERT_EQ(shown.size(), 3);
    EXPECT_TRUE(shown[0].onCommittee);
    EXPECT_EQ(shown[0].talks.withMembers.talks, 2);
    EXPECT_EQ(shown[0].talks.withMembers.last, kAsOf);
    EXPECT_TRUE(shown[0].talks.isComplete());
    EXPECT_EQ(shown[1].talks.withCommittee.talks, 2);
    EXPECT_TRUE(shown[1].talks.withMembers.isMissing());
    EXPECT_TRUE(shown[2].talks.withCommittee.isMissing());
}

TEST_F(TalkSheets, OfAYearNotBegunKnowNoTalks)
{
    held(u"2024-03-01"_s, {m_secretary, m_one});
    const auto next = got(talkSheets(m_book.file(), m_branch, 2025, kAsOf)).at(0).rows;
    ASSERT_EQ(next.size(), 3);
    EXPECT_TRUE(next[0].talks.withMembers.isMissing());
}

TEST_F(TalkSheets, CountOnlyWhoCame)
{
    const RowId id = got(addTalk(m_book.file(), talk(u"2024-03-01"_s), {m_secretary})).id;
    m_book.add(u"attendance"_s,
               {{u"activity"_s, id}, {u"member"_s, m_one}, {u"status"_s, u"absent"_s}});
    EXPECT_TRUE(rows()[1].talks.withCommittee.isMissing());
}

TEST_F(TalkSheets, AMeetingIsNoTalkUnlessItCountsAsOne)
{
    Record meeting = talk(u"2024-03-01"_s, u"theme_day"_s);
    EXPECT_TRUE(got(addTalk(m_book.file(), meeting, {m_one, m_two})).findings.isEmpty());
    EXPECT_TRUE(rows()[1].talks.withMembers.isMissing());
    meeting = talk(u"2024-04-01"_s, u"organisation_life"_s);
    ledgerOf(u"activities"_s).setValue(meeting, u"also"_s, u"heart_talk"_s);
    EXPECT_TRUE(got(addTalk(m_book.file(), meeting, {m_one, m_two})).findings.isEmpty());
    EXPECT_FALSE(rows()[1].talks.withMembers.isMissing());
}

TEST_F(TalkSheets, ATalkIsOneAction)
{
    const auto before = got(history(m_book.file())).size();
    held(u"2024-03-01"_s, {m_secretary, m_one});
    EXPECT_EQ(got(history(m_book.file())).size(), before + 1);
    got(undo(m_book.file()));
    EXPECT_TRUE(rows()[0].talks.withMembers.isMissing());
}

} // namespace
} // namespace zhibu
