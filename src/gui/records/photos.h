#pragma once

#include <QByteArray>
#include <QString>

namespace zhibu {

/// The longest side of a photo that was made smaller.
inline constexpr int kPhotoSide = 2000;

/// Whether a file is a whole JPEG with a side longer than that. Only its ends are read.
[[nodiscard]] bool isLargePhoto(const QString &path);
/// The photo upright (as its EXIF data says) and scaled to kPhotoSide, as JPEG; empty where it
/// cannot be read or would not take less room.
[[nodiscard]] QByteArray smallerPhoto(const QString &path);

/// Whether a file of this name may be a picture that can be shown.
[[nodiscard]] bool isPictureName(const QString &name);

} // namespace zhibu
