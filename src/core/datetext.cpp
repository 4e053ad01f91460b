#include "core/datetext.h"

#include "core/decimal.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDate> checked(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2199) {
        return std::nullopt;
    }
    return date;
}

bool take(QStringView &text, QChar c)
{
    const bool found = text.startsWith(c);
    text = text.mid(found ? 1 : 0);
    return found;
}

/// Takes a number off the front, as many digits as there are up to `most`; -1 where there are fewer
/// than `least`.
int takeNumber(QStringView &text, qsizetype least, qsizetype most)
{
    int number = 0;
    qsizetype digits = 0;
    for (; digits < std::min(most, text.size()) && isAsciiDigit(text[digits]); ++digits) {
        number = number * 10 + text[digits].digitValue();
    }
    text = text.mid(digits);
    return digits >= least ? number : -1;
}

/// The numbers of a date or of a month, not checked yet.
struct Numbers
{
    int year = -1;
    int month = -1;
    std::optional<int> day; ///< empty: a month was written
};

// By hand: an import reads several dates in every row, and a regular expression took a fifth of it.
std::optional<Numbers> numbersOf(QStringView text)
{
    Numbers numbers{.year = takeNumber(text, 4, 4), .month = -1, .day = {}};
    const QChar sign = text.isEmpty() ? QChar() : text.front();
    const bool compact = isAsciiDigit(sign);
    const bool prose = sign == u'年';
    if (!compact && !prose && sign != u'-' && sign != u'/' && sign != u'.') {
        return std::nullopt;
    }
    text = text.mid(compact ? 0 : 1);
    const int least = compact ? 2 : 1;
    numbers.month = takeNumber(text, least, 2);
    if (prose && !take(text, u'月')) {
        return std::nullopt;
    }
    if (text.isEmpty()) {
        return numbers;
    }
    if (!compact && !prose && !take(text, sign)) {
        return std::nullopt;
    }
    numbers.day = takeNumber(text, least, 2);
    if ((prose && !take(text, u'日')) || !text.isEmpty()) {
        return std::nullopt;
    }
    return numbers;
}

std::optional<QDate> plainDate(QStringView text)
{
    const auto numbers = numbersOf(text);
    return numbers && numbers->day ? checked(numbers->year, numbers->month, *numbers->day)
                                   : std::nullopt;
}

} // namespace

QString isoText(QDate date)
{
    if (!date.isValid()) {
        return {};
    }
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    QString text(10, u'-');
    const auto put = [&text](qsizetype end, int number, int digits) {
        for (; digits > 0; --digits, number /= 10) {
            text[--end] = QChar(u'0' + number % 10);
        }
    };
    put(4, year, 4);
    put(7, month, 2);
    put(10, day, 2);
    return text;
}

std::optional<QDate> dateFromText(const QString &text)
{
    static const QRegularExpression midnight(uR"([ T]+0{1,2}:00(:00)?$)"_s);
    QString plain = halfWidth(text).trimmed();
    if (plain.contains(u':')) {
        plain.remove(midnight);
    }
    return plainDate(plain);
}

std::optional<Month> monthFromText(const QString &text)
{
    const QString plain = halfWidth(text).trimmed();
    const auto numbers = numbersOf(plain);
    const auto date =
        numbers && !numbers->day ? checked(numbers->year, numbers->month, 1) : dateFromText(plain);
    return date ? std::optional(Month::of(*date)) : std::nullopt;
}

std::optional<QString> dateTimeFromText(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\S+)[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$)"_s);
    const QString plain = halfWidth(text).trimmed();
    if (const auto date = plainDate(plain)) {
        return isoText(*date);
    }
    const auto match = form.match(plain);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto date = plainDate(match.captured(1));
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt());
    if (!date || !time.isValid()) {
        return std::nullopt;
    }
    return isoText(*date) + u' ' + time.toString(u"HH:mm"_s);
}

} // namespace zhibu
