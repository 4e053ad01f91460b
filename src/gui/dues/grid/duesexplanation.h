#pragma once

#include "storage/facts/duesrows.h"

namespace zhibu {

/// How the due of a member's month came about, and what was paid for it, as a short HTML text. The
/// base is masked unless `revealed`.
[[nodiscard]] Result<QString> duesExplanation(const File &file, RowId member, Month month,
                                              bool revealed);

/// What was due of a year up to a month.
struct DuesSums
{
    Money due;
    Money open;      ///< 未交: not paid of it
    Money overdue;   ///< 欠交: of that, of months that have ended
    Money notChased; ///< 不追缴: of that, of those who have left
};

/// Says them, and how much is paid: the one wording for these figures.
[[nodiscard]] QString duesStanding(Month last, const DuesSums &sums);

} // namespace zhibu
