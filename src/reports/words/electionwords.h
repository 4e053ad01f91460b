#pragma once

#include "storage/elections/termclock.h"

#include <QHash>
#include <QString>

namespace zhibu {

/// Names of members by row.
using MemberNames = QHash<RowId, QString>;

/// Why there is no lawful result, as a sentence.
[[nodiscard]] QString electionReasonText(const ElectionReason &reason, const MemberNames &names);
/// Who is elected, and how many votes that takes; what stands against it, a line each.
[[nodiscard]] QString electionOutcomeText(const ElectionOutcome &outcome, const MemberNames &names);
/// The same with these of the reasons alone.
[[nodiscard]] QString electionOutcomeText(const ElectionOutcome &outcome, const MemberNames &names,
                                          const QList<ElectionReason> &told);

/// The step a field of the ledger elections dates: 请示, 批复, 党员大会.
[[nodiscard]] QString electionStepName(const QString &field);

/// Where the clock stands: "ends 2025-05-20, in 180 days", "over since 2024-01-01, 325 days".
[[nodiscard]] QString termText(const Term &term, QDate day);
/// What a late election costs; empty: nothing.
[[nodiscard]] QString termEffectText(const TermEffect &effect);

} // namespace zhibu
