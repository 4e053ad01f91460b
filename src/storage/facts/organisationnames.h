#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace zhibu {

/// Name of an organisation; empty where it is gone.
[[nodiscard]] QString organisationName(const File &file, RowId organisation);
/// Of the one above an organisation; empty where there is none.
[[nodiscard]] QString superiorName(const File &file, RowId organisation);
/// Whether several branches of a scope (0 = all) exist on a day.
[[nodiscard]] bool hasSeveralBranches(const File &file, RowId scope, QDate day);
/// Of all organisations, by 组织编码.
[[nodiscard]] Result<QHash<QString, QString>> organisationNames(const File &file);

} // namespace zhibu
