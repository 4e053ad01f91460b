#pragma once

#include <QtGlobal>

#include <functional>

namespace zhibu {

/// Told now and then how far a long operation has come: `done` of `total` (any unit). Returning
/// false stops the operation, which then fails with ErrorCode::Cancelled. May be empty.
using Progress = std::function<bool(qint64 done, qint64 total)>;
/// Rows between two reports of those who work row by row.
inline constexpr int kReportEvery = 500;

} // namespace zhibu
