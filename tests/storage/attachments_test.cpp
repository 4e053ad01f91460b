#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/meetings/recordedmeetings.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <QFile>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

/// A file with an event in it, and two files beside it.
class Attachments : public testing::Test
{
protected:
    QStringList namesOf(const Ledger &ledger, RowId row)
    {
        QStringList names;
        for (const Attachment &attachment : got(attachmentsOf(m_temp.file(), ledger, row))) {
            names += attachment.name + (attachment.isMissing ? u" missing"_s : QString());
        }
        return names;
    }
    QStringList names() { return namesOf(m_events, m_event); }
    Attachment only()
    {
        const auto list = got(attachmentsOf(m_temp.file(), m_events, m_event));
        EXPECT_EQ(list.size(), 1);
        return list.value(0);
    }
    bool attach(const QStringList &paths)
    {
        return got(attachFiles(m_temp.file(), m_events, m_event, paths));
    }
    ErrorCode refused(const QStringList &paths)
    {
        const auto answer = attachFiles(m_temp.file(), m_events, m_event, paths);
        EXPECT_FALSE(answer);
        return answer ? ErrorCode::Internal : answer.error().code;
    }
    int contents() const { return m_temp.ask(u"SELECT count(*) FROM attachment_data"_s).toInt(); }
    qsizetype actions() { return got(history(m_temp.file())).size(); }
    /// The detail of what reading the bytes fails with.
    QString readingFails(const Attachment &attachment)
    {
        const auto bytes = attachmentBytes(m_temp.file(), attachment);
        EXPECT_FALSE(bytes);
        EXPECT_TRUE(bytes || bytes.error().code == ErrorCode::Damaged);
        return bytes ? QString() : bytes.error().detail;
    }

    TempFile m_temp;
    const Ledger &m_events = ledgerOf(u"events"_s);
    const Ledger &m_members = ledgerOf(u"members"_s);
    RowId m_branch = m_temp.addBranch(u"Z1"_s);
    RowId m_event = m_temp.add(u"events"_s, {{u"organisation"_s, m_branch},
                                             {u"item"_s, u"overdue_task"_s},
                                             {u"date"_s, u"2024-05-12"_s}});
    QString m_paper = m_temp.write(u"红头文件.pdf"_s, "paper");
    QString m_photo = m_temp.write(u"照片 1.jpg"_s, "photo");
};

} // namespace

TEST_F(Attachments, AreListedWithNameSizeAndChecksumAndGiveTheirBytesBack)
{
    EXPECT_TRUE(attach({m_paper, m_photo}));
    m_temp.reopen();
    const auto list = got(attachmentsOf(m_temp.file(), m_events, m_event));
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].name, u"红头文件.pdf"_s);
    EXPECT_EQ(list[0].size, 5);
    EXPECT_EQ(list[0].sha256,
              u"382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07"_s);
    EXPECT_TRUE(list[0].addedOn.isValid());
    EXPECT_FALSE(list[0].isMissing);
    EXPECT_EQ(list[1].name, u"照片 1.jpg"_s);
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), list[1])), "photo");
}

TEST_F(Attachments, OfOneRowAreNotThoseOfAnother)
{
    EXPECT_TRUE(attach({m_paper}));
    EXPECT_EQ(namesOf(m_members, m_event), QStringList()) << "the same number, another table";
    EXPECT_EQ(namesOf(m_events, m_event + 1), QStringList());
}

TEST_F(Attachments, AreOneActionToAddAndOneToTakeAway)
{
    const qsizetype before = actions();
    EXPECT_TRUE(attach({m_paper, m_photo}));
    EXPECT_EQ(actions(), before + 1);
    auto label = got(undoable(m_temp.file()))->label;
    EXPECT_EQ(label.verb, ActionLabel::Verb::Attach);
    EXPECT_EQ(label.ledger, u"events"_s);
    EXPECT_EQ(label.count, 2);
    must(detach(m_temp.file(), m_events, got(attachmentsOf(m_temp.file(), m_events, m_event))));
    EXPECT_EQ(actions(), before + 2);
    label = got(undoable(m_temp.file()))->label;
    EXPECT_EQ(label.verb, ActionLabel::Verb::Detach);
    EXPECT_EQ(names(), QStringList());
}

TEST_F(Attachments, GoAndComeBackByUndoAndRedo)
{
    EXPECT_TRUE(attach({m_paper}));
    got(undo(m_temp.file()));
    EXPECT_EQ(names(), QStringList());
    got(redo(m_temp.file()));
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "paper");
    must(detach(m_temp.file(), m_events, {only()}));
    got(undo(m_temp.file()));
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "paper");
    got(redo(m_temp.file()));
    EXPECT_EQ(names(), QStringList());
}

TEST_F(Attachments, OfTheSameContentAreStoredOnce)
{
    const QString copy = m_temp.write(u"副本.pdf"_s, "paper");
    EXPECT_TRUE(attach({m_paper, copy}));
    EXPECT_TRUE(got(attachFiles(m_temp.file(), ledgerOf(u"organisations"_s), m_branch, {m_paper})));
    EXPECT_EQ(names(), (QStringList{u"红头文件.pdf"_s, u"副本.pdf"_s}));
    EXPECT_EQ(contents(), 1);
    must(detach(m_temp.file(), m_events, got(attachmentsOf(m_temp.file(), m_events, m_event))));
    const auto left = got(attachmentsOf(m_temp.file(), ledgerOf(u"organisations"_s), m_branch));
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), left.first())), "paper");
}

