#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QList>

namespace zhibu {

/// What meetings voted on beside the first matter, which stands in their own records: rows of the
/// ledger votes by meeting, each in the order of the votes; a meeting without any is left out. One
/// query for all.
[[nodiscard]] Result<QHash<RowId, QList<Record>>> furtherVotes(const File &file,
                                                               const QList<RowId> &meetings);

} // namespace zhibu
