#include "core/namesakes.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

QString nameWithCode(const QString &name, const QString &code)
{
    return u"%1（%2）"_s.arg(name, code);
}

QStringList toldApart(const QStringList &names, const QStringList &codes)
{
    QHash<QString, int> times;
    for (const QString &name : names) {
        ++times[name];
    }
    QStringList shown = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (times.value(names[i]) > 1) {
            shown[i] = nameWithCode(names[i], codes.value(i));
        }
    }
    return shown;
}

} // namespace zhibu
