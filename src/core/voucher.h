#pragma once

#include <QString>
#include <QStringList>

namespace zhibu {

/// The 凭证号 to go on with after these, in the order they were entered: with what stands before
/// the last digits of the latest that ends in digits, as many digits at least, and one more than
/// the highest of that pattern. Empty where none ends in digits.
[[nodiscard]] QString nextVoucher(const QStringList &vouchers);

} // namespace zhibu
