#include "core/decimal.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostDigits = 18; // so many fit into 63 bits, whatever they are

constexpr qint64 power10(int exponent)
{
    qint64 result = 1;
    for (int i = 0; i < exponent; ++i) {
        result *= 10;
    }
    return result;
}

} // namespace

QString halfWidth(const QString &text)
{
    const auto isWide = [](QChar c) { return c.unicode() >= 0x3000; };
    if (std::ranges::none_of(text, isWide)) {
        return text;
    }
    QString out = text;
    for (QChar &c : out) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) {
            c = QChar(c.unicode() - 0xFEE0);
        } else if (c.unicode() == 0x3000) {
            c = u' ';
        }
    }
    return out;
}

std::optional<qint64> decimalFromText(const QString &text, int decimals)
{
    static const QRegularExpression pattern(
        uR"(^([+-]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d*))?$)"_s);
    const auto match = pattern.match(halfWidth(text).trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QString fraction = match.captured(3);
    while (fraction.endsWith(u'0') && fraction.size() > decimals) {
        fraction.chop(1);
    }
    if (fraction.size() > decimals) {
        return std::nullopt;
    }
    QString whole = match.captured(2);
    whole.remove(u',');
    if (whole.size() + decimals > kMostDigits) {
        return std::nullopt;
    }
    const qint64 value = whole.toLongLong() * power10(decimals)
                         + fraction.leftJustified(decimals, u'0').toLongLong();
    return match.captured(1) == u"-" ? -value : value;
}

QString decimalToText(qint64 value, int decimals)
{
    const qint64 scale = power10(decimals);
    const qint64 magnitude = std::llabs(value);
    QString out = (value < 0 ? u"-"_s : QString()) + QString::number(magnitude / scale);
    if (decimals > 0) {
        out += u'.' + QString::number(magnitude % scale).rightJustified(decimals, u'0');
    }
    return out;
}

} // namespace zhibu
