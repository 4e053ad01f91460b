#pragma once

namespace zhibu {

/// The most stars there are: 六有十星 has ten, other schemes five or fewer.
inline constexpr int kMostStars = 10;

} // namespace zhibu
