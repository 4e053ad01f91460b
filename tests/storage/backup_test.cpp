#include "storage/file/backup.h"
#include "support/tempfile.h"

#include <QDir>
#include <QFile>

#include <thread>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

QStringList dumpAt(const QString &path)
{
    return TempFile::dumpOf(*got(File::open(path, File::Access::Read)));
}

void touch(const QString &path, qint64 bytes = 0)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(bytes));
}

class Backup : public testing::Test
{
protected:
    Backup() { test::addSampleRows(m_temp.file()); }

    QString target() const { return m_temp.pathOf(u"copy.zhibu"_s); }
    QStringList automatic() const
    {
        return QDir(m_temp.pathOf(u"备份"_s)).entryList(QDir::Files, QDir::Name);
    }

    const QDateTime m_now{{2024, 7, 1}, {10, 0}};
    TempFile m_temp;
};

} // namespace

TEST_F(Backup, EqualsTheFileWithItsHistory)
{
    must(backUp(m_temp.path(), target()));
    EXPECT_EQ(dumpAt(target()), m_temp.dump());
    const auto copy = got(File::open(target(), File::Access::Write));
    Statement actions(copy->database(), u"SELECT count(*) FROM action"_s);
    ASSERT_TRUE(actions.next());
    EXPECT_EQ(actions.text(0), m_temp.ask(u"SELECT count(*) FROM action"_s));
}

TEST_F(Backup, NeverOverwrites)
{
    touch(target());
    const Status status = backUp(m_temp.path(), target());
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Exists);
    EXPECT_EQ(QFileInfo(target()).size(), 0);
}

TEST_F(Backup, WhereNothingCanBeWrittenFails)
{
    const Status status = backUp(m_temp.path(), m_temp.pathOf(u"nowhere/copy.zhibu"_s));
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Io);
}

TEST_F(Backup, CountsTheTablesTheFileHasNotThoseOfTheNewestSchema)
{
    must(m_temp.database().execute(u"DROP TABLE current_action"_s));
    must(m_temp.database().execute(u"CREATE TABLE blob (id INTEGER PRIMARY KEY, bytes BLOB)"_s));
    must(backUp(m_temp.path(), target()));
    EXPECT_TRUE(QFile::exists(target()));
}

TEST_F(Backup, WorksFromAFileOpenForReadingBesideAWriter)
{
    const auto reader = got(File::open(m_temp.path(), File::Access::Read));
    must(backUp(reader->path(), target()));
    EXPECT_EQ(dumpAt(target()), m_temp.dump());
}

TEST_F(Backup, TakesTheStateBeforeAnActionThatIsUnderWay)
{
    const QStringList before = m_temp.dump();
    {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(m_temp.database().execute(u"UPDATE organisation SET name = 'half done'"_s));
        const auto reader = got(File::open(m_temp.path(), File::Access::Read));
        must(backUp(reader->path(), target()));
        EXPECT_TRUE(got(action->commit()));
    }
    EXPECT_EQ(dumpAt(target()), before);
    EXPECT_NE(m_temp.dump(), before);
}

TEST_F(Backup, WorksFromAnotherThread)
{
    Status status = Error{};
    std::thread worker([&] { status = backUp(m_temp.path(), target()); });
    worker.join();
    EXPECT_TRUE(status.ok());
    EXPECT_EQ(dumpAt(target()), m_temp.dump());
}

