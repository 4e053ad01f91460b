#include "gui/records/numbertext.h"

namespace zhibu {

QString grouped(QString number)
{
    const qsizetype point = number.indexOf(u'.');
    const qsizetype first = number.startsWith(u'-') ? 1 : 0;
    for (qsizetype place = (point < 0 ? number.size() : point) - 3; place > first; place -= 3) {
        number.insert(place, u',');
    }
    return number;
}

} // namespace zhibu
