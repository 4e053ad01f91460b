#include "storage/records/changeset.h"

#include "storage/attachments/attachments.h"
#include "storage/file/rowid.h"
#include "storage/records/recordcheck.h"

#include <QHash>

namespace zhibu {

ChangeSet::ChangeSet(File &file, const ActionLabel &label, Source source)
    : m_file{file}
    , m_source{source}
{
    auto action = Action::begin(file, label);
    if (action) {
        m_action = std::move(*action);
    } else {
        m_status = action.error();
    }
}

RowId ChangeSet::insert(const Ledger &ledger, Record record)
{
    if (record.id == 0) {
        record.id = nextRowId();
    }
    if (goesOn()) {
        store(ledger, record, {}, &RowWriter::insert);
    }
    return record.id;
}

void ChangeSet::update(const Ledger &ledger, const Record &record, const Record &before)
{
    if (!goesOn() || record.values == before.values) {
        return;
    }
    const auto stored = fetchRecord(m_file, ledger, record.id);
    if (!stored) {
        m_status = stored.error();
        return;
    }
    Record changed = *stored;
    for (qsizetype i = 0; i < record.values.size(); ++i) {
        if (record.values[i] != before.values.value(i)) {
            changed.values[i] = record.values[i];
        }
    }
    store(ledger, changed, *stored, &RowWriter::update);
}

RowId ChangeSet::put(const Ledger &ledger, const Record &record, const Record &before)
{
    if (record.id == 0) {
        return insert(ledger, record);
    }
    update(ledger, record, before);
    return record.id;
}

void ChangeSet::putOwned(const Ledger &ledger, const QString &key, RowId owner,
                         const QList<Record> &rows, const QList<Record> &before)
{
    QHash<RowId, Record> known;
    for (const Record &row : before) {
        known.insert(row.id, row);
    }
    QList<QPair<Record, Record>> given; // with what they were
    for (Record row : rows) {
        ledger.setValue(row, key, owner);
        given += {row, known.take(row.id)};
    }
    for (auto gone = known.keyBegin(); gone != known.keyEnd(); ++gone) {
        remove(ledger, *gone);
    }
    for (const auto &[row, was] : std::as_const(given)) {
        put(ledger, row, was);
    }
}

void ChangeSet::attach(const Ledger &ledger, RowId id, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (goesOn()) {
            m_status = attachFile(*m_action, ledger, id, path);
        }
    }
}

void ChangeSet::remove(const Ledger &ledger, RowId id)
{
    if (goesOn() && guard(ledger).isNeeded()) {
        const auto stored = fetchRecord(m_file, ledger, id);
        const auto findings =
            stored ? guard(ledger).judge(*stored, {}) : Result<Findings>(stored.error());
        if (findings) {
            m_findings = *findings;
        } else {
            m_status = findings.error();
        }
    }
    if (goesOn()) {
        m_status = writer(ledger).remove(id);
    }
}

void ChangeSet::with(const std::function<Status(Action &)> &write)
{
    if (goesOn()) {
        m_status = write(*m_action);
    }
}

Result<Findings> ChangeSet::commit()
{
    if (!m_status) {
        return m_status.error();
    }
    if (m_findings.isEmpty()) {
        if (const auto done = m_action->commit(); !done) {
            return done.error();
        }
    }
    return m_findings;
}

void ChangeSet::store(const Ledger &ledger, Record &record, const Record &stored,
                      Status (RowWriter::*write)(const Record &))
{
    const auto entry =
        m_source == Source::Entry ? checkEntry(m_file, ledger, record, stored) : Result(Findings());
    auto findings = checkRecord(m_file, ledger, record);
    if (findings && findings->isEmpty()) { // of a row that is whole
        findings = guard(ledger).judge(stored, record);
    }
    if (!entry || !findings) {
        m_status = entry ? findings.error() : entry.error();
    } else if (!entry->isEmpty() || !findings->isEmpty()) {
        m_findings = *entry + *findings;
    } else {
        m_status = (writer(ledger).*write)(record);
    }
}

RowWriter &ChangeSet::writer(const Ledger &ledger)
{
    return m_writers.try_emplace(&ledger, *m_action, ledger).first->second;
}

DuesGuard &ChangeSet::guard(const Ledger &ledger)
{
    return m_guards.try_emplace(&ledger, m_file, ledger).first->second;
}

} // namespace zhibu
