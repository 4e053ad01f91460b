#include "gui/records/masking.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString middleHidden(const QString &text, qsizetype head, qsizetype tail)
{
    const qsizetype hidden = text.size() - head - tail;
    return text.left(head) + u"*"_s.repeated(hidden) + text.right(tail);
}

} // namespace

QString maskedText(const Field &field, const QString &text)
{
    if (!field.sensitive || text.isEmpty()) {
        return text;
    }
    if (field.type == FieldType::IdNumber && text.size() == 18) {
        return middleHidden(text, 6, 4);
    }
    if (field.type == FieldType::Code && text.size() == 11) { // a mobile number
        return middleHidden(text, 3, 4);
    }
    return u"●●●●"_s;
}

} // namespace zhibu
