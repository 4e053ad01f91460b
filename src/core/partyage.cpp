#include "core/partyage.h"

#include "core/admission.h"

#include <algorithm>

namespace zhibu {

std::optional<QDate> partyAgeSince(const PartyAgeFacts &facts)
{
    if (facts.probationer) {
        return std::nullopt;
    }
    if (facts.confirmed) {
        return facts.confirmed;
    }
    return probationAt(facts.admitted) == Probation::None ? std::optional(facts.admitted)
                                                          : std::nullopt;
}

std::optional<PartyAge> partyAge(const PartyAgeFacts &facts, QDate day)
{
    const auto since = partyAgeSince(facts);
    if (!since || *since > day) {
        return std::nullopt;
    }
    int months = (day.year() - since->year()) * 12 + day.month() - since->month();
    if (since->addMonths(months) > day) {
        --months;
    }
    return PartyAge{std::max(0, months + facts.correction.value_or(0))};
}

} // namespace zhibu
