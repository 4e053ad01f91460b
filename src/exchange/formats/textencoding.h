#pragma once

#include "core/result.h"

#include <QByteArray>

namespace zhibu {

/// The text of a file of unknown encoding: UTF-8 or UTF-16 with a byte order mark, UTF-16 without
/// one where the zeros of its ASCII characters show it, else UTF-8, else GB18030. Every byte must
/// be valid. Error: NotATable with detail "binary" (no text at all) or "encoding"; the subject is
/// left empty.
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes);

} // namespace zhibu
