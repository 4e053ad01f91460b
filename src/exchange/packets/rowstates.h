#pragma once

#include "ledger/ledger.h"
#include "storage/packets/packetlog.h"
#include "storage/packets/rowhistory.h"

#include <optional>

namespace zhibu {

/// By what names a file speaks of the states of a row to another: a state by its digest
/// (stateOf()) the first time the row has it. When the row comes back to it, or is deleted, it is
/// told apart by the change that did it: else the other file, which had it long ago, could not
/// tell that anything was done here.
struct RowStates
{
    QString present;       ///< empty: named by what it holds
    QSet<QString> earlier; ///< and those considered here that came from others
    QList<Record> records; ///< the earlier ones that were rows, the newest first
};

/// `stored`: the row as it is; absent: it was deleted.
[[nodiscard]] RowStates rowStates(const RowHistory &history, const PacketLog &log,
                                  const Ledger &ledger, RowId id,
                                  const std::optional<Record> &stored);

/// A name for what a row is like now that nobody has heard yet: it was decided that it stays so.
[[nodiscard]] QString newStateName();

} // namespace zhibu
