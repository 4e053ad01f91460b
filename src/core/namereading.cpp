#include "core/namereading.h"

#include <algorithm>

namespace zhibu {

namespace {

bool isSyllable(const QString &text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar each) { return each >= u'a' && each <= u'z'; });
}

} // namespace

std::optional<NameReading> nameReadingFrom(const QString &characters, const QString &reading)
{
    const QStringList parts =
        reading.simplified().toLower().replace(u'ü', u'v').split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() != characters.size()) {
        return {};
    }
    NameReading syllables;
    for (const QString &part : parts) {
        const QStringList several = part.split(u'/');
        if (!std::ranges::all_of(several, isSyllable)) {
            return {};
        }
        syllables += several;
    }
    return syllables;
}

} // namespace zhibu
