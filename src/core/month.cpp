#include "core/month.h"

namespace zhibu {

QString toText(Month month)
{
    return QStringLiteral("%1-%2")
        .arg(month.year(), 4, 10, QLatin1Char('0'))
        .arg(month.month(), 2, 10, QLatin1Char('0'));
}

std::optional<Month> monthFromIso(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-') {
        return std::nullopt;
    }
    bool yearOk = false;
    bool monthOk = false;
    const int year = text.left(4).toInt(&yearOk);
    const int month = text.mid(5).toInt(&monthOk);
    if (!yearOk || !monthOk || year < 1900 || year > 2199 || month < 1 || month > 12) {
        return std::nullopt;
    }
    return Month::of(year, month);
}

} // namespace zhibu
