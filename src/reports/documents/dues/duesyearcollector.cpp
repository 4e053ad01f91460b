#include "reports/documents/dues/duescollector.h"
#include "storage/dues/closings.h"
#include "storage/facts/duesrows.h"

namespace zhibu {

namespace {

/// Adds a member's year, as `dues --year` has it.
void addMember(DuesYearFacts &facts, const DuesPayer &payer, int year, QDate asOf)
{
    const DuesAccount account = payer.account();
    const DuesYear figures = account.year(year, asOf);
    facts.largeGivers += figures.large > Money() ? 1 : 0;
    facts.large += figures.large;
    if (figures.monthsOwed == 0) {
        return;
    }
    ++facts.payers;
    facts.due += figures.due.value_or(Money());
    facts.paid += figures.paid;
    facts.arrears += figures.overdue.value_or(Money());
    facts.inArrears += figures.overdue > Money() ? 1 : 0;
    facts.withoutBase += figures.kind ? 0 : 1;
    bool reduced = false;
    bool exempt = false;
    const Month last = std::min(Month::of(year, 12), Month::of(asOf));
    for (Month month = Month::of(year, 1); month <= last; ++month) {
        if (const DuesMonth each = account.month(month);
            payer.member.owesIn(month) && each.isRelieved()) {
            (each.due == Money() ? exempt : reduced) = true;
        }
    }
    facts.reduced += reduced ? 1 : 0;
    facts.exempt += exempt ? 1 : 0;
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
