#include "gui/records/numbertext.h"

#include <QCoreApplication>

namespace zhibu {

QString grouped(QString number)
{
    const qsizetype point = number.indexOf(u'.');
    const qsizetype first = number.startsWith(u'-') || number.startsWith(u'+') ? 1 : 0;
    for (qsizetype place = (point < 0 ? number.size() : point) - 3; place > first; place -= 3) {
        number.insert(place, u',');
    }
    return number;
}

QString spanText(const QString &first, const QString &last)
{
    return first == last
               ? first
               : QCoreApplication::translate("zhibu::DuesPaying", "%1 to %2").arg(first, last);
}

} // namespace zhibu
