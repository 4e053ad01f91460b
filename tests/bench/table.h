#pragma once

#include "clock.h"

#include <QString>

namespace bench {

/// The most a figure may be, as a multiple of what it is compared with.
inline constexpr double kTenfoldGrowth = 11;

void printHead();
/// A figure that belongs to another's budget.
void printLine(const QString &what, Pair figures);
/// One line of the result: what was measured, both figures, their ratio, and whether it keeps the
/// budget.
void printLine(const QString &what, Pair figures, double budget);

} // namespace bench
