#pragma once

#include "core/month.h"

#include <QString>

#include <algorithm>
#include <iterator>

namespace zhibu {

/// The id of the copy a file keeps of a pack for the months from one on, "dues-2017.2025-01"; of
/// such a copy too.
[[nodiscard]] QString packIdFrom(const QString &id, Month from);
/// The id of the pack such a copy was made of; any other id as it is.
[[nodiscard]] QString packOrigin(const QString &id);

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
