#pragma once

#include "storage/facts/duesrows.h"

#include <vector>

namespace zhibu {

/// One member's year within the period that is checked (补缴核算: 应交, 实交, 应补).
struct RecheckRow
{
    RowId member = 0;
    QString organisationCode, code, name;
    QString shown = {}; ///< the name as DuesPayer shows it
    int year = 0;
    DuesRecheck figures;
    QString left; ///< 党籍状态 (stored code) of whoever is no member any more; else empty

    /// 不追缴: what somebody who has left did not pay is told, and not asked for.
    [[nodiscard]] bool isChased() const { return left.isEmpty(); }
};

/// Everybody's months from `first` to `last` (2008-04 and later) by the rules, bases and 减免 in
/// force in each: who owes by 入党日期, 党费起交月 and 状态日期; retired from the base of kind
/// 离退休 on. By 组织编码, 党员编号, year; years without a month that is owed are left out. Whoever
/// is no member any more comes after all the others, likewise, and only where isRechecked().
[[nodiscard]] Result<std::vector<RecheckRow>> recheckRows(const File &file, RowId scope,
                                                          Month first, Month last);

/// Whether a re-check tells of him: of whoever is no member any more, who is not chased (补缴 of
/// 2016: 已转出的不追缴), only where something is open.
[[nodiscard]] bool isRechecked(const DuesPayer &payer, Month first, Month last);

/// One member's months of the period that are owed, in order.
struct RecheckMonth
{
    Month month;
    DuesMonth figures;
};
[[nodiscard]] std::vector<RecheckMonth> recheckMonths(const DuesPayer &payer, Month first,
                                                      Month last);
[[nodiscard]] Result<std::vector<RecheckMonth>> recheckMonths(const File &file, RowId member,
                                                              Month first, Month last);

} // namespace zhibu
