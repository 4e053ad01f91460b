#include "reports/words/partyagewords.h"

#include "core/partyage.h"
#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString partyAgeText(const Record &member, QDate day)
{
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto dateIn = [&](const QString &key) {
        const QDate date = ledger.day(member, key);
        return date.isValid() ? std::optional(date) : std::nullopt;
    };
    const auto admitted = dateIn(u"joined"_s);
    if (!admitted) {
        return {};
    }
    const QVariant correction = ledger.value(member, u"seniority_correction"_s);
    const auto age = partyAge(
        {.admitted = *admitted,
         .confirmed = dateIn(u"confirmed"_s),
         .probationer = ledger.value(member, u"kind"_s).toString() == u"probationary",
         .correction = isEmpty(correction) ? std::nullopt : std::optional(correction.toInt())},
        day);
    if (!age) {
        return {};
    }
    const QString months = age->rest() == 0 ? QString() : u"%1个月"_s.arg(age->rest());
    return age->years() == 0 && !months.isEmpty() ? months : u"%1年"_s.arg(age->years()) + months;
}

} // namespace zhibu
