#include "gui/dues/grid/duesgridyear.h"

#include "storage/dues/closings.h"
#include "storage/meetings/circumstances.h"

#include <utility>

namespace zhibu {

Money DuesGridRow::open(Month first, Month last) const
{
    Money sum;
    for (Month month = first; month <= last; ++month) {
        const auto &figures = months.at(static_cast<std::size_t>(month.month() - 1));
        sum += figures ? figures->open() : Money();
    }
    return sum;
}

Result<DuesGridYear> duesGridYear(const File &file, RowId scope, int year, QDate asOf)
{
    const auto floating = membersIn(file, Circumstance::Floating, asOf, asOf);
    if (!floating) {
        return floating.error();
    }
    DuesGridYear grid{.year = year, .asOf = asOf, .rows = {}, .closed = {}};
    const Status status = visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        const DuesAccount account = payer.account();
        DuesGridRow row{.member = payer.id,
                        .branch = payer.branch,
                        .organisationCode = payer.organisationCode,
                        .code = payer.code,
                        .name = payer.name,
                        .shown = payer.shown,
                        .months = {},
                        .year = account.year(year, asOf),
                        .floating = floating->contains(payer.id),
                        .chased = payer.member.isChased(asOf)};
        bool owes = false;
        for (int i = 0; i < 12; ++i) {
            const Month month = Month::of(year, i + 1);
            if (payer.member.owesIn(month)) {
                row.months.at(static_cast<std::size_t>(i)) = account.month(month);
                owes = true;
            }
        }
        if (owes) {
            grid.rows.push_back(std::move(row));
        }
    });
    if (!status) {
        return status.error();
    }
    sortByCodes(grid.rows);
    auto closed = closedMonths(file, year);
    if (!closed) {
        return closed.error();
    }
    grid.closed = std::move(*closed);
    return grid;
}

} // namespace zhibu
