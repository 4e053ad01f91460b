#include "storage/dues/remittance.h"

#include "ledger/ledgers.h"
#include "storage/dues/movements.h"
#include "storage/records/changeset.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Adds up a query for codes of DuesSource and amounts.
Status addBySource(Statement &rows, RemittanceDue &due, Money RemittanceBasis::*sum)
{
    while (rows.next()) {
        const auto source = enumIn<DuesSource>(kDuesSourceCodes, rows.text(0));
        const auto place = static_cast<std::size_t>(source.value_or(DuesSource::Regular));
        due.sources.at(place).*sum += Money{rows.integer(1)};
    }
    return rows.status();
}

Record rowOf(const Remittance &remittance, DuesSource source, const RemittanceBasis &basis,
             Money amount)
{
    const Ledger &ledger = ledgerOf(u"dues-entries"_s);
    Record row = ledger.blank();
    const auto set = [&](const QString &field, const QVariant &value) {
        ledger.setValue(row, field, value);
    };
    set(u"organisation"_s, remittance.organisation);
    set(u"date"_s, remittance.on.toString(Qt::ISODate));
    set(u"kind"_s, QString(codeIn(kBookKindCodes, BookKind::Remitted)));
    set(u"source"_s, QString(codeIn(kDuesSourceCodes, source)));
    set(u"amount"_s, amount.fen);
    if (remittance.partner != 0) {
        set(u"partner"_s, remittance.partner);
    }
    set(u"payee"_s, remittance.payee);
    set(u"first_month"_s, toText(remittance.first));
    set(u"last_month"_s, toText(remittance.last));
    set(u"basis"_s, basis.received.fen);
    set(u"ratio"_s, source == DuesSource::Regular ? remittance.ratio : kWholeRatio);
    set(u"handler"_s, remittance.handler);
    set(u"approver"_s, remittance.approver);
    set(u"voucher"_s, remittance.voucher);
    const bool ownNote = source == DuesSource::Regular && !remittance.regularNote.isEmpty();
    set(u"note"_s, ownNote ? remittance.regularNote : remittance.note);
    return row;
}

} // namespace

Result<RemittanceDue> remittanceDue(const File &file, RowId organisation, Month first, Month last)
{
    RemittanceDue due;
    Statement received(file.database(),
                       u"SELECT source, sum(amount) FROM %1 "
                       "WHERE organisation = ? AND month BETWEEN ? AND ? "
                       "AND kind IN ('regular', 'back', 'large', 'special', 'from_below') "
                       "GROUP BY source"_s.arg(kMovements));
    received.bind(organisation).bind(toText(first)).bind(toText(last));
    Statement remitted(
        file.database(),
        u"SELECT source, sum(amount) FROM %1 WHERE organisation = ? "
        "AND month BETWEEN ? AND ? AND kind = 'remitted' GROUP BY source"_s.arg(kMovements));
    remitted.bind(organisation).bind(toText(first)).bind(toText(last));
    Statement back(file.database(),
                   u"SELECT sum(amount) FROM %1 WHERE organisation = ? "
                   "AND month BETWEEN ? AND ? AND kind = 'back'"_s.arg(kMovements));
    back.bind(organisation).bind(toText(first)).bind(toText(last));
    while (back.next()) {
        due.back = Money{back.integer(0)};
    }
    Statement overlapping(file.database(), uR"(
SELECT first_month, last_month FROM dues_entry WHERE organisation = ? AND kind = 'remitted'
AND ((first_month < ? AND last_month >= ?) OR (first_month <= ? AND last_month > ?))
ORDER BY first_month LIMIT 1)"_s);
    overlapping.bind(organisation);
    for (const Month month : {first, first, last, last}) {
        overlapping.bind(toText(month));
    }
    while (overlapping.next()) {
        due.findings += Finding{.rule = Rule::PeriodsOverlap,
                                .field = u"first_month"_s,
                                .value = toText(first),
                                .args = {overlapping.text(0), overlapping.text(1)}};
    }
    Statement ratio(file.database(), uR"(
SELECT ratio FROM dues_entry WHERE organisation = ? AND kind = 'remitted' AND source = 'regular'
AND ratio IS NOT NULL ORDER BY date DESC, id DESC LIMIT 1)"_s);
    ratio.bind(organisation);
    while (ratio.next()) {
        due.ratio = static_cast<int>(ratio.integer(0));
    }
    Statement payee(file.database(), uR"(
SELECT payee FROM dues_entry WHERE organisation = ? AND kind = 'remitted'
ORDER BY date DESC, id DESC LIMIT 1)"_s);
    payee.bind(organisation);
    while (payee.next()) {
        due.payee = payee.text(0);
    }
    for (const Status &status :
         {addBySource(received, due, &RemittanceBasis::received),
          addBySource(remitted, due, &RemittanceBasis::remitted), back.status(),
          overlapping.status(), ratio.status(), payee.status()}) {
        if (!status) {
            return status.error();
        }
    }
    return due;
}

Result<Findings> recordRemittance(File &file, const Remittance &remittance)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto organisation = fetchRecord(file, organisations, remittance.organisation);
    const auto due =
        remittanceDue(file, remittance.organisation, remittance.first, remittance.last);
    if (!organisation || !due) {
        return organisation ? due.error() : organisation.error();
    }
    if (!due->findings.isEmpty()) {
        return due->findings;
    }
    const Ledger &ledger = ledgerOf(u"dues-entries"_s);
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Remit,
                             .ledger = ledger.key,
                             .name = recordName(organisations, *organisation)});
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        const RemittanceBasis &basis = due->sources.at(static_cast<std::size_t>(source));
        const Money amount = due->due(source, remittance.ratio, remittance.whole);
        if (amount > Money()) {
            changes.insert(ledger, rowOf(remittance, source, basis, amount));
        }
    }
    return changes.commit();
}

} // namespace zhibu
