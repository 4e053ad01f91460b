#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// Rows of one ledger that speak of a member.
struct MemberRows
{
    const Ledger *ledger = nullptr;
    qint64 count = 0;
};

/// Two records of one person that are to be one, and what becomes of it.
struct MergePlan
{
    Record kept;             ///< as it is: the one with the older number
    Record dropped;          ///< as it is: what hangs on it goes over to the other
    Record merged;           ///< proposed: as kept, what is empty there from dropped
    QList<MemberRows> moved; ///< of dropped, in the order of the ledgers
    qint64 attachments = 0;  ///< of dropped itself
    /// What stands in the way (MergeConflict, MergeNotAllowed, ReliefsOverlap): rows of both that
    /// exclude each other. Until those are changed nothing is merged.
    Findings obstacles;
};

/// Looks at two members, in whichever order. Every field of every ledger that refers to members is
/// seen, and every attachment. Two rows that would be the same one (attendance of one meeting) are
/// made one where they agree or one fills what is empty in the other; receipts of dues never are,
/// for two of them are two payments. Errors: NotFound; Internal for one and the same member.
[[nodiscard]] Result<MergePlan> planMerge(const File &file, RowId one, RowId other);

/// Makes the two one, as one action: `merged` is what the one that stays says from now on, in the
/// values that differ from plan.kept. Findings: nothing was stored.
Result<Findings> mergeMembers(File &file, const MergePlan &plan, const Record &merged);

} // namespace zhibu