TEST_F(Attachments, AlreadyThereAreNoChange)
{
    EXPECT_TRUE(attach({m_paper}));
    const qsizetype before = actions();
    EXPECT_FALSE(attach({m_paper}));
    EXPECT_EQ(actions(), before);
    EXPECT_TRUE(attach({m_paper, m_photo})) << "one of them is new";
    EXPECT_EQ(names(), (QStringList{u"红头文件.pdf"_s, u"照片 1.jpg"_s}));
}

TEST_F(Attachments, MayBeEmptyFiles)
{
    EXPECT_TRUE(attach({m_temp.write(u"空.txt"_s, "")}));
    EXPECT_EQ(only().size, 0);
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "");
}

TEST_F(Attachments, AreAllTakenOrNone)
{
    const QStringList before = m_temp.dump();
    QFile large(m_temp.pathOf(u"录像.mp4"_s));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(kLargestAttachment + 1));
    EXPECT_EQ(refused({m_paper, m_temp.pathOf(u"none.pdf"_s)}), ErrorCode::Io);
    EXPECT_EQ(refused({m_paper, m_temp.pathOf(QString())}), ErrorCode::Io) << "a folder";
    EXPECT_EQ(refused({m_paper, large.fileName()}), ErrorCode::Invalid);
    EXPECT_EQ(canAttach(large.fileName()).error().detail, u"attachment-too-large"_s);
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_EQ(contents(), 0);
    ASSERT_TRUE(large.resize(kLargestAttachment));
    EXPECT_TRUE(attach({large.fileName()})) << "as large as is allowed";
}

TEST_F(Attachments, NeedARowToBeAttachedTo)
{
    const auto answer = attachFiles(m_temp.file(), m_events, 4711, {m_paper});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::NotFound);
    EXPECT_EQ(contents(), 0);
}

TEST_F(Attachments, AreNotAttachedInAFileOpenForReading)
{
    m_temp.reopen(File::Access::Read);
    EXPECT_EQ(refused({m_paper}), ErrorCode::ReadOnly);
}

TEST_F(Attachments, OfANewRecordAreStoredWithItOrNotAtAll)
{
    Record record = got(fetchRecord(m_temp.file(), m_events, m_event));
    record.id = 0;
    m_events.setValue(record, u"date"_s, u"2024-06-01"_s);
    const qsizetype before = actions();
    EXPECT_FALSE(saveRecord(m_temp.file(), m_events, record, {}, {m_temp.pathOf(u"none.pdf"_s)}));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM event"_s), u"1"_s);
    const Saved saved = got(saveRecord(m_temp.file(), m_events, record, {}, {m_paper, m_photo}));
    EXPECT_EQ(namesOf(m_events, saved.id), (QStringList{u"红头文件.pdf"_s, u"照片 1.jpg"_s}));
    EXPECT_EQ(actions(), before + 1);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"0"_s);
}

TEST_F(Attachments, GoWithTheirRecordAndComeBackWithIt)
{
    EXPECT_TRUE(attach({m_paper}));
    const QStringList before = m_temp.dump();
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), m_events, {m_event})).isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"0"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "paper");
}

TEST_F(Attachments, OfOwnedRowsGoWithTheOwner)
{
    const RowId member = m_temp.addMember(u"P1"_s, m_branch);
    const RowId meeting = m_temp.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                       {u"type"_s, u"theme_day"_s},
                                                       {u"topic"_s, u"植树"_s},
                                                       {u"starts"_s, u"2024-03-12"_s}});
    const RowId attended =
        m_temp.add(u"attendance"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, u"leave"_s}});
    EXPECT_TRUE(got(attachFiles(m_temp.file(), ledgerOf(u"attendance"_s), attended, {m_paper})));
    const QStringList before = m_temp.dump();
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), ledgerOf(u"activities"_s), {meeting})).isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM attachment"_s), u"0"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Attachments, ThatVanishedOrChangedAreNotGivenOutAsTheyWere)
{
    EXPECT_TRUE(attach({m_paper}));
    must(m_temp.database().execute(u"UPDATE attachment_data SET data = CAST('other' AS BLOB)"_s));
    EXPECT_EQ(readingFails(only()), u"attachment-changed"_s);
    EXPECT_EQ(names(), QStringList{u"红头文件.pdf"_s}) << "a list reads no bytes";
    must(m_temp.database().execute(u"DELETE FROM attachment_data"_s));
    EXPECT_EQ(readingFails(only()), u"attachment-missing"_s);
    EXPECT_EQ(names(), QStringList{u"红头文件.pdf missing"_s});
}

