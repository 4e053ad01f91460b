#pragma once

#include "storage/facts/duesrows.h"

#include <QHash>

#include <array>

namespace zhibu {

/// One member's year: every month, and the year as a whole.
struct DuesGridRow
{
    RowId member = 0;
    RowId branch = 0;
    QString organisationCode, code, name;
    QString shown = {};                              ///< the name as DuesPayer shows it
    std::array<std::optional<DuesMonth>, 12> months; ///< none where nothing is owed to this file
    DuesYear year;
    bool floating = false; ///< 流动党员 at as-of: may pay where they live and work
    bool chased = true;    ///< at as-of; else what is open is 不追缴

    /// What is open from a month of the year to another, to come or not.
    [[nodiscard]] Money open(Month first, Month last) const;
};

/// A year of dues.
struct DuesGridYear
{
    int year = 0;
    QDate asOf;                        ///< months up to its own count
    std::vector<DuesGridRow> rows;     ///< who owes in some month; by 组织编码 and 党员编号
    QHash<RowId, QList<Month>> closed; ///< by branch: months of the year whose receipts are closed
};
[[nodiscard]] Result<DuesGridYear> duesGridYear(const File &file, RowId scope, int year,
                                                QDate asOf);

} // namespace zhibu
