#include "exchange/importwarnings.h"

#include "core/idnumber.h"
#include "ledger/ledgers.h"
#include "storage/dues/reassessment.h"
#include "storage/dues/reliefs.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>

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

// A day no payment can have, and months after the member's last one: not to be stored unseen.
Status warnOfOddPayments(const File &file, QDate today, ImportPlan &plan)
{
    const Ledger &ledger = *plan.ledger;
    const Ledger &members = ledgerOf(u"members"_s);
    const auto warn = [&ledger](PlannedRow &row, Rule rule, const QString &field) {
        row.warnings +=
            Finding{.rule = rule,
                    .field = field,
                    .value = cellText(ledger.field(field), ledger.value(row.record, field)),
                    .args = {}};
    };
    QHash<RowId, QString> lastMonths; // of those who are no longer members
    for (PlannedRow &row : plan.rows) {
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        const QDate paidOn = ledger.day(row.record, u"paid_on"_s);
        if (paidOn < QDate(1921, 7, 1) || (today.isValid() && paidOn > today)) {
            warn(row, Rule::ImpossiblePaymentDay, u"paid_on"_s);
        }
        const RowId member = ledger.value(row.record, u"member"_s).toLongLong();
        if (!lastMonths.contains(member)) {
            const auto record = fetchRecord(file, members, member);
            if (!record) {
                return record.error();
            }
            const bool stays = members.value(*record, u"status"_s).toString() == u"active";
            lastMonths.insert(member,
                              stays ? QString()
                                    : members.value(*record, u"status_date"_s).toString().left(7));
        }
        const QString lastMonth = lastMonths.value(member);
        if (!lastMonth.isEmpty()
            && ledger.value(row.record, u"last_month"_s).toString() > lastMonth) {
            warn(row, Rule::DuesAfterLeaving, u"last_month"_s);
        }
    }
    return {};
}

/// The rows that are to be written, one by one, until something fails.
template<typename Judge>
Status forEachWritten(ImportPlan &plan, Judge judge)
{
    for (PlannedRow &row : plan.rows) {
        if (row.state == RowState::New || row.state == RowState::Changed) {
            if (Status status = judge(row); !status) {
                return status;
            }
        }
    }
    return {};
}

Status warn(PlannedRow &row, const Result<Findings> &findings)
{
    if (!findings) {
        return findings.error();
    }
    row.warnings += *findings;
    return {};
}

Status warnOfReliefs(const File &file, ImportPlan &plan)
{
    QList<Record> written;
    Status status = forEachWritten(plan, [&written](const PlannedRow &row) {
        written += row.record;
        return Status();
    });
    const auto findings = reliefFindings(file, written);
    if (!status || !findings) {
        return status ? findings.error() : status;
    }
    auto next = findings->begin();
    return forEachWritten(plan, [&next](PlannedRow &row) { return warn(row, *next++); });
}

// Taken as it stands, as the contract has it, but not unseen. Rows of the file itself count, too.
Status warnOfReassessments(const File &file, ImportPlan &plan)
{
    ReassessmentRule rule(file);
    Status status =
        forEachWritten(plan, [&rule](const PlannedRow &row) { return rule.take(row.record); });
    return !status ? status : forEachWritten(plan, [&rule](PlannedRow &row) {
        return warn(row, rule.judge(row.record));
    });
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

void warnOfDaysToCome(QDate today, ImportPlan &plan)
{
    const QList<Field> &fields = plan.ledger->fields;
    for (PlannedRow &row : plan.rows) {
        for (int i = 0; i < fields.size(); ++i) {
            const bool isWritten =
                row.state == RowState::New
                || (row.state == RowState::Changed && row.changedFields.contains(i));
            if (isWritten && fields[i].isToCome(row.record.values[i], today)
                && std::ranges::find(row.warnings, fields[i].key, &Finding::field)
                       == row.warnings.end()) {
                row.warnings += Finding{.rule = Rule::EventInFuture,
                                        .field = fields[i].key,
                                        .value = cellText(fields[i], row.record.values[i]),
                                        .args = {}};
            }
        }
    }
}

} // namespace

Status addWarnings(const File &file, Lookup &lookup, QDate today, ImportPlan &plan)
{
    if (plan.ledger->key == u"members") {
        warnOfOddMembers(lookup, plan);
    }
    Status status;
    if (plan.ledger->key == u"dues-payments") {
        status = warnOfOddPayments(file, today, plan);
        status = status ? warnOfSimilarPayments(file, plan) : status;
    }
    if (plan.ledger->key == u"dues-bases") {
        status = warnOfReassessments(file, plan);
    }
    if (plan.ledger->key == u"dues-reliefs") {
        status = warnOfReliefs(file, plan);
    }
    warnOfDaysToCome(today, plan); // last: what has its own sentence is not told twice
    return status;
}

} // namespace zhibu
