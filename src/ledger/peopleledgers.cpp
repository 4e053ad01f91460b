#include "ledger/peopleledgers.h"

#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

const Ledger &members()
{
    return ledgerOf(u"members"_s);
}

const Ledger &memberChanges()
{
    return ledgerOf(u"member-changes"_s);
}

const Ledger &applicants()
{
    return ledgerOf(u"applicants"_s);
}

const Ledger &transfers()
{
    return ledgerOf(u"transfers"_s);
}

} // namespace zhibu
