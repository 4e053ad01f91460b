#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QString>

namespace zhibu {

/// Of the one above an organisation; empty where there is none.
[[nodiscard]] Result<QString> superiorName(const File &file, RowId organisation);
/// Of all organisations, by 组织编码.
[[nodiscard]] Result<QHash<QString, QString>> organisationNames(const File &file);

} // namespace zhibu
