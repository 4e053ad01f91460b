#pragma once

#include <QString>

namespace zhibu {

/// What a 事项 of the ledger events says about whom it names.
enum class EventNature {
    Honour,  ///< 表彰, 署名报道, 创新推广
    Offence, ///< 班子成员处分, 党员违法违纪, 违纪违法案件: a 党纪处分 goes with it, as a rule
    Shortcoming, ///< everything else
};

/// By the code of the item.
[[nodiscard]] EventNature natureOf(const QString &item);

} // namespace zhibu
