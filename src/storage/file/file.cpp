#include "storage/file/file.h"

#include "storage/file/backup.h"
#include "storage/file/rowid.h"
#include "storage/file/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Refuses what the first 100 bytes (sqlite.org/fileformat.html §1.3) show not to be a whole file
/// of ours.
Status checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return Error{.code = ErrorCode::NotFound, .subject = path, .detail = {}};
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = file.errorString()};
    }
    const QByteArray head = file.read(100);
    const auto number = [&head](int offset) {
        return qFromBigEndian<quint32>(head.constData() + offset);
    };
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3", 16))
        || number(68) != static_cast<quint32>(kApplicationId)) {
        return Error{.code = ErrorCode::Foreign, .subject = path, .detail = {}};
    }
    const qint64 pageSize = qFromBigEndian<quint16>(head.constData() + 16) == 1
                                ? 65536
                                : qFromBigEndian<quint16>(head.constData() + 16);
    // A journal left by a crash is rolled back on opening; until then header and pages may
    // disagree.
    const bool journal = QFile::exists(path + u"-journal"_s);
    if (!journal && file.size() < pageSize * number(28)) {
        return Error{.code = ErrorCode::Damaged,
                     .subject = path,
                     .detail = u"the file has been cut short"_s};
    }
    return {};
}

Result<int> schemaOf(const Database &database, const QString &path)
{
    // Reads the whole schema, so that damage there shows; the number is right only after a
    // rollback.
    Statement tables(database, u"SELECT count(*) FROM sqlite_schema"_s);
    Statement version(database, u"PRAGMA user_version"_s);
    if (!tables.next() || !version.next()) {
        const Status &status = tables.status() ? version.status() : tables.status();
        return Error{.code = status ? ErrorCode::Damaged : status.error().code,
                     .subject = path,
                     .detail = status ? QString() : status.error().detail};
    }
    const int schema = static_cast<int>(version.integer(0));
    if (schema > newestSchema()) {
        return Error{.code = ErrorCode::Newer, .subject = path, .detail = QString::number(schema)};
    }
    return schema;
}

Status lock(QLockFile &lockFile, const QString &path)
{
    lockFile.setStaleLockTime(0);
    if (lockFile.tryLock(0)) {
        return {};
    }
    qint64 pid = 0;
    QString host;
    QString program;
    if (lockFile.error() == QLockFile::LockFailedError
        && lockFile.getLockInfo(&pid, &host, &program)) {
        return Error{.code = ErrorCode::Locked,
                     .subject = path,
                     .detail = u"%1 (%2, %3)"_s.arg(program).arg(pid).arg(host)};
    }
    const auto code = lockFile.error() == QLockFile::LockFailedError   ? ErrorCode::Locked
                      : lockFile.error() == QLockFile::PermissionError ? ErrorCode::ReadOnly
                                                                       : ErrorCode::Io;
    return Error{.code = code, .subject = path, .detail = {}};
}

} // namespace

bool isUnsafeLocation(const QString &path)
{
    // The folder as named, and the one that is meant: either may be a link to the other.
    const QFileInfo info(path);
    const QString named = info.absolutePath();
    const QString meant = info.exists() ? QFileInfo(info.canonicalFilePath()).path()
                                        : QFileInfo(named).canonicalFilePath();
    static const QStringList networks{
        u"nfs"_s,    u"nfs4"_s,       u"cifs"_s,       u"smb3"_s,        u"smbfs"_s,
        u"9p-net"_s, u"ncpfs"_s,      u"fuse.sshfs"_s, u"fuse.rclone"_s, u"fuse.gvfsd-fuse"_s,
        u"davfs"_s,  u"fuse.davfs2"_s};
    const QString system = QString::fromUtf8(QStorageInfo(meant).fileSystemType());
    static const QStringList clouds{u"Dropbox"_s,
                                    u"OneDrive"_s,
                                    u"Nutstore"_s,
                                    u"Nutstore Files"_s,
                                    u"我的坚果云"_s,
                                    u"WPS云盘"_s,
                                    u"BaiduNetdiskWorkspace"_s,
                                    u"百度云同步盘"_s,
                                    u"Google Drive"_s,
                                    u"iCloudDrive"_s};
    const QStringList parts = (named + u'/' + meant).split(u'/', Qt::SkipEmptyParts);
    return networks.contains(system)
           || std::ranges::any_of(parts, [](const QString &part) { return clouds.contains(part); });
}

Status File::create(const QString &path, const std::function<Status(File &)> &fill)
{
    if (QFileInfo::exists(path)) {
        return Error{.code = ErrorCode::Exists, .subject = path, .detail = {}};
    }
    if (isUnsafeLocation(path)) {
        return Error{.code = ErrorCode::UnsafeLocation, .subject = path, .detail = {}};
    }
    const QString draft = path + u".new-%1"_s.arg(nextRowId());
    const auto attempt = [&]() -> Status {
        QFile probe(draft);
        if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return Error{.code = ErrorCode::Io, .subject = path, .detail = probe.errorString()};
        }
        probe.close();
        File file(draft, Access::Write);
        auto database = Database::open(draft, Access::Write);
        if (!database) {
            return database.error();
        }
        file.m_database = std::move(*database);
        if (auto status = migrate(*file.m_database, 0); !status) {
            return status;
        }
        return fill ? fill(file) : Status();
    };
    Status status = attempt();
    if (status && !QFile::rename(draft, path)) {
        status = Error{.code = QFileInfo::exists(path) ? ErrorCode::Exists : ErrorCode::Io,
                       .subject = path,
                       .detail = {}};
    }
    if (!status) {
        QFile::remove(draft);
        QFile::remove(draft + u"-journal"_s);
    }
    return status;
}

Result<std::unique_ptr<File>> File::open(const QString &path, Access access)
{
    if (access == Access::Write && isUnsafeLocation(path)) {
        return Error{.code = ErrorCode::UnsafeLocation, .subject = path, .detail = {}};
    }
    if (auto status = checkHeader(path); !status) {
        return status.error();
    }
    if (access == Access::Write && !QFileInfo(path).isWritable()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = path, .detail = {}};
    }
    std::unique_ptr<File> file{new File(QFileInfo(path).absoluteFilePath(), access)};
    if (access == Access::Write) {
        // Beside the real file, so that a link to it does not make a second writer.
        file->m_lock =
            std::make_unique<QLockFile>(QFileInfo(path).canonicalFilePath() + u".lock"_s);
        if (auto status = lock(*file->m_lock, path); !status) {
            return status.error();
        }
    }
    auto database = Database::open(path, access);
    if (!database) {
        return database.error();
    }
    file->m_database = std::move(*database);
    const auto schema = schemaOf(*file->m_database, path);
    if (!schema) {
        return schema.error();
    }
    if (*schema == newestSchema()) {
        return file;
    }
    if (access == Access::Read) { // reading, too, needs the newest schema
        file.reset();
        auto upgraded = open(path, Access::Write);
        if (!upgraded) {
            return upgraded;
        }
        const QString copy = (*upgraded)->m_copyBeforeUpgrade;
        upgraded->reset();
        auto reopened = open(path, access);
        if (reopened) {
            (*reopened)->m_copyBeforeUpgrade = copy;
        }
        return reopened;
    }
    const QString copy = u"%1.v%2-%3"_s.arg(path).arg(*schema).arg(
        QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    if (auto status = backUp(file->path(), copy); !status) {
        return status.error();
    }
    if (auto status = migrate(*file->m_database, *schema); !status) {
        return status.error();
    }
    file->m_copyBeforeUpgrade = copy;
    return file;
}

File::~File() = default;

} // namespace zhibu
