#include "storage/check/corrections.h"

#include "ledger/checkrules.h"
#include "ledger/ledgers.h"
#include "storage/records/changeset.h"

#include <QCryptographicHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &acceptedLedger()
{
    return ledgerOf(u"accepted-findings"_s);
}

constexpr qsizetype kDigestLength = 8;

/// Tells one value from another and is too short to be traced back: of every digest there are many
/// ID numbers. Nothing for nothing.
QString digestOf(const QString &value)
{
    return value.isEmpty()
               ? QString()
               : QString::fromLatin1(
                     QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256).toHex())
                     .left(kDigestLength);
}

/// The row of accepted-findings that sets a finding aside, without reason and date. What else the
/// finding names counts as part of its value: when that changes it is another finding.
Record acceptanceOf(const CheckFinding &entry)
{
    const Ledger &ledger = acceptedLedger();
    const int field = entry.ledger->indexOf(entry.finding.field);
    QStringList value{entry.finding.value};
    value += entry.finding.args;
    value.removeAll(QString());
    Record record = ledger.blank();
    ledger.setValue(record, u"rule"_s, checkRuleOf(entry.finding.rule).title);
    ledger.setValue(record, u"ledger"_s, entry.ledger->title);
    ledger.setValue(record, u"record"_s, entry.key);
    ledger.setValue(record, u"field"_s, field < 0 ? QString() : entry.ledger->fields[field].title);
    ledger.setValue(record, u"value"_s, digestOf(value.join(u' ')));
    return record;
}

QString keyOf(const Record &acceptance)
{
    QStringList parts;
    for (const QString &part : acceptedLedger().keys.first()) {
        parts += acceptedLedger().value(acceptance, part).toString();
    }
    return parts.join(u'\n');
}

/// Two findings of one name, as of two rules about one number, are set aside once.
QList<Record> acceptancesOf(const QList<CheckFinding> &findings, bool areAccepted)
{
    QList<Record> records;
    QSet<QString> keys;
    for (const CheckFinding &entry : findings) {
        if (entry.ledger == nullptr || entry.accepted.isEmpty() == areAccepted) {
            continue;
        }
        const Record record = acceptanceOf(entry);
        if (!keys.contains(keyOf(record))) {
            keys += keyOf(record);
            records += record;
        }
    }
    return records;
}

bool isAsFound(const CheckFinding &entry, const Record &stored)
{
    return std::ranges::all_of(entry.fixes, [&](const Fix &fix) {
        const QVariant now = entry.ledger->value(stored, fix.field);
        return now == fix.before || (isEmpty(now) && isEmpty(fix.before));
    });
}

} // namespace

Result<Corrected> correctFindings(File &file, const QList<CheckFinding> &findings)
{
    Corrected result;
    struct Planned
    {
        const Ledger *ledger;
        Record record, before;
    };
    QList<Planned> planned;
    ActionLabel label{.verb = ActionLabel::Verb::CorrectFindings};
    for (const CheckFinding &entry : findings) {
        if (entry.ledger == nullptr || entry.fixes.isEmpty()) {
            continue;
        }
        const auto stored = fetchRecords(file, *entry.ledger, {entry.row});
        if (!stored) {
            return stored.error();
        }
        if (stored->isEmpty() || !isAsFound(entry, stored->first())) {
            continue;
        }
        Record record = stored->first();
        for (const Fix &fix : entry.fixes) {
            entry.ledger->setValue(
                record, fix.field,
                fix.after.isValid() ? fix.after : entry.ledger->field(fix.field).emptyValue());
        }
        planned += {.ledger = entry.ledger, .record = record, .before = stored->first()};
        label.ledger = entry.ledger->key;
        label.name = entry.name;
    }
    if (planned.isEmpty()) {
        return result;
    }
    label.count = planned.size();
    ChangeSet changes(file, label);
    for (const Planned &each : std::as_const(planned)) {
        if (changes.goesOn()) {
            result.ledger = each.ledger;
            changes.update(*each.ledger, each.record, each.before);
        }
    }
    const auto stored = changes.commit();
    if (!stored) {
        return stored.error();
    }
    result.findings = *stored;
    result.done = stored->isEmpty() ? static_cast<int>(planned.size()) : 0;
    return result;
}

Result<Findings> acceptFindings(File &file, const QList<CheckFinding> &findings,
                                const QString &reason, QDate today)
{
    const QList<Record> records = acceptancesOf(findings, false);
    ChangeSet changes(file, {.verb = ActionLabel::Verb::AcceptFindings, .count = records.size()});
    for (Record record : records) {
        acceptedLedger().setValue(record, u"reason"_s, reason.trimmed());
        acceptedLedger().setValue(record, u"accepted_on"_s, today.toString(Qt::ISODate));
        changes.insert(acceptedLedger(), record);
    }
    return changes.commit();
}

Result<Findings> reopenFindings(File &file, const QList<CheckFinding> &findings)
{
    const QList<Record> records = acceptancesOf(findings, true);
    KeyFinder stored(file, acceptedLedger(), acceptedLedger().keys.first());
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Delete,
                             .ledger = acceptedLedger().key,
                             .count = records.size()});
    for (const Record &record : records) {
        const auto ids = stored.find(record);
        if (!ids) {
            return ids.error();
        }
        for (const RowId id : *ids) {
            changes.remove(acceptedLedger(), id);
        }
    }
    return changes.commit();
}

Status markAccepted(const File &file, QList<CheckFinding> &findings)
{
    Statement query(file.database(),
                    u"SELECT rule, ledger, record, field, value, reason FROM accepted_finding"_s);
    QHash<QString, QString> reasons;
    while (query.next()) {
        const QStringList key{query.text(0), query.text(1), query.text(2), query.text(3),
                              query.text(4)};
        reasons.insert(key.join(u'\n'), query.text(5));
    }
    if (!query.status() || reasons.isEmpty()) {
        return query.status();
    }
    for (CheckFinding &entry : findings) {
        if (entry.ledger != nullptr) {
            entry.accepted = reasons.value(keyOf(acceptanceOf(entry)));
        }
    }
    std::ranges::stable_partition(
        findings, [](const CheckFinding &entry) { return entry.accepted.isEmpty(); });
    return {};
}

} // namespace zhibu
