#include "reports/words/moneywords.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QString kDigits = u"零壹贰叁肆伍陆柒捌玖"_s;

constexpr std::array<std::pair<quint64, char16_t>, 5> kUnits{
    {{100'000'000, u'亿'}, {10'000, u'万'}, {1'000, u'仟'}, {100, u'佰'}, {10, u'拾'}}};

} // namespace

// One 零 stands for all the places left out below a unit.
QString numberInWords(quint64 number)
{
    for (const auto &[unit, name] : kUnits) {
        if (number >= unit) {
            const quint64 rest = number % unit;
            QString words = numberInWords(number / unit) + name;
            if (rest > 0) {
                words += (rest < unit / 10 ? u"零"_s : QString()) + numberInWords(rest);
            }
            return words;
        }
    }
    return kDigits.at(static_cast<qsizetype>(number));
}

QString digitsInWords(int number)
{
    QString words;
    for (const QChar digit : QString::number(number)) {
        words += kDigits.at(digit.digitValue());
    }
    return words;
}

QString moneyInWords(Money amount)
{
    // as unsigned, so that the lowest amount has a counterpart too
    const auto bits = static_cast<quint64>(amount.fen);
    const quint64 fen = amount < Money() ? 0 - bits : bits;
    const quint64 yuan = fen / 100;
    const auto tenths = static_cast<qsizetype>(fen / 10 % 10);
    const auto hundredths = static_cast<qsizetype>(fen % 10);
    QString words = amount < Money() ? u"负"_s : QString();
    if (yuan > 0) {
        words += numberInWords(yuan) + u'元';
    } else if (fen == 0) {
        words += u"零元"_s;
    }
    if (tenths > 0) {
        words += kDigits.at(tenths) + u"角"_s;
    } else if (yuan > 0 && hundredths > 0) {
        words += u'零';
    }
    return words + (hundredths > 0 ? kDigits.at(hundredths) + u"分"_s : u"整"_s);
}

QString yuanText(Money amount)
{
    return toText(amount) + u'元';
}

} // namespace zhibu
