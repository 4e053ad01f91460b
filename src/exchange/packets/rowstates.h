#pragma once

#include "ledger/ledger.h"
#include "storage/packets/packetlog.h"
#include "storage/packets/rowhistory.h"

#include <optional>

namespace zhibu {

/// By what names a file speaks of the states of a row to another. The state a row was added with is
/// named by its digest (stateOf()): two files that got it from the same table have the same. Every
/// other is told apart by the change that made it, whatever it holds: a value that comes back, or
/// that two people enter, is no sign that one of them knew of the other. Who takes a state as it is
/// calls it as the other does, too.
struct RowStates
{
    QString present;            ///< empty: named by what it holds
    QSet<QString> earlier;      ///< and those considered here that came from others
    QList<Record> records;      ///< the earlier ones that were rows, the newest first
    QList<QSet<QString>> names; ///< of the present state, then of those before in their order
};

/// `stored`: the row as it is; absent: it was deleted.
[[nodiscard]] RowStates rowStates(const RowHistory &history, const PacketLog &log,
                                  const Ledger &ledger, RowId id,
                                  const std::optional<Record> &stored);

/// A name for what a row is like now that nobody has heard yet: it was decided that it stays so.
[[nodiscard]] QString newStateName();

} // namespace zhibu
