#pragma once

#include "core/packetstate.h"
#include "exchange/packets/packet.h"

#include <QPair>

namespace zhibu {

/// A field in which the two differ.
struct PacketField
{
    int index = 0;
    bool changedHere = false;
    bool changedThere = false; ///< both: a conflict
};

/// A row of a packet beside the row of the file.
struct PacketDifference
{
    qsizetype row = 0; ///< in Packet::rows
    PacketState state = PacketState::Same;
    RowId id = 0;                       ///< here; of a row to be added the one it will have
    std::optional<Record> stored = {};  ///< as it is here
    std::optional<Record> offered = {}; ///< as it would be here; absent: deleted there
    QList<PacketField> fields = {};     ///< where both are there
    QList<PacketFile> files = {};       ///< not attached here
    QString seen = {};                  ///< its content there (stateOf(), in this file's numbers)
    QString seenName = {};              ///< the name of its state there (RowStates)
    bool isKnownThere = false;          ///< they know the state it has here
    bool isOutside = false; ///< it belongs to another organisation than the packet is about
    Findings findings = {};
};

struct PacketComparison
{
    /// The packet's organisation as this file knows it, whatever the packet says of it; with the
    /// number 0 and as the packet says where this file does not know it yet.
    PacketReference organisation;
    QList<PacketDifference> differences; ///< in the order of the packet; rows of no consequence are
                                         ///< left out, the same ones too
    /// Rows of the packet that have another number here, not known before.
    QList<QPair<qsizetype, RowId>> doubles;
    /// Rows of the packet that are as here and whose state has another name there (RowStates).
    QList<QPair<qsizetype, RowId>> calledOtherwise;
    qsizetype same = 0;
    qsizetype newer = 0;
    qint64 newestAction = 0; ///< of the file it was made for

    [[nodiscard]] qsizetype count(PacketState state) const;
};

/// Compares a packet with the file. Changes nothing. Whose turn it is shows the history on both
/// sides: a state one side had before and the other has now was left behind. Errors: Foreign with
/// the detail "packet-foreign:" and the organisation, where the file knows neither it nor one above
/// it; of the file. Refused are rows of other organisations, and organisations outside that no row
/// of the packet leads to.
[[nodiscard]] Result<PacketComparison> comparePacket(const File &file, const Packet &packet);

} // namespace zhibu
