#include "storage/dues/paying.h"

#include "ledger/ledgers.h"
#include "storage/facts/duesrows.h"
#include "storage/people/namesakes.h"
#include "storage/records/changeset.h"

#include <QHash>

#include <vector>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Record paymentOf(RowId member, Month first, Month last, Money amount, const QString &nature,
                 const Receipt &receipt)
{
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"member"_s, member);
    ledger.setValue(record, u"first_month"_s, toText(first));
    ledger.setValue(record, u"last_month"_s, toText(last));
    ledger.setValue(record, u"amount"_s, amount.fen);
    ledger.setValue(record, u"paid_on"_s, receipt.on.toString(Qt::ISODate));
    ledger.setValue(record, u"nature"_s, nature);
    ledger.setValue(record, u"method"_s, receipt.method);
    ledger.setValue(record, u"voucher"_s, receipt.voucher);
    return record;
}

/// One member's payments, with the name.
struct PaymentsOf
{
    QString name;
    QList<Record> records;
};

/// Stores the payments of all of them as one action.
Result<Settlement> storePayments(File &file, const std::vector<PaymentsOf> &all)
{
    Settlement settlement;
    for (const PaymentsOf &of : all) {
        settlement.payments += static_cast<int>(of.records.size());
    }
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    ChangeSet changes(
        file,
        {.verb = ActionLabel::Verb::PayDues, .ledger = ledger.key, .count = settlement.payments});
    for (const PaymentsOf &of : all) {
        for (const Record &record : of.records) {
            changes.insert(ledger, record);
        }
        if (!changes.goesOn()) {
            settlement = {.payments = 0, .refused = of.name};
            break;
        }
    }
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    settlement.findings = *findings;
    return settlement;
}

/// Stores what `payments` makes of each member.
template<typename Payments>
Result<Settlement> settle(File &file, const QList<RowId> &members, Payments payments)
{
    QHash<RowId, PaymentsOf> made;
    const Status status = visitDuesPayers(file, members, [&](const DuesPayer &payer) {
        made.insert(payer.id, {.name = payer.shown, .records = payments(payer)});
    });
    if (!status) {
        return status.error();
    }
    std::vector<PaymentsOf> all;
    for (const RowId member : members) {
        if (!made.contains(member)) {
            return Error{.code = ErrorCode::NotFound,
                         .subject = u"members"_s,
                         .detail = QString::number(member)};
        }
        all.push_back(made.value(member));
    }
    return storePayments(file, all);
}

} // namespace

Record duesPayment(RowId member, Month first, Month last, Money amount, const Receipt &receipt)
{
    const bool back = receipt.back || last.year() < receipt.on.year();
    return paymentOf(member, first, last, amount, back ? u"back"_s : u"regular"_s, receipt);
}

std::optional<QList<Record>> withLarge(const Record &payment, Money open)
{
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    const Money amount{ledger.value(payment, u"amount"_s).toLongLong()};
    const Money excess = amount - open;
    if (excess < kLargeAtLeast || ledger.value(payment, u"nature"_s) == u"large"_s) {
        return std::nullopt;
    }
    Record large = payment;
    ledger.setValue(large, u"last_month"_s, ledger.value(payment, u"first_month"_s));
    ledger.setValue(large, u"amount"_s, excess.fen);
    ledger.setValue(large, u"nature"_s, u"large"_s);
    if (open <= Money()) {
        return QList{large};
    }
    Record regular = payment;
    ledger.setValue(regular, u"amount"_s, open.fen);
    return QList{regular, large};
}

Result<Settlement> settleDues(File &file, const QList<RowId> &members, Month first, Month last,
                              const Receipt &receipt)
{
    return settle(file, members, [&](const DuesPayer &payer) {
        const DuesOpen open = payer.account().open(first, last);
        return open.amount > Money()
                   ? QList{duesPayment(payer.id, open.first, open.last, open.amount, receipt)}
                   : QList<Record>();
    });
}

Result<Settlement> enterPayments(File &file, const QList<Record> &payments)
{
    const Ledger &members = ledgerOf(u"members"_s);
    const auto namesakes = namesakesOfBranches(file);
    if (!namesakes) {
        return namesakes.error();
    }
    std::vector<PaymentsOf> all;
    for (const Record &payment : payments) {
        const RowId id = ledgerOf(u"dues-payments"_s).value(payment, u"member"_s).toLongLong();
        const auto member = fetchRecord(file, members, id);
        if (!member) {
            return member.error();
        }
        all.push_back(
            {.name = namesakes->value(id, recordName(members, *member)), .records = {payment}});
    }
    return storePayments(file, all);
}

Result<Settlement> postBackPayments(File &file, const QList<RowId> &members, Month first,
                                    Month last, const Receipt &receipt)
{
    return settle(file, members, [&](const DuesPayer &payer) {
        QList<Record> records;
        const DuesAccount account = payer.account();
        for (int year = first.year(); year <= last.year(); ++year) {
            const DuesOpen open = account.open(std::max(first, Month::of(year, 1)),
                                               std::min(last, Month::of(year, 12)));
            if (open.amount > Money()) {
                records +=
                    paymentOf(payer.id, open.first, open.last, open.amount, u"back"_s, receipt);
            }
        }
        return records;
    });
}

Result<Saved> returnPayment(File &file, RowId payment, const PaymentReturn &what)
{
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const Ledger &returns = ledgerOf(u"dues-returns"_s);
    const auto paid = fetchRecord(file, payments, payment);
    if (!paid) {
        return paid.error();
    }
    const Ledger &members = ledgerOf(u"members"_s);
    const auto member = fetchRecord(file, members, payments.value(*paid, u"member"_s).toLongLong());
    if (!member) {
        return member.error();
    }
    Record record = returns.blank();
    for (const QString &part : payments.keys.first()) {
        returns.setValue(record, part, payments.value(*paid, part));
    }
    returns.setValue(record, u"kind"_s, what.refund ? u"refund"_s : u"correction"_s);
    returns.setValue(record, u"returned"_s, what.amount.fen);
    returns.setValue(record, u"returned_on"_s, what.on.toString(Qt::ISODate));
    returns.setValue(record, u"reason"_s, what.reason);
    ChangeSet changes(file, {.verb = ActionLabel::Verb::ReturnDues,
                             .ledger = returns.key,
                             .name = recordName(members, *member)});
    const RowId id = changes.insert(returns, record);
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    return Saved{.id = id, .findings = *findings};
}

} // namespace zhibu
