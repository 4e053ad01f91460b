#pragma once

#include <QString>

namespace zhibu {

/// A caption where no letter is reached with Alt, as on a button that shows an action: "Save…" of
/// "&Save…", 保存… of 保存(&S)….
[[nodiscard]] QString withoutLetter(const QString &caption);

} // namespace zhibu
