#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// Of each of these rows of dues-reliefs, in their order: ReliefAboveDue at 减后月交, where in none
/// of its months the base asks for as much, so that nothing would be reduced: a percentage, or the
/// amount before. Nothing where no base is in force, nothing is due, the member is not there, or
/// the row does not stand (办理结果).
[[nodiscard]] Result<QList<Findings>> reliefFindings(const File &file,
                                                     const QList<Record> &reliefs);

} // namespace zhibu
