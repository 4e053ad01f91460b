#pragma once

#include "core/month.h"

#include <QString>

namespace zhibu {

/// Said beside the rules a month was judged by where it lies before the first month of the oldest
/// ones there are (rulesInForce(), core/rulepack.h): that these were taken, and why. Empty for any
/// other month.
[[nodiscard]] QString beforeFirstRulesText(Month validFrom, Month month);
/// The same as a sentence of a document.
[[nodiscard]] QString beforeFirstRulesSentence(Month validFrom, Month month);

} // namespace zhibu
