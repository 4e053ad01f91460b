#pragma once

#include "core/membershiprules.h"

#include <QString>

namespace zhibu {

/// How long somebody has been out of contact, in the words of 党内统计: 1至5年.
[[nodiscard]] QString lostBandText(LostBand band);

} // namespace zhibu
