#pragma once

#include "gui/rating/table/starmodel.h"

namespace zhibu {

/// Whether `a` stands before `b` in a table sorted by a column of StarModel. Empty cells come last,
/// whatever the order.
[[nodiscard]] bool standsBefore(const RatedOrganisation &a, const RatedOrganisation &b, int column,
                                Qt::SortOrder order);

} // namespace zhibu
