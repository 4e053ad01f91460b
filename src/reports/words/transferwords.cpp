#include "reports/words/transferwords.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString transferStateText(const TransferStanding &standing)
{
    switch (standing.state) {
    case TransferState::Issued:
        return u"已开出"_s;
    case TransferState::Expired:
        return u"超过有效期%1天"_s.arg(standing.daysLate);
    case TransferState::Accepted:
        return u"已接收，待回执"_s;
    case TransferState::ReceiptMissing:
        return u"回执逾期%1天"_s.arg(standing.daysLate);
    case TransferState::Completed:
        return u"已完成"_s;
    case TransferState::Voided:
        return u"已作废"_s;
    }
    return {};
}

} // namespace zhibu
