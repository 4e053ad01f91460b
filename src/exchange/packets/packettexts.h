#pragma once

#include "core/texttable.h"
#include "exchange/packets/comparison.h"

#include <functional>

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

/// How what this layer has no words for is said.
struct PacketWords
{
    std::function<QString(PacketState)> state;
    /// `title`: of the field concerned; empty where there is none.
    std::function<QString(const Finding &, const QString &title)> finding;
    QString outside; ///< why a row of another organisation is not taken
};

/// Why a difference cannot be taken, or what is odd in it; empty when nothing is.
[[nodiscard]] QString packetProblem(const Ledger &ledger, const PacketDifference &difference,
                                    const PacketWords &words);

/// All differences with a line for each field (docs/formats.md, Packets).
[[nodiscard]] Result<TextTable> packetTable(const File &file, const Packet &packet,
                                            const PacketComparison &comparison,
                                            const PacketWords &words);

} // namespace zhibu
