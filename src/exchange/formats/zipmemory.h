#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QPair>
#include <QString>

#include <minizip/ioapi.h>

namespace zhibu {

/// How minizip reads and writes an open device that can seek; it must live as long as the archive.
[[nodiscard]] zlib_filefunc64_def zipFunctionsOf(QIODevice &device);

/// A zip file of these parts, in their order; empty when it cannot be made.
[[nodiscard]] QByteArray zipOf(const QList<QPair<QString, QByteArray>> &parts);

} // namespace zhibu
