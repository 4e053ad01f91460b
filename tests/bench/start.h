#pragma once

#include "clock.h"

namespace bench {

/// Seconds from starting the program until its window says that it was painted.
[[nodiscard]] Pair timeToWindow(const QString &file);
/// Megabytes of memory at the most, from start to end: what is computed behind the window is part
/// of it.
[[nodiscard]] Pair memoryOfWindow(const QString &file);

} // namespace bench
