#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

namespace zhibu {

// What is to be mended after 民主评议 (member-reviews), 述职评议 (secretary-reviews) and 组织生活会
// (activities), until it is done or stands in the 整改台账, which then follows it up.

/// Reviews with something to be mended by 整改期限 and no 整改完成日期, by that day.
struct OpenMends
{
    QList<RowId> late; ///< the day is past
    QList<RowId> due;  ///< it comes by the end of the day's month
};

/// Of one of the two ledgers of reviews, in the scope (0 = all).
[[nodiscard]] Result<OpenMends> openMends(const File &file, const Ledger &reviews, RowId scope,
                                          QDate today);

/// Puts what a review wants mended into the 整改台账 as one action: a row for each line of 问题清单
/// (of a member 整改事项, with his name; of a meeting what was written as 决议, wordings left out),
/// found on the day it was fed back, reported or met; without one
/// today, or 整改期限 where that is earlier. Lines that stand there already are left out, and with
/// none left it is NothingToDo. Findings, and nothing is stored: 整改期限 before that day.
[[nodiscard]] Result<Findings> listMends(File &file, const Ledger &reviews, RowId review,
                                         QDate today);

} // namespace zhibu
