#pragma once

#include "core/duesyear.h"
#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>

#include <map>
#include <optional>

namespace zhibu {

/// Judges rows of 党费核定: one that changes what an earlier row of its member fixed for the same
/// year says why (isReassessment() in core/duesyear.h). Remembers the rows it looked up: a new one
/// for each change of the file.
class ReassessmentRule
{
public:
    explicit ReassessmentRule(const File &file)
        : m_file{file}
    {}

    /// From now on this row, of an import, counts as if it were stored.
    Status take(const Record &base);
    /// ReassessedWithoutReason, with the month of the earlier row; else nothing. Errors as of
    /// duesRules().
    Result<Findings> judge(const Record &base);

private:
    struct Fixed
    {
        RowId row = 0;
        DuesBase base;
    };
    using Bases = std::map<Month, Fixed>;

    Result<Bases *> basesOf(RowId member);

    const File &m_file;
    std::optional<QList<DuesRules>> m_packs;
    QHash<RowId, Bases> m_bases; ///< of each member asked for
};

/// The rows stored of which the rule finds something, with what it finds.
[[nodiscard]] Result<QList<std::pair<RowId, Finding>>> reassessedWithoutReason(const File &file);

} // namespace zhibu