TEST_F(Backup, OfADamagedFileFailsAndLeavesNoCopy)
{
    const int root =
        m_temp.ask(u"SELECT rootpage FROM sqlite_schema WHERE name = 'member'"_s).toInt();
    {
        QFile file(m_temp.path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(4096 * (root - 1));
        file.write(QByteArray(4096, '\xA5'));
    }
    EXPECT_FALSE(backUp(m_temp.path(), target()).ok());
    EXPECT_FALSE(QFile::exists(target()));
}

TEST_F(Backup, AutomaticIsDatedAndMadeOnceAnHour)
{
    const QString first = got(backUpHourly(m_temp.path(), m_now));
    EXPECT_TRUE(first.endsWith(u"/备份/a-20240701-100000.zhibu"_s)) << qPrintable(first);
    EXPECT_EQ(dumpAt(first), m_temp.dump());
    EXPECT_EQ(got(backUpHourly(m_temp.path(), m_now.addSecs(3599))), first);
    EXPECT_NE(got(backUpHourly(m_temp.path(), m_now.addSecs(3600))), first);
    EXPECT_EQ(automatic().size(), 2);
}

TEST_F(Backup, DatedIsMadeEachTimeEvenWithinASecond)
{
    const QString first = got(backUpDated(m_temp.path(), m_now));
    m_temp.addBranch(u"Z9"_s);
    const QString second = got(backUpDated(m_temp.path(), m_now));
    EXPECT_EQ(automatic(),
              (QStringList{u"a-20240701-100000-2.zhibu"_s, u"a-20240701-100000.zhibu"_s}));
    EXPECT_EQ(dumpAt(second), m_temp.dump());
    EXPECT_NE(dumpAt(first), m_temp.dump());
    EXPECT_EQ(got(backUpHourly(m_temp.path(), m_now.addSecs(60))), second);
}

TEST_F(Backup, DatedAreListedNewestFirstAndNoneLiesInTheFuture)
{
    for (int i = 0; i < 11; ++i) { // 10 comes after 9
        got(backUpDated(m_temp.path(), m_now));
    }
    const QString later = got(backUpDated(m_temp.path(), m_now.addSecs(1)));
    const QList<DatedCopy> copies = datedCopies(m_temp.path());
    ASSERT_EQ(copies.size(), 12);
    EXPECT_EQ(copies[0].path, later);
    EXPECT_EQ(copies[1].number, 11);
    EXPECT_EQ(copies[2].number, 10);
    EXPECT_EQ(copies[11].number, 0);
    EXPECT_EQ(copies[11].made, m_now);
    EXPECT_EQ(copies[11].bytes, QFileInfo(copies[11].path).size());
    EXPECT_GT(copies[11].bytes, 0);
    // The last of the day is the one that is kept.
    got(backUpDated(m_temp.path(), m_now.addDays(1)));
    EXPECT_EQ(automatic(),
              (QStringList{u"a-20240701-100001.zhibu"_s, u"a-20240702-100000.zhibu"_s}));
}

TEST_F(Backup, WithoutASourceMakesNone)
{
    const QString missing = m_temp.pathOf(u"missing.zhibu"_s);
    const Status status = backUp(missing, target());
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(QFile::exists(missing));
    EXPECT_FALSE(QFile::exists(target()));
}

TEST_F(Backup, AutomaticIsMadeWhenTheClockWentBack)
{
    got(backUpHourly(m_temp.path(), m_now));
    got(backUpHourly(m_temp.path(), m_now.addDays(-1)));
    EXPECT_EQ(automatic().size(), 2);
}

TEST_F(Backup, KeepsTodaysTheLastOfEachDayThenOfEachWeekThenOfEachMonth)
{
    const QDir folder(m_temp.pathOf(u"备份"_s));
    ASSERT_TRUE(folder.mkpath(u"."_s));
    const QStringList kept{
        u"a-20240229-180000.zhibu"_s, u"a-20240331-090000.zhibu"_s, // months
        u"a-20240512-180000.zhibu"_s, u"a-20240519-090000.zhibu"_s, // Sundays of two weeks
        u"a-20240617-090000.zhibu"_s, u"a-20240618-090000.zhibu"_s, // days, the oldest
        u"a-20240630-180000.zhibu"_s, u"a-20240701-070000.zhibu"_s, u"a-20240701-080000.zhibu"_s,
        // not ours: another file's, or not of the form
        u"a-b-20240101-080000.zhibu"_s, u"a-20240101.zhibu"_s, u"a-20240101-080000.zhibu.txt"_s};
    const QStringList thinned{u"a-20240201-180000.zhibu"_s, u"a-20240330-180000.zhibu"_s,
                              u"a-20240511-180000.zhibu"_s, u"a-20240513-080000.zhibu"_s,
                              u"a-20240618-080000.zhibu"_s, u"a-20240630-080000.zhibu"_s};
    for (const QString &name : kept + thinned) {
        touch(folder.filePath(name));
    }
    const QString made = got(backUpHourly(m_temp.path(), m_now));
    QStringList expected = kept + QStringList{QFileInfo(made).fileName()};
    expected.sort();
    EXPECT_EQ(automatic(), expected);
}

TEST_F(Backup, CopiesOfTodayThenTheOldestGoWhenAllTakeTooMuchRoom)
{
    constexpr qint64 kEach = 1000;
    must(backUp(m_temp.path(), target()));
    const qint64 own = QFileInfo(target()).size();
    const QDir folder(m_temp.pathOf(u"备份"_s));
    ASSERT_TRUE(folder.mkpath(u"."_s));
    const QStringList names{u"a-20240512-180000.zhibu"_s, u"a-20240629-180000.zhibu"_s,
                            u"a-20240630-180000.zhibu"_s, u"a-20240701-070000.zhibu"_s,
                            u"a-20240701-080000.zhibu"_s};
    const auto after = [&](qint64 total) {
        for (const QString &name : names) {
            touch(folder.filePath(name), kEach);
        }
        const QString made = got(backUpDated(m_temp.path(), m_now, {.total = total}));
        EXPECT_TRUE(QFile::exists(made));
        EXPECT_TRUE(QFile::remove(made));
        return automatic();
    };
    EXPECT_EQ(after(own + 5 * kEach), names);
    EXPECT_EQ(after(own + 5 * kEach - 1), names.mid(0, 3) + names.mid(4)) << "the earlier of today";
    EXPECT_EQ(after(own + 2 * kEach), names.mid(1, 2)) << "all of today, then the oldest";
    EXPECT_EQ(after(1), QStringList()) << "the one just made stays all the same";
}

} // namespace zhibu
