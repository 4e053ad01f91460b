#include "gui/widgets/caption.h"

#include <QRegularExpression>

namespace zhibu {

using namespace Qt::StringLiterals;

QString withoutLetter(const QString &caption)
{
    static const QRegularExpression apart(uR"(\s*\(&[^&)]\))"_s);
    static const QRegularExpression within(u"&(.)"_s); // && stands for the sign itself
    QString plain = caption;
    return plain.remove(apart).replace(within, uR"(\1)"_s);
}

} // namespace zhibu
