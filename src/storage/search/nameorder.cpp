#include "storage/search/nameorder.h"

#include <memory>
#include <unicode/coll.h>

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

const icu::Collator *collatorOf(TextOrder order)
{
    static const auto pinyin = collator("zh@collation=pinyin");
    static const auto strokes = collator("zh@collation=stroke");
    return order == TextOrder::Pinyin ? pinyin.get() : strokes.get();
}

QByteArray collationKey(const QString &text, TextOrder order)
{
    const icu::Collator *by = collatorOf(order);
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

} // namespace

QByteArray orderKey(const QString &text, TextOrder order, TextKind kind, const Readings &readings)
{
    QByteArray key;
    if (order == TextOrder::Pinyin && kind == TextKind::Person) {
        // lü comes between lu and luan.
        key = readings.firstSyllable(text).toLatin1().replace('v', "u\x01") + '\0';
    }
    return key + collationKey(text, order);
}

} // namespace zhibu
