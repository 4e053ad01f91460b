#pragma once

#include "core/texttable.h"
#include "storage/check/check.h"

namespace zhibu {

/// What puts a finding right: the value of its own field, or each field with its value; empty where
/// that is not known.
[[nodiscard]] QString fixText(const CheckFinding &entry);

/// The findings of `zhibu check` as lines: 台账, 记录, 名称, 列, 值, 问题, 改为, 程度, 组织,
/// 核实情况.
[[nodiscard]] TextTable checkTable(const QList<CheckFinding> &findings);

} // namespace zhibu
