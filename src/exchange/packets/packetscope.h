#pragma once

#include "exchange/packets/packet.h"
#include "exchange/packets/rowmatch.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using RowsByLedger = QHash<QString, QSet<RowId>>;

/// Whether a row is about one of these rows by what it says (Ledger::homeKey()), or holds for those
/// below one of those above; what is about no other row is everybody's.
[[nodiscard]] bool isOwned(const Ledger &ledger, const Record &record, const RowsByLedger &owners,
                           const RowsByLedger &above);

/// What a packet may speak about: rows below its organisation, by the file that takes it.
class PacketScope
{
public:
    PacketScope(const File &file, const Packet &packet, RowMatch &match)
        : m_file{file}
        , m_packet{packet}
        , m_match{match}
    {}

    /// To be called once, before everything else. Errors: Foreign, see comparePacket(); of the
    /// file.
    Status find();

    /// See PacketComparison.
    [[nodiscard]] const PacketReference &organisation() const { return m_organisation; }
    /// Whether the row here belongs to the organisation, or did once.
    [[nodiscard]] bool contains(const Ledger &ledger, RowId row) const
    {
        return m_scope.value(ledger.key).contains(row);
    }
    /// Whether a row belongs to the organisation by what it says, or holds for it from above.
    [[nodiscard]] bool covers(const Ledger &ledger, const Record &record) const;
    /// Whether rows of the packet lead to an organisation outside, by its number there.
    [[nodiscard]] bool hasContext(RowId organisation) const
    {
        return m_context.contains(organisation);
    }
    /// A row of the packet that belongs to it: what belongs to that row in turn comes later.
    void add(const Ledger &ledger, RowId row) { m_scope[ledger.key] += row; }

private:
    /// Rows below the organisation.
    Status findScope();
    /// The organisations outside that rows of the packet lead to, by their numbers there.
    void findContext();
    /// The organisations above, by this file and by the packet, where it comes from above; and what
    /// holds for those below them.
    Status findAbove();

    const File &m_file;
    const Packet &m_packet;
    RowMatch &m_match;
    PacketReference m_organisation;
    RowsByLedger m_scope; ///< what belongs to it, or did once
    QSet<RowId> m_context;
    RowsByLedger m_above; ///< see findAbove()
};

} // namespace zhibu
