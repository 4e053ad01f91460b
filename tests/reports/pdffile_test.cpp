#include "reports/pages.h"
#include "reports/pages/pdffile.h"
#include "reports/pages/tablepage.h"
#include "reports/pages/typeface.h"
#include "support/printers.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QStandardPaths>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const auto kLikeRadicals =
    u"月日生民支人民见贝车长门风马鱼女子人儿入八日曰月户龙龟齐齿黄麦卤鸟骨韦页飞食辶阝钅"_s;

/// The text in lines of 30 characters on one page.
void writeText(const QString &path, const QString &text, Face face)
{
    const Status status = writePdf(
        path, u"文字"_s, tablePageLayout(QPageLayout::Portrait), [&](QPagedPaintDevice &device) {
            QPainter painter{&device};
            painter.setFont(typeface(face, 12));
            const int line = device.height() / 45;
            for (qsizetype i = 0; i * 30 < text.size(); ++i) {
                painter.drawText(0, int(i + 1) * line, text.mid(i * 30, 30));
            }
        });
    ASSERT_TRUE(status.ok());
}

/// A whole page of characters of the plane everyone uses, in order: every third from 一 on.
QString commonCharacters()
{
    QString out;
    for (char16_t code = 0x4E00; out.size() < 40 * 30; code = static_cast<char16_t>(code + 3)) {
        out.append(QChar{code});
    }
    return out;
}

} // namespace

class SearchableText : public testing::TestWithParam<Face>
{
};

TEST_P(SearchableText, GivesBackCharactersThatLookLikeRadicals)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    writeText(path, kLikeRadicals, GetParam());
    EXPECT_EQ(solidText(path), kLikeRadicals);
}

TEST_P(SearchableText, GivesBackAWholePageOfCommonCharacters)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    writeText(path, commonCharacters(), GetParam());
    EXPECT_EQ(solidText(path), commonCharacters());
}

TEST_P(SearchableText, GivesBackPunctuationDigitsAndLetters)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    const QString text =
        u"，。、；：？！“”（）《》〔〕…—·–～％￥①②③0123456789.%-abcXYZ12345P000001"_s;
    writeText(path, text, GetParam());
    EXPECT_EQ(solidText(path), text);
}

INSTANTIATE_TEST_SUITE_P(Faces, SearchableText,
                         testing::Values(Face::Title, Face::Song, Face::FangSong, Face::Hei,
                                         Face::Kai, Face::Figures));

TEST(PdfFile, SeparatesWordsByBlanksNotTabs)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    writeText(path, u"one two"_s, Face::Song);
    EXPECT_EQ(pageTexts(path).first().trimmed(), u"one two"_s);
}

TEST(PdfFile, IsWellFormedForAnotherReader)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    writeText(path, kLikeRadicals + commonCharacters(), Face::Song);
    // pdfinfo reads the cross-reference chain and says nothing on standard error when it is sound.
    EXPECT_THAT(outputOf(u"pdfinfo"_s, {path}).toStdString(),
                testing::HasSubstr("Pages:           1"));
    if (!QStandardPaths::findExecutable(u"qpdf"_s).isEmpty()) {
        EXPECT_THAT(outputOf(u"qpdf"_s, {u"--check"_s, path}).toStdString(),
                    testing::HasSubstr("No syntax or stream encoding errors found"));
    }
}

TEST(PdfFile, EmbedsItsFonts)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    writeText(path, kLikeRadicals, Face::FangSong);
    const QStringList fonts = outputOf(u"pdffonts"_s, {path}).trimmed().split(u'\n').mid(2);
    ASSERT_FALSE(fonts.isEmpty());
    for (const QString &font : fonts) {
        EXPECT_THAT(font.simplified().toStdString(), testing::HasSubstr("Identity-H yes"));
    }
}

TEST(PdfFile, WithoutTextMapsStaysAsItIs)
{
    EXPECT_EQ(withSearchableText("%PDF-1.4\n"), "%PDF-1.4\n");
    EXPECT_EQ(withSearchableText({}), QByteArray{});
}

TEST(PdfFile, KeepsTheOldFileWhenItCannotWrite)
{
    const Folder folder;
    const Status status =
        writePdf(folder.path(u"missing/a.pdf"_s), {}, tablePageLayout(QPageLayout::Portrait),
                 [](QPagedPaintDevice &device) { const QPainter painter{&device}; });
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Io);
    EXPECT_FALSE(QFile::exists(folder.path(u"missing"_s)));
}

} // namespace zhibu
