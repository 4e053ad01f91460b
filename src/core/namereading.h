#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhibu {

/// How the characters of a name may be read: one list of syllables for each, without tones, small,
/// v for ü, the usual one first.
using NameReading = QList<QStringList>;

/// Reads "yu chi" for 尉迟 or "qin/tan" for 覃: one part for each of `characters`, blanks between
/// the parts, "/" between those a character may have. nullopt where the numbers differ, or a part
/// is not of Latin letters.
[[nodiscard]] std::optional<NameReading> nameReadingFrom(const QString &characters,
                                                         const QString &reading);

} // namespace zhibu
