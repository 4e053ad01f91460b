#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>

namespace zhibu {

/// How many members (isMemberOn() of storage/facts/conditions.h) every branch has on a day;
/// branches without any are left out.
[[nodiscard]] Result<QHash<RowId, int>> memberCounts(const File &file, QDate day);

} // namespace zhibu
