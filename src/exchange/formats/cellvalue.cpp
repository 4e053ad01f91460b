#include "exchange/formats/cellvalue.h"

#include "core/datetext.h"
#include "core/decimal.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr double kFirstLossy = 1e15;   // beyond 15 digits a double is no longer exact
constexpr double kLastDay = 2'958'465; // 9999-12-31

bool isInteger(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isAsciiDigit);
}

} // namespace

QString numberText(QStringView number)
{
    bool ok = false;
    const double value = number.toDouble(&ok);
    if (isInteger(number) || !ok || !std::isfinite(value)) {
        return number.toString();
    }
    if (std::abs(value) >= kFirstLossy) {
        return QString::number(value, 'E', 5);
    }
    const int digitsBefore =
        value == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    QString text = QString::number(value, 'f', std::clamp(15 - digitsBefore, 0, 15));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text == u"-0" ? u"0"_s : text;
}

QString isoDateText(const QString &iso)
{
    if (const auto date = dateFromText(iso)) {
        return isoText(*date);
    }
    return dateTimeFromText(iso).value_or(iso);
}

QString serialDateText(QStringView serial, bool from1904)
{
    bool ok = false;
    const double value = serial.toDouble(&ok);
    if (!ok || !(value >= 0 && value < kLastDay)) {
        return numberText(serial);
    }
    constexpr qint64 kSecondsOfDay = 86'400;
    const qint64 seconds = std::llround(value * kSecondsOfDay);
    const qint64 day = seconds / kSecondsOfDay;
    QString time =
        QTime(0, 0).addSecs(static_cast<int>(seconds % kSecondsOfDay)).toString(u"HH:mm"_s);
    if (day == 0 && !from1904) {
        return time;
    }
    // The calendar of 1900 counts a 29 February 1900 that never was (day 60).
    const QDate first = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    const QString date = isoText(first.addDays(day));
    return seconds % kSecondsOfDay == 0 ? date : date + u' ' + time;
}

bool isDateFormat(int builtInId)
{
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36)
           || (builtInId >= 45 && builtInId <= 47) || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(QStringView code)
{
    QChar closing; // of the quote or bracket we are in
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (!closing.isNull()) {
            closing = c == closing ? QChar() : closing;
        } else if (c == u'"') {
            closing = u'"';
        } else if (c == u'[') {
            closing = u']';
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // stands for the next character itself, its width, or its repetition
        } else if (c == u'y' || c == u'm' || c == u'd' || c == u'h') {
            return true;
        }
    }
    return false;
}

} // namespace zhibu
