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
