#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"

#include <QByteArray>
#include <QDate>
#include <QHash>

namespace zhibu {

/// The largest file that is attached.
inline constexpr qint64 kLargestAttachment = 50LL * 1024 * 1024;

/// A file attached to a row. Its bytes lie apart from it, under their checksum, and once however
/// many rows they are attached to.
struct Attachment
{
    RowId id = 0;
    QString name; ///< as the file was called, without folder
    qint64 size = 0;
    QString sha256; ///< in lower-case hexadecimal digits
    QDate addedOn;
    bool isMissing = false; ///< nothing is stored under its checksum
};

/// How many files a row has, and how many of them are missing.
struct AttachmentCount
{
    int files = 0;
    int missing = 0;
};

/// Whether a file can be attached. Errors: Io (cannot be read), Invalid with the detail
/// "attachment-too-large".
[[nodiscard]] Status canAttach(const QString &path);

/// Attaches a file to a row as part of an action. What the row has already under this name is left
/// as it is, but gets its bytes back where they were missing or changed. Errors: those of
/// canAttach() and of the file.
Status attachFile(Action &action, const Ledger &ledger, RowId row, const QString &path);
/// Attaches files to a stored row as one action: all of them, or with an error none. False when the
/// row has all of them already. Errors also: NotFound when the row is gone.
Result<bool> attachFiles(File &file, const Ledger &ledger, RowId row, const QStringList &paths);
/// Takes files from their row as one action; the bytes stay, so that it can be undone.
Status detach(File &file, const Ledger &ledger, const QList<Attachment> &attachments);

/// The files of a row in the order they were added. No bytes are read.
[[nodiscard]] Result<QList<Attachment>> attachmentsOf(const File &file, const Ledger &ledger,
                                                      RowId row);
/// The same counted for the rows given that have any, in one query. No bytes are read.
[[nodiscard]] Result<QHash<RowId, AttachmentCount>>
attachmentCounts(const File &file, const Ledger &ledger, const QList<RowId> &rows);

/// The bytes as they were attached. Errors: Damaged with the attachment's name and the detail
/// "attachment-missing", or "attachment-changed" where they do not answer to their checksum.
[[nodiscard]] Result<QByteArray> attachmentBytes(const File &file, const Attachment &attachment);

/// The checksum bytes are stored under.
[[nodiscard]] QString checksumOf(const QByteArray &bytes);

/// The attachment's name as it may stand in any folder: no separators, no characters that file
/// systems refuse, not hidden.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace zhibu
