#include "storage/dues/closings.h"

#include "ledger/ledgers.h"
#include "storage/facts/scope.h"
#include "storage/records/changeset.h"
#include "storage/records/duesguard.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The organisation's own closing of a month; nullopt: there is none.
Result<std::optional<RowId>> closingOf(const File &file, RowId organisation, Month month)
{
    Statement row(file.database(),
                  u"SELECT id FROM dues_closing WHERE organisation = ? AND month = ?"_s);
    row.bind(organisation).bind(toText(month));
    std::optional<RowId> id;
    while (row.next()) {
        id = row.integer(0);
    }
    return row.status() ? Result(id) : row.status().error();
}

Result<ActionLabel> labelOf(const File &file, ActionLabel::Verb verb, RowId organisation,
                            Month month)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto record = fetchRecord(file, organisations, organisation);
    if (!record) {
        return record.error();
    }
    return ActionLabel{
        .verb = verb, .ledger = toText(month), .name = recordName(organisations, *record)};
}

} // namespace

Result<Findings> closeMonth(File &file, RowId organisation, Month month, const QString &closedBy,
                            QDate on)
{
    const auto closed = closingOf(file, organisation, month);
    const auto label = labelOf(file, ActionLabel::Verb::CloseMonth, organisation, month);
    if (!closed || !label) {
        return closed ? label.error() : closed.error();
    }
    if (*closed) {
        return Findings{{.rule = Rule::ClosedAlready,
                         .field = u"month"_s,
                         .value = toText(month),
                         .args = {toText(month)}}};
    }
    const Ledger &ledger = ledgerOf(u"dues-closings"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"organisation"_s, organisation);
    ledger.setValue(record, u"month"_s, toText(month));
    ledger.setValue(record, u"closed_on"_s, on.toString(Qt::ISODate));
    ledger.setValue(record, u"closed_by"_s, closedBy);
    ChangeSet changes(file, *label);
    changes.insert(ledger, record);
    return changes.commit();
}

Result<Findings> reopenMonth(File &file, RowId organisation, Month month)
{
    const Ledger &ledger = ledgerOf(u"dues-closings"_s);
    const auto closed = closingOf(file, organisation, month);
    const auto label = labelOf(file, ActionLabel::Verb::ReopenMonth, organisation, month);
    if (!closed || !label) {
        return closed ? label.error() : closed.error();
    }
    if (!*closed) {
        return Error{.code = ErrorCode::NotFound, .subject = ledger.key, .detail = toText(month)};
    }
    ChangeSet changes(file, *label);
    changes.remove(ledger, **closed);
    return changes.commit();
}

Result<QHash<RowId, QList<Month>>> closedMonths(const File &file, int year)
{
    Statement closed(file.database(), u"WITH RECURSIVE closed (organisation, month) AS ("
                                      "SELECT organisation, month FROM dues_closing "
                                      "WHERE month BETWEEN ? AND ? UNION SELECT o.id, c.month "
                                      "FROM organisation o JOIN closed c "
                                      "ON o.superior = c.organisation) "
                                      "SELECT organisation, month FROM closed ORDER BY month"_s);
    closed.bind(toText(Month::of(year, 1))).bind(toText(Month::of(year, 12)));
    QHash<RowId, QList<Month>> months;
    while (closed.next()) {
        months[closed.integer(0)] += monthFromIso(closed.text(1)).value_or(Month());
    }
    if (!closed.status()) {
        return closed.status().error();
    }
    return months;
}

Result<QList<Month>> closedMonths(const File &file, RowId organisation, int year)
{
    Statement closed(file.database(),
                     u"SELECT DISTINCT month FROM dues_closing WHERE organisation IN %1 "
                     "AND month BETWEEN ? AND ? ORDER BY month"_s.arg(kAbove));
    closed.bind(organisation).bind(toText(Month::of(year, 1))).bind(toText(Month::of(year, 12)));
    QList<Month> months;
    while (closed.next()) {
        months += monthFromIso(closed.text(0)).value_or(Month());
    }
    if (!closed.status()) {
        return closed.status().error();
    }
    return months;
}

Result<QHash<RowId, Finding>> closedDays(const File &file, const QList<RowId> &members, QDate on)
{
    QHash<RowId, Finding> closed;
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    DuesGuard guard(file, payments);
    Record payment = payments.blank();
    payments.setValue(payment, u"paid_on"_s, on.toString(Qt::ISODate));
    for (qsizetype i = 0; on.isValid() && i < members.size(); ++i) {
        payments.setValue(payment, u"member"_s, members[i]);
        const auto findings = guard.judge({}, payment);
        if (!findings) {
            return findings.error();
        }
        if (!findings->isEmpty()) {
            closed.insert(members[i], findings->first());
        }
    }
    return closed;
}

Result<QStringList> closersOf(const File &file, RowId organisation, Month month)
{
    Statement closed(file.database(),
                     u"SELECT o.name FROM dues_closing c JOIN organisation o ON o.id = "
                     "c.organisation WHERE c.month = ? AND (o.id IN %1 OR o.id IN %2) "
                     "ORDER BY o.code"_s.arg(kAbove, kBelow));
    closed.bind(toText(month)).bind(organisation).bind(organisation);
    QStringList names;
    while (closed.next()) {
        names += closed.text(0);
    }
    return closed.status() ? Result(names) : closed.status().error();
}

} // namespace zhibu
