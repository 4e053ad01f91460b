#include "storage/file/history.h"
#include "storage/packets/rowhistory.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

class RowHistories : public testing::Test
{
protected:
    [[nodiscard]] const Ledger &members() const { return ledgerOf(u"members"_s); }
    QStringList phones()
    {
        QStringList texts;
        const Record present = got(fetchRecord(m_book.file(), members(), m_member));
        for (const Record &state :
             got(RowHistory::load(m_book.file())).earlier(members(), present)) {
            texts += members().value(state, u"phone"_s).toString();
        }
        return texts;
    }

    test::TempFile m_book;
    RowId m_member = m_book.addMember(u"P1"_s, m_book.addBranch(u"A"_s));
};

TEST_F(RowHistories, GiveTheStatesThatWereTheNewestFirst)
{
    m_book.change(u"members"_s, m_member, {{u"phone"_s, u"13800000001"_s}});
    m_book.change(u"members"_s, m_member, {{u"phone"_s, u"13800000002"_s}});
    EXPECT_EQ(phones(), (QStringList{u"13800000001"_s, {}}));
    got(undo(m_book.file()));
    EXPECT_EQ(phones(), QStringList{QString()}) << "what was undone never was";

    EXPECT_TRUE(got(deleteRecords(m_book.file(), members(), {m_member})).isEmpty());
    const RowHistory history = got(RowHistory::load(m_book.file()));
    EXPECT_TRUE(history.isDeleted(members(), m_member));
    const QList<Record> states = history.statesOfDeleted(members(), m_member);
    ASSERT_EQ(states.size(), 2);
    EXPECT_EQ(members().value(states.first(), u"phone"_s), u"13800000001"_s);
    EXPECT_TRUE(history.status());
}

TEST_F(RowHistories, GiveNoMoreThanTheNewestOfARowChangedForYears)
{
    const auto action = got(Action::begin(m_book.file(), {}));
    for (int i = 0; i < RowHistory::kMostStates + 5; ++i) {
        must(action->database().execute(u"UPDATE member SET phone = '%1'"_s.arg(i)));
    }
    got(action->commit());
    const QStringList states = phones();
    ASSERT_EQ(states.size(), RowHistory::kMostStates);
    EXPECT_EQ(states.first(), QString::number(RowHistory::kMostStates + 3));
}

} // namespace
} // namespace zhibu
