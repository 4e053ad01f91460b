#pragma once

#include "core/codes.h"
#include "core/membershiprules.h"

#include <QDate>

#include <optional>

namespace zhibu {

/// Where a 组织关系 goes, as this file sees it.
enum class TransferDirection { Out, In, Moved };

inline constexpr Codes<3> kTransferCodes{QLatin1StringView("out"), QLatin1StringView("in"),
                                         QLatin1StringView("moved")};

/// A 组织关系 on its way.
struct Transfer
{
    TransferDirection direction = TransferDirection::Out;
    QDate issued;                  ///< of the 介绍信
    std::optional<int> validDays;  ///< 有效期; absent: of none the day is known it ends
    std::optional<QDate> accepted; ///< by the new unit: from that day on the member belongs there
    std::optional<QDate> receipt;  ///< 回执 came back, or was sent back
    std::optional<QDate> voided;   ///< the letter was given back unused
};

enum class TransferState {
    Issued,
    Expired,        ///< past its 有效期 and not accepted
    Accepted,       ///< the receipt is still to come
    ReceiptMissing, ///< and should have come
    Completed,
    Voided,
};

struct TransferStanding
{
    TransferState state = TransferState::Issued;
    int daysLate = 0; ///< where Expired or ReceiptMissing

    [[nodiscard]] bool isLate() const { return daysLate > 0; }
};

/// 有效期 counts from the day after that of the letter; its last day is good. The receipt goes back
/// within a month of acceptance (组通字〔2006〕45号). What happens after `day` has not happened
/// yet.
[[nodiscard]] TransferStanding standingOf(const Transfer &transfer, const MembershipRules &rules,
                                          QDate day);

} // namespace zhibu
