#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// A folder of evidence that was written.
struct EvidenceFolder
{
    QString path;
    int events = 0;
    int files = 0;
    int missing = 0; ///< events without evidence, and files that could not be given back
};

/// Writes 佐证材料 of the events (奖惩事项) of a year of an organisation and all below it (0: of
/// all): a new folder in `parent` named after them, with a number where there is one already. In it
/// lie the attached files, numbered like their events by date, and the index of them
/// (docs/formats.md §10). What fails leaves no folder behind. Errors: NotFound (the organisation),
/// Io, those of the file.
[[nodiscard]] Result<EvidenceFolder> writeEvidence(const File &file, RowId scope, int year,
                                                   const QString &parent);

} // namespace zhibu
