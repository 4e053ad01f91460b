#pragma once

#include "ledger/ledger.h"
#include "scoring/facts.h"
#include "storage/file/file.h"

#include <QHash>
#include <QStringList>

namespace zhibu {

/// Counts by organisation.
using OrganisationCounts = QHash<RowId, Count>;

/// What schemes may count in the records of a year up to the as-of date, by code of the metric, of
/// every branch in the scope (0 = all):
/// meetings   required periods that have ended, and those in which the meeting was held;
/// dues       fen due in the months counted, and what of it is paid;
/// attendance people expected at the branch's activities, and those present.
/// A branch that is not in the answer has nothing to be counted.
[[nodiscard]] Result<QHash<QString, OrganisationCounts>>
ratingMetrics(const File &file, RowId scope, int year, QDate asOf, const QStringList &wanted);

} // namespace zhibu
