#include "storage/search/nameorder.h"

#include "storage/file/resources.h"

#include <memory>
#include <unicode/coll.h>
#include <vector>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualKey = 256; // bytes; longer texts are asked for again

/// Null where the system's ICU lacks its data.
std::unique_ptr<icu::Collator> collator(const char *locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made{
        icu::Collator::createInstance(icu::Locale::createFromName(locale), status)};
    if (U_FAILURE(status)) {
        made.reset();
    }
    return made;
}

QByteArray pinyinKey(const QString &text)
{
    static const auto by = collator("zh@collation=pinyin");
    if (by == nullptr) {
        return text.toUtf8();
    }
    const auto *characters = reinterpret_cast<const char16_t *>(text.utf16());
    const auto length = static_cast<qint32>(text.size());
    QByteArray key(kUsualKey, Qt::Uninitialized);
    const auto fill = [&] {
        return by->getSortKey(characters, length, reinterpret_cast<quint8 *>(key.data()),
                              static_cast<qint32>(key.size()));
    };
    qint32 needed = fill();
    if (needed > key.size()) {
        key.resize(needed);
        needed = fill();
    }
    key.truncate(needed);
    return key;
}

constexpr std::size_t kPlaces = 0x10000; // characters beyond have none

/// By character, from 1 on; 0: none.
std::vector<quint16> strokePlaces()
{
    std::vector<quint16> places(kPlaces, 0);
    quint16 place = 0;
    for (const QString &line : resourceLines(u"readings/strokes.txt"_s)) {
        for (const QChar character : line.section(u' ', 1)) {
            places[character.unicode()] = ++place;
        }
    }
    return places;
}

/// Three bytes for each character: what is neither a letter nor Chinese, the Chinese by their
/// place, those without one, the letters.
QByteArray strokesKey(const QString &text)
{
    constexpr uint kChinese = 0x200000;
    constexpr uint kOtherChinese = 0x300000;
    constexpr uint kLetters = 0x400000;
    static const std::vector<quint16> places = strokePlaces();
    QByteArray key;
    for (const uint character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const uint place = character < kPlaces ? places[character] : 0;
        uint value = character;
        if (place != 0) {
            value = kChinese + place;
        } else if (QChar::script(character) == QChar::Script_Han) {
            value = kOtherChinese + character;
        } else if (QChar::isLetter(character)) {
            value = kLetters + QChar::toCaseFolded(character);
        }
        for (const int shift : {16, 8, 0}) {
            key += static_cast<char>(value >> shift & 0xFFU);
        }
    }
    return key;
}

} // namespace

QByteArray orderKey(const QString &text, TextOrder order, TextKind kind, const Readings &readings)
{
    if (order == TextOrder::Strokes) {
        return strokesKey(text);
    }
    if (kind == TextKind::Plain) {
        return pinyinKey(text);
    }
    // lü comes between lu and luan.
    return readings.firstSyllable(text).toLatin1().replace('v', "u\x01") + '\0' + pinyinKey(text);
}

} // namespace zhibu
