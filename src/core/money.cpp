#include "core/money.h"

#include "core/decimal.h"

namespace zhibu {

QString toText(Money amount)
{
    return decimalToText(amount.fen, 2);
}

std::optional<Money> moneyFromText(const QString &text)
{
    QString plain = halfWidth(text).trimmed();
    // U+FFE5 is outside the block halfWidth() maps; ¥ (U+00A5) is the half-width form.
    if (plain.startsWith(QChar(0xFFE5)) || plain.startsWith(QChar(0x00A5))) {
        plain = plain.mid(1).trimmed();
    }
    const auto fen = decimalFromText(plain, 2);
    constexpr qint64 limit = 1'000'000'000'000'000; // 10^13 yuan
    if (!fen || *fen > limit || *fen < -limit) {
        return std::nullopt;
    }
    return Money{*fen};
}

} // namespace zhibu
