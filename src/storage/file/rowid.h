#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// The next row number: time-ordered, positive, unique within this program by construction and
/// across files in practice (milliseconds since 2020 in the high bits, 22 random bits below), so
/// that rows of many files merge without renumbering. Safe to call from any thread.
[[nodiscard]] RowId nextRowId();

} // namespace zhibu
