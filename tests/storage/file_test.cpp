#include "storage/file/rowcursor.h"
#include "storage/file/schema.h"
#include "support/tempfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/resource.h>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

ErrorCode codeOf(const Status &status)
{
    return status ? ErrorCode::Internal : status.error().code;
}

ErrorCode openingGives(const QString &path, File::Access access = File::Access::Write)
{
    const auto file = File::open(path, access);
    return file ? ErrorCode::Internal : file.error().code;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(content), content.size());
}

/// A closed file with a row in every ledger.
class Files : public testing::Test
{
protected:
    Files()
    {
        test::addSampleRows(m_temp.file());
        m_dump = m_temp.dump();
        m_temp.close();
    }

    QStringList filesInFolder() const
    {
        return QDir(m_temp.pathOf({})).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    TempFile m_temp;
    QStringList m_dump;
};

} // namespace

TEST_F(Files, NewFileIsCurrentAndItsConnectionIsSetUpAsPromised)
{
    const auto file = got(File::open(m_temp.path(), File::Access::Write));
    const auto ask = [&file](const QString &pragma) {
        Statement query(file->database(), u"PRAGMA "_s + pragma);
        EXPECT_TRUE(query.next());
        return query.text(0);
    };
    EXPECT_EQ(ask(u"application_id"_s).toInt(), kApplicationId);
    EXPECT_EQ(ask(u"user_version"_s).toInt(), newestSchema());
    EXPECT_EQ(ask(u"journal_mode"_s), u"delete"_s);
    EXPECT_EQ(ask(u"synchronous"_s), u"3"_s);
    EXPECT_EQ(ask(u"foreign_keys"_s), u"1"_s);
    EXPECT_EQ(ask(u"recursive_triggers"_s), u"1"_s);
    EXPECT_EQ(file->copyBeforeUpgrade(), QString());
    EXPECT_TRUE(file->isWritable());
    EXPECT_EQ(TempFile::dumpOf(*file), m_dump);
}

TEST_F(Files, CreateNeverOverwrites)
{
    const QByteArray before = contentOf(m_temp.path());
    EXPECT_EQ(codeOf(File::create(m_temp.path())), ErrorCode::Exists);
    EXPECT_EQ(contentOf(m_temp.path()), before);
    EXPECT_EQ(filesInFolder(), QStringList{u"a.zhibu"_s});
}

TEST_F(Files, CreateWithRowsShowsThemOnlyWhenDone)
{
    const QString path = m_temp.pathOf(u"b.zhibu"_s);
    must(File::create(path, [&path](File &file) {
        EXPECT_FALSE(QFile::exists(path));
        test::addSampleRows(file);
        return Status();
    }));
    EXPECT_FALSE(TempFile::dumpOf(*got(File::open(path, File::Access::Read))).isEmpty());
}

TEST_F(Files, FailingFillLeavesNothing)
{
    const Error failure{.code = ErrorCode::Cancelled, .subject = u"fill"_s};
    EXPECT_EQ(codeOf(File::create(m_temp.pathOf(u"b.zhibu"_s),
                                  [&failure](File &file) {
                                      test::addSampleRows(file);
                                      return Status(failure);
                                  })),
              ErrorCode::Cancelled);
    EXPECT_EQ(filesInFolder(), QStringList{u"a.zhibu"_s});
}

TEST_F(Files, CreateInAMissingFolderFails)
{
    EXPECT_EQ(codeOf(File::create(m_temp.pathOf(u"nowhere/b.zhibu"_s))), ErrorCode::Io);
}

TEST_F(Files, MissingFileIsNotFoundAndNotCreated)
{
    EXPECT_EQ(openingGives(m_temp.pathOf(u"b.zhibu"_s)), ErrorCode::NotFound);
    EXPECT_EQ(openingGives(m_temp.pathOf(u"b.zhibu"_s), File::Access::Read), ErrorCode::NotFound);
    EXPECT_EQ(filesInFolder(), QStringList{u"a.zhibu"_s});
}

TEST_F(Files, OtherFilesAreForeignAndLeftAsTheyAre)
{
    QByteArray stranger;
    {
        const QString path = m_temp.pathOf(u"other.db"_s);
        must(got(Database::open(path, Database::Access::Write))->execute(u"CREATE TABLE t (x)"_s));
        stranger = contentOf(path);
        QFile::remove(path);
    }
    const QByteArray ours = contentOf(m_temp.path());
    const QString path = m_temp.pathOf(u"b.zhibu"_s);
    for (const QByteArray &content :
         {QByteArray(), QByteArray("编号,姓名\r\n"), QByteArray("PK\3\4") + QByteArray(5000, 'x'),
          QByteArray(8192, '\0'), ours.left(99), stranger}) {
        write(path, content);
        EXPECT_EQ(openingGives(path), ErrorCode::Foreign) << content.left(20).toHex().constData();
        EXPECT_EQ(openingGives(path, File::Access::Read), ErrorCode::Foreign);
        EXPECT_EQ(contentOf(path), content);
    }
    EXPECT_EQ(openingGives(m_temp.pathOf(u"."_s)), ErrorCode::Io);
}

