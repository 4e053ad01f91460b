#include "storage/attachments/attachments.h"

#include "storage/file/rowid.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Looked up in an index alone: the row with the bytes is not touched.
const QString kIsMissing =
    u"NOT EXISTS (SELECT 1 FROM attachment_data d WHERE d.sha256 = a.sha256)"_s;

Error tooLarge(const QString &path)
{
    return {.code = ErrorCode::Invalid, .subject = path, .detail = u"attachment-too-large"_s};
}

Result<QByteArray> readFile(const QString &path)
{
    if (auto status = canAttach(path); !status) {
        return status.error();
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = source.errorString()};
    }
    QByteArray bytes = source.read(kLargestAttachment + 1); // it may have grown meanwhile
    if (source.error() != QFileDevice::NoError) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = source.errorString()};
    }
    if (bytes.size() > kLargestAttachment) {
        return tooLarge(path);
    }
    return bytes.isNull() ? QByteArray("") : bytes; // the column takes no NULL
}

/// Stores bytes under their checksum. False when they are there already, as they should be.
Result<bool> storeBytes(const Database &database, const QString &sha256, const QByteArray &bytes)
{
    Statement store(
        database,
        u"INSERT INTO attachment_data (sha256, data) VALUES (?, ?) "
        "ON CONFLICT (sha256) DO UPDATE SET data = excluded.data WHERE data <> excluded.data"_s);
    if (auto status = store.bind(sha256).bind(bytes).run(); !status) {
        return status.error();
    }
    return store.rowsChanged() > 0;
}

Status expectRow(const File &file, const Ledger &ledger, RowId row)
{
    Statement exists(file.database(), u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(ledger.table));
    exists.bind(row);
    bool found = false;
    while (exists.next()) {
        found = true;
    }
    if (exists.status() && !found) {
        return Error{
            .code = ErrorCode::NotFound, .subject = ledger.title, .detail = QString::number(row)};
    }
    return exists.status();
}

} // namespace

Status canAttach(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable()) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = {}};
    }
    return info.size() > kLargestAttachment ? Status(tooLarge(path)) : Status();
}

Status attachFile(Action &action, const Ledger &ledger, RowId row, const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes) {
        return bytes.error();
    }
    const Database &database = action.database();
    const QString name = QFileInfo(path).fileName();
    const QString sha256 = checksumOf(*bytes);
    const auto stored = storeBytes(database, sha256, *bytes);
    if (!stored) {
        return stored.error();
    }
    if (*stored) { // bytes are outside the history: bringing them back would be no change
        Statement known(
            database,
            u"DELETE FROM attachment WHERE tbl = ? AND row = ? AND sha256 = ? AND name = ?"_s);
        if (auto status = known.bind(ledger.table).bind(row).bind(sha256).bind(name).run();
            !status) {
            return status;
        }
    }
    Statement insert(database,
                     u"INSERT INTO attachment (id, tbl, row, name, size, sha256, added_on) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s);
    return insert.bind(nextRowId())
        .bind(ledger.table)
        .bind(row)
        .bind(name)
        .bind(bytes->size())
        .bind(sha256)
        .bind(QDate::currentDate().toString(Qt::ISODate))
        .run();
}

Result<bool> attachFiles(File &file, const Ledger &ledger, RowId row, const QStringList &paths)
{
    ActionLabel label{
        .verb = ActionLabel::Verb::Attach, .ledger = ledger.key, .count = paths.size()};
    if (paths.size() == 1) {
        label.name = QFileInfo(paths.first()).fileName();
    }
    const auto action = Action::begin(file, label);
    if (!action) {
        return action.error();
    }
    Status status = expectRow(file, ledger, row);
    for (const QString &path : paths) {
        if (status) {
            status = attachFile(**action, ledger, row, path);
        }
    }
    return status ? (*action)->commit() : Result<bool>(status.error());
}

Status detach(File &file, const Ledger &ledger, const QList<Attachment> &attachments)
{
    const auto action = Action::begin(
        file, {.verb = ActionLabel::Verb::Detach,
               .ledger = ledger.key,
               .count = attachments.size(),
               .name = attachments.size() == 1 ? attachments.first().name : QString()});
    if (!action) {
        return action.error();
    }
    Statement remove((*action)->database(), u"DELETE FROM attachment WHERE id = ?"_s);
    for (const Attachment &attachment : attachments) {
        if (auto status = remove.bind(attachment.id).run(); !status) {
            return status;
        }
    }
    const auto done = (*action)->commit();
    return done ? Status() : done.error();
}

Result<QList<Attachment>> attachmentsOf(const File &file, const Ledger &ledger, RowId row)
{
    Statement select(file.database(),
                     u"SELECT id, name, size, sha256, added_on, %1 FROM attachment a "
                     "WHERE tbl = ? AND row = ? ORDER BY id"_s.arg(kIsMissing));
    select.bind(ledger.table).bind(row);
    QList<Attachment> list;
    while (select.next()) {
        list += Attachment{.id = select.integer(0),
                           .name = select.text(1),
                           .size = select.integer(2),
                           .sha256 = select.text(3),
                           .addedOn = select.date(4).value_or(QDate()),
                           .isMissing = select.integer(5) == 1};
    }
    if (!select.status()) {
        return select.status().error();
    }
    return list;
}

Result<QHash<RowId, AttachmentCount>> attachmentCounts(const File &file, const Ledger &ledger,
                                                       const QList<RowId> &rows)
{
    QStringList ids;
    for (const RowId row : rows) {
        ids += QString::number(row);
    }
    Statement select(
        file.database(),
        u"SELECT row, count(*), sum(%1) FROM attachment a "
        "WHERE tbl = ? AND row IN (SELECT value FROM json_each(?)) GROUP BY row"_s.arg(kIsMissing));
    select.bind(ledger.table).bind(u'[' + ids.join(u',') + u']');
    QHash<RowId, AttachmentCount> counts;
    while (select.next()) {
        counts.insert(select.integer(0), {.files = static_cast<int>(select.integer(1)),
                                          .missing = static_cast<int>(select.integer(2))});
    }
    if (!select.status()) {
        return select.status().error();
    }
    return counts;
}

Result<QByteArray> attachmentBytes(const File &file, const Attachment &attachment)
{
    Statement select(file.database(), u"SELECT data FROM attachment_data WHERE sha256 = ?"_s);
    select.bind(attachment.sha256);
    std::optional<QByteArray> bytes;
    while (select.next()) {
        bytes = select.value(0).toByteArray();
    }
    if (!select.status()) {
        return select.status().error();
    }
    if (!bytes || checksumOf(*bytes) != attachment.sha256) {
        return Error{.code = ErrorCode::Damaged,
                     .subject = attachment.name,
                     .detail = bytes ? u"attachment-changed"_s : u"attachment-missing"_s};
    }
    return *bytes;
}

QString checksumOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString safeFileName(const QString &name)
{
    static const QRegularExpression refused(uR"([\x00-\x1f\x7f/\\:*?"<>|])"_s);
    static const QRegularExpression ends(u"^[. ]+|[. ]+$"_s);
    const QString safe = QString(name).replace(refused, u"_"_s).remove(ends);
    return safe.isEmpty() ? u"_"_s : safe;
}

} // namespace zhibu
