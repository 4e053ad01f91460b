#pragma once

#include "core/result.h"
#include "scoring/rating.h"

#include <QByteArray>

namespace zhibu {

// Facts and ratings as text, to be kept with a confirmed result. What is read is equal to what was
// written. Codes are words and are never given another meaning, so that a snapshot of an older
// program is read as it was meant; what it does not hold keeps its default.

[[nodiscard]] QByteArray toSnapshot(const Facts &facts);
[[nodiscard]] QByteArray toSnapshot(const Rating &rating);

/// Invalid: no snapshot, or one with a word this program does not know (a newer program's).
[[nodiscard]] Result<Facts> factsFromSnapshot(const QByteArray &snapshot);
[[nodiscard]] Result<Rating> ratingFromSnapshot(const QByteArray &snapshot);

} // namespace zhibu
