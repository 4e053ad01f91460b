#pragma once

#include "reports/documents/annualsummary.h"
#include "storage/file/file.h"

namespace zhibu {

/// Everything the file knows about a branch's year (or that of any organisation, with all below
/// it), as of 31 December or `today` if that is earlier. The star is that of the default scheme.
/// Errors: NotFound when there is no such organisation, and those of the file.
[[nodiscard]] Result<AnnualSummary> collectSummary(const File &file, qint64 organisation, int year,
                                                   QDate today);

} // namespace zhibu
