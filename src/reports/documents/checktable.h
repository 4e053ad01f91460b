#pragma once

#include "core/texttable.h"
#include "storage/check/check.h"

namespace zhibu {

/// The findings of `zhibu check` as lines: 台账, 记录, 名称, 列, 值, 问题.
[[nodiscard]] TextTable checkTable(const QList<CheckFinding> &findings);

} // namespace zhibu
