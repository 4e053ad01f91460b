#include "storage/dues/recheck.h"

#include <algorithm>

namespace zhibu {

Result<std::vector<RecheckRow>> recheckRows(const File &file, RowId scope, Month first, Month last)
{
    std::vector<RecheckRow> rows;
    const Status status = visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        if (payer.member.owesUntil) {
            return;
        }
        const DuesAccount account = payer.account();
        for (int year = first.year(); year <= last.year(); ++year) {
            const DuesRecheck figures = account.recheck(std::max(first, Month::of(year, 1)),
                                                        std::min(last, Month::of(year, 12)));
            if (figures.months > 0) {
                rows.push_back({.member = payer.id,
                                .organisationCode = payer.organisationCode,
                                .code = payer.code,
                                .name = payer.name,
                                .year = year,
                                .figures = figures});
            }
        }
    });
    if (!status) {
        return status.error();
    }
    std::ranges::stable_sort(rows, inOrderOfCodes<RecheckRow>); // a member's years are in order
    return rows;
}

std::vector<RecheckMonth> recheckMonths(const DuesPayer &payer, Month first, Month last)
{
    const DuesAccount account = payer.account();
    std::vector<RecheckMonth> months;
    for (Month month = first; month <= last; ++month) {
        if (payer.member.owesIn(month)) {
            months.push_back({.month = month, .figures = account.month(month)});
        }
    }
    return months;
}

Result<std::vector<RecheckMonth>> recheckMonths(const File &file, RowId member, Month first,
                                                Month last)
{
    const auto payer = duesPayer(file, member);
    return payer ? Result(recheckMonths(*payer, first, last)) : payer.error();
}

} // namespace zhibu
