#pragma once

#include "storage/facts/duesrows.h"

namespace zhibu {

/// How the due of a member's month came about, and what was paid for it, as a short HTML text. The
/// base is masked unless `revealed`.
[[nodiscard]] Result<QString> duesExplanation(const File &file, RowId member, Month month,
                                              bool revealed);

/// What was due up to a month of the year, how much of that is paid and how much is open: the one
/// wording for these figures.
[[nodiscard]] QString duesStanding(Month last, Money due, Money arrears);

} // namespace zhibu
