#include "storage/file/backup.h"

#include "storage/file/database.h"
#include "storage/file/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>
#include <functional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysDaily = 14;
constexpr int kDaysWeekly = 91;
constexpr qint64 kSecondsApart = 3600;
constexpr int kAttempts = 10;
const QString kStamp = u"yyyyMMdd-HHmmss"_s;

Result<QList<qint64>> rowCounts(const Database &database)
{
    const auto tables = tablesOf(database);
    if (!tables) {
        return tables.error();
    }
    QList<qint64> counts;
    for (const QString &table : *tables) {
        Statement count(database, u"SELECT count(*) FROM %1"_s.arg(table));
        if (!count.next()) {
            return Error{.code = ErrorCode::Damaged, .subject = table, .detail = {}};
        }
        counts += count.integer(0);
    }
    return counts;
}

Result<qint64> commitsSeen(const Database &database)
{
    Statement version(database, u"PRAGMA data_version"_s);
    if (!version.next()) {
        return version.status().error();
    }
    return version.integer(0);
}

/// Copies and says how many rows each table had. On one connection, so that it cannot stand in its
/// own way: a reader beside it would let a writer wait, and the waiting writer keep the copying
/// out. VACUUM runs in no transaction; a commit between the counting and the copying shows in
/// data_version, and both are done again.
Result<QList<qint64>> copy(const QString &source, const QString &target)
{
    const auto database = Database::open(source, Database::Access::Write); // not under query_only
    if (!database) {
        return database.error();
    }
    if (auto status = (*database)->execute(u"PRAGMA busy_timeout = 60000"_s); !status) {
        return status.error();
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto before = commitsSeen(**database);
        auto counts = rowCounts(**database);
        if (!before || !counts) {
            return before ? counts : before.error();
        }
        Statement vacuum(**database, u"VACUUM INTO ?"_s);
        if (auto status = vacuum.bind(target).run(); !status) {
            return Error{.code = ErrorCode::Io, .subject = target, .detail = status.error().detail};
        }
        const auto after = commitsSeen(**database);
        if (!after) {
            return after.error();
        }
        if (*before == *after) {
            return counts;
        }
        QFile::remove(target);
    }
    return Error{.code = ErrorCode::Locked, .subject = source, .detail = {}};
}

Status verify(const QString &copy, const QList<qint64> &expected)
{
    const Error failed{
        .code = ErrorCode::Io, .subject = copy, .detail = u"the copy does not equal the file"_s};
    const auto database = Database::open(copy, Database::Access::Read);
    if (!database) {
        return database.error();
    }
    Statement check(**database, u"PRAGMA quick_check(1)"_s);
    if (!check.next() || check.text(0) != u"ok") {
        return failed;
    }
    const auto found = rowCounts(**database);
    return found && *found == expected ? Status() : Status(failed);
}

/// Copies of one slot are one too many.
QString slotOf(QDate date, QDate today)
{
    const qint64 age = date.daysTo(today);
    if (age <= kDaysDaily) {
        return date.toString(u"yyyyMMdd"_s);
    }
    if (age <= kDaysWeekly) {
        int year = 0;
        const int week = date.weekNumber(&year);
        return u"%1W%2"_s.arg(year).arg(week);
    }
    return date.toString(u"yyyyMM"_s);
}

/// Removes what is one too many, of copies newest first; the others.
QList<DatedCopy> thinByAge(const QList<DatedCopy> &copies, QDate today)
{
    QList<DatedCopy> left;
    QSet<QString> kept;
    for (const DatedCopy &copy : copies) {
        const QDate date = copy.made.date();
        const QString slot = date < today ? slotOf(date, today) : QString();
        if (!slot.isEmpty() && kept.contains(slot)) {
            QFile::remove(copy.path);
            continue;
        }
        kept += slot;
        left += copy;
    }
    return left;
}

/// Removes of copies newest first what takes too much room beside the one just made. Those of today
/// go first: the history leads back to them, and older ones hold what went wrong unseen.
void thinBySize(QList<DatedCopy> copies, const QFileInfo &made, QDate today,
                const CopyLimits &limits)
{
    qint64 taken = made.size();
    for (const DatedCopy &copy : std::as_const(copies)) {
        taken += copy.bytes;
    }
    const qint64 left = QStorageInfo(made.dir()).bytesAvailable();
    const qint64 most = left < 0 ? limits.total : std::min(limits.total, (left + taken) / 2);
    std::ranges::stable_sort(copies, std::ranges::greater(),
                             [today](const DatedCopy &copy) { return copy.made.date() < today; });
    while (taken > most && !copies.isEmpty()) {
        const DatedCopy last = copies.takeLast();
        QFile::remove(last.path);
        taken -= last.bytes;
    }
}

QDir backupFolder(const QString &source)
{
    return {QFileInfo(source).dir().filePath(u"备份"_s)};
}

} // namespace

QList<DatedCopy> datedCopies(const QString &source)
{
    // Those of files that begin with the same name are not meant.
    const QRegularExpression dated(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(QFileInfo(source).completeBaseName())
        + uR"(-(\d{8}-\d{6})(?:-(\d+))?\.zhibu)"_s));
    QList<DatedCopy> copies;
    for (const QFileInfo &entry : backupFolder(source).entryInfoList(QDir::Files)) {
        const auto match = dated.match(entry.fileName());
        const QDateTime made = QDateTime::fromString(match.captured(1), kStamp);
        if (made.isValid()) {
            copies += {.path = entry.filePath(),
                       .made = made,
                       .number = match.captured(2).toInt(),
                       .bytes = entry.size()};
        }
    }
    std::ranges::sort(copies, std::ranges::greater(),
                      [](const DatedCopy &copy) { return std::pair(copy.made, copy.number); });
    return copies;
}

Status backUp(const QString &source, const QString &target)
{
    if (!QFileInfo::exists(source)) {
        return Error{.code = ErrorCode::NotFound, .subject = source, .detail = {}};
    }
    if (QFileInfo::exists(target)) {
        return Error{.code = ErrorCode::Exists, .subject = target, .detail = {}};
    }
    const auto counts = copy(source, target);
    Status status = counts ? verify(target, *counts) : Status(counts.error());
    if (!status) {
        QFile::remove(target);
    }
    return status;
}

Result<QString> backUpDated(const QString &source, const QDateTime &now, const CopyLimits &limits)
{
    const QDir folder = backupFolder(source);
    if (!folder.mkpath(u"."_s)) {
        return Error{.code = ErrorCode::Io, .subject = folder.path(), .detail = {}};
    }
    const QList<DatedCopy> copies = datedCopies(source);
    const QString stem =
        folder.filePath(u"%1-%2"_s.arg(QFileInfo(source).completeBaseName(), now.toString(kStamp)));
    QString target = stem + u".zhibu"_s;
    for (int number = 2; QFileInfo::exists(target); ++number) { // several within a second
        target = u"%1-%2.zhibu"_s.arg(stem).arg(number);
    }
    if (auto status = backUp(source, target); !status) {
        return status.error();
    }
    thinBySize(thinByAge(copies, now.date()), QFileInfo(target), now.date(), limits);
    return target;
}

Result<QString> backUpHourly(const QString &source, const QDateTime &now)
{
    const QList<DatedCopy> copies = datedCopies(source);
    if (!copies.isEmpty()) {
        const qint64 age = copies.first().made.secsTo(now);
        if (age >= 0 && age < kSecondsApart) {
            return copies.first().path;
        }
    }
    return backUpDated(source, now);
}

} // namespace zhibu
