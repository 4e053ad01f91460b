#include "storage/records/records.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

ActionLabel labelOf(const Ledger &ledger, const Record &record)
{
    return {.verb = record.id == 0 ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
            .ledger = ledger.key,
            .name = recordName(ledger, record)};
}

/// The parts of its key as people read them, where nothing names a stored row ("2023 图书馆").
Result<QString> keyText(const File &file, const Ledger &ledger, RowId id)
{
    const auto rows = textRows(file, ledger, QList<RowId>{id}, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QStringList parts;
    for (const QString &key : ledger.keys.value(0)) {
        parts += ledger.field(key).required && !rows->isEmpty()
                     ? rows->first().cells[ledger.indexOf(key)]
                     : QString();
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

Result<Saved> commit(ChangeSet &changes, RowId id)
{
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    return Saved{.id = id, .findings = *findings};
}

/// Adds the rows that refer to one of `going` and stay themselves: an organisation may go together
/// with what is below it.
Status addReferring(const File &file, const Dependents &dependents, const Ledger &ledger,
                    const QSet<RowId> &going, QSet<RowId> &rows)
{
    const bool mayGoToo = dependents.ledger->key == ledger.key;
    Statement referring(file.database(), u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(
                                             dependents.ledger->table, dependents.field->key));
    for (const RowId id : going) {
        referring.bind(id);
        while (referring.next()) {
            if (!mayGoToo || !going.contains(referring.integer(0))) {
                rows += referring.integer(0);
            }
        }
    }
    return referring.status();
}

// Closed months are opened again from the latest, in whatever order they were chosen.
Result<QList<RowId>> inOrderOfRemoval(const File &file, const Ledger &ledger,
                                      const QList<RowId> &ids)
{
    if (ledger.key != u"dues-closings") {
        return ids;
    }
    Statement latest(file.database(), u"SELECT id FROM dues_closing ORDER BY month DESC"_s);
    QList<RowId> ordered;
    while (latest.next()) {
        if (ids.contains(latest.integer(0))) {
            ordered += latest.integer(0);
        }
    }
    return latest.status() ? Result(ordered) : latest.status().error();
}

} // namespace

Result<Findings> referencesTo(const File &file, const Ledger &ledger, const QList<RowId> &ids,
                              OwnedRows owned)
{
    const QSet<RowId> going(ids.begin(), ids.end());
    QHash<const Ledger *, QSet<RowId>> referring; // a row may do so in two fields
    for (const Dependents &dependents : dependentsOf(ledger)) {
        if (dependents.owned && owned == OwnedRows::Skip) {
            continue;
        }
        if (auto status =
                addReferring(file, dependents, ledger, going, referring[dependents.ledger]);
            !status) {
            return status.error();
        }
    }
    Finding finding{.rule = ledger.key == u"organisations" ? Rule::OrganisationInUse
                            : ledger.key == u"members"     ? Rule::MemberInUse
                                                           : Rule::StillReferenced,
                    .field = {},
                    .value = {},
                    .args = {}};
    for (const Ledger *other : storedLedgers()) {
        if (const qsizetype count = referring.value(other).size(); count > 0) {
            finding.args += {other->title, QString::number(count)};
        }
    }
    return finding.args.isEmpty() ? Findings() : Findings{finding};
}

Result<Saved> addRecord(File &file, const Ledger &ledger, const Record &record)
{
    ChangeSet changes(file, labelOf(ledger, record));
    const RowId id = changes.insert(ledger, record);
    return commit(changes, id);
}

Result<Saved> saveRecord(File &file, const Ledger &ledger, const Record &record,
                         const Record &before, const QStringList &files)
{
    ChangeSet changes(file, labelOf(ledger, record));
    const RowId id = changes.put(ledger, record, before);
    changes.attach(ledger, id, files);
    return commit(changes, id);
}

Result<Findings> deleteRecords(File &file, const Ledger &ledger, const QList<RowId> &ids)
{
    QString name;
    if (ids.size() == 1) {
        const auto record = fetchRecord(file, ledger, ids.first());
        if (!record) {
            return record.error();
        }
        const auto text = ledger.labelKey.isEmpty() ? keyText(file, ledger, record->id)
                                                    : Result(recordName(ledger, *record));
        if (!text) {
            return text.error();
        }
        name = *text;
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Delete,
                             .ledger = ledger.key,
                             .count = ids.size(),
                             .name = name});
    auto references = referencesTo(file, ledger, ids);
    if (!references || !references->isEmpty()) {
        return references;
    }
    const auto ordered = inOrderOfRemoval(file, ledger, ids);
    if (!ordered) {
        return ordered.error();
    }
    for (const RowId id : *ordered) {
        changes.remove(ledger, id);
    }
    return changes.commit();
}

Result<Findings> addOrganisations(File &file, const QList<Record> &organisations)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Add,
                             .ledger = ledger.key,
                             .name = recordName(ledger, organisations.last())});
    for (const Record &organisation : organisations) {
        changes.insert(ledger, organisation);
    }
    return changes.commit();
}

