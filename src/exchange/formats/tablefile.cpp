#include "exchange/formats/tablefile.h"

#include "exchange/formats/csvreader.h"
#include "exchange/formats/odsreader.h"
#include "exchange/formats/xlsxreader.h"
#include "exchange/formats/ziparchive.h"

#include <QFile>
#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 256LL * 1024 * 1024;

} // namespace

Result<TableData> readTable(const QString &path, const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::NotFound, path, {}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::NotATable, path, u"not-a-file"_s};
    }
    if (info.size() > kMaxFileBytes) {
        return Error{ErrorCode::NotATable, path, u"too-large"_s};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, path, file.errorString()};
    }
    const QByteArray magic = file.peek(8);
    if (magic == QByteArray::fromHex("d0cf11e0a1b11ae1")) {
        return Error{ErrorCode::NotATable, path, u"ole"_s};
    }
    if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06")) {
        ZipArchive archive(path);
        return isOds(archive) ? readOds(archive, progress) : readXlsx(archive, progress);
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Io, path, file.errorString()};
    }
    return readCsv(bytes, path, progress);
}

} // namespace zhibu
