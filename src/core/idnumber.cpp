#include "core/idnumber.h"

#include "core/datetext.h"
#include "core/decimal.h"

#include <algorithm>
#include <array>

namespace zhibu {

namespace {

constexpr qsizetype kLength = 18;
constexpr qsizetype kOldLength = 15;

/// The 18-digit form of the old number's date and sex: century added, no check digit.
QString withCentury(const QString &number)
{
    return number.size() == kOldLength ? number.left(6) + QStringLiteral("19") + number.mid(6)
                                       : number;
}

QChar checkDigit(const QString &number)
{
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * number[static_cast<qsizetype>(i)].digitValue();
    }
    return QLatin1StringView("10X98765432")[sum % 11];
}

} // namespace

QString normalIdNumber(const QString &text)
{
    return halfWidth(text).trimmed().toUpper();
}

std::optional<Rule> idNumberRule(const QString &text)
{
    const QString number = normalIdNumber(text);
    if (number.size() != kLength && number.size() != kOldLength) {
        return Rule::IdNumberLength;
    }
    const bool current = number.size() == kLength;
    const auto digitsEnd = current ? number.end() - 1 : number.end();
    const bool lastIsGood = isAsciiDigit(number.back()) || (current && number.back() == u'X');
    if (!std::all_of(number.begin(), digitsEnd, isAsciiDigit) || !lastIsGood) {
        return Rule::IdNumberDigits;
    }
    if (!dateFromText(withCentury(number).mid(6, 8))) {
        return Rule::IdNumberDate;
    }
    if (current && number.back() != checkDigit(number)) {
        return Rule::IdNumberChecksum;
    }
    return std::nullopt;
}

std::optional<IdNumber> idNumberFromText(const QString &text)
{
    if (idNumberRule(text)) {
        return std::nullopt;
    }
    const QString number = withCentury(normalIdNumber(text));
    const bool odd = number[16].digitValue() % 2 == 1;
    return IdNumber{*dateFromText(number.mid(6, 8)), odd ? Sex::Male : Sex::Female};
}

QString presentIdNumber(const QString &text)
{
    if (idNumberRule(text)) {
        return {};
    }
    const QString number = normalIdNumber(text);
    return number.size() == kLength ? number
                                    : withCentury(number) + checkDigit(withCentury(number));
}

} // namespace zhibu
