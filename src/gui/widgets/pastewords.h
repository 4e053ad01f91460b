#pragma once

#include "exchange/pasteplan.h"

namespace zhibu {

/// Why nothing was pasted, as a sentence; empty: something was.
[[nodiscard]] QString pasteProblem(PastePlan::Problem problem, const QString &subject);

/// The first few of some names, and how many more there are.
[[nodiscard]] QString listed(const QStringList &names);

} // namespace zhibu
