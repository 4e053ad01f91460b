#pragma once

#include "reports/documents/document.h"
#include "reports/documents/returnhead.h"
#include "storage/statistics/annualstatistics.h"

#include <QList>
#include <QString>

namespace zhibu {

/// A table of the annual statistics as it is printed, and what stands where. Rests are left out
/// where nobody is in them.
struct StatisticsSheet
{
    TextTable table;    ///< 项目, 行次, then the columns
    QList<int> rows;    ///< of the statistics' table, for each row here
    QList<int> columns; ///< the same for the columns after 行次

    static constexpr int kFixedColumns = 2; ///< 项目, 行次
};

/// 表1　党员数量变化情况
[[nodiscard]] QString statisticsTitle(const StatisticsTable &table);

/// `place` in the pack's tables.
[[nodiscard]] StatisticsSheet statisticsSheet(const AnnualStatistics &statistics, int place);
/// A table on A4 landscape, ready for signature; `head` stands above it.
[[nodiscard]] Document statisticsDocument(const AnnualStatistics &statistics, int place,
                                          const ReturnHead &head);

/// What the checks come to: 核对, 数字, 结果.
[[nodiscard]] TextTable statisticsChecks(const AnnualStatistics &statistics);
/// 年报预检清单: what keeps whom from being counted where he belongs.
[[nodiscard]] TextTable statisticsGaps(const AnnualStatistics &statistics);

/// Every table, the checks and the list of the pre-check: the sheets of a workbook.
[[nodiscard]] QList<TextTable> statisticsWorkbook(const AnnualStatistics &statistics,
                                                  const ReturnHead &head);
/// Every table as a PDF, each with its own page numbers. Error: Io.
Status saveStatisticsPages(const QString &path, const AnnualStatistics &statistics,
                           const ReturnHead &head);
/// The same on any device of such pages (tablePageLayout(), landscape).
void paintStatistics(QPagedPaintDevice &device, const AnnualStatistics &statistics,
                     const ReturnHead &head);

} // namespace zhibu
