#include "storage/packets/packetlog.h"

#include "storage/file/rowid.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<PacketLog> PacketLog::load(const File &file)
{
    PacketLog log;
    Statement all(file.database(), u"SELECT tbl, row, other, state FROM packet_log ORDER BY id"_s);
    while (all.next()) {
        const Place place{all.text(0), all.integer(1)};
        const RowId other = all.integer(2);
        if (other != place.second) {
            log.m_rows.insert({place.first, other}, place.second);
            log.m_others[place] += other;
        }
        if (const QString state = all.text(3); !state.isEmpty()) {
            log.m_states[place] += state;
        }
    }
    return all.status() ? Result(log) : all.status().error();
}

RowId PacketLog::rowOf(const Ledger &ledger, RowId other) const
{
    return m_rows.value({ledger.table, other});
}

QList<RowId> PacketLog::otherIdsOf(const Ledger &ledger, RowId row) const
{
    return m_others.value({ledger.table, row}).values();
}

QSet<QString> PacketLog::statesOf(const Ledger &ledger, RowId row) const
{
    return m_states.value({ledger.table, row});
}

Status PacketLog::remember(Action &action, const Ledger &ledger, RowId row, RowId other,
                           const QString &state)
{
    Statement put(action.database(),
                  u"INSERT INTO packet_log (id, tbl, row, other, state) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (tbl, row, other, state) DO NOTHING"_s);
    return put.bind(nextRowId()).bind(ledger.table).bind(row).bind(other).bind(state).run();
}

} // namespace zhibu
