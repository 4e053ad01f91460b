#pragma once

#include "core/transfer.h"

#include <QString>

namespace zhibu {

/// 已开出, 超过有效期3天, 已接收，待回执, 回执逾期3天, 已完成, 已作废.
[[nodiscard]] QString transferStateText(const TransferStanding &standing);

} // namespace zhibu
