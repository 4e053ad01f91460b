#include "core/personname.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

namespace {

constexpr qsizetype kShortestPadded = 2;
constexpr qsizetype kLongestPadded = 3;

} // namespace

QString personName(const QString &written)
{
    const QString name = written.trimmed();
    const auto isBlank = [](QChar each) { return each.isSpace(); };
    if (std::ranges::none_of(name, isBlank)) {
        return name;
    }
    QString joined = name;
    joined.removeIf(isBlank);
    const QList<uint> characters = joined.toUcs4();
    const bool isPadded =
        characters.size() >= kShortestPadded && characters.size() <= kLongestPadded
        && std::ranges::all_of(characters,
                               [](uint each) { return QChar::script(each) == QChar::Script_Han; });
    return isPadded ? joined : name;
}

QStringList namesWritten(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[、，,;；\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace zhibu
