#pragma once

#include "storage/file/history.h"

#include <QString>

namespace zhibu {

/// An action in words, for undo, redo and the history: "Import 38 rows of 党员".
[[nodiscard]] QString actionText(const ActionLabel &label);

/// A line of the history: "Undone: Import 38 rows of 党员".
[[nodiscard]] QString historyText(const HistoryEntry &entry);

} // namespace zhibu
