#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// The wordings (records of the ledger minutes-templates) an organisation may begin the minutes of
/// a type with: its own and those of all above it, by name.
[[nodiscard]] Result<QList<Record>> minutesTemplates(const File &file, RowId organisation,
                                                     const QString &type);

} // namespace zhibu
