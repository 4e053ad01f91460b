#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

namespace zhibu {

// 凭证号 to propose: the next in the year of the day by the pattern in use (core/voucher.h), which
// whoever keeps the book may overwrite. Empty where no number was given in that year. Nothing keeps
// two from being equal, as one voucher may hold several rows of one day; of different days `check`
// tells (VoucherTwice).

/// Of a payment of a member: after those of his branch, special dues with them.
[[nodiscard]] Result<QString> nextReceiptVoucher(const File &file, RowId member, QDate day);
/// Of a row of 党费收支 of one kind (stored code): after those of the organisation and kind.
[[nodiscard]] Result<QString> nextEntryVoucher(const File &file, RowId organisation,
                                               const QString &kind, QDate day);

} // namespace zhibu
