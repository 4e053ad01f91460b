#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// OrderOfDates at `later` where it lies before `earlier`: two fields of dates, times or months.
/// What is absent is not judged, nor the time of a day where one of them has none.
[[nodiscard]] Findings orderOfDates(const Ledger &ledger, const Record &record,
                                    const QString &earlier, const QString &later);

/// What is wrong with the 公民身份号码 of a person, where there is one.
[[nodiscard]] Findings idNumberFindings(const Ledger &ledger, const Record &person);

} // namespace zhibu
