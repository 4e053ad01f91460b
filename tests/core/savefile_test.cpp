#include "core/savefile.h"
#include "support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST(SaveFile, LeavesTheOldFileWhenItFails)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.csv"_s);
    ASSERT_TRUE(saveFile(path, "old").ok());
    ASSERT_TRUE(QDir().mkdir(folder.filePath(u"folder.csv"_s)));
    EXPECT_EQ(saveFile(folder.filePath(u"folder.csv"_s), "new").error().code, ErrorCode::Io);
    EXPECT_EQ(content(path), "old");
}

TEST(SaveFile, FollowsALinkToItsTarget)
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"target.csv"_s);
    const QString link = folder.filePath(u"link.csv"_s);
    ASSERT_TRUE(saveFile(target, "old").ok());
    ASSERT_TRUE(QFile::link(target, link));
    ASSERT_TRUE(saveFile(link, "new").ok());
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(content(target), "new");
}

#ifdef Q_OS_LINUX
TEST(SaveFile, WritesToDevicesAndSeesAFullOne)
{
    EXPECT_TRUE(saveFile(u"/dev/null"_s, "x").ok());
    const Status full = saveFile(u"/dev/full"_s, "x");
    ASSERT_FALSE(full.ok());
    EXPECT_EQ(full.error().code, ErrorCode::Io);
    EXPECT_TRUE(QFileInfo(u"/dev/full"_s).exists() && !QFileInfo(u"/dev/full"_s).isFile());
}
#endif

} // namespace zhibu
