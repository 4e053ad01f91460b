#pragma once

#include "exchange/importer.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/lookup.h"

#include <QHash>
#include <QList>

namespace zhibu {

/// What the rows of a table refer to: the texts in their cells become the records, and criteria,
/// that they name. What names nothing is an error of the row.
class RowReferences
{
public:
    RowReferences(const Ledger &ledger, Lookup &lookup);

    /// Reads the schemes where a column names criteria of theirs.
    Status prepare(const File &file);
    /// Whether rows of the ledger refer to others of it (上级组织编码).
    [[nodiscard]] bool refersToItself() const;
    /// References to rows of the same ledger, or all others.
    void resolve(PlannedRow &row, bool selfReferences);

private:
    void resolveField(PlannedRow &row, int index);
    void resolveCriterion(PlannedRow &row, int index);
    [[nodiscard]] RowId organisationOf(const Record &record);

    const Ledger &m_ledger;
    Lookup &m_lookup;
    QList<int> m_fields; ///< that refer to rows, in the order they are resolved in
    QList<Scheme> m_schemes;
    QHash<QString, CriterionAnswer> m_criteria;
};

} // namespace zhibu
