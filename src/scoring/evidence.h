#pragma once

#include "scoring/scheme.h"

#include <QSet>

namespace zhibu {

/// Items of the events ledger (codes) that can help an organisation under a scheme, and so must be
/// proved: those that give points, and those whose happening a direct grade, a bonus, a band or the
/// exemption from a limit asks for.
[[nodiscard]] QSet<QString> itemsToProve(const Scheme &scheme);

} // namespace zhibu
