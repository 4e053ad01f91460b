#pragma once

#include "core/texttable.h"
#include "storage/file/history.h"

namespace zhibu {

/// The history as lines: 编号, 时间, 操作人, 操作, 行数. Undo and redo are lines of their own.
[[nodiscard]] TextTable historyTable(const QList<HistoryEntry> &entries);

} // namespace zhibu
