#include "storage/dues/reliefs.h"

#include "ledger/ledgers.h"
#include "storage/facts/duesrows.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What a row that stands says.
struct StandingRelief
{
    qsizetype place = 0; ///< among the rows asked for
    Month first, last;
    Money amount;
};

/// By member.
QHash<RowId, QList<StandingRelief>> standingByMember(const QList<Record> &reliefs)
{
    const Ledger &ledger = ledgerOf(u"dues-reliefs"_s);
    QHash<RowId, QList<StandingRelief>> ofMembers;
    for (qsizetype place = 0; place < reliefs.size(); ++place) {
        const auto value = [&](const QString &key) { return ledger.value(reliefs[place], key); };
        const auto first = monthFromIso(value(u"first_month"_s).toString());
        const auto last = monthFromIso(value(u"last_month"_s).toString());
        if (isEmpty(value(u"member"_s)) || !first || !last || isEmpty(value(u"amount"_s))
            || !isEmpty(value(u"outcome"_s))) {
            continue;
        }
        ofMembers[value(u"member"_s).toLongLong()] +=
            StandingRelief{.place = place,
                           .first = *first,
                           .last = *last,
                           .amount = Money{value(u"amount"_s).toLongLong()}};
    }
    return ofMembers;
}

Findings notReducing(const StandingRelief &relief, const DuesAccount &account)
{
    Money highest;
    for (Month month = relief.first; month <= relief.last; ++month) {
        highest = std::max(highest, account.month(month).standard.value_or(Money()));
    }
    if (highest == Money() || relief.amount < highest) {
        return {};
    }
    return {Finding{.rule = Rule::ReliefReducesNothing,
                    .field = u"amount"_s,
                    .value = toText(relief.amount),
                    .args = {toText(highest)}}};
}

} // namespace

Result<QList<Findings>> reliefFindings(const File &file, const QList<Record> &reliefs)
{
    QList<Findings> found(reliefs.size());
    const auto ofMembers = standingByMember(reliefs);
    if (ofMembers.isEmpty()) {
        return found;
    }
    const Status status = visitDuesPayers(file, ofMembers.keys(), [&](const DuesPayer &payer) {
        const DuesAccount account = payer.account();
        for (const StandingRelief &relief : ofMembers.value(payer.id)) {
            found[relief.place] = notReducing(relief, account);
        }
    });
    return status ? Result(found) : status.error();
}

Result<QList<std::pair<RowId, Finding>>> reliefsThatReduceNothing(const File &file)
{
    const Ledger &ledger = ledgerOf(u"dues-reliefs"_s);
    Statement rows(file.database(), u"SELECT id FROM dues_relief WHERE outcome = ''"_s);
    QList<RowId> ids;
    while (rows.next()) {
        ids += rows.integer(0);
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    const auto records = fetchRecords(file, ledger, ids);
    if (!records) {
        return records.error();
    }
    const auto findings = reliefFindings(file, *records);
    if (!findings) {
        return findings.error();
    }
    QList<std::pair<RowId, Finding>> found;
    for (qsizetype place = 0; place < records->size(); ++place) {
        for (const Finding &finding : findings->at(place)) {
            found += {records->at(place).id, finding};
        }
    }
    return found;
}

} // namespace zhibu
