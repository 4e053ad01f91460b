#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// What is odd about people on that day: numbers of identity, ages and dates of membership,
/// records of one person twice, what is missing, posts that exclude each other, and people in two
/// branches. Without names, keys and values, which checkFile() fills in.
[[nodiscard]] Result<QList<CheckFinding>> memberFindings(const File &file, QDate today);

} // namespace zhibu
