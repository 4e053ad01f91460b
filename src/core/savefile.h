#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace zhibu {

/// Puts `bytes` at `path` at once and whole, or leaves what was there. What is no regular file (a
/// pipe, a terminal) is written to directly. Error: Io with the system's text (no folder, no
/// permission, disk full).
Status saveFile(const QString &path, const QByteArray &bytes);

} // namespace zhibu
