#include "core/points.h"

#include "core/decimal.h"

namespace zhibu {

QString toText(Points points)
{
    const qint64 half = points.raw < 0 ? -50 : 50;
    QString text = decimalToText((points.raw + half) / 100, 2);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

std::optional<Points> pointsFromText(const QString &text, int decimals)
{
    const auto value = decimalFromText(text, decimals);
    if (!value || *value > Points::kOne * Points::kOne || *value < -Points::kOne * Points::kOne) {
        return std::nullopt;
    }
    qint64 scale = 1;
    for (int i = decimals; i < 4; ++i) {
        scale *= 10;
    }
    return Points{*value * scale};
}

} // namespace zhibu
