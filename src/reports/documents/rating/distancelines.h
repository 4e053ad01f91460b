#pragma once

#include "scoring/distance.h"

#include <QStringList>

namespace zhibu {

/// The way to the next star in words: how many points it lacks, what keeps it away whatever the
/// points and how and by when that can be mended, and what may yet bring the star down; where
/// scores are missing, how far these can carry instead of how many points it lacks. One sentence
/// each; empty for whom the scheme does not rate, and of missing scores where people decided or the
/// result is confirmed. What could have been mended or may yet happen is told only
/// while the round `isOpen` and its last day lies ahead of the facts' as-of.
[[nodiscard]] QStringList distanceLines(const Scheme &scheme, const Facts &facts,
                                        const Rating &rating, bool isOpen);

} // namespace zhibu
