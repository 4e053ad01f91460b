#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace zhibu {

/// The strings a closed enum is stored under, one for each enumerator in the enum's order.
template<std::size_t N>
using Codes = std::array<QLatin1StringView, N>;

template<typename Enum, std::size_t N>
[[nodiscard]] constexpr QLatin1StringView codeIn(const Codes<N> &codes, Enum value)
{
    return codes.at(static_cast<std::size_t>(value));
}

/// nullopt when no enumerator has that code.
template<typename Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> enumIn(const Codes<N> &codes, QStringView code)
{
    const auto place = std::ranges::find_if(codes, [code](auto known) { return known == code; });
    if (place == codes.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(place - codes.begin());
}

} // namespace zhibu
