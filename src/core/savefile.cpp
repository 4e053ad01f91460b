#include "core/savefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace zhibu {

Status saveFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        QFile device(path); // renaming onto it would replace the device
        const bool written = device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                             && device.write(bytes) == bytes.size();
        return written ? Status() : Error{ErrorCode::Io, path, device.errorString()};
    }
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Status() : Error{ErrorCode::Io, path, file.errorString()};
}

} // namespace zhibu
