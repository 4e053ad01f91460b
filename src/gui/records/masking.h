#pragma once

#include "ledger/field.h"

#include <QString>

namespace zhibu {

/// A sensitive cell as it is shown until it is revealed: 410599********4245, 138****5678, ●●●●.
/// Other fields and empty cells come back as they are.
[[nodiscard]] QString maskedText(const Field &field, const QString &text);

} // namespace zhibu
