#pragma once

#include "reports/documents/dues/duesdocuments.h"

namespace zhibu {

// What the papers of the dues are made of, read from the file: of the members of an organisation
// and all below it (0 = all), by 组织编码 and 党员编号. Where a day is asked for, of those who
// belonged to it then; receipts are of the branch of their own day. What asks for money, a reminder
// (ArrearsOf::Now) and the re-check of past years, is of those who belong to it now, whatever the
// day: the branch of today collects, and its book receives it.

/// Those who owe in the months, or paid for them.
[[nodiscard]] Result<std::vector<ReceiptsRow>> collectReceipts(const File &file, RowId scope,
                                                               const MonthRange &months, QDate day);
/// What was received from the first day of the months to the last, and taken back; of each member
/// by day (storage/dues/receipts.h).
[[nodiscard]] Result<std::vector<DuesReceipt>> collectPayments(const File &file, RowId scope,
                                                               const MonthRange &months);
/// 大额 received in the days of the months, and taken back, likewise.
[[nodiscard]] Result<std::vector<LargeDuesLine>> collectLargeDues(const File &file, RowId scope,
                                                                  const MonthRange &months);
/// What was fixed for those who owe in the year.
[[nodiscard]] Result<std::vector<AssessmentLine>> collectAssessment(const File &file, RowId scope,
                                                                    int year, QDate day);
/// The rows of 党费减免 that hold, or would, in some of the months, refused ones too, withdrawn
/// ones not; of these members, wherever they belonged, or of all.
[[nodiscard]] Result<std::vector<ReliefLine>> collectReliefs(const File &file, RowId scope,
                                                             const MonthRange &months, QDate day,
                                                             const QList<RowId> &members);
/// The packs in force in the months: 执行规定：… and from when on.
[[nodiscard]] Result<QStringList> rulesOf(const File &file, const MonthRange &months);
[[nodiscard]] Result<DuesYearFacts> collectDuesYear(const File &file, RowId organisation, int year,
                                                    QDate asOf);
[[nodiscard]] Result<std::vector<ArrearsCase>> collectArrears(const File &file, RowId scope,
                                                              QDate asOf, ArrearsOf whose);
/// Of rows that were worked out already; `names` of the organisations by code.
[[nodiscard]] std::vector<RecheckLine> recheckLines(const std::vector<RecheckRow> &rows,
                                                    const QHash<QString, QString> &names);
[[nodiscard]] Result<std::vector<RecheckLine>> collectRecheck(const File &file, RowId scope,
                                                              const MonthRange &months);
[[nodiscard]] Result<std::vector<RecheckMonthLine>>
collectRecheckMonths(const File &file, RowId scope, const MonthRange &months);
/// Of the organisation alone: all it passed on for the months, or (`row` is not 0) only the
/// remittance that row of 上缴 belongs to. One remittance are rows for the same months, of one day
/// and 凭证号, as they follow each other, each kind of money once.
[[nodiscard]] Result<RemittanceFacts> collectRemittance(const File &file, RowId organisation,
                                                        const MonthRange &months, RowId row = 0);

/// Likewise: its rows of 使用 with a day in the months, by day.
[[nodiscard]] Result<std::vector<SpendingEntry>>
collectSpending(const File &file, RowId organisation, const MonthRange &months);

} // namespace zhibu
