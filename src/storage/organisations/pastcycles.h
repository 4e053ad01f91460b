#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace zhibu {

/// Organisations that were above each other, if what 组织变动 says of the past is true: the tree of
/// a day is the present one with the moves later than that day taken back.
struct PastCycle
{
    RowId change = 0;  ///< the move that closes the circle, the earliest of those in it
    QDate lastDay;     ///< on which the tree goes round
    QStringList names; ///< of the organisations, from that one upwards
};

/// Each circle of organisations once, with its last day; the latest first.
[[nodiscard]] Result<QList<PastCycle>> pastCycles(const File &file);

} // namespace zhibu
