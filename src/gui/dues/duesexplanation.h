#pragma once

#include "storage/facts/duesrows.h"

namespace zhibu {

/// How the due of a member's month came about, and what was paid for it, as a short HTML text. The
/// base is masked unless `revealed`.
[[nodiscard]] Result<QString> duesExplanation(const File &file, RowId member, Month month,
                                              bool revealed);

} // namespace zhibu
