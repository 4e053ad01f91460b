#include "exchange/formats/tablewriter.h"

#include "exchange/formats/csvwriter.h"
#include "exchange/formats/xlsxwriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace zhibu {

using namespace Qt::StringLiterals;

Status writeTable(const QString &path, const TextTable &table)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"csv") {
        return writeAtomically(path, csvBytes(table));
    }
    if (ending == u"xlsx") {
        const auto bytes = xlsxBytes(table);
        return bytes ? writeAtomically(path, *bytes)
                     : Error{bytes.error().code, path, bytes.error().detail};
    }
    return Error{ErrorCode::Invalid, path, u"ending"_s};
}

Status writeAtomically(const QString &path, const QByteArray &bytes)
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
