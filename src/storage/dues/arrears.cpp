#include "storage/dues/arrears.h"

#include "core/rulepack.h"
#include "storage/facts/duesrows.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The latest note on each member by that day.
Result<QHash<RowId, ArrearsNote>> latestNotes(const File &file, QDate asOf)
{
    Statement rows(file.database(),
                   u"SELECT member, noted_on, kind, reason, justified, pay_by FROM arrears_note "
                   "WHERE noted_on <= ? ORDER BY noted_on, id"_s);
    rows.bind(asOf.toString(Qt::ISODate));
    QHash<RowId, ArrearsNote> notes;
    while (rows.next()) {
        notes.insert(rows.integer(0), {.on = *rows.date(1),
                                       .kind = rows.text(2),
                                       .reason = rows.text(3),
                                       .justified = rows.integer(4) == 1,
                                       .payBy = rows.date(5)});
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    return notes;
}

} // namespace

Result<std::vector<ArrearsRow>> arrearsRows(const File &file, RowId scope, QDate asOf,
                                            ArrearsOf whose)
{
    const auto notes = latestNotes(file, asOf);
    const auto since = duesKeptSince(file);
    if (!notes || !since) {
        return notes ? since.error() : notes.error();
    }
    std::vector<ArrearsRow> rows;
    const auto take = [&](const DuesPayer &payer) {
        const bool isAsked = whose == ArrearsOf::Day || payer.left.isEmpty();
        if (!isAsked || !payer.member.isChased(asOf)) {
            return;
        }
        const DuesArrears figures = payer.account().arrears(asOf, *since);
        if (!figures.since) {
            return;
        }
        const ArrearsSteps &steps = rulesInForce(payer.rules, Month::of(asOf)).arrears;
        const int step = steps.reachedBy(figures.longestRun);
        // What was said of former arrears does not explain these.
        ArrearsNote note = notes->value(payer.id);
        if (note.on.isValid() && note.on < figures.since->firstDay()) {
            note = {};
        }
        rows.push_back({.member = payer.id,
                        .organisationCode = payer.organisationCode,
                        .code = payer.code,
                        .name = payer.name,
                        .shown = payer.shown,
                        .figures = figures,
                        .step = step,
                        .flagged = step >= steps.flag,
                        .note = note});
    };
    const Status status = whose == ArrearsOf::Day ? visitDuesPayersOn(file, scope, asOf, take)
                                                  : visitDuesPayers(file, scope, take);
    if (!status) {
        return status.error();
    }
    sortByCodes(rows);
    return rows;
}

Result<DuesPaidUp> duesPaidUp(const File &file, RowId member, QDate asOf)
{
    const auto payer = duesPayer(file, member);
    const auto since = duesKeptSince(file);
    if (!payer || !since) {
        return payer ? since.error() : payer.error();
    }
    const DuesAccount account = payer->account();
    return DuesPaidUp{.to = account.paidTo(*since), .owed = account.unpaidMonths(asOf, *since)};
}

} // namespace zhibu
