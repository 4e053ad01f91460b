#include "core/rulepack.h"

#include <QRegularExpression>

namespace zhibu {

using namespace Qt::StringLiterals;

QString packOrigin(const QString &id)
{
    static const QRegularExpression month(uR"(\.\d{4}-\d{2}$)"_s);
    return QString(id).remove(month);
}

QString packIdFrom(const QString &id, Month from)
{
    return packOrigin(id) + u'.' + toText(from);
}

} // namespace zhibu
