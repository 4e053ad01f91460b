#include "reports/pages/ruler.h"
#include "reports/pages/typeface.h"
#include "support/printers.h"

#include <QFontDatabase>
#include <QImage>
#include <QRawFont>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

class AnyFace : public testing::TestWithParam<Face>
{
};

TEST_P(AnyFace, NamesOnlyInstalledFamilies)
{
    const QStringList families = typeface(GetParam(), 12).families();
    ASSERT_FALSE(families.isEmpty());
    for (const QString &family : families) {
        EXPECT_TRUE(QFontDatabase::hasFamily(family)) << family.toStdString();
    }
}

TEST_P(AnyFace, HasChineseInItsFirstFamily)
{
    const QRawFont font =
        QRawFont::fromFont(typeface(GetParam(), 12), QFontDatabase::SimplifiedChinese);
    for (const QChar c : u"党费支部〔〕０１２"_s) {
        EXPECT_TRUE(font.supportsCharacter(c)) << QString{c}.toStdString();
    }
}

TEST(Figures, HaveOneWidth)
{
    QImage device{1, 1, QImage::Format_RGB32};
    for (const Face face : {Face::Figures, Face::Hei}) { // numbers and their totals
        const Ruler ruler{typeface(face, 12), device};
        for (const QChar digit : u"123456789"_s) {
            EXPECT_DOUBLE_EQ(ruler.width(QString{digit}), ruler.width(u"0"_s));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Faces, AnyFace,
                         testing::Values(Face::Title, Face::Song, Face::FangSong, Face::Hei,
                                         Face::Kai, Face::Figures));

TEST(Ruler, BreaksTextIntoLinesThatFitAndLoseNothing)
{
    QImage device{1, 1, QImage::Format_RGB32};
    const Ruler ruler{typeface(Face::Song, 12), device};
    const QString text = u"中国共产党支部工作条例（试行），自2018年10月28日起施行。"_s;
    const QStringList lines = ruler.lines(text, ruler.em() * 10);
    EXPECT_EQ(lines.join(QString{}), text);
    EXPECT_GT(lines.size(), 2);
    for (const QString &line : lines) {
        EXPECT_LE(ruler.width(line), ruler.em() * 10.01);
        EXPECT_FALSE(line.startsWith(u'，') || line.startsWith(u'。') || line.startsWith(u'）'));
    }
}

TEST(Ruler, KeepsTheIndentOfAParagraph)
{
    QImage device{1, 1, QImage::Format_RGB32};
    const Ruler ruler{typeface(Face::Song, 12), device};
    const QString text = u"　　请于月底前把党费交到党支部。"_s;
    const QStringList lines = ruler.lines(text, ruler.em() * 10);
    EXPECT_EQ(lines.join(QString{}), text);
    EXPECT_TRUE(lines.value(0).startsWith(u"　　请"_s));
}

TEST(Ruler, KeepsLineEnds)
{
    QImage device{1, 1, QImage::Format_RGB32};
    const Ruler ruler{typeface(Face::Song, 12), device};
    EXPECT_EQ(ruler.lines(u"一\n\n二"_s, 1000), (QStringList{u"一"_s, QString{}, u"二"_s}));
}

TEST(Ruler, RepeatsAnIndentOfNoBreakBlanksInEveryLine)
{
    QImage device{1, 1, QImage::Format_RGB32};
    const Ruler ruler{typeface(Face::Song, 12), device};
    const QString indent(2, QChar::Nbsp);
    EXPECT_EQ(ruler.lines(indent + u"一二三四五六\n七"_s, ruler.width(indent) + 4.5 * ruler.em()),
              (QStringList{indent + u"一二三四"_s, indent + u"五六"_s, indent + u"七"_s}));
    EXPECT_EQ(ruler.lines(QString(40, QChar::Nbsp) + u"一二三四"_s, 4 * ruler.em()).size(), 2)
        << "half the width is left for the text";
}

} // namespace zhibu
