#pragma once

#include "ledger/ledgers.h"
#include "reports/documents/dues/duesdocuments.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"

#include <algorithm>
#include <iterator>

namespace zhibu {

// How the collectors read: ledgers as cells, members one by one.

/// The cells of a row of a ledger by field.
class Cells
{
public:
    Cells(const Ledger &ledger, const TextRow &row)
        : m_ledger{ledger}
        , m_row{row}
    {}

    [[nodiscard]] QString text(const QString &field) const
    {
        return m_row.cells.at(m_ledger.indexOf(field));
    }
    [[nodiscard]] RowId id() const { return m_row.id; }
    [[nodiscard]] Money money(const QString &field) const
    {
        return moneyFromText(text(field)).value_or(Money());
    }
    [[nodiscard]] QDate date(const QString &field) const
    {
        return QDate::fromString(text(field), Qt::ISODate);
    }
    [[nodiscard]] std::optional<Month> month(const QString &field) const
    {
        return monthFromIso(text(field));
    }

private:
    const Ledger &m_ledger;
    const TextRow &m_row;
};

/// Hands the rows of a ledger to `visit`, people by 党员编号.
template<typename Visit>
Status visitCells(const File &file, const QString &key, const ListQuery &query, Visit visit)
{
    const Ledger &ledger = ledgerOf(key);
    const auto rows = textRows(file, ledger, query, ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    for (const TextRow &row : *rows) {
        visit(Cells(ledger, row));
    }
    return {};
}

/// Rows made of each member there is now, or was on a day, in the order of the codes.
template<typename Row, typename Make>
Result<std::vector<Row>> rowsOfMembers(const File &file, RowId scope, std::optional<QDate> day,
                                       Make make)
{
    struct Sorted
    {
        QString organisationCode, code;
        std::vector<Row> rows;
    };
    const auto names = organisationNames(file, day);
    if (!names) {
        return names.error();
    }
    std::vector<Sorted> members;
    const auto take = [&](const DuesPayer &payer) {
        const DuesPerson person{.organisation = names->value(payer.organisationCode),
                                .code = payer.code,
                                .name = payer.shown};
        if (std::vector<Row> rows = make(payer, person); !rows.empty()) {
            members.push_back({payer.organisationCode, payer.code, std::move(rows)});
        }
    };
    const Status status =
        day ? visitDuesPayersOn(file, scope, *day, take) : visitDuesPayers(file, scope, take);
    if (!status) {
        return status.error();
    }
    sortByCodes(members);
    std::vector<Row> all;
    for (Sorted &member : members) {
        std::ranges::move(member.rows, std::back_inserter(all));
    }
    return all;
}

} // namespace zhibu
