#pragma once

#include "core/packetwords.h"
#include "core/texttable.h"
#include "exchange/packets/comparison.h"

namespace zhibu {

/// A difference as texts by field, references by name; empty lists where the row is not there.
struct PacketTexts
{
    QString name; ///< of the row: its name or topic, else what its key says
    QStringList here;
    QStringList there;
};

[[nodiscard]] Result<PacketTexts> packetTexts(const File &file, const Packet &packet,
                                              const PacketDifference &difference);

/// Why a difference cannot be taken, or what is odd in it; empty when nothing is.
[[nodiscard]] QString packetProblem(const Ledger &ledger, const PacketDifference &difference,
                                    const PacketWords &words);

/// All differences with a line for each field (docs/formats.md, Packets).
[[nodiscard]] Result<TextTable> packetTable(const File &file, const Packet &packet,
                                            const PacketComparison &comparison,
                                            const PacketWords &words);

} // namespace zhibu
