#include "ledger/rules.h"

namespace zhibu {

Findings orderOfDates(const Ledger &ledger, const Record &record, const QString &earlier,
                      const QString &later)
{
    const QString date = ledger.value(record, later).toString();
    if (date.isEmpty() || date >= ledger.value(record, earlier).toString()) {
        return {};
    }
    return {Finding{.rule = Rule::OrderOfDates,
                    .field = later,
                    .value = date,
                    .args = {ledger.field(earlier).title}}};
}

} // namespace zhibu
