#pragma once

#include <QString>

namespace zhibu {

/// The first letters of a Chinese name's pinyin, as people type them to find somebody: 卢海涛 →
/// lht. Of the 3,755 common characters, which GB 2312 orders by pinyin; a character with several
/// readings has one of them, rare characters stay as they are.
[[nodiscard]] QString initialsOf(const QString &name);

/// Whether a name contains the text, or begins with these initials.
[[nodiscard]] bool answersTo(const QString &name, const QString &text);

} // namespace zhibu
