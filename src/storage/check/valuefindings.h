#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// What is odd about single values, whatever their rows mean: words no 字典 has (the word that is
/// meant is proposed), texts longer than their field takes now, names stored with the blanks of
/// rosters (without them is certain), days after `today` of what can only lie in the past.
[[nodiscard]] Result<QList<CheckFinding>> valueFindings(const File &file, QDate today);

} // namespace zhibu
