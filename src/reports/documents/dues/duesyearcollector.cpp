#include "reports/documents/dues/duescollector.h"
#include "storage/dues/closings.h"
#include "storage/facts/duesrows.h"

namespace zhibu {

namespace {

void addMember(DuesYearFacts &facts, const DuesPayer &payer, int year, QDate asOf)
{
    const DuesAccount account = payer.account();
    const DuesYear figures = account.year(year, asOf);
    facts.largeGivers += figures.large > Money() ? 1 : 0;
    facts.large += figures.large;
    const MonthRange months = MonthRange::ofYear(year);
    bool owes = false;
    for (Month month = months.first; month <= months.last; ++month) {
        if (payer.member.owesIn(month)) {
            owes = true;
            facts.sums.add(month, account.month(month), asOf);
        }
    }
    facts.surplus += owes ? account.recheck(months.first, months.last).overpaid : Money();
    if (figures.monthsOwed == 0) {
        return;
    }
    ++facts.payers;
    facts.inArrears += figures.overdue > Money() ? 1 : 0;
    facts.overdue += figures.overdue.value_or(Money());
    facts.notChased += figures.notChased > Money() ? 1 : 0;
    facts.notChasedOpen += figures.notChased.value_or(Money());
    facts.withoutBase += figures.kind ? 0 : 1;
    facts.reduced += figures.standing == DuesStanding::Reduced ? 1 : 0;
    facts.exempt += figures.standing == DuesStanding::Exempt ? 1 : 0;
}

} // namespace

Result<DuesYearFacts> collectDuesYear(const File &file, RowId organisation, int year, QDate asOf)
{
    DuesYearFacts facts;
    const QDate day = std::min(asOf, QDate(year, 12, 31));
    const Status status = visitDuesPayersOn(file, organisation, day, [&](const DuesPayer &payer) {
        addMember(facts, payer, year, day);
    });
    const auto closed = closedMonths(file, organisation, year);
    if (!status || !closed) {
        return status ? closed.error() : status.error();
    }
    facts.closed = *closed;
    return facts;
}

} // namespace zhibu
