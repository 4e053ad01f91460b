#pragma once

#include <QString>

namespace zhibu {

// The national 组织类别 says the 形式 too: 联合党支部 (632), 临时党委 (911), 临时党总支部 (921),
// 临时党支部 (931), 临时联合党支部 (932).

/// The code of the 形式 such a word or code says; empty: it says none.
[[nodiscard]] QString formInKind(const QString &word);
/// The word of a 组织类别 and a 形式, both by their titles; the 组织类别 itself where there is
/// none.
[[nodiscard]] QString kindWithForm(const QString &kind, const QString &form);

} // namespace zhibu