TEST_F(Files, FileCutShortIsDamagedWhereverItIsCut)
{
    const QByteArray whole = contentOf(m_temp.path());
    const QString path = m_temp.pathOf(u"cut.zhibu"_s);
    for (qsizetype size = 100; size < whole.size(); size += 4096) {
        write(path, whole.left(size));
        EXPECT_EQ(openingGives(path), ErrorCode::Damaged) << size;
    }
    write(path, whole.chopped(1));
    EXPECT_EQ(openingGives(path), ErrorCode::Damaged);
    write(path, whole);
    EXPECT_TRUE(File::open(path, File::Access::Write).ok());
}

TEST_F(Files, DamagedSchemaIsNoticedOnOpening)
{
    QByteArray content = contentOf(m_temp.path());
    content.replace(100, 200, QByteArray(200, '\xA5'));
    write(m_temp.path(), content);
    EXPECT_EQ(openingGives(m_temp.path()), ErrorCode::Damaged);
    EXPECT_EQ(openingGives(m_temp.path(), File::Access::Read), ErrorCode::Damaged);
}

TEST_F(Files, DamageMetLaterIsNamedDamage)
{
    int root = 0;
    {
        const auto file = got(File::open(m_temp.path(), File::Access::Read));
        Statement page(file->database(),
                       u"SELECT rootpage FROM sqlite_schema WHERE name = 'member'"_s);
        ASSERT_TRUE(page.next());
        root = static_cast<int>(page.integer(0));
    }
    QByteArray content = contentOf(m_temp.path());
    content.replace(4096 * (root - 1), 4096, QByteArray(4096, '\xA5'));
    write(m_temp.path(), content);
    const auto file = got(File::open(m_temp.path(), File::Access::Read));
    Statement members(file->database(), u"SELECT count(note) FROM member"_s);
    EXPECT_FALSE(members.next());
    EXPECT_EQ(codeOf(members.status()), ErrorCode::Damaged);
}

TEST_F(Files, NewerSchemaIsRefusedAndNotTouched)
{
    must(got(Database::open(m_temp.path(), Database::Access::Write))
             ->execute(u"PRAGMA user_version = %1"_s.arg(newestSchema() + 1)));
    const QByteArray before = contentOf(m_temp.path());
    EXPECT_EQ(openingGives(m_temp.path()), ErrorCode::Newer);
    EXPECT_EQ(openingGives(m_temp.path(), File::Access::Read), ErrorCode::Newer);
    EXPECT_EQ(contentOf(m_temp.path()), before);
}

TEST_F(Files, OneWriterAtATimeAndReadersBesideIt)
{
    auto writer = got(File::open(m_temp.path(), File::Access::Write));
    const auto second = File::open(m_temp.path(), File::Access::Write);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, ErrorCode::Locked);
    EXPECT_TRUE(
        second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));

    const auto reader = got(File::open(m_temp.path(), File::Access::Read));
    TempFile::addTo(*writer, u"organisations"_s,
                    {{u"code"_s, u"Z"_s}, {u"name"_s, u"新"_s}, {u"kind"_s, u"branch"_s}});
    EXPECT_EQ(TempFile::dumpOf(*reader), TempFile::dumpOf(*writer));
    writer.reset();
    EXPECT_TRUE(File::open(m_temp.path(), File::Access::Write).ok());
}

TEST_F(Files, LinkToAFileSharesItsLock)
{
    const QString link = m_temp.pathOf(u"link.zhibu"_s);
    ASSERT_TRUE(QFile::link(m_temp.path(), link));
    const auto writer = got(File::open(m_temp.path(), File::Access::Write));
    EXPECT_EQ(openingGives(link), ErrorCode::Locked);
}

TEST_F(Files, LockOfADeadProgramIsTakenOver)
{
    write(m_temp.path() + u".lock"_s, "4000000\nzhibu\n" + QSysInfo::machineHostName().toUtf8()
                                          + "\n" + QSysInfo::machineUniqueId() + "\n"
                                          + QSysInfo::bootUniqueId() + "\n");
    EXPECT_TRUE(File::open(m_temp.path(), File::Access::Write).ok());
}

