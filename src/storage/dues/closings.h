#pragma once

#include "core/finding.h"
#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace zhibu {

// 收缴结账: receipts of a month that were printed and signed stay as they are. A closing of an
// organisation holds for it and all below. In a closed month payments and special dues are neither
// entered nor changed nor deleted by 交纳日期, 冲销 neither by 冲销日期 (Rule::MonthClosed, at
// every door: window, import, settleDues()). What went wrong is returned in an open month: by a row
// of 冲销, special dues by a row of their own of kind 更正 or 退还. Months
// may be closed in any order; they are opened again from the latest backwards
// (Rule::LaterMonthClosed; later ones of organisations above and below count too), since each
// carries forward what was there before. No organisation gets another superior by which a month
// with receipts would be closed or opened (Rule::SuperiorClosed). A receipt belongs to the branch
// the member belonged to on its day.

/// Closes a month as one action. ClosedAlready: the organisation has closed it; OrderOfDates: it
/// has not begun on that day.
Result<Findings> closeMonth(File &file, RowId organisation, Month month, const QString &closedBy,
                            QDate on);
/// Takes the organisation's own closing back, as one action. NotFound where there is none.
Result<Findings> reopenMonth(File &file, RowId organisation, Month month);

/// The months of a year that are closed for each organisation, by itself or by one above,
/// ascending; organisations without any are left out.
[[nodiscard]] Result<QHash<RowId, QList<Month>>> closedMonths(const File &file, int year);
/// The months of a year that are closed for an organisation, by itself or by one above;
/// ascending.
[[nodiscard]] Result<QList<Month>> closedMonths(const File &file, RowId organisation, int year);

/// MonthClosed at 交纳日期 for each of these members of whom nothing can be received on a day, by
/// the closings of the branch he belonged to then: what entering it would be refused for. Of an
/// invalid day nothing.
[[nodiscard]] Result<QHash<RowId, Finding>> closedDays(const File &file,
                                                       const QList<RowId> &members, QDate on);

/// Whose own closings hold of a month for an organisation or for some below it: theirs, and those
/// of organisations above; names by 组织编码.
[[nodiscard]] Result<QStringList> closersOf(const File &file, RowId organisation, Month month);

} // namespace zhibu
