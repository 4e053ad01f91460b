#pragma once

#include "exchange/packets/packet.h"
#include "storage/packets/packetlog.h"
#include "storage/packets/rowhistory.h"
#include "storage/records/rowwriter.h"

#include <map>

namespace zhibu {

/// Which rows of a packet are which rows of the file: by number, else, where both sides entered the
/// same thing, by a key. Numbers that a program gives itself (P000123) say nothing alone: two files
/// that grew apart give the same one to different rows.
class RowMatch
{
public:
    RowMatch(const File &file, const Packet &packet, const RowHistory &history,
             const PacketLog &log);

    /// To be called once, before everything else. Errors: of the file.
    Status match();

    /// The number the row has here, or would have.
    [[nodiscard]] RowId idOf(const PacketRow &row) const;
    /// The row as it is here; nullptr when it is not.
    [[nodiscard]] const Record *stored(const PacketRow &row) const;
    /// Several rows here answer to it.
    [[nodiscard]] bool isAmbiguous(const PacketRow &row) const;

    /// The packet's row with the numbers of this file. References that lead nowhere become absent
    /// and findings.
    [[nodiscard]] Record asHere(const PacketRow &row, Findings &findings);
    /// A row of this file with the numbers of the packet's.
    [[nodiscard]] Record asThere(const Ledger &ledger, Record record) const;
    /// The row here that is referred to; 0 when there is none.
    [[nodiscard]] RowId resolve(const Ledger &ledger, const PacketReference &reference);

    /// The first failure of a query, if any.
    [[nodiscard]] Status status() const { return m_status; }

private:
    using Place = QPair<QString, RowId>; ///< ledger and number

    struct Key
    {
        KeyFinder finder;
        bool isNumber; ///< holds a number the program gives itself
    };

    /// The stored row of that number; nullopt when there is none.
    std::optional<Record> fetch(const Ledger &ledger, RowId id);
    void take(const PacketRow &row, const Record &stored);
    void matchByNumber(const PacketRow &row);
    void matchByKey(const PacketRow &row);
    [[nodiscard]] RowId resolveStored(const Ledger &ledger, const PacketReference &reference);
    std::vector<Key> &keysOf(const Ledger &ledger);

    const File &m_file;
    const Packet &m_packet;
    const RowHistory &m_history;
    const PacketLog &m_log;
    Status m_status;
    std::map<QString, RowReader> m_readers;
    std::map<QString, std::vector<Key>> m_keys;
    QSet<Place> m_given;           ///< rows of the packet that are there
    QHash<Place, RowId> m_here;    ///< there -> here
    QHash<Place, RowId> m_there;   ///< here -> there
    QHash<Place, Record> m_stored; ///< by the number there
    QSet<Place> m_ambiguous;
    QHash<Place, RowId> m_resolved;
};

/// Gives up a number that another row has, or that the program gave in the other file: it becomes
/// that of `stored`, the row as it is here; without one a number that is taken is given anew when
/// the row is stored. Error: of the file.
Status avoidTakenNumber(const File &file, const Ledger &ledger, const Record *stored,
                        Record &record);

} // namespace zhibu
