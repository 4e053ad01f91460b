#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// Of each of these rows of dues-reliefs, in their order: ReliefReducesNothing at 减后月交, where
/// in none of its months the base asks for more: a percentage, the amount before, or a reduction
/// that stands as 核定月应交 already. Nothing where no base is in force, nothing is due, the member
/// is not there, or the row does not stand (办理结果).
[[nodiscard]] Result<QList<Findings>> reliefFindings(const File &file,
                                                     const QList<Record> &reliefs);

/// The rows of the file of which that holds.
[[nodiscard]] Result<QList<std::pair<RowId, Finding>>> reliefsThatReduceNothing(const File &file);

} // namespace zhibu
