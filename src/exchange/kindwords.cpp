#include "exchange/kindwords.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString formInKind(const QString &word)
{
    const QString text = word.trimmed();
    if (text.startsWith(u"临时") || (text.size() == 3 && text.startsWith(u'9'))) {
        return u"temporary"_s;
    }
    return text.startsWith(u"联合") || text == u"632" ? u"joint"_s : QString();
}

QString kindWithForm(const QString &kind, const QString &form)
{
    const bool isSaid = form == u"临时" || (form == u"联合" && kind == u"党支部");
    return isSaid ? form + kind : kind;
}

} // namespace zhibu
