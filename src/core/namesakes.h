#pragma once

#include <QStringList>

namespace zhibu {

/// The names of some people in a list of theirs: where several bear one, each has his 编号 behind
/// it, 王芳（P000170）. One code for each name.
[[nodiscard]] QStringList toldApart(const QStringList &names, const QStringList &codes);

} // namespace zhibu
