#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// What came of corrections.
struct Corrected
{
    int done = 0;                   ///< findings that were put right
    Findings findings;              ///< of the first row that cannot be stored so: nothing was
    const Ledger *ledger = nullptr; ///< of that row
};

/// Writes what puts the findings right, as one action; those without fixes, and those whose row is
/// not any more as it was found, are left out.
Result<Corrected> correctFindings(File &file, const QList<CheckFinding> &findings);

/// Sets findings aside (ledger accepted-findings) as one action: they count as right as they are
/// until the value that was found changes. `reason` must say something. Findings of the file itself
/// and those set aside already are left out. Findings: nothing was stored.
Result<Findings> acceptFindings(File &file, const QList<CheckFinding> &findings,
                                const QString &reason, QDate today);
/// Takes that back for those that are set aside.
Result<Findings> reopenFindings(File &file, const QList<CheckFinding> &findings);

/// Fills in CheckFinding::accepted. Used by checkFile().
[[nodiscard]] Status markAccepted(const File &file, QList<CheckFinding> &findings);

} // namespace zhibu
