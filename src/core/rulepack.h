#pragma once

#include "core/month.h"

#include <algorithm>
#include <iterator>

namespace zhibu {

/// The pack that holds in a month: the latest with validFrom ≤ month, or the first of all. `packs`
/// are in the order of validFrom, at least one.
template<typename Packs>
[[nodiscard]] const auto &rulesInForce(const Packs &packs, Month month)
{
    const auto next =
        std::upper_bound(packs.begin(), packs.end(), month,
                         [](Month day, const auto &pack) { return day < pack.validFrom; });
    return next == packs.begin() ? *next : *std::prev(next);
}

} // namespace zhibu