Result<Saved> saveMeeting(File &file, const Meeting &meeting, const Meeting &before,
                          const QStringList &files)
{
    const Ledger &activities = ledgerOf(u"activities"_s);
    ChangeSet changes(file, labelOf(activities, meeting.activity));
    const RowId id = changes.put(activities, meeting.activity, before.activity);
    changes.attach(activities, id, files);
    changes.putOwned(ledgerOf(u"attendance"_s), u"activity"_s, id, meeting.attendance,
                     before.attendance);
    changes.putOwned(ledgerOf(u"votes"_s), u"activity"_s, id, meeting.votes, before.votes);
    return commit(changes, id);
}

Result<QList<Record>> attendanceOf(const File &file, RowId activity)
{
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    Statement select(
        file.database(),
        u"SELECT a.id, a.%1 FROM attendance a JOIN member m ON m.id = a.member WHERE a.activity = ? ORDER BY m.code"_s
            .arg(columnsOf(ledger).join(u", a.")));
    select.bind(activity);
    QList<Record> rows;
    while (select.next()) {
        Record record{.id = select.integer(0), .values = {}};
        for (int i = 0; i < ledger.fields.size(); ++i) {
            record.values += select.value(i + 1);
        }
        rows += record;
    }
    if (!select.status()) {
        return select.status().error();
    }
    return rows;
}

Result<Findings> saveByKey(File &file, const Ledger &ledger, const QList<Record> &rows)
{
    ChangeSet changes(
        file, {.verb = ActionLabel::Verb::Edit, .ledger = ledger.key, .count = rows.size()});
    const QStringList &key = ledger.keys.first();
    KeyFinder stored(file, ledger, key);
    for (Record row : rows) {
        const auto found = stored.find(row);
        if (!found) {
            return found.error();
        }
        row.id = found->value(0);
        const bool isGiven = std::ranges::any_of(ledger.fields, [&](const Field &field) {
            return !key.contains(field.key) && !isEmpty(ledger.value(row, field.key));
        });
        if (isGiven) {
            changes.put(ledger, row, {});
        } else if (row.id != 0) {
            changes.remove(ledger, row.id);
        }
    }
    return changes.commit();
}

Result<Findings> saveScores(File &file, int year, const QString &evaluator,
                            const QList<ScoreChange> &scores)
{
    const Ledger &ledger = ledgerOf(u"evaluations"_s);
    QList<Record> rows;
    for (const ScoreChange &score : scores) {
        Record row = ledger.blank();
        ledger.setValue(row, u"year"_s, year);
        ledger.setValue(row, u"organisation"_s, score.organisation);
        ledger.setValue(row, u"evaluator"_s, evaluator);
        ledger.setValue(row, u"criterion"_s, score.criterion);
        if (score.points) {
            ledger.setValue(row, u"score"_s, score.points->raw);
        }
        rows += row;
    }
    return saveByKey(file, ledger, rows);
}

QString recordName(const Ledger &ledger, const Record &record)
{
    return ledger.labelKey.isEmpty() ? QString() : ledger.value(record, ledger.labelKey).toString();
}

} // namespace zhibu
