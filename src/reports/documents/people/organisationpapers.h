#pragma once

#include "reports/documents/document.h"
#include "storage/organisations/coverage.h"
#include "storage/organisations/rollup.h"

namespace zhibu {

/// The title of a column: 党支部, 党小组, 书记 …
[[nodiscard]] QString rollUpTitle(RollUpColumn column);
/// One line for each organisation, and 合计; the columns behind code and name are those of
/// RollUpColumn in their order.
[[nodiscard]] TextTable rollUpTable(const RollUp &rollUp);
/// One line for each kind of 两新组织, and 合计.
[[nodiscard]] TextTable coverageTable(const QList<Coverage> &kinds);

/// DocumentKind::RollUp: 党组织基本情况汇总表 on request.asOf; UnitCoverage: 两新组织党的组织和
/// 工作覆盖情况表 as it stands.
[[nodiscard]] Result<Document> makeOrganisationDocument(const File &file,
                                                        const DocumentRequest &request);

} // namespace zhibu
