#include "storage/dues/recheck.h"

#include <algorithm>

namespace zhibu {

Result<std::vector<RecheckRow>> recheckRows(const File &file, RowId scope, Month first, Month last)
{
    std::vector<RecheckRow> rows;
    const Status status = visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        if (!isRechecked(payer, first, last)) {
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
                                .shown = payer.shown,
                                .year = year,
                                .figures = figures,
                                .left = payer.left});
            }
        }
    });
    if (!status) {
        return status.error();
    }
    // a member's years are in order already
    std::ranges::stable_sort(rows, [](const RecheckRow &a, const RecheckRow &b) {
        return a.isChased() == b.isChased() ? inOrderOfCodes(a, b) : a.isChased();
    });
    return rows;
}

bool isRechecked(const DuesPayer &payer, Month first, Month last)
{
    return payer.left.isEmpty() || payer.account().recheck(first, last).toPay > Money();
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
