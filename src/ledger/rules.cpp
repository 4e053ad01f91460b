#include "ledger/rules.h"

#include "core/idnumber.h"

namespace zhibu {

using namespace Qt::StringLiterals;

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

Findings idNumberFindings(const Ledger &ledger, const Record &person)
{
    const QString number = ledger.value(person, u"id_number"_s).toString();
    const auto broken = number.isEmpty() ? std::nullopt : idNumberRule(number);
    return broken ? Findings{Finding{
               .rule = *broken, .field = u"id_number"_s, .value = number, .args = {}}}
                  : Findings();
}

} // namespace zhibu
