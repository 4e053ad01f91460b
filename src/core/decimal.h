#pragma once

#include <QString>

#include <optional>

namespace zhibu {

/// Text of a plain decimal number as an integer of 10^-decimals: decimalFromText("1,234.5", 2) =
/// 123450. Accepts full-width characters, a sign and thousands commas in their places. nullopt for
/// anything else, for more decimals than asked for (trailing zeros excepted), and beyond 15 digits
/// before the point or 18 with the decimals asked for.
[[nodiscard]] std::optional<qint64> decimalFromText(const QString &text, int decimals);
/// The inverse, always with that many decimals.
[[nodiscard]] QString decimalToText(qint64 value, int decimals);

/// Full-width digits, letters and signs (U+FF01–FF5E) and the ideographic blank as their half-width
/// twins.
[[nodiscard]] QString halfWidth(const QString &text);
/// 0 to 9; digits of other scripts are none.
[[nodiscard]] constexpr bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace zhibu
