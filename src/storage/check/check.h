#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/fix.h"

#include <QDate>
#include <QList>

namespace zhibu {

/// Something broken in the file, or odd in one of its rows.
struct CheckFinding
{
    const Ledger *ledger = nullptr; ///< null: the file itself
    RowId row = 0;
    QString key = {};  ///< the row's natural key, its parts as in tables, separated by blanks;
                       ///< without those that are masked
    QString name = {}; ///< of the row, else of the person or the organisation it is about
    Finding finding = {};
    QList<Fix> fixes = {};     ///< what puts it right, all of it together; empty: not known
    bool isFixCertain = false; ///< nothing else in the file speaks against it
    RowId other = 0;           ///< of two records of one member, the other one
    QString organisation = {}; ///< name of the one the row belongs to; empty: of none
    QString accepted = {};     ///< why it is right as it is (accepted-findings); empty: it is not
};

/// Appends a finding about a field of a row, still without key, name and value.
CheckFinding &addFinding(QList<CheckFinding> &findings, Rule rule, const QString &ledger, RowId row,
                         const QString &field, const QStringList &args = {});

/// First the integrity of the file (IntegrityBroken with SQLite's words as value, TriggerMissing
/// with the table's name, RulePackBroken with the id of the first such pack of each kind), then,
/// unless it is broken, everything that is odd but possible in the data on that day. In the order
/// of the ledgers and their keys; what was set aside comes after all others. Error: Damaged where
/// nothing can be read.
[[nodiscard]] Result<QList<CheckFinding>> checkFile(const File &file, QDate today);

} // namespace zhibu
