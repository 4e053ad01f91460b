#pragma once

#include "core/statistics.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QSet>
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

/// What is lacking in the same way: one word that no line takes, or one thing not entered.
struct GapLine
{
    QString title;
    QString text;          ///< what is entered; empty: nothing
    QString dictionary;    ///< the 字典 where a code gives the word its line; empty: none does
    QList<qsizetype> gaps; ///< places in AnnualStatistics::gaps
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
    /// The place of the table with a number, or a key; -1 when there is none.
    [[nodiscard]] int placeOf(int number) const { return placeOf(QString::number(number)); }
    [[nodiscard]] int placeOf(const QString &key) const;
    /// Whether all checks are met.
    [[nodiscard]] bool isReconciled() const;
    /// The gaps by title and what is entered: the more there are of one, the earlier among those
    /// of its title.
    [[nodiscard]] QList<GapLine> gapLines() const;
};

/// As of 31 December of the year, by the pack in force then; of a day to come from what is recorded
/// now. `scope` 0 = all.
[[nodiscard]] Result<AnnualStatistics> annualStatistics(const File &file, RowId scope, int year);

/// What annualStatistics() of the same would find, in numbers.
struct StatisticsPreCheck
{
    int gaps = 0;
    int checksUnmet = 0;
};

/// In less time and room than the tables take: nobody is named, 补充资料 is not counted.
[[nodiscard]] Result<StatisticsPreCheck> preCheckStatistics(const File &file, RowId scope,
                                                            int year);

/// From this month on the tables of the year are prepared (年报预检).
inline constexpr int kPreCheckMonth = 10;

/// What members of the file have for 工作岗位 and no line of the tables of the year takes: the
/// words of the gaps without their members, at any time of the year.
[[nodiscard]] Result<QSet<QString>> jobsWithoutLine(const File &file, int year);

/// Members on a day whose 出生日期, 民族, 学历 or 工作岗位 is not entered, by number: what the
/// tables cannot do without. A cheaper answer than the gaps, which also tell what is not
/// understood.
[[nodiscard]] Result<QList<RowId>> incompleteMembers(const File &file, RowId scope, QDate day);

} // namespace zhibu
