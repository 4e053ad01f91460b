#pragma once

#include "gui/records/recordmodel.h"

namespace zhibu {

/// 附件: how many files a row has, with a sign where the content of one is missing; empty without
/// any.
[[nodiscard]] ComputedColumns attachmentColumn(const Ledger &ledger);

} // namespace zhibu
