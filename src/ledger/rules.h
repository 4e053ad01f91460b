#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// OrderOfDates at `later` where it lies before `earlier`: two fields of dates, or of months. What
/// is absent is not judged.
[[nodiscard]] Findings orderOfDates(const Ledger &ledger, const Record &record,
                                    const QString &earlier, const QString &later);

} // namespace zhibu
