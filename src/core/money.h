#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace zhibu {

/// An amount of money in fen (1/100 yuan). Never a floating point number.
struct Money
{
    qint64 fen = 0;

    static constexpr Money yuan(qint64 amount) { return Money{amount * 100}; }

    auto operator<=>(const Money &) const = default;
    constexpr Money operator+(Money other) const { return Money{fen + other.fen}; }
    constexpr Money operator-(Money other) const { return Money{fen - other.fen}; }
    constexpr Money operator*(qint64 factor) const { return Money{fen * factor}; }
    constexpr Money &operator+=(Money other) { return *this = *this + other; }
    constexpr Money &operator-=(Money other) { return *this = *this - other; }
};

/// Always two decimals: 1800.00, -0.50.
[[nodiscard]] QString toText(Money amount);
/// Yuan with at most two decimals; thousands commas, ￥ and ¥, blanks and full-width digits
/// allowed. nullopt when the text is anything else or beyond ±10^13 yuan.
[[nodiscard]] std::optional<Money> moneyFromText(const QString &text);
/// The number after a leading ￥ or ¥, for a closer look at what moneyFromText() refused.
[[nodiscard]] QString withoutYuanSign(const QString &text);

} // namespace zhibu
