#include "reports/pages/printable.h"

using namespace Qt::StringLiterals;

namespace zhibu {

QString printable(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate() || c.isNonCharacter()
                   || (c.category() == QChar::Other_Control && c != u'\n')) {
            text[i] = u' ';
        }
    }
    return text;
}

} // namespace zhibu
