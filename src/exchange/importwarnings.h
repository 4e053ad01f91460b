#pragma once

#include "exchange/importer.h"
#include "storage/records/lookup.h"

namespace zhibu {

/// Adds to the rows that would be stored what is odd about them although it is accepted: a payment
/// that was typed twice with a slip, a member whose sex differs from the number of identity or who
/// belongs to no branch.
Status addWarnings(const File &file, Lookup &lookup, ImportPlan &plan);

} // namespace zhibu
