#pragma once

#include "exchange/importer.h"

#include <QDate>

namespace zhibu {

/// Refuses rows of a table of 党员变动 or 组织关系转接 that would be written and are not lawful
/// (barsToRecord(), barsToTransferRow()), each seen among the others of the table. Of any other
/// ledger nothing is refused.
Status rejectUnlawfulChanges(const File &file, QDate today, ImportPlan &plan);

} // namespace zhibu
