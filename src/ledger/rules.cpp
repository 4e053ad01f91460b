#include "ledger/rules.h"

namespace zhibu {

Findings orderOfDates(const Ledger &ledger, const Record &record, const QString &earlier,
                      const QString &later)
{
    const QString date = ledger.value(record, later).toString();
    const QString first = ledger.value(record, earlier).toString();
    if (date.isEmpty() || date >= first.left(date.size())) { // either may go without a time
        return {};
    }
    return {Finding{.rule = Rule::OrderOfDates,
                    .field = later,
                    .value = date,
                    .args = {ledger.field(earlier).title}}};
}

} // namespace zhibu
