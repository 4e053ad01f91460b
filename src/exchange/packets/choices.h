#pragma once

#include "exchange/packets/comparison.h"

#include <QSet>

namespace zhibu {

/// What is to become of a difference.
struct PacketChoice
{
    enum class Side {
        Open,   ///< nothing yet: it will be asked again
        Ours,   ///< stays; the other file will take it over
        Theirs, ///< is taken: of two rows the chosen fields
    };
    Side side = Side::Open;
    QSet<int> fields = {};
};

/// Whose a differing field of a row is: of a conflict Changed where only they changed it, Newer
/// where only we did; of another row the state of the row.
[[nodiscard]] PacketState fieldState(const PacketDifference &difference, const PacketField &field);

/// Everything that was changed there only is taken; conflicts and refused rows are left open. Of a
/// conflict the fields changed there only are ready to be taken, whichever side is then chosen.
[[nodiscard]] PacketChoice proposedChoice(const PacketDifference &difference);
[[nodiscard]] QList<PacketChoice> proposedChoices(const PacketComparison &comparison);
/// Our side of a difference: what both changed stays, and of a conflict the fields (and files) only
/// they changed are taken all the same, or their work would be lost without a word.
[[nodiscard]] PacketChoice ours(const PacketDifference &difference);
/// Their side of a difference: of a conflict the fields that were not changed here as well, or all.
[[nodiscard]] PacketChoice theirs(const PacketDifference &difference, bool evenChangedHere = false);

} // namespace zhibu
