#pragma once

#include "scoring/quota.h"

#include <QString>

#include <optional>

namespace zhibu {

struct RatedOrganisation;

/// 十星级 … 一星级, 不定星级.
[[nodiscard]] QString starName(int stars);
/// The number of a star as the language of the window writes it: 四, 4.
[[nodiscard]] QString starNumber(int stars);
/// The name; 未评 for none.
[[nodiscard]] QString starName(std::optional<int> stars);
/// What the scheme calls the star: its own label (较好), else 五星级.
[[nodiscard]] QString starName(const Scheme &scheme, int stars);
/// The same with what it stands for besides: 五星级（健康）.
[[nodiscard]] QString fullStarName(const Scheme &scheme, int stars);
/// The colour the scheme gives it, "#b71c1c"; empty: none.
[[nodiscard]] QString starColour(const Scheme &scheme, int stars);
/// Its final star, in full; without one 不参评 where the scheme leaves it out, else 未评.
[[nodiscard]] QString starName(const Scheme &scheme, const Rating &rating);

/// The star of the year before as it is told to people, in the words of the scheme it was given by:
/// 四星级, 四星级（试算，未批准）; empty for none.
[[nodiscard]] QString previousStarName(const RatedOrganisation &row);

/// 晋星, 降星, 持平, 新评; empty for none.
[[nodiscard]] QString movementName(std::optional<Movement> movement);

} // namespace zhibu
