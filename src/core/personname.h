#pragma once

#include <QStringList>

namespace zhibu {

/// The name of somebody as it is stored and compared. A name of two or three Chinese characters
/// that rosters pad with blanks of any kind («王　芳», to the width of three) has none; others, as
/// of minorities (with ·) and foreigners, keep those within.
[[nodiscard]] QString personName(const QString &written);

/// Names as they are written in one field, 张三、李四: several with 、, a comma, a semicolon or a
/// blank between.
[[nodiscard]] QStringList namesWritten(const QString &text);

} // namespace zhibu
