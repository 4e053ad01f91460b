#include "core/namesakes.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

QStringList toldApart(const QStringList &names, const QStringList &codes)
{
    QHash<QString, int> times;
    for (const QString &name : names) {
        ++times[name];
    }
    QStringList shown = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (times.value(names[i]) > 1) {
            shown[i] = u"%1（%2）"_s.arg(names[i], codes.value(i));
        }
    }
    return shown;
}

} // namespace zhibu
