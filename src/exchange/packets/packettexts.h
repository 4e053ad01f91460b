#pragma once

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

} // namespace zhibu
