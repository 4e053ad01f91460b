#pragma once

#include "gui/records/recordmodel.h"

namespace zhibu {

/// 应到, 实到 and 出勤率 of a meeting, from who was marked, empty where nobody was; and whether its
/// minutes are complete.
[[nodiscard]] ComputedColumns attendanceColumns();

} // namespace zhibu
