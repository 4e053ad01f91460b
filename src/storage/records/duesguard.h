#pragma once

#include "core/finding.h"
#include "core/money.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QPair>
#include <QSet>

namespace zhibu {

/// What the rest of the file forbids for the sake of the dues. A row of their ledgers: receipts of
/// closed months (MonthClosed), a month reopened out of turn (LaterMonthClosed), payments of which
/// something was returned (ReturnedPayment), returns of none (NoSuchPayment) or of more than was
/// paid, special dues by purpose too (ReturnsExceed), 减免 for the same month (ReliefsOverlap); and
/// an organisation another superior by whose closings its receipts stand otherwise
/// (SuperiorClosed). Other ledgers it lets pass. Remembers what it looked up and the returns and
/// 减免 it let pass, stored or only planned: a new one for each change of the file.
class DuesGuard
{
public:
    DuesGuard(const File &file, const Ledger &ledger);

    /// Whether there is anything to ask about this ledger.
    [[nodiscard]] bool isNeeded() const { return m_judge != nullptr; }
    /// Why the stored row may not become `changed`. Without values `stored` is a row to be added,
    /// `changed` one to be deleted.
    Result<Findings> judge(const Record &stored, const Record &changed);

private:
    using Judge = Status (DuesGuard::*)(const Record &stored, const Record &changed,
                                        Findings &findings);

    Status judgePayment(const Record &stored, const Record &changed, Findings &findings);
    Status judgeSpecial(const Record &stored, const Record &changed, Findings &findings);
    Status judgeReturn(const Record &stored, const Record &changed, Findings &findings);
    Status judgeRelief(const Record &stored, const Record &changed, Findings &findings);
    Status judgeClosing(const Record &stored, const Record &changed, Findings &findings);
    Status judgeOrganisation(const Record &stored, const Record &changed, Findings &findings);

    Status addClosed(const QString &dateKey, const Record &stored, const Record &changed,
                     Findings &findings);
    /// Months closed above the branch he belonged to on the day.
    Result<QSet<QString>> closedFor(RowId member, const QString &day);
    Result<RowId> branchOf(RowId member, const QString &day);
    [[nodiscard]] Result<bool> hasRowLike(const QString &otherLedger, const Record &record) const;
    Status addExcess(const QStringList &group, const Record &stored, const Record &changed,
                     Findings &findings);
    Result<QString> loadReceived(const QStringList &group, const Record &record);
    [[nodiscard]] Money leftOf(const QString &group, const Record &record) const;
    [[nodiscard]] Money effectOf(const Record &record) const;
    [[nodiscard]] bool isSpecial() const;
    [[nodiscard]] QString returnedKey() const;
    [[nodiscard]] bool isKeyChanged(const Record &stored, const Record &changed) const;

    Status loadReliefs(RowId member);
    [[nodiscard]] RowId memberOf(const Record &record) const;

    using Span = QPair<QString, QString>; ///< first and last month

    const File *m_file;
    const Ledger *m_ledger;
    Judge m_judge = nullptr;
    QHash<RowId, QSet<QString>> m_closed; ///< months by branch
    QHash<RowId, RowId> m_branches;       ///< of members who never moved
    std::optional<QSet<RowId>> m_moved;
    /// By member and row, as stored and as let pass.
    QHash<RowId, QHash<RowId, Span>> m_reliefs;
    /// What each row adds to what may be returned, likewise: returns by the payment's key, special
    /// dues by member and purpose.
    QHash<QString, QHash<RowId, Money>> m_received;
};

} // namespace zhibu
