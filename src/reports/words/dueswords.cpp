#include "reports/words/dueswords.h"

#include "reports/words/codenames.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString bookKindName(BookKind kind)
{
    switch (kind) {
    case BookKind::Regular:
        return u"收缴党费"_s;
    case BookKind::Back:
        return u"补交党费"_s;
    case BookKind::Large:
        return u"大额党费"_s;
    case BookKind::Special:
        return u"特殊党费"_s;
    default:
        return codeName(u"dues-entries"_s, u"kind"_s, codeIn(kBookKindCodes, kind));
    }
}

QString purposeName(DuesPurpose purpose)
{
    return codeName(u"dues-entries"_s, u"purpose"_s, codeIn(kDuesPurposeCodes, purpose));
}

QString sourceName(DuesSource source)
{
    return codeName(u"dues-entries"_s, u"source"_s, codeIn(kDuesSourceCodes, source));
}

QString arrearsNoteText(const ArrearsNote &note)
{
    if (!note.on.isValid()) {
        return {};
    }
    QStringList parts{note.on.toString(Qt::ISODate) + u' '
                      + codeName(u"arrears-notes"_s, u"kind"_s, note.kind)};
    if (!note.reason.isEmpty()) {
        parts +=
            note.reason.simplified() + (note.justified ? u"（支部认定有正当理由）"_s : QString());
    }
    if (note.payBy) {
        parts += u"限%1前补交"_s.arg(note.payBy->toString(Qt::ISODate));
    }
    return parts.join(u'；');
}

} // namespace zhibu
