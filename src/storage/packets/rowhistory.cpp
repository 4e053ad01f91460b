#include "storage/packets/rowhistory.h"

#include "ledger/ledgers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// As in history.cpp: an action is undone when an undo of it was not itself reversed. An undo and
// what it undid cancel each other out, so neither is looked at.
const QString kChanges = uR"(
WITH kept (id, at) AS MATERIALIZED (
  SELECT a.id, a.at FROM action a WHERE a.kind IN ('edit', 'migration')
  AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id
                  AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.id)))
SELECT c.tbl, c.row, c.op, c.before, kept.at FROM change c JOIN kept ON kept.id = c.action
WHERE c.op <> 'insert' OR kept.at >= ? ORDER BY c.seq DESC)"_s;

const QString kNever = u"9999"_s; // later than any time

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
    RowHistory history;
    history.m_isSince = since.has_value();
    if (auto status = history.readChanges(file, since ? since->toString(Qt::ISODate) : kNever);
        !status) {
        return status.error();
    }
    if (auto status = history.findDeleted(file); !status) {
        return status.error();
    }
    return history;
}

Status RowHistory::readChanges(const File &file, const QString &since)
{
    QSet<QString> tables;
    for (const Ledger &ledger : allLedgers()) {
        tables += ledger.table;
    }
    Statement changes(file.database(), kChanges);
    changes.bind(since);
    while (changes.next()) {
        const Place place{changes.text(0), changes.integer(1)};
        if (!tables.contains(place.first)) {
            continue;
        }
        const QString op = changes.text(2);
        if (op != u"insert") {
            m_images[place] += Image{.whole = op == u"delete", .json = changes.text(3).toUtf8()};
        }
        if (changes.text(4) >= since) {
            m_touched += place;
        }
    }
    return changes.status();
}

Status RowHistory::findDeleted(const File &file)
{
    for (const Ledger &ledger : allLedgers()) {
        Statement stored(file.database(), u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(ledger.table));
        for (auto row = m_images.cbegin(); row != m_images.cend(); ++row) {
            if (row.key().first != ledger.table || !row->first().whole) {
                continue;
            }
            bool isThere = false;
            stored.bind(row.key().second);
            while (stored.next()) {
                isThere = true;
            }
            if (!stored.status()) {
                return stored.status();
            }
            if (!isThere) {
                m_deleted += row.key();
            }
        }
    }
    return {};
}

QList<Record> RowHistory::statesBefore(const Ledger &ledger, Record state) const
{
    QList<Record> states;
    for (const Image &image : m_images.value({ledger.table, state.id})) {
        apply(ledger, image.json, image.whole, state);
        states += state;
    }
    return states;
}

QList<Record> RowHistory::earlier(const Ledger &ledger, const Record &present) const
{
    return statesBefore(ledger, present);
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

} // namespace zhibu
