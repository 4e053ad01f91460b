#include "exchange/importwarnings.h"

#include "core/idnumber.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// The same payment typed twice with a slip: same member, months, day and nature, another amount or
// voucher.
Status warnOfSimilarPayments(const File &file, ImportPlan &plan)
{
    const Ledger &ledger = *plan.ledger;
    KeyFinder similar(file, ledger,
                      {u"member"_s, u"first_month"_s, u"last_month"_s, u"paid_on"_s, u"nature"_s});
    const Field &amount = ledger.field(u"amount"_s);
    for (PlannedRow &row : plan.rows) {
        const auto found = row.state == RowState::New ? similar.find(row.record)
                                                      : Result<QList<RowId>>(QList<RowId>());
        if (!found) {
            return found.error();
        }
        if (found->isEmpty()) {
            continue;
        }
        const auto stored = fetchRecord(file, ledger, found->first());
        if (!stored) {
            return stored.error();
        }
        row.warnings += Finding{.rule = Rule::SimilarPayment,
                                .field = amount.key,
                                .value = cellText(amount, ledger.value(row.record, amount.key)),
                                .args = {cellText(amount, ledger.value(*stored, amount.key)),
                                         ledger.value(*stored, u"voucher"_s).toString()}};
    }
    return {};
}

void warnOfOddMembers(Lookup &lookup, ImportPlan &plan)
{
    const Ledger &ledger = *plan.ledger;
    const auto warn = [&](PlannedRow &row, Rule rule, const QString &field) {
        const qsizetype column = plan.fieldOfColumn.indexOf(ledger.indexOf(field));
        row.warnings +=
            Finding{.rule = rule, .field = field, .value = row.cells.value(column), .args = {}};
    };
    for (PlannedRow &row : plan.rows) {
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        const auto number = idNumberFromText(ledger.value(row.record, u"id_number"_s).toString());
        const QString sex = ledger.value(row.record, u"sex"_s).toString();
        if (number && (number->sex == Sex::Male) != (sex == u"male")) {
            warn(row, Rule::SexDiffersFromIdNumber, u"sex"_s);
        }
        if (lookup.kindOf(ledger.value(row.record, u"branch"_s).toLongLong()) != u"branch") {
            warn(row, Rule::NotInBranch, u"branch"_s);
        }
    }
}

} // namespace

Status addWarnings(const File &file, Lookup &lookup, ImportPlan &plan)
{
    if (plan.ledger->key == u"members") {
        warnOfOddMembers(lookup, plan);
    }
    return plan.ledger->key == u"dues-payments" ? warnOfSimilarPayments(file, plan) : Status();
}

} // namespace zhibu
