#include "ledger/eventitems.h"

#include <QStringList>

namespace zhibu {

using namespace Qt::StringLiterals;

EventNature natureOf(const QString &item)
{
    static const QStringList honours{u"commendation"_s, u"signed_report"_s, u"innovation"_s};
    static const QStringList offences{u"leader_sanction"_s, u"member_violation"_s,
                                      u"discipline_case"_s};
    return honours.contains(item)    ? EventNature::Honour
           : offences.contains(item) ? EventNature::Offence
                                     : EventNature::Shortcoming;
}

} // namespace zhibu
