#pragma once

#include "core/money.h"

#include <QString>

namespace zhibu {

/// An amount in capitals as receipts have it: 壹佰贰拾元整, 壹仟零伍元叁角整, 贰元零捌分. What ends
/// with 元 or 角 is closed by 整, what has 分 is not (会计基础工作规范 art. 52); a zero in front of
/// 角 is written only where there is no other way to read it.
[[nodiscard]] QString moneyInWords(Money amount);

/// A whole number above 0 in capitals: 叁拾, 壹佰零伍.
[[nodiscard]] QString numberInWords(quint64 number);
/// One capital for each digit of a number from 0 on, as years are written: 贰零贰肆.
[[nodiscard]] QString digitsInWords(int number);

/// 120.00元.
[[nodiscard]] QString yuanText(Money amount);

} // namespace zhibu
