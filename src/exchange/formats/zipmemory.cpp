#include "exchange/formats/zipmemory.h"

#include <QBuffer>

#include <algorithm>
#include <minizip/zip.h>

namespace zhibu {

namespace {

// minizip hands the device through as a pointer without type.
QIODevice *deviceOf(voidpf stream)
{
    return static_cast<QIODevice *>(stream);
}

voidpf openStream(voidpf opaque, const void * /*name*/, int /*mode*/)
{
    return opaque;
}

uLong readStream(voidpf /*opaque*/, voidpf stream, void *to, uLong size)
{
    const qint64 count = deviceOf(stream)->read(static_cast<char *>(to), static_cast<qint64>(size));
    return static_cast<uLong>(std::max<qint64>(count, 0));
}

uLong writeStream(voidpf /*opaque*/, voidpf stream, const void *from, uLong size)
{
    const qint64 count =
        deviceOf(stream)->write(static_cast<const char *>(from), static_cast<qint64>(size));
    return static_cast<uLong>(std::max<qint64>(count, 0));
}

ZPOS64_T tellStream(voidpf /*opaque*/, voidpf stream)
{
    return static_cast<ZPOS64_T>(deviceOf(stream)->pos());
}

// Behind the end is refused: a broken archive may point anywhere.
long seekStream(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin)
{
    QIODevice *device = deviceOf(stream);
    const qint64 start = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                         : origin == ZLIB_FILEFUNC_SEEK_CUR ? device->pos()
                                                            : device->size();
    const auto distance = static_cast<qint64>(offset);
    if (distance < 0 || distance > device->size() - start) {
        return -1;
    }
    return device->seek(start + distance) ? 0 : -1;
}

int closeStream(voidpf /*opaque*/, voidpf /*stream*/)
{
    return 0;
}

int errorOfStream(voidpf /*opaque*/, voidpf /*stream*/)
{
    return 0;
}

} // namespace

zlib_filefunc64_def zipFunctionsOf(QIODevice &device)
{
    zlib_filefunc64_def functions{};
    functions.zopen64_file = openStream;
    functions.zread_file = readStream;
    functions.zwrite_file = writeStream;
    functions.ztell64_file = tellStream;
    functions.zseek64_file = seekStream;
    functions.zclose_file = closeStream;
    functions.zerror_file = errorOfStream;
    functions.opaque = &device;
    return functions;
}

QByteArray zipOf(const QList<QPair<QString, QByteArray>> &parts)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    zlib_filefunc64_def functions = zipFunctionsOf(buffer);
    zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    bool done = zip != nullptr;
    for (const auto &[name, bytes] : parts) {
        const zip_fileinfo info{};
        done = done
               && zipOpenNewFileInZip64(zip, name.toUtf8().constData(), &info, nullptr, 0, nullptr,
                                        0, nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0)
                      == ZIP_OK
               && zipWriteInFileInZip(zip, bytes.constData(), static_cast<unsigned>(bytes.size()))
                      == ZIP_OK
               && zipCloseFileInZip(zip) == ZIP_OK;
    }
    if (zip != nullptr && zipClose(zip, nullptr) != ZIP_OK) {
        done = false;
    }
    return done ? buffer.data() : QByteArray();
}

} // namespace zhibu
