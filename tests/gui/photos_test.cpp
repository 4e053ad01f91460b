#include "gui/records/photos.h"
#include "reports/pages/picture.h"
#include "support/printers.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// A picture red above and blue below, with stripes that take room in a JPEG.
QImage picture(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width(), size.height() / 2, Qt::red);
    for (int x = 0; x < size.width(); x += 3) {
        painter.drawLine(x, size.height() / 3, x, size.height() / 2);
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    EXPECT_TRUE(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format, 95));
    return buffer.data();
}

/// The JPEG as a camera held upright writes it: to be turned by 90 degrees.
QByteArray turned(const QByteArray &jpeg)
{
    static const QByteArray kExif =
        QByteArray::fromHex("ffe10022457869660000" // APP1 of 34 bytes: "Exif", two zeros,
                            "4d4d002a00000008"     // big-endian TIFF with its directory at 8,
                            "0001"                 // of one entry:
                            "0112000300000001"     // orientation, one short:
                            "00060000"             // 6
                            "00000000");           // no other directory
    return jpeg.left(2) + kExif + jpeg.mid(2);
}

class Photos : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

TEST_F(Photos, AreLargeByTheirLongestSide)
{
    const QByteArray large = encoded(picture({2400, 1600}), "jpeg");
    EXPECT_TRUE(isLargePhoto(write(u"a.jpg"_s, large)));
    EXPECT_TRUE(isLargePhoto(write(u"b.dat"_s, large))) << "whatever it is called";
    EXPECT_FALSE(isLargePhoto(write(u"c.jpg"_s, encoded(picture({2000, 1500}), "jpeg"))));
    EXPECT_FALSE(isLargePhoto(write(u"d.png"_s, encoded(picture({2400, 1600}), "png"))))
        << "a scan stays as it is";
    EXPECT_FALSE(isLargePhoto(write(u"e.jpg"_s, "photo")));
    EXPECT_FALSE(isLargePhoto(write(u"f.jpg"_s, large.left(large.size() / 2)))) << "broken off";
    EXPECT_FALSE(isLargePhoto(m_folder.filePath(u"none.jpg"_s)));
}

TEST_F(Photos, BecomeSmallerAndStandUpright)
{
    const QByteArray large = encoded(picture({2400, 1600}), "jpeg");
    const QByteArray lying = smallerPhoto(write(u"a.jpg"_s, large));
    EXPECT_LT(lying.size(), large.size());
    EXPECT_EQ(QImage::fromData(lying).size(), QSize(2000, 1333));

    const QImage upright = QImage::fromData(smallerPhoto(write(u"b.jpg"_s, turned(large))));
    ASSERT_EQ(upright.height(), 2000);
    EXPECT_EQ(upright.width(), 1333);
    const QColor right = upright.pixelColor(1300, 1000); // what was above is at the right
    EXPECT_GT(right.red(), right.blue());
    const QColor left = upright.pixelColor(30, 1000);
    EXPECT_GT(left.blue(), left.red());
}

TEST_F(Photos, ThatCannotBeReadStayAsTheyAre)
{
    EXPECT_EQ(smallerPhoto(write(u"a.jpg"_s, "photo")), QByteArray());
    EXPECT_EQ(smallerPhoto(m_folder.filePath(u"none.jpg"_s)), QByteArray());
}

TEST_F(Photos, AreShownSmall)
{
    EXPECT_EQ(pictureWithin(encoded(picture({400, 200}), "png"), 48).size(), QSize(48, 24));
    EXPECT_EQ(pictureWithin(turned(encoded(picture({400, 200}), "jpeg")), 48).size(),
              QSize(24, 48));
    EXPECT_EQ(pictureWithin(encoded(picture({20, 10}), "png"), 48).size(), QSize(20, 10));
    EXPECT_TRUE(pictureWithin("photo", 48).isNull());
    EXPECT_TRUE(isPictureName(u"照片.JPG"_s));
    EXPECT_FALSE(isPictureName(u"红头文件.pdf"_s));
}

} // namespace
} // namespace zhibu
