#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"

#include <QHash>
#include <QPair>
#include <QSet>

namespace zhibu {

/// What is remembered of packets that were taken (table packet_log): the numbers rows of this file
/// have in others, and states of rows there that were considered here without being taken as they
/// were. Such a state counts as an earlier one of the row, so that the file it came from takes over
/// what was decided.
class PacketLog
{
public:
    static Result<PacketLog> load(const File &file);

    /// The row here that has this number elsewhere; 0 when none is known.
    [[nodiscard]] RowId rowOf(const Ledger &ledger, RowId other) const;
    /// The numbers the row has elsewhere, where they differ from its own.
    [[nodiscard]] QList<RowId> otherIdsOf(const Ledger &ledger, RowId row) const;
    [[nodiscard]] QSet<QString> statesOf(const Ledger &ledger, RowId row) const;

    /// What a row is called in the state an action left it in.
    struct Name
    {
        QString name;
        qint64 action = 0;
    };
    /// In the order in which they were remembered.
    [[nodiscard]] QList<Name> namesOf(const Ledger &ledger, RowId row) const;

    /// Remembers it as part of an action, which undoing takes back. `state` empty: only the number.
    static Status remember(Action &action, const Ledger &ledger, RowId row, RowId other,
                           const QString &state);
    /// Remembers that the row's state, as the action leaves it, is called so, here and there.
    static Status rememberPresent(Action &action, const Ledger &ledger, RowId row, RowId other,
                                  const QString &name);

private:
    using Place = QPair<QString, RowId>; ///< table and row

    QHash<Place, RowId> m_rows;
    QHash<Place, QSet<RowId>> m_others;
    QHash<Place, QSet<QString>> m_states;
    QHash<Place, QList<Name>> m_names;
};

} // namespace zhibu
