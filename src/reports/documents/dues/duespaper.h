#pragma once

#include "reports/documents/dues/duesdocuments.h"

#include <algorithm>

namespace zhibu {

// What the papers of the dues have in common.

/// 2024年3月.
[[nodiscard]] QString monthText(Month month);
/// 2024年, 2024年第一季度, 2024年3月, 2024年1月至5月, 2008年4月至2016年12月.
[[nodiscard]] QString monthsText(const MonthRange &months);
/// Months that are not all in a row: 2024年3月至5月、2024年8月. `months` ascend.
[[nodiscard]] QString monthsText(const QList<Month> &months);

/// Whether the rows are of more than one branch.
template<typename Rows>
[[nodiscard]] bool ofSeveralBranches(const Rows &rows)
{
    return std::ranges::any_of(rows, [&rows](const auto &row) {
        return row.person.organisation != rows.front().person.organisation;
    });
}

/// A table of people: 序号, 党支部 where they are of several, 姓名, then `columns`.
[[nodiscard]] TextTable tableOfPeople(const QString &name, bool severalBranches,
                                      const QList<TextColumn> &columns);
/// A row of such a table.
[[nodiscard]] QStringList rowOf(const DuesPerson &person, bool severalBranches, qsizetype number,
                                const QStringList &cells);

/// 收缴类别, 计算基数 and 比例 as they stood in a month; empty where there is none.
[[nodiscard]] QStringList standingCells(const DuesMonth &month);
/// What is to be said of somebody who has left, "已转出，不追缴"; nothing of a member. By 党籍状态
/// as stored.
[[nodiscard]] QStringList leftRemarks(const QString &left);
/// "2024", or "2008—2016" of several.
[[nodiscard]] QString fromTo(const QString &first, const QString &last);

/// Columns of decimals that are not summed.
inline const QStringList kUnsummed{QStringLiteral("计算基数")};

/// `label` and the sums of the columns of decimals over `count` rows from the first on.
[[nodiscard]] QStringList sumsOf(const TextTable &table, const QString &label, qsizetype first,
                                 qsizetype count, const QStringList &unsummed = kUnsummed);

/// The table on pages to be signed.
[[nodiscard]] Document sheetOf(const DuesPaper &paper, const TextTable &table);
/// The same with 合计 added, and 小计 on every page where there are several.
[[nodiscard]] Document summedSheetOf(const DuesPaper &paper, TextTable table,
                                     const QStringList &unsummed = kUnsummed);

/// A blank to write on.
inline const QString kBlank = QStringLiteral("＿＿＿＿＿＿");
/// What a re-check says of those who have left, where there are any.
inline const QString kNotChasedSum = QStringLiteral("不追缴合计");
inline const QString kNotChased =
    QStringLiteral("停止党籍、已转出、已出党、已去世的党员未交清的列在最后，不追缴，不计入合计。");
inline const QString kInsideUse = QStringLiteral("内部使用，不得张贴、外传。");

} // namespace zhibu
