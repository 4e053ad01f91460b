#pragma once

#include <QByteArray>
#include <QImage>

namespace zhibu {

/// A picture upright (as its EXIF data says) and within a square; null where the bytes are none.
[[nodiscard]] QImage pictureWithin(const QByteArray &bytes, int side);

} // namespace zhibu