TEST_F(Files, ReadAccessRefusesWriting)
{
    const auto file = got(File::open(m_temp.path(), File::Access::Read));
    const auto action = Action::begin(*file, {});
    ASSERT_FALSE(action.ok());
    EXPECT_EQ(action.error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(codeOf(file->database().execute(u"DELETE FROM current_action"_s)),
              ErrorCode::ReadOnly);
}

TEST_F(Files, ErrorsOfTheDatabaseAreAboutTheFileAndNameTheStatementAsADetail)
{
    const auto file = got(File::open(m_temp.path(), File::Access::Read));
    Statement wrong(file->database(), u"SELECT nothing FROM member"_s);
    RowCursor wrongToo(file->database(), u"SELECT nothing FROM member"_s);
    for (const Status &status : {wrong.run(), wrongToo.status(),
                                 file->database().execute(u"SELECT nothing FROM member"_s)}) {
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().subject, m_temp.path());
        EXPECT_TRUE(status.error().detail.contains(u"SELECT nothing"_s));
    }
}

TEST_F(Files, FolderOfACloudBehindALinkIsRefusedToo)
{
    ASSERT_TRUE(QDir(m_temp.pathOf({})).mkpath(u"Dropbox"_s));
    const QString path = m_temp.pathOf(u"Dropbox/a.zhibu"_s);
    ASSERT_TRUE(QFile::copy(m_temp.path(), path));
    ASSERT_TRUE(QFile::link(m_temp.pathOf(u"Dropbox"_s), m_temp.pathOf(u"link"_s)));
    ASSERT_TRUE(QFile::link(path, m_temp.pathOf(u"linked.zhibu"_s)));
    for (const QString &way : {u"link/a.zhibu"_s, u"linked.zhibu"_s}) {
        EXPECT_EQ(openingGives(m_temp.pathOf(way)), ErrorCode::UnsafeLocation) << qPrintable(way);
    }
    EXPECT_EQ(codeOf(File::create(m_temp.pathOf(u"link/new.zhibu"_s))), ErrorCode::UnsafeLocation);
}

TEST_F(Files, CloudFoldersAreForReadingOnly)
{
    ASSERT_TRUE(QDir(m_temp.pathOf({})).mkpath(u"OneDrive/党务"_s));
    const QString path = m_temp.pathOf(u"OneDrive/党务/a.zhibu"_s);
    EXPECT_EQ(codeOf(File::create(path)), ErrorCode::UnsafeLocation);
    ASSERT_TRUE(QFile::copy(m_temp.path(), path));
    EXPECT_EQ(openingGives(path), ErrorCode::UnsafeLocation);
    EXPECT_TRUE(File::open(path, File::Access::Read).ok());
    EXPECT_EQ(filesInFolder(), QStringList{u"a.zhibu"_s});
}

TEST(UnsafeLocation, IsAFolderNamedByACloudServiceNotAFileNamedLikeOne)
{
    for (const QString &folder : {u"Dropbox"_s, u"OneDrive"_s, u"Nutstore"_s, u"我的坚果云"_s,
                                  u"WPS云盘"_s, u"BaiduNetdiskWorkspace"_s}) {
        EXPECT_TRUE(isUnsafeLocation(u"/tmp/%1/x/a.zhibu"_s.arg(folder))) << qPrintable(folder);
        EXPECT_FALSE(isUnsafeLocation(u"/tmp/%1"_s.arg(folder)));
        EXPECT_FALSE(isUnsafeLocation(u"/tmp/%1旧/a.zhibu"_s.arg(folder)));
    }
}

TEST_F(Files, FullDiskLosesTheActionAndNothingElse)
{
    const auto file = got(File::open(m_temp.path(), File::Access::Write));
    must(file->database().execute(u"PRAGMA cache_size = 5"_s));
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = static_cast<rlim_t>(QFileInfo(m_temp.path()).size() + 16 * 4096);
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto saved = [&file] {
        const Ledger &ledger = ledgerOf(u"activities"_s);
        const Record stored =
            got(fetchRecord(*file, ledger,
                            got(KeyFinder(*file, ledger, {u"topic"_s}).find([&ledger] {
                                Record wanted = ledger.blank();
                                ledger.setValue(wanted, u"topic"_s, u"学习"_s);
                                return wanted;
                            }()))
                                .first()));
        Record record = stored;
        ledger.setValue(record, u"content"_s, u"长"_s.repeated(90'000));
        return saveRecord(*file, ledger, record, stored);
    }();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Io);
    EXPECT_EQ(TempFile::dumpOf(*file), m_dump);
    TempFile::addTo(*file, u"organisations"_s,
                    {{u"code"_s, u"Z"_s}, {u"name"_s, u"新"_s}, {u"kind"_s, u"branch"_s}});
    EXPECT_EQ(TempFile::dumpOf(*file).size(), m_dump.size() + 1);
}

} // namespace zhibu
