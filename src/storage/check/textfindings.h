#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// What is odd about single texts, whatever their rows mean: words no 字典 has (the word that is
/// meant is proposed), texts longer than their field takes now, names stored with the blanks of
/// rosters (without them is certain).
[[nodiscard]] Result<QList<CheckFinding>> textFindings(const File &file);

} // namespace zhibu
