#include "reports/pages/pdffile.h"

#include "core/savefile.h"

#include <QBuffer>
#include <QMap>
#include <QPdfWriter>
#include <QRegularExpression>

#include <string_view>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr int kDotsPerInch = 1200;

// Unified characters for U+2E80–2EF3; '.' where no character looks the same.
constexpr std::u16string_view kRadicalSupplement =
    u"..乛乚.亻...刂.㔾..兀尣尢.巳幺彑彐忄.扌攵.旡..歺母民氵.灬爫.丬.犭..罒.礻.糹纟罓罒㓁.....耂肀."
    u"..艹艹艹虎衤覀."
    u"见角.讠贝.车辶...钅長镸长门.阝.青韦页风飞食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐.齿竜龙龜亀龟";
// Unified characters for U+2F00–2FD5; 户 in its simplified form, as mainland fonts draw it.
constexpr std::u16string_view kKangxiRadicals =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
    u"巛工己巾干幺广廴廾弋弓彐彡"
    u"彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶"
    u"白皮皿目矛矢石示禸禾穴立竹米糸缶网"
    u"羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    u"門阜隶隹雨靑非面革韋韭音頁風飛食首"
    u"香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kRadicalSupplement.size() == 0x2EF4 - 0x2E80);
static_assert(kKangxiRadicals.size() == 0x2FD6 - 0x2F00);

/// The character people mean when a font says `code`.
char16_t meantCharacter(char16_t code)
{
    switch (code) {
    case u'\t':
        return u' ';
    case u'\u2012': // figure dash, drawn like the en dash
        return u'\u2013';
    case u'\u301C': // wave dash, drawn like the full-width tilde
        return u'\uFF5E';
    default:
        break;
    }
    if (code >= 0x2F00 && code < 0x2F00 + kKangxiRadicals.size()) {
        return kKangxiRadicals[code - 0x2F00U];
    }
    if (code >= 0x2E80 && code < 0x2E80 + kRadicalSupplement.size()) {
        const char16_t meant = kRadicalSupplement[code - 0x2E80U];
        return meant == u'.' ? code : meant;
    }
    return code;
}

QByteArray hex(char16_t code)
{
    return '<' + QByteArray::number(code, 16).rightJustified(4, '0').toUpper() + '>';
}

/// One line of a bfrange section, "<first> <last> <code>" or "<first> <last> [<code> …]", mended.
/// Mended codes do not follow one another, so the result is always an array.
QByteArray mendedRange(const QByteArray &line)
{
    static const QRegularExpression form{u"^<(\\w{4})> <(\\w{4})> (.*)$"_s};
    static const QRegularExpression code{u"<(\\w{4})>"_s};
    const auto range = form.match(QString::fromLatin1(line));
    if (!range.hasMatch()) {
        return line;
    }
    const int first = range.captured(1).toInt(nullptr, 16);
    const int last = range.captured(2).toInt(nullptr, 16);
    const bool isArray = range.captured(3).startsWith(u'[');
    QList<char16_t> codes;
    for (auto it = code.globalMatch(range.captured(3)); it.hasNext();) {
        codes.append(static_cast<char16_t>(it.next().captured(1).toUInt(nullptr, 16)));
    }
    for (int glyph = first + 1; !isArray && !codes.isEmpty() && glyph <= last; ++glyph) {
        codes.append(static_cast<char16_t>(codes.last() + 1));
    }
    QByteArray out = line.left(14) + '[';
    for (const char16_t each : codes) {
        out += hex(meantCharacter(each)) + ' ';
    }
    return out + ']';
}

QByteArray mendedMap(const QByteArray &map)
{
    QByteArray out;
    bool inRanges = false;
    for (const QByteArray &line : map.split('\n')) {
        inRanges = line.endsWith("beginbfrange") || (inRanges && !line.startsWith("endbfrange"));
        out += (inRanges ? mendedRange(line) : line) + '\n';
    }
    out.chop(1);
    return out;
}

qsizetype numberAfter(const QByteArray &pdf, qsizetype at)
{
    qsizetype number = 0;
    for (; at < pdf.size() && (pdf.at(at) == ' ' || pdf.at(at) == '\n'); ++at) {
    }
    for (; at < pdf.size() && pdf.at(at) >= '0' && pdf.at(at) <= '9'; ++at) {
        number = number * 10 + (pdf.at(at) - '0');
    }
    return number;
}

} // namespace

QByteArray withSearchableText(const QByteArray &pdf)
{
    static const QByteArray reference = "/ToUnicode ";
    const qsizetype oldTable = numberAfter(pdf, pdf.lastIndexOf("startxref") + 9);

    QByteArray out = pdf;
    QMap<qsizetype, qsizetype> offsets; // of the objects written anew
    for (qsizetype at = pdf.indexOf(reference); at >= 0; at = pdf.indexOf(reference, at + 1)) {
        const qsizetype number = numberAfter(pdf, at + reference.size());
        const qsizetype object = pdf.indexOf('\n' + QByteArray::number(number) + " 0 obj\n");
        const qsizetype stream = pdf.indexOf("stream\n", object) + 7;
        const qsizetype end = pdf.indexOf("endstream", stream);
        if (number == 0 || object < 0 || stream < 7 || end < 0) {
            continue;
        }
        const QByteArray map = mendedMap(pdf.mid(stream, end - stream));
        offsets.insert(number, out.size());
        out += QByteArray::number(number) + " 0 obj\n<< /Length " + QByteArray::number(map.size())
               + " >>\nstream\n" + map + "endstream\nendobj\n";
    }
    if (offsets.isEmpty()) {
        return pdf;
    }

    const qsizetype table = out.size();
    out += "xref\n";
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it) {
        out += QByteArray::number(it.key()) + " 1\n"
               + QByteArray::number(it.value()).rightJustified(10, '0') + " 00000 n \n";
    }
    QByteArray trailer = pdf.mid(pdf.lastIndexOf("trailer"));
    trailer.truncate(trailer.indexOf("startxref"));
    trailer.insert(trailer.lastIndexOf(">>"), "/Prev " + QByteArray::number(oldTable) + '\n');
    return out + trailer + "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

Status writePdf(const QString &path, const QString &title, const QPageLayout &layout,
                const std::function<void(QPagedPaintDevice &)> &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setResolution(kDotsPerInch);
        writer.setTitle(title);
        writer.setCreator(u"Zhibu"_s);
        writer.setPageLayout(layout);
        paint(writer);
    }
    return saveFile(path, withSearchableText(buffer.data()));
}

} // namespace zhibu
