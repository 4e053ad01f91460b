#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// The ledgers about people that code names most.
[[nodiscard]] const Ledger &members();
[[nodiscard]] const Ledger &memberChanges();
[[nodiscard]] const Ledger &applicants();
[[nodiscard]] const Ledger &transfers();

} // namespace zhibu
