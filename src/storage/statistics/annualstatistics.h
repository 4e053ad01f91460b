#pragma once

#include "core/statistics.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QString>

namespace zhibu {

/// Who, or which organisation, is not counted where it belongs, by name.
struct NamedGap
{
    StatisticsGap gap;
    QString code;
    QString name;
    QString branch; ///< his, or the organisation above
};

/// 党内统计年报 of a scope and a year.
struct AnnualStatistics
{
    RowId scope = 0;
    int year = 0;
    StatisticsPack pack;
    StatisticsData data;
    QList<StatisticsCells> cells; ///< of each table of the pack
    QList<StatisticsOutcome> outcomes;
    QList<NamedGap> gaps;

    [[nodiscard]] QDate day() const { return {year, 12, 31}; }
    /// The place of the table with a number; -1 when there is none.
    [[nodiscard]] int placeOf(int number) const;
    /// Whether all checks are met.
    [[nodiscard]] bool isReconciled() const;
};

/// As of 31 December of the year, by the pack in force then; of a day to come from what is recorded
/// now. `scope` 0 = all.
[[nodiscard]] Result<AnnualStatistics> annualStatistics(const File &file, RowId scope, int year);

/// From this month on the tables of the year are prepared (年报预检).
inline constexpr int kPreCheckMonth = 10;

/// Members on a day whose 出生日期, 民族, 学历 or 工作岗位 is not entered, by number: what the
/// tables cannot do without. A cheaper answer than the gaps, which also tell what is not
/// understood.
[[nodiscard]] Result<QList<RowId>> incompleteMembers(const File &file, RowId scope, QDate day);

} // namespace zhibu
