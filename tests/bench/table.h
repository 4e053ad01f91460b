#pragma once

#include "clock.h"

#include <QStringList>

namespace bench {

/// The most a figure may be, as a multiple of what it is compared with.
inline constexpr double kTenfoldGrowth = 11;

void printHead();
/// A figure that belongs to another's budget.
void printLine(const QString &what, Pair figures);
/// One line of the result: what was measured, both figures, their ratio, and whether it keeps the
/// budget.
void printLine(const QString &what, Pair figures, double budget);
/// The lines so far that did not keep theirs, by what they measured.
[[nodiscard]] const QStringList &linesOver();
/// The last line of the result: all budgets kept, or whose were not.
void printVerdict();

} // namespace bench
