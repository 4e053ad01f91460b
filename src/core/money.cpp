#include "core/money.h"

#include "core/decimal.h"

namespace zhibu {

QString toText(Money amount)
{
    return decimalToText(amount.fen, 2);
}

QString withoutYuanSign(const QString &text)
{
    const QString plain = halfWidth(text).trimmed();
    // U+FFE5 is outside the block halfWidth() maps; ¥ (U+00A5) is the half-width form.
    const bool isSigned = plain.startsWith(QChar(0xFFE5)) || plain.startsWith(QChar(0x00A5));
    return isSigned ? plain.mid(1).trimmed() : plain;
}

std::optional<Money> moneyFromText(const QString &text)
{
    const auto fen = decimalFromText(withoutYuanSign(text), 2);
    constexpr qint64 limit = 1'000'000'000'000'000; // 10^13 yuan
    if (!fen || *fen > limit || *fen < -limit) {
        return std::nullopt;
    }
    return Money{*fen};
}

} // namespace zhibu
