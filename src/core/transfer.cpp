#include "core/transfer.h"

namespace zhibu {

TransferStanding standingOf(const Transfer &transfer, const MembershipRules &rules, QDate day)
{
    const auto hasCome = [day](const std::optional<QDate> &date) { return date && *date <= day; };
    const auto after = [day](QDate last) { return static_cast<int>(last.daysTo(day)); };
    if (hasCome(transfer.voided)) {
        return {.state = TransferState::Voided};
    }
    if (hasCome(transfer.accepted)) {
        if (hasCome(transfer.receipt)) {
            return {.state = TransferState::Completed};
        }
        const int late = after(transfer.accepted->addMonths(rules.receiptMonths));
        return late > 0 ? TransferStanding{.state = TransferState::ReceiptMissing, .daysLate = late}
                        : TransferStanding{.state = TransferState::Accepted};
    }
    const int late = transfer.validDays ? after(transfer.issued.addDays(*transfer.validDays)) : 0;
    return late > 0 ? TransferStanding{.state = TransferState::Expired, .daysLate = late}
                    : TransferStanding{.state = TransferState::Issued};
}

} // namespace zhibu
