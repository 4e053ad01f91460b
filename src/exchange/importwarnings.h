#pragma once

#include "exchange/importer.h"
#include "storage/records/lookup.h"

namespace zhibu {

/// Adds to the rows that would be stored what is odd about them although it is accepted: a payment
/// that was typed twice with a slip, is dated after `today` (if valid) or before the Party was
/// founded or is for months after the member left, a member whose sex differs from the number of
/// identity or who belongs to no branch, a day to come of what has happened (Field::past), a 减免
/// that reduces nothing, a base changed within its year without a reason.
Status addWarnings(const File &file, Lookup &lookup, QDate today, ImportPlan &plan);

} // namespace zhibu
