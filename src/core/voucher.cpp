#include "core/voucher.h"

#include <algorithm>

namespace zhibu {

namespace {

constexpr qsizetype kNumberDigits = 18; // of a number

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// So many digits stand at the end.
qsizetype lastDigits(const QString &voucher)
{
    qsizetype digits = 0;
    while (digits < std::min(voucher.size(), kNumberDigits)
           && isDigit(voucher[voucher.size() - 1 - digits])) {
        ++digits;
    }
    return digits;
}

} // namespace

QString nextVoucher(const QStringList &vouchers)
{
    QString pattern;
    qsizetype width = 0;
    for (const QString &voucher : vouchers) {
        if (const qsizetype digits = lastDigits(voucher); digits > 0) {
            pattern = voucher.chopped(digits);
            width = digits;
        }
    }
    if (width == 0) {
        return {};
    }
    qulonglong highest = 0;
    for (const QString &voucher : vouchers) {
        if (const qsizetype digits = lastDigits(voucher); voucher.chopped(digits) == pattern) {
            highest = std::max(highest, voucher.last(digits).toULongLong());
        }
    }
    return pattern + QString::number(highest + 1).rightJustified(width, u'0');
}

} // namespace zhibu
