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

/// What goes into one.
struct AttachmentFolderPlan
{
    const Ledger &ledger;
    QList<RowId> rows;  ///< in the order they are numbered
    QString name;       ///< of the folder
    QString index;      ///< title of the index, a sheet of its own: 佐证材料目录
    QStringList fields; ///< of the ledger, columns of the index
    QString proof = {}; ///< the field that proves a row without files; empty: none is asked for
};

/// Makes a new folder in `parent`, with a number behind its name where there is one already. In it
/// lie the files of the rows, numbered like these, and the index of them (docs/formats.md §10).
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
