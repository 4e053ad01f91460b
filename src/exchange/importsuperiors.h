#pragma once

#include "exchange/importer.h"
#include "storage/records/lookup.h"

#include <QList>

#include <functional>

namespace zhibu {

/// Refuses rows of a table of organisations for what stands above them: a bad new row of the same
/// table, or in the end themselves. `isStored` tells of a row whether the file has it already. Of
/// any other ledger nothing is refused.
void rejectSuperiors(ImportPlan &plan, const QList<int> &columnOfField, Lookup &lookup,
                     const std::function<bool(RowId)> &isStored);

} // namespace zhibu
