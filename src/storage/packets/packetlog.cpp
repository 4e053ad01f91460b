#include "storage/packets/packetlog.h"

#include "storage/file/rowid.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kPresentMark = u'='; // before the name of the state a row has here since then

} // namespace

Result<PacketLog> PacketLog::load(const File &file)
{
    PacketLog log;
    Statement all(file.database(),
                  u"SELECT l.tbl, l.row, l.other, l.state, (SELECT max(c.action) FROM change c "
                  "WHERE c.tbl = 'packet_log' AND c.row = l.id) FROM packet_log l ORDER BY l.id"_s);
    while (all.next()) {
        const Place place{all.text(0), all.integer(1)};
        const RowId other = all.integer(2);
        if (other != place.second) {
            log.m_rows.insert({place.first, other}, place.second);
            log.m_others[place] += other;
        }
        if (const QString state = all.text(3); state.startsWith(kPresentMark)) {
            log.m_names[place] += {.name = state.mid(1), .action = all.integer(4)};
            log.m_states[place] += state.mid(1);
        } else if (!state.isEmpty()) {
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

QList<PacketLog::Name> PacketLog::namesOf(const Ledger &ledger, RowId row) const
{
    return m_names.value({ledger.table, row});
}

Status PacketLog::rememberPresent(Action &action, const Ledger &ledger, RowId row, RowId other,
                                  const QString &name)
{
    const QString state = kPresentMark + name;
    // a name it had before is given anew: it holds since this action
    Statement before(
        action.database(),
        u"DELETE FROM packet_log WHERE tbl = ? AND row = ? AND other = ? AND state = ?"_s);
    const Status gone = before.bind(ledger.table).bind(row).bind(other).bind(state).run();
    return gone ? remember(action, ledger, row, other, state) : gone;
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
