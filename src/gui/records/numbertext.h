#pragma once

#include <QString>

namespace zhibu {

/// A plain decimal number with commas between its thousands: 1,284.50.
[[nodiscard]] QString grouped(QString number);

} // namespace zhibu
