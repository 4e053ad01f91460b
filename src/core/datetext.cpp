#include "core/datetext.h"

#include "core/decimal.h"

#include <QRegularExpression>

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

std::optional<QDate> plainDate(const QString &text)
{
    static const QRegularExpression forms(
        uR"(^(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2})|年(\d{1,2})月(\d{1,2})日)$)"_s);
    const auto match = forms.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    for (int group = 2; group <= 10; group += 2) {
        if (!match.captured(group).isEmpty()) {
            return checked(match.captured(1).toInt(), match.captured(group).toInt(),
                           match.captured(group + 1).toInt());
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QDate> dateFromText(const QString &text)
{
    static const QRegularExpression midnight(uR"([ T]+0{1,2}:00(:00)?$)"_s);
    QString plain = halfWidth(text).trimmed();
    plain.remove(midnight);
    return plainDate(plain);
}

std::optional<Month> monthFromText(const QString &text)
{
    static const QRegularExpression forms(
        uR"(^(\d{4})(?:-(\d{1,2})|/(\d{1,2})|\.(\d{1,2})|(\d{2})|年(\d{1,2})月)$)"_s);
    const auto match = forms.match(halfWidth(text).trimmed());
    if (match.hasMatch()) {
        for (int group = 2; group <= 6; ++group) {
            if (!match.captured(group).isEmpty()) {
                const auto day =
                    checked(match.captured(1).toInt(), match.captured(group).toInt(), 1);
                return day ? std::optional(Month::of(*day)) : std::nullopt;
            }
        }
    }
    const auto date = dateFromText(text);
    return date ? std::optional(Month::of(*date)) : std::nullopt;
}

std::optional<QString> dateTimeFromText(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\S+)[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$)"_s);
    const QString plain = halfWidth(text).trimmed();
    if (const auto date = plainDate(plain)) {
        return date->toString(Qt::ISODate);
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
    return date->toString(Qt::ISODate) + u' ' + time.toString(u"HH:mm"_s);
}

} // namespace zhibu
