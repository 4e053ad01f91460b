#pragma once

#include "core/result.h"

#include <QByteArray>

namespace zhibu {

/// Puts `bytes` at `path`, all or nothing: what stood there stays until the new file is complete.
/// ErrorCode::Io when the place cannot be written (no folder, no permission, disk full).
Status saveFile(const QString &path, const QByteArray &bytes);

/// The text without what a page or an XML file cannot hold: control characters and lone surrogates
/// become blanks; line ends stay, written as '\n'.
[[nodiscard]] QString printable(QString text);

} // namespace zhibu
