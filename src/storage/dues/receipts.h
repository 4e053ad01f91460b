#pragma once

#include "core/duesbook.h"
#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <optional>
#include <vector>

namespace zhibu {

/// What a row about money of a member is: 交纳, 更正 of a wrong entry, 退还 to the member.
enum class ReceiptKind { Collected, Correction, Refund };

inline constexpr Codes<3> kReceiptKindCodes{
    QLatin1StringView("collected"), QLatin1StringView("correction"), QLatin1StringView("refund")};

/// A payment or special dues, or what was taken back of one.
struct MemberReceipt
{
    RowId member = 0;
    QString organisationCode, code, name;
    QString shown = {};                  ///< the name as DuesPayer shows it
    BookKind nature = BookKind::Regular; ///< Regular, Back, Large or Special
    ReceiptKind kind = ReceiptKind::Collected;
    std::optional<Month> first; ///< the months it is for; none of special dues
    std::optional<Month> last;
    QString purpose; ///< of special dues
    Money amount;    ///< negative of what is taken back
    QDate on;        ///< 交纳日期, or the day it was taken back
    QString method;
    QString voucher;
    bool corrected = false; ///< something was set off against it
};

/// What moved from the day `first` to the day `last`, by 组织编码, 党员编号 and day; of the members
/// of an organisation and all below it (0 = all). A payment counts less what was corrected of it in
/// these days, special dues less what was corrected of the same member's purpose, the latest first;
/// what was corrected whole is left out. 退还, and 更正 of what was received earlier, are rows of
/// their own. So nothing that happens later changes what a period says, and its sum is that of the
/// book.
[[nodiscard]] Result<std::vector<MemberReceipt>> memberReceipts(const File &file, RowId scope,
                                                                QDate first, QDate last);

/// What an organisation and all below it received from members in a month, whatever their books
/// begin with.
struct MonthReceipts
{
    int count = 0; ///< of rows that came in
    Money received;
    Money takenBack;
};
[[nodiscard]] Result<MonthReceipts> monthReceipts(const File &file, RowId organisation,
                                                  Month month);

} // namespace zhibu
