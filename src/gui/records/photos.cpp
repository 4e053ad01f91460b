#include "gui/records/photos.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuality = 85;
constexpr qint64 kTail = 64 * 1024; // cameras put data of their own behind the picture

/// Whether the picture's end is there: the decoder fills with grey what a broken file lacks.
bool hasItsEnd(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - kTail))) {
        return false;
    }
    return file.readAll().contains(QByteArray("\xff\xd9"));
}

QSize within(const QSize &size, int side)
{
    return size.scaled(side, side, Qt::KeepAspectRatio);
}

} // namespace

bool isLargePhoto(const QString &path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    return reader.format() == "jpeg" && std::max(size.width(), size.height()) > kPhotoSide
           && hasItsEnd(path);
}

QByteArray smallerPhoto(const QString &path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setScaledSize(within(reader.size(), kPhotoSide));
    const QImage photo = reader.read();
    QBuffer bytes;
    QImageWriter writer(&bytes, "jpeg");
    writer.setQuality(kQuality);
    const bool isSmaller = !photo.isNull() && bytes.open(QIODevice::WriteOnly)
                           && writer.write(photo) && bytes.size() < QFileInfo(path).size();
    return isSmaller ? bytes.data() : QByteArray();
}

bool isPictureName(const QString &name)
{
    static const QStringList kEndings{u"bmp"_s, u"gif"_s, u"jpeg"_s, u"jpg"_s, u"png"_s};
    return kEndings.contains(QFileInfo(name).suffix().toLower());
}

} // namespace zhibu
