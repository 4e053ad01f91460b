#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QString>

namespace zhibu {

/// Empty for 0 and for one that is gone.
[[nodiscard]] Result<QString> organisationName(const File &file, RowId organisation);
/// Of the one above it; empty where there is none.
[[nodiscard]] Result<QString> superiorName(const File &file, RowId organisation);
/// Of all organisations, by 组织编码.
[[nodiscard]] Result<QHash<QString, QString>> organisationNames(const File &file);

} // namespace zhibu
