#pragma once

#include "core/texttable.h"
#include "storage/file/history.h"

namespace zhibu {

/// When it was, to the minute: 2024-03-08 15:00.
[[nodiscard]] QString historyTime(const HistoryEntry &entry);
/// The history as lines: 编号, 时间, 操作人, 操作, 行数. Undo and redo are lines of their own.
[[nodiscard]] TextTable historyTable(const QList<HistoryEntry> &entries);

} // namespace zhibu
