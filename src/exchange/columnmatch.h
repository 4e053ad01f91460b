#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// Which column of a table holds which field of a ledger (formats.md §2): by Chinese title, English
/// key or synonym; blanks, a unit in brackets and full-width letters do not matter.
struct ColumnMatch
{
    QList<int> fieldOfColumn; ///< -1: no field answers to it
    QList<int> columnOfField; ///< -1: absent
    Findings errors; ///< ColumnTwice; ColumnMissing for every required one when no column is known
                     ///< at all
    Findings warnings; ///< ColumnUnknown
};

[[nodiscard]] ColumnMatch matchColumns(const Ledger &ledger, const QStringList &titles);

/// The ledger a table with these titles most likely belongs to; nullptr when none has two columns
/// of it.
[[nodiscard]] const Ledger *guessLedger(const QStringList &titles);

} // namespace zhibu
