#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// A folder of attached files that was written.
struct AttachmentFolder
{
    QString path;
    int records = 0;
    int files = 0;
    int missing = 0; ///< files that could not be given back, and records that lack a proof
};

/// A record whose files go into one, and its line of the index.
struct FolderRecord
{
    const Ledger *ledger = nullptr;
    RowId row = 0;
    QStringList cells;
    bool isProved = true; ///< though it may have no files
};

/// What goes into one.
struct AttachmentFolderPlan
{
    QString name;                ///< of the folder
    QString index;               ///< title of the index, a sheet of its own: 佐证材料目录
    QStringList titles;          ///< of FolderRecord::cells, columns of the index
    QList<FolderRecord> records; ///< in the order they are numbered
};

/// Rows of one ledger with some of its fields, in a new folder of that name. `proof` is the field
/// that proves a row without files; empty: none is asked for.
[[nodiscard]] Result<AttachmentFolderPlan> folderOfLedger(const File &file, const Ledger &ledger,
                                                          const QList<RowId> &rows,
                                                          const QStringList &fields,
                                                          const QString &proof = {});

/// Makes a new folder in `parent`, with a number behind its name where there is one already. In it
/// lie the files of the records, numbered like these, and the index of them (docs/formats.md §10).
/// What fails leaves no folder behind. Errors: Io, those of the file.
[[nodiscard]] Result<AttachmentFolder>
writeAttachmentFolder(const File &file, const AttachmentFolderPlan &plan, const QString &parent);

/// "佐证材料-水利局党支部-2024"; without the organisation for all (0), without the year for 0.
/// Error: NotFound, the organisation.
[[nodiscard]] Result<QString> attachmentFolderName(const File &file, const QString &title,
                                                   RowId scope, int year);

/// The files of a ledger's rows of a year (where it goes by years) of an organisation and all below
/// it (0: of all).
[[nodiscard]] Result<AttachmentFolder> writeAttachments(const File &file, const Ledger &ledger,
                                                        RowId scope, int year,
                                                        const QString &parent);
/// The files of one row. Errors also: NotFound when it is gone.
[[nodiscard]] Result<AttachmentFolder> writeAttachmentsOf(const File &file, const Ledger &ledger,
                                                          RowId row, const QString &parent);

} // namespace zhibu
