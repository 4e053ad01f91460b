#include "storage/packets/rowhistory.h"

#include "ledger/ledgers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// As in history.cpp: an action is undone when an undo of it was not itself reversed. An undo and
// what it undid cancel each other out, so neither is looked at.
const QString kKeptChanges = uR"(
FROM change c JOIN action a ON a.id = c.action AND a.kind IN ('edit', 'migration')
AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id
                AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.id)))"_s;

/// What SQLite's JSON functions made of a column.
QVariant columnValue(const Field &field, const QJsonValue &value)
{
    if (value.isDouble()) {
        return qlonglong{value.toInteger()};
    }
    return value.isString() ? QVariant(value.toString())
                            : QVariant(field.isNullable() ? QVariant() : field.emptyValue());
}

/// `state` as it was before the change with that image.
void apply(const Ledger &ledger, const QByteArray &json, bool whole, Record &state)
{
    const QJsonObject columns = QJsonDocument::fromJson(json).object();
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        if (const auto column = columns.constFind(field.key); column != columns.constEnd()) {
            state.values[i] = columnValue(field, *column);
        } else if (whole) { // a column that came later
            state.values[i] = field.emptyValue();
        }
    }
}

} // namespace

Result<RowHistory> RowHistory::load(const File &file, std::optional<QDate> since)
{
    RowHistory history(file);
    history.m_isSince = since.has_value();
    Status status = history.findDeleted();
    if (status) {
        status = history.find(u"c.op <> ?"_s, u"insert"_s, history.m_changed);
    }
    if (status && since) {
        status = history.find(u"a.at >= ?"_s, since->toString(Qt::ISODate), history.m_touched);
    }
    return status ? Result(history) : status.error();
}

Status RowHistory::find(const QString &condition, const QString &value, QSet<Place> &places) const
{
    Statement changes(m_file->database(),
                      u"SELECT DISTINCT c.tbl, c.row %1 WHERE %2"_s.arg(kKeptChanges, condition));
    changes.bind(value);
    while (changes.next()) {
        places += Place{changes.text(0), changes.integer(1)};
    }
    return changes.status();
}

Status RowHistory::findDeleted()
{
    for (const Ledger *ledger : packetLedgers()) {
        Statement rows(m_file->database(),
                       u"SELECT DISTINCT c.row %1 WHERE c.tbl = ? AND c.op = 'delete' "
                       "AND NOT EXISTS (SELECT 1 FROM %2 t WHERE t.id = c.row)"_s.arg(
                           kKeptChanges, ledger->table));
        rows.bind(ledger->table);
        while (rows.next()) {
            m_deleted += Place{ledger->table, rows.integer(0)};
        }
        if (!rows.status()) {
            return rows.status();
        }
    }
    return {};
}

QList<Record> RowHistory::statesBefore(const Ledger &ledger, Record state) const
{
    if (!m_changed.contains({ledger.table, state.id})) {
        return {};
    }
    Statement images(m_file->database(),
                     u"SELECT c.before, c.op = 'delete' %1 WHERE c.tbl = ? AND c.row = ? "
                     "AND c.op <> 'insert' ORDER BY c.seq DESC LIMIT %2"_s.arg(kKeptChanges)
                         .arg(kMostStates));
    images.bind(ledger.table).bind(state.id);
    QList<Record> states;
    while (images.next()) {
        apply(ledger, images.text(0).toUtf8(), images.integer(1) == 1, state);
        states += state;
    }
    if (!images.status()) {
        m_status = images.status();
    }
    return states;
}

QList<Record> RowHistory::earlier(const Ledger &ledger, const Record &present) const
{
    return statesBefore(ledger, present);
}

QList<RowHistory::Change> RowHistory::changes(const Ledger &ledger, RowId row) const
{
    if (!m_changed.contains({ledger.table, row})) {
        return {};
    }
    Statement all(m_file->database(),
                  u"SELECT c.seq || ' ' || a.at, c.op = 'delete', a.kind = 'migration', a.id %1 "
                  u"WHERE c.tbl = ? AND c.row = ? "
                  "AND c.op <> 'insert' ORDER BY c.seq DESC LIMIT %2"_s.arg(kKeptChanges)
                      .arg(kMostStates));
    all.bind(ledger.table).bind(row);
    QList<Change> changes;
    while (all.next()) {
        changes += {.mark = u"%1 %2 %3"_s.arg(ledger.table).arg(row).arg(all.text(0)),
                    .isDeletion = all.integer(1) == 1,
                    .isMigration = all.integer(2) == 1,
                    .action = all.integer(3)};
    }
    if (!all.status()) {
        m_status = all.status();
    }
    return changes;
}

qint64 RowHistory::newestAction(const Ledger &ledger, RowId row) const
{
    Statement newest(m_file->database(),
                     u"SELECT max(c.action) %1 WHERE c.tbl = ? AND c.row = ?"_s.arg(kKeptChanges));
    newest.bind(ledger.table).bind(row);
    const qint64 action = newest.next() ? newest.integer(0) : 0;
    if (!newest.status()) {
        m_status = newest.status();
    }
    return action;
}

bool RowHistory::isDeleted(const Ledger &ledger, RowId row) const
{
    return m_deleted.contains({ledger.table, row});
}

QList<RowId> RowHistory::deleted(const Ledger &ledger) const
{
    QList<RowId> rows;
    for (const Place &place : m_deleted) {
        if (place.first == ledger.table) {
            rows += place.second;
        }
    }
    return rows;
}

QList<Record> RowHistory::statesOfDeleted(const Ledger &ledger, RowId row) const
{
    if (!isDeleted(ledger, row)) {
        return {};
    }
    Record nothing = ledger.blank();
    nothing.id = row;
    return statesBefore(ledger, nothing);
}

bool RowHistory::wasTouched(const Ledger &ledger, RowId row) const
{
    return !m_isSince || m_touched.contains({ledger.table, row});
}

Result<QSet<RowId>> rowsOnceOf(const File &file, const Ledger &ledger, const QString &field,
                               const QSet<RowId> &owners)
{
    QSet<RowId> rows;
    Statement before(
        file.database(),
        u"SELECT DISTINCT c.row, json_extract(c.before, '$.%2') %1 "
        "WHERE c.tbl = ? AND c.op <> 'insert' AND json_extract(c.before, '$.%2') IS NOT NULL"_s.arg(
            kKeptChanges, field));
    before.bind(ledger.table);
    while (before.next()) {
        if (owners.contains(before.integer(1))) {
            rows += before.integer(0);
        }
    }
    return before.status() ? Result(rows) : before.status().error();
}

} // namespace zhibu
