#include "storage/attachments/attachments.h"
#include "storage/check/check.h"
#include "storage/file/history.h"
#include "storage/people/purge.h"
#include "support/tempfile.h"

#include <QFile>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Purging : public testing::Test
{
protected:
    void leave()
    {
        m_book.change(u"members"_s, m_member,
                      {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-01-01"_s}});
    }
    /// Whether these words stand anywhere in the file, used pages or not.
    bool holds(const QString &words)
    {
        m_book.close();
        QFile file(m_book.path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const bool found = file.readAll().contains(words.toUtf8());
        m_book.reopen();
        return found;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_other = m_book.addMember(u"P2"_s, m_branch, {{u"name"_s, u"赵六"_s}});
    RowId m_member = m_book.addMember(u"P1"_s, m_branch,
                                      {{u"name"_s, u"欧阳某"_s}, {u"phone"_s, u"13812345678"_s}});
};

TEST_F(Purging, LeavesNothingOfThePersonInRowsHistoryOrFile)
{
    m_book.add(
        u"honours"_s,
        {{u"member"_s, m_member}, {u"date"_s, u"2011-07-01"_s}, {u"title"_s, u"独特荣誉"_s}});
    m_book.add(u"floating-members"_s, {{u"organisation"_s, m_branch},
                                       {u"direction"_s, u"out"_s},
                                       {u"member"_s, m_member},
                                       {u"since"_s, u"2015-01-01"_s},
                                       {u"place"_s, u"独特地点"_s}});
    const RowId gone = m_book.add(u"sanctions"_s, {{u"member"_s, m_member},
                                                   {u"date"_s, u"2012-07-01"_s},
                                                   {u"kind"_s, u"warning"_s},
                                                   {u"reason"_s, u"独特原因"_s}});
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"sanctions"_s), {gone})).isEmpty());
    m_book.change(u"members"_s, m_member, {{u"name"_s, u"欧阳新"_s}});
    got(attachFiles(m_book.file(), ledgerOf(u"members"_s), m_member,
                    {m_book.write(u"独特.txt"_s, "UNIQUE-BYTES")}));
    leave();
    const Purged purged = got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(purged.rows, 3);
    EXPECT_FALSE(purged.keepsRow);
    EXPECT_TRUE(QFile::exists(purged.copy));
    for (const QString &words : {u"欧阳某"_s, u"欧阳新"_s, u"13812345678"_s, u"独特荣誉"_s,
                                 u"独特地点"_s, u"独特原因"_s, u"独特.txt"_s, u"UNIQUE-BYTES"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
    EXPECT_TRUE(holds(u"赵六"_s));
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"1"_s);
    EXPECT_TRUE(test::oddities(m_book.file(), {2024, 12, 31}).isEmpty());
}

TEST_F(Purging, IsAnActionBehindWhichNothingIsUndone)
{
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_FALSE(got(undoable(m_book.file())));
    EXPECT_FALSE(got(redoable(m_book.file())));
    const HistoryEntry newest = got(history(m_book.file(), 1)).first();
    EXPECT_EQ(newest.label.verb, ActionLabel::Verb::Purge);
    EXPECT_EQ(newest.label.name, u"P1"_s);
    m_book.addBranch(u"B"_s);
    got(undo(m_book.file()));
    EXPECT_FALSE(got(undoable(m_book.file())));
}

TEST_F(Purging, KeepsTheBooksWithoutTheName)
{
    m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                    {u"first_month"_s, u"2019-01"_s},
                                    {u"amount"_s, 6000},
                                    {u"paid_on"_s, u"2019-01-15"_s}});
    m_book.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                 {u"month"_s, u"2019-01"_s},
                                 {u"kind"_s, u"wage"_s},
                                 {u"base"_s, 600'000}});
    leave();
    EXPECT_TRUE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(m_book.ask(u"SELECT name || phone || status || status_date FROM member "
                         "WHERE code = 'P1'"_s),
              kPurgedName.toString() + u"transferred2020-01-01"_s);
    EXPECT_EQ(m_book.ask(u"SELECT sum(amount) FROM dues_payment"_s), u"6000"_s);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM dues_base"_s), u"0"_s);
    EXPECT_FALSE(holds(u"欧阳某"_s));
}

TEST_F(Purging, OfAMemberIsRefusedAndChangesNothing)
{
    const QStringList before = m_book.dump();
    const auto refused = purgeMember(m_book.file(), m_member);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Invalid);
    EXPECT_EQ(refused.error().detail, u"still-member"_s);
    EXPECT_EQ(m_book.dump(), before);
    EXPECT_EQ(purgeMember(m_book.file(), 1).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace zhibu
