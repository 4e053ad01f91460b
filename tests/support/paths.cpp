#include "support/paths.h"

using namespace Qt::StringLiterals;

namespace zhibu::test {

QString sourcePath(const QString &name)
{
    return QStringLiteral(ZHIBU_SOURCE_DIR) + u'/' + name;
}

QString dataPath(const QString &name)
{
    return sourcePath(u"tests/data/"_s + name);
}

} // namespace zhibu::test
