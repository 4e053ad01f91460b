#pragma once

#include <QString>
#include <QStringView>

namespace zhibu {

/// A sheet's number as text: integers as they stand; the rest without exponent and with 15
/// significant digits, which hides the noise of 0.1 + 0.2. From 10^15 on, where digits are lost, as
/// a spreadsheet shows it: "4.10599E+17". Text that is no number comes back unchanged.
[[nodiscard]] QString numberText(QStringView number);

/// An ISO date, or date and time, as "2024-03-08" (at midnight) or "2024-03-08 15:00".
[[nodiscard]] QString isoDateText(const QString &iso);

/// The day number of a spreadsheet in the same form; below 1 the time alone. `from1904`: the old
/// Macintosh calendar. A number outside the calendar comes as numberText().
[[nodiscard]] QString serialDateText(QStringView serial, bool from1904);

/// Whether a number format shows a date or a time: by the number of a built-in format …
[[nodiscard]] bool isDateFormat(int builtInId);
/// … or by its code (a year, month, day or hour outside quotes, brackets and escapes).
[[nodiscard]] bool isDateFormat(QStringView code);

} // namespace zhibu
