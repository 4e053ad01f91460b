#include "storage/file/resources.h"

#include <QFile>

// Outside any namespace, as Q_INIT_RESOURCE demands; needed because the resources sit in a static
// library.
static void initResources()
{
    Q_INIT_RESOURCE(zhibu);
}

namespace zhibu {

using namespace Qt::StringLiterals;

void loadResources()
{
    static const bool once = [] {
        initResources();
        return true;
    }();
    Q_UNUSED(once)
}

QStringList resourceLines(const QString &path)
{
    loadResources();
    QFile source(u":/"_s + path);
    QStringList lines;
    if (source.open(QIODevice::ReadOnly)) {
        lines = QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace zhibu
