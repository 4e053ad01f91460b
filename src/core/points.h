#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace zhibu {

/// Points of a star rating in ten-thousandths, so that weights make exact values (61.355).
struct Points
{
    static constexpr qint64 kOne = 10'000;

    qint64 raw = 0;

    static constexpr Points whole(qint64 points) { return Points{points * kOne}; }

    auto operator<=>(const Points &) const = default;
    constexpr Points operator+(Points other) const { return Points{raw + other.raw}; }
    constexpr Points operator-(Points other) const { return Points{raw - other.raw}; }
    constexpr Points operator-() const { return Points{-raw}; }
    constexpr Points operator*(qint64 factor) const { return Points{raw * factor}; }
    constexpr Points &operator+=(Points other) { return *this = *this + other; }
};

/// At most two decimals (half away from zero), no trailing zeros: 89.5, 100, -3.
[[nodiscard]] QString toText(Points points);
/// A decimal number with at most `decimals` (0–4) digits after the point; full-width digits
/// allowed.
[[nodiscard]] std::optional<Points> pointsFromText(const QString &text, int decimals = 4);

} // namespace zhibu
