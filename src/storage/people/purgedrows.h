#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"

#include <QPair>
#include <QSet>

namespace zhibu {

/// The rows that purgeMember() removed or emptied (table purged_row), by their numbers here and in
/// the files they were exchanged with: nothing may bring them back.
class PurgedRows
{
public:
    static Result<PurgedRows> load(const File &file);

    [[nodiscard]] bool contains(const Ledger &ledger, RowId row) const
    {
        return m_rows.contains({ledger.table, row});
    }

    /// Remembers a row, and the numbers it has elsewhere, as part of an action.
    static Status remember(const Action &action, const QString &table, RowId row);

private:
    QSet<QPair<QString, RowId>> m_rows; ///< table and row
};

} // namespace zhibu
