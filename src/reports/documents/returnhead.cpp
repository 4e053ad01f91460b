#include "reports/documents/returnhead.h"

#include "reports/pages/letter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

QString ReturnHead::line(int year) const
{
    const QDate last(year, 12, 31);
    return u"填报单位：%1 截至%2"_s.arg(unit.isEmpty() ? u"＿＿＿＿＿＿＿＿"_s : unit,
                                        proseDate(std::min(asOf, last)))
           + (asOf < last ? u"，非年末数"_s : QString());
}

} // namespace zhibu
