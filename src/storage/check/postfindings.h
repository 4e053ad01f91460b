#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// Posts that cannot be held so, and people in a branch they do not belong to, on that day: like
/// memberFindings(), of which they are a part. A 预备党员 has neither 表决权 nor 选举权 and
/// 被选举权 (党章 art. 7).
[[nodiscard]] Result<QList<CheckFinding>> postFindings(const File &file, QDate today);

} // namespace zhibu
