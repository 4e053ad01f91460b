#pragma once

#include "core/dues.h"
#include "storage/dues/duessettings.h"

namespace zhibu {

/// How a due is rounded: 四舍五入到角.
[[nodiscard]] QString roundingText(DuesRounding rounding);

/// A pack of dues rules for people, as HTML: the scale of each kind, cap, rounding and arrears,
/// each with the articles it rests on, and what this file says otherwise.
[[nodiscard]] QString standardsHtml(const DuesRules &rules,
                                    const QList<PackDifference> &differences);

} // namespace zhibu
