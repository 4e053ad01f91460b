#pragma once

#include "exchange/packets/choices.h"

namespace zhibu {

/// Leaves a row open that cannot be taken; where it is not in this file, the rows too that refer to
/// it, since they would lead nowhere.
void leaveOut(const Packet &packet, const PacketComparison &comparison, qsizetype refused,
              QList<PacketChoice> &choices);

/// A difference that cannot be taken, and why.
struct PacketRefusal
{
    qsizetype index = 0;
    Findings findings = {};
};

struct PacketTaken
{
    qsizetype rows = 0; ///< taken over
    Findings findings = {};
    qsizetype refused = -1; ///< the difference that could not be taken: then nothing was stored
};

/// Carries the choices out as one action: all of them, or none. Errors: Internal when the file has
/// changed since comparePacket(); of the file.
Result<PacketTaken> takePacket(File &file, const Packet &packet, const PacketComparison &comparison,
                               const QList<PacketChoice> &choices);
/// The same, but rows that cannot be taken are left out, those refused by comparePacket() with what
/// refers to them as well: `choices` then has them open, `refusals` those found here with reasons.
Result<PacketTaken> takeWhatCanBe(File &file, const Packet &packet,
                                  const PacketComparison &comparison, QList<PacketChoice> &choices,
                                  QList<PacketRefusal> &refusals);

} // namespace zhibu
