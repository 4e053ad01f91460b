#pragma once

#include "core/texttable.h"
#include "gui/records/recordview.h"
#include "reports/pages/tablepage.h"

namespace zhibu {

/// The list as it is on the screen: its columns in their order, its rows, sensitive fields masked
/// unless revealed.
[[nodiscard]] TextTable shownTable(const RecordView &view, const RecordModel &model);
/// The same for paper, across the page where there are many columns.
[[nodiscard]] PrintTable printedList(const RecordView &view, const RecordModel &model,
                                     const QString &subtitle);

} // namespace zhibu
