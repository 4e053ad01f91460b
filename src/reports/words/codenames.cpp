#include "reports/words/codenames.h"

#include "ledger/ledgers.h"

namespace zhibu {

QString codeName(const QString &ledger, const QString &field, const QString &code)
{
    return cellText(ledgerOf(ledger).field(field), code);
}

} // namespace zhibu
