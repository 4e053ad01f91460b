#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"

#include <QBitArray>

#include <optional>

namespace zhibu {

/// Inserts rows of one ledger inside an action, several by one statement and without a parameter
/// for what is empty in all of them: an import of fifty thousand rows spends its time on statements
/// and parameters, not on rows.
class BulkInsert
{
public:
    BulkInsert(Action &action, const Ledger &ledger);

    /// record.id names the row. It is in the file by the next flush() at the latest; what an error
    /// means may have happened to a row added before.
    Status add(const Record &record);
    /// To be called before anything else of the ledger is written, and at the end.
    Status flush();

private:
    Action &m_action;
    const Ledger &m_ledger;
    QList<Record> m_pending;
    QBitArray m_filled; ///< fields that any row so far has a value in
    std::optional<Statement> m_statement;
    qsizetype m_rows = 0; ///< that the statement inserts
};

} // namespace zhibu
