#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// The cells that tell a payment from others, and name it in the ledger of returns.
QString paymentKey(const Cells &row)
{
    QStringList key;
    for (const QString &field : ledgerOf(QStringLiteral("dues-payments")).keys.constFirst()) {
        key += row.text(field);
    }
    return key.join(u'\n');
}

/// A payment less what was returned of it; those returned whole are left out.
struct Paid
{
    QString member;
    MonthRange months;
    QString nature; ///< as the ledger calls it
    Money amount;
    QDate on;
    QString method;
    QString voucher;
};

Result<std::vector<Paid>> paidIn(const File &file, RowId scope)
{
    QHash<QString, Money> returned;
    if (auto status = visitCells(file, u"dues-returns"_s, {.scope = scope},
                                 [&returned](const Cells &row) {
                                     returned[paymentKey(row)] += row.money(u"returned"_s);
                                 });
        !status) {
        return status.error();
    }
    std::vector<Paid> payments;
    const Status status =
        visitCells(file, u"dues-payments"_s, {.scope = scope}, [&](const Cells &row) {
            const Money amount = row.money(u"amount"_s) - returned.value(paymentKey(row));
            if (amount > Money()) {
                payments.push_back(
                    {.member = row.text(u"member"_s),
                     .months = {*row.month(u"first_month"_s), *row.month(u"last_month"_s)},
                     .nature = row.text(u"nature"_s),
                     .amount = amount,
                     .on = row.date(u"paid_on"_s),
                     .method = row.text(u"method"_s),
                     .voucher = row.text(u"voucher"_s)});
            }
        });
    if (!status) {
        return status.error();
    }
    return payments;
}

QString natureName(const QString &code)
{
    return codeName(u"dues-payments"_s, u"nature"_s, code);
}

/// What a payment adds to the line of its member.
void addPayment(ReceiptsRow &row, const Paid &paid, const MonthRange &months)
{
    const bool large = paid.nature == natureName(u"large"_s);
    if (months.contains(paid.months.first)) {
        row.large += large ? paid.amount : Money();
        row.back += paid.nature == natureName(u"back"_s) ? paid.amount : Money();
    }
    if (!large && paid.months.first <= months.last && paid.months.last >= months.first
        && (!row.paidOn.isValid() || paid.on > row.paidOn)) {
        row.paidOn = paid.on;
    }
}

} // namespace

Result<std::vector<ReceiptsRow>> collectReceipts(const File &file, RowId scope,
                                                 const MonthRange &months)
{
    const auto payments = paidIn(file, scope);
    if (!payments) {
        return payments.error();
    }
    QMultiHash<QString, const Paid *> ofMember;
    for (const Paid &paid : *payments) {
        ofMember.insert(paid.member, &paid);
    }
    return rowsOfMembers<ReceiptsRow>(
        file, scope, [&](const DuesPayer &payer, const DuesPerson &person) {
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
            for (const Paid *paid : ofMember.values(payer.code)) {
                addPayment(row, *paid, months);
            }
            return owes || row.large > Money() ? std::vector{row} : std::vector<ReceiptsRow>();
        });
}

Result<std::vector<DuesReceipt>> collectPayments(const File &file, RowId scope,
                                                 const MonthRange &months)
{
    const auto payments = paidIn(file, scope);
    if (!payments) {
        return payments.error();
    }
    QHash<QString, QList<DuesReceipt>> received;
    const auto receive = [&](const QString &member, const DuesReceipt &receipt) {
        if (months.contains(Month::of(receipt.on))) {
            received[member] += receipt;
        }
    };
    for (const Paid &paid : *payments) {
        receive(paid.member, {.person = {},
                              .months = paid.months,
                              .purpose = {},
                              .nature = paid.nature,
                              .amount = paid.amount,
                              .on = paid.on,
                              .method = paid.method,
                              .voucher = paid.voucher});
    }
    const Status status =
        visitCells(file, u"special-dues"_s, {.scope = scope}, [&](const Cells &row) {
            receive(row.text(u"member"_s), {.person = {},
                                            .months = {},
                                            .purpose = row.text(u"purpose"_s),
                                            .nature = u"特殊党费"_s,
                                            .amount = row.money(u"amount"_s),
                                            .on = row.date(u"paid_on"_s),
                                            .method = {},
                                            .voucher = row.text(u"voucher"_s)});
        });
    if (!status) {
        return status.error();
    }
    return rowsOfMembers<DuesReceipt>(file, scope,
                                      [&](const DuesPayer &payer, const DuesPerson &person) {
                                          const QList<DuesReceipt> own = received.value(payer.code);
                                          std::vector<DuesReceipt> receipts(own.begin(), own.end());
                                          for (DuesReceipt &receipt : receipts) {
                                              receipt.person = person;
                                          }
                                          std::ranges::stable_sort(receipts, {}, &DuesReceipt::on);
                                          return receipts;
                                      });
}

} // namespace zhibu
