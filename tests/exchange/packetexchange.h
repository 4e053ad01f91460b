#pragma once

#include "exchange/packets/taking.h"
#include "support/tempfile.h"

namespace zhibu::test {

inline const QDateTime kPacketDay(QDate(2026, 11, 20), QTime(9, 0));

inline QByteArray packetBytesOf(TempFile &from, RowId organisation, const QString &passphrase = {})
{
    return got(packetBytes(
        got(collectPacket(from.file(), {.organisation = organisation}, kPacketDay)), passphrase));
}

/// As the other side reads it.
inline Packet packetFrom(TempFile &from, RowId organisation)
{
    return got(packetOf(packetBytesOf(from, organisation), {}, QStringLiteral("packet")));
}

inline PacketComparison compared(TempFile &to, const Packet &packet)
{
    return got(comparePacket(to.file(), packet));
}

/// Takes what is proposed, conflicts as said.
inline PacketTaken take(TempFile &to, const Packet &packet,
                        PacketChoice::Side conflicts = PacketChoice::Side::Open)
{
    using Side = PacketChoice::Side;
    const PacketComparison comparison = compared(to, packet);
    QList<PacketChoice> choices = proposedChoices(comparison);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (comparison.differences[i].state == PacketState::Conflict) {
            choices[i] = conflicts == Side::Theirs ? theirs(comparison.differences[i], true)
                         : conflicts == Side::Ours ? ours(comparison.differences[i])
                                                   : PacketChoice{};
        }
    }
    return got(takePacket(to.file(), packet, comparison, choices));
}

} // namespace zhibu::test
