#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QString>

namespace zhibu {

/// Name of an organisation; empty where it is gone.
[[nodiscard]] QString organisationName(const File &file, RowId organisation);
/// Of the one above an organisation; empty where there is none.
[[nodiscard]] QString superiorName(const File &file, RowId organisation);
/// Of all organisations, by 组织编码.
[[nodiscard]] Result<QHash<QString, QString>> organisationNames(const File &file);

} // namespace zhibu
