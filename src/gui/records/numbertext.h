#pragma once

#include <QString>

namespace zhibu {

/// A plain decimal number with commas between its thousands: 1,284.50.
[[nodiscard]] QString grouped(QString number);

/// 2024-01 to 2024-03; one of them where they are the same.
[[nodiscard]] QString spanText(const QString &first, const QString &last);

} // namespace zhibu