TEST_F(Attachments, AttachedAgainHaveTheirBytesBack)
{
    EXPECT_TRUE(attach({m_paper}));
    must(m_temp.database().execute(u"UPDATE attachment_data SET data = x'00'"_s));
    EXPECT_TRUE(attach({m_paper}));
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "paper");
    must(m_temp.database().execute(u"DELETE FROM attachment_data"_s));
    EXPECT_TRUE(attach({m_paper}));
    EXPECT_EQ(got(attachmentBytes(m_temp.file(), only())), "paper");
}

TEST_F(Attachments, AreCountedForManyRowsAtOnce)
{
    const RowId bare = m_temp.add(u"events"_s, {{u"organisation"_s, m_branch},
                                                {u"item"_s, u"overdue_task"_s},
                                                {u"date"_s, u"2024-05-13"_s}});
    EXPECT_TRUE(attach({m_paper, m_photo}));
    must(m_temp.database().execute(
        u"DELETE FROM attachment_data WHERE sha256 = '%1'"_s.arg(checksumOf("photo"))));
    const auto counts = got(attachmentCounts(m_temp.file(), m_events, {m_event, bare}));
    EXPECT_EQ(counts.size(), 1);
    EXPECT_EQ(counts.value(m_event).files, 2);
    EXPECT_EQ(counts.value(m_event).missing, 1);
}

TEST_F(Attachments, AreListedAndCountedWithoutReadingTheirBytes)
{
    const auto bytesRead = [] {
        QFile counters(u"/proc/self/io"_s);
        (void)counters.open(QIODevice::ReadOnly);
        return counters.readLine().mid(6).toLongLong(); // "rchar: 4711"
    };
    constexpr qsizetype kSize = 4'000'000;
    EXPECT_TRUE(attach({m_temp.write(u"1.jpg"_s, QByteArray(kSize, '1')),
                        m_temp.write(u"2.jpg"_s, QByteArray(kSize, '2'))}));
    m_temp.reopen();
    const qint64 before = bytesRead();
    if (before == 0) {
        GTEST_SKIP() << "this system does not count what a program reads";
    }
    const auto list = got(attachmentsOf(m_temp.file(), m_events, m_event));
    EXPECT_EQ(list.size(), 2);
    EXPECT_EQ(got(attachmentCounts(m_temp.file(), m_events, {m_event})).value(m_event).files, 2);
    const qint64 listed = bytesRead();
    EXPECT_LT(listed - before, kSize / 16);
    (void)got(attachmentBytes(m_temp.file(), list.first()));
    EXPECT_GT(bytesRead() - listed, kSize);
}

TEST_F(Attachments, AListOfMeetingsWithPhotosNeverReadsThem)
{
    const auto bytesRead = [] {
        QFile counters(u"/proc/self/io"_s);
        (void)counters.open(QIODevice::ReadOnly);
        return counters.readLine().mid(6).toLongLong(); // "rchar: 4711"
    };
    constexpr qsizetype kSize = 4'000'000;
    const Ledger &meetings = ledgerOf(u"activities"_s);
    const RowId branch = m_temp.addBranch(u"Z9"_s);
    for (int day = 1; day <= 4; ++day) {
        const RowId meeting =
            m_temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                         {u"type"_s, u"theme_day"_s},
                                         {u"topic"_s, u"党日%1"_s.arg(day)},
                                         {u"starts"_s, u"2024-03-0%1"_s.arg(day)}});
        const QString photo =
            m_temp.write(u"%1.jpg"_s.arg(day), QByteArray(kSize, static_cast<char>('0' + day)));
        EXPECT_TRUE(got(attachFiles(m_temp.file(), meetings, meeting, {photo})));
    }
    m_temp.reopen();
    const qint64 before = bytesRead();
    if (before == 0) {
        GTEST_SKIP() << "this system does not count what a program reads";
    }
    const ListQuery query{.year = 2024, .sortKey = u"starts"_s};
    EXPECT_EQ(got(textRows(m_temp.file(), meetings, query, ReferenceText::Name)).size(), 4);
    const auto ids = got(listRows(m_temp.file(), meetings, query));
    EXPECT_EQ(got(attachmentCounts(m_temp.file(), meetings, ids)).size(), 4);
    EXPECT_EQ(
        got(recordedMeetings(m_temp.file(), 0, QDate(2024, 1, 1), QDate(2024, 12, 31))).size(), 4);
    EXPECT_LT(bytesRead() - before, kSize / 4) << "of sixteen million";
}

TEST(SafeFileName, LeavesNothingThatLeadsOutOfAFolderOrIsRefusedThere)
{
    const QList<QPair<QString, QString>> cases{
        {u"红头文件 1.pdf"_s, u"红头文件 1.pdf"_s},
        {u"../../etc/passwd"_s, u"_.._etc_passwd"_s},
        {u"a\\b:c*d?.jpg"_s, u"a_b_c_d_.jpg"_s},
        {u".hidden"_s, u"hidden"_s},
        {u"ends. "_s, u"ends"_s},
        {u"line\nbreak"_s, u"line_break"_s},
        {u".."_s, u"_"_s},
    };
    for (const auto &[name, safe] : cases) {
        EXPECT_EQ(safeFileName(name), safe);
    }
}

} // namespace zhibu
