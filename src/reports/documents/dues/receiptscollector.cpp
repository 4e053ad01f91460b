#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/words/codenames.h"
#include "storage/dues/receipts.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// What a payment adds to the line of its member.
void addPayment(ReceiptsRow &row, const DuesPayment &paid, const MonthRange &months)
{
    if (months.contains(paid.first)) {
        row.large += paid.large ? paid.amount : Money();
        row.back += paid.back ? paid.amount : Money();
    }
    if (!paid.large && paid.first <= months.last && paid.last >= months.first
        && (!row.paidOn.isValid() || paid.paidOn > row.paidOn)) {
        row.paidOn = paid.paidOn;
    }
}

QString natureOf(const MemberReceipt &receipt)
{
    if (receipt.kind != ReceiptKind::Collected) {
        return codeName(u"dues-returns"_s, u"kind"_s, codeIn(kReceiptKindCodes, receipt.kind));
    }
    return receipt.nature == BookKind::Special
               ? u"特殊党费"_s
               : codeName(u"dues-payments"_s, u"nature"_s, codeIn(kBookKindCodes, receipt.nature));
}

} // namespace

Result<std::vector<ReceiptsRow>> collectReceipts(const File &file, RowId scope,
                                                 const MonthRange &months, QDate day)
{
    return rowsOfMembers<ReceiptsRow>(
        file, scope, day, [&](const DuesPayer &payer, const DuesPerson &person) {
            const DuesAccount account = payer.account();
            ReceiptsRow row{.person = person,
                            .kind = {},
                            .months = {},
                            .back = {},
                            .large = {},
                            .surplus = account.recheck(months.first, months.last).overpaid,
                            .paidOn = {}};
            bool owes = false;
            for (Month month = months.first; month <= months.last; ++month) {
                row.months +=
                    payer.member.owesIn(month) ? std::optional(account.month(month)) : std::nullopt;
                owes |= row.months.last().has_value();
                row.kind = row.months.last() ? row.months.last()->kind : row.kind;
            }
            for (const DuesPayment &paid : payer.payments) {
                addPayment(row, paid, months);
            }
            return owes || row.large > Money() ? std::vector{row} : std::vector<ReceiptsRow>();
        });
}

Result<std::vector<DuesReceipt>> collectPayments(const File &file, RowId scope,
                                                 const MonthRange &months)
{
    const auto names = organisationNames(file, months.last.lastDay());
    const auto rows = memberReceipts(file, scope, months.first.firstDay(), months.last.lastDay());
    if (!names || !rows) {
        return names ? rows.error() : names.error();
    }
    std::vector<DuesReceipt> receipts;
    for (const MemberReceipt &row : *rows) {
        receipts.push_back(
            {.person = {.organisation = names->value(row.organisationCode),
                        .code = row.code,
                        .name = row.shown},
             .months = row.first ? std::optional(MonthRange{*row.first, *row.last}) : std::nullopt,
             .purpose = row.purpose,
             .nature = natureOf(row),
             .amount = row.amount,
             .on = row.on,
             .method = row.method,
             .voucher = row.voucher,
             .corrected = row.corrected});
    }
    return receipts;
}

} // namespace zhibu
