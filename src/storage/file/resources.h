#pragma once

#include <QStringList>

namespace zhibu {

/// Makes the files compiled in from resources/zhibu.qrc readable under ":/". May be called again.
void loadResources();

/// The lines of a table there ("readings/pinyin.txt"), without those that begin with #.
[[nodiscard]] QStringList resourceLines(const QString &path);

} // namespace zhibu
