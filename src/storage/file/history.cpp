#include "storage/file/history.h"

#include "storage/file/schema.h"

#include <map>
#include <memory>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// An edit is undone when an undo of it exists that was not itself reversed by a redo.
const QString kUndoable = uR"(
SELECT a.id, a.id FROM action a
WHERE a.kind = 'edit' AND a.id > coalesce((SELECT max(id) FROM action WHERE kind = 'migration'), 0)
  AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id
                  AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.id))
ORDER BY a.id DESC LIMIT 1)"_s;

// An undo can be reversed while it is newer than every edit and has not been reversed yet.
const QString kRedoable = uR"(
SELECT u.id, u.undoes FROM action u
WHERE u.kind = 'undo' AND u.id > coalesce((SELECT max(id) FROM action WHERE kind IN ('edit', 'migration')), 0)
  AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.id)
ORDER BY u.id DESC LIMIT 1)"_s;

struct Target
{
    qint64 reversed = 0; ///< the action whose changes are inverted
    qint64 named = 0;    ///< the edit people know it by
};

Result<std::optional<Target>> find(const File &file, const QString &sql)
{
    Statement query(file.database(), sql);
    std::optional<Target> target;
    while (query.next()) {
        target = Target{.reversed = query.integer(0), .named = query.integer(1)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return target;
}

const QString kRowsOfAction = u"(SELECT count(*) FROM change WHERE action = action.id)"_s;
const QString kRowsNotCounted = u"0"_s; // an import has millions: naming it must not take longer

Result<QList<HistoryEntry>> entries(const File &file, const QString &rows, const QString &tail)
{
    Statement query(file.database(),
                    u"SELECT id, at, actor, kind, label, %1 FROM action %2"_s.arg(rows, tail));
    QList<HistoryEntry> list;
    while (query.next()) {
        list += HistoryEntry{.id = query.integer(0),
                             .at = query.text(1),
                             .actor = query.text(2),
                             .kind = query.text(3),
                             .label = ActionLabel::fromJson(query.text(4)),
                             .rows = query.integer(5)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return list;
}

Result<std::optional<HistoryEntry>> named(const File &file, const QString &sql)
{
    const auto target = find(file, sql);
    if (!target) {
        return target.error();
    }
    if (!*target) {
        return std::optional<HistoryEntry>();
    }
    const auto list = entries(file, kRowsNotCounted, u"WHERE id = %1"_s.arg((*target)->named));
    if (!list) {
        return list.error();
    }
    return std::optional(list->first());
}

/// Inverts changes of one table. Values travel inside SQLite (json_extract), because 63-bit row ids
/// would not survive JSON numbers outside it.
class Inverter
{
public:
    Inverter(const Database &database, const QString &table, const QStringList &columns)
        : m_delete{database, u"DELETE FROM %1 WHERE id = ?"_s.arg(table)}
        , m_update{database, updateSql(table, columns)}
        , m_insert{database, insertSql(table, columns)}
    {}

    Status invert(qint64 row, const QString &op, const QString &before)
    {
        if (op == u"insert") {
            return m_delete.bind(row).run();
        }
        if (op == u"update") {
            return m_update.bind(before).bind(row).run();
        }
        return m_insert.bind(before).run();
    }

private:
    static QString updateSql(const QString &table, const QStringList &columns)
    {
        QStringList sets;
        for (const QString &column : columns) {
            sets +=
                u"%1 = CASE WHEN json_type(image.j, '$.%1') IS NULL THEN %2.%1 ELSE json_extract(image.j, '$.%1') END"_s
                    .arg(column, table);
        }
        return u"UPDATE %1 SET %2 FROM (SELECT ? AS j) AS image WHERE %1.id = ?"_s.arg(
            table, sets.join(u", "));
    }

    static QString insertSql(const QString &table, const QStringList &columns)
    {
        QStringList values;
        for (const QString &column : columns) {
            values += u"json_extract(j, '$.%1')"_s.arg(column);
        }
        return u"INSERT INTO %1 (%2) SELECT %3 FROM (SELECT ? AS j)"_s.arg(
            table, columns.join(u", "), values.join(u", "));
    }

    Statement m_delete;
    Statement m_update;
    Statement m_insert;
};

struct Change
{
    QString table;
    qint64 row = 0;
    QString op;
    QString before;
};

Result<HistoryEntry> reverse(File &file, const QString &sql, Action::Kind kind)
{
    const auto target = find(file, sql);
    if (!target) {
        return target.error();
    }
    if (!*target) {
        return Error{.code = ErrorCode::NothingToDo, .subject = {}, .detail = {}};
    }
    const auto original = entries(file, kRowsOfAction, u"WHERE id = %1"_s.arg((*target)->named));
    if (!original) {
        return original.error();
    }
    auto action =
        Action::beginReversal(file, original->first().label.toJson(), kind, (*target)->reversed);
    if (!action) {
        return action.error();
    }
    if (auto status = invertChanges(file.database(), (*target)->reversed); !status) {
        return status.error();
    }
    if (const auto done = (*action)->commit(); !done) {
        return done.error();
    }
    return original->first();
}

} // namespace

Result<QList<HistoryEntry>> history(const File &file, int limit)
{
    return entries(file, kRowsOfAction,
                   u"ORDER BY id DESC"_s + (limit > 0 ? u" LIMIT %1"_s.arg(limit) : QString()));
}

Result<qint64> newestAction(const File &file)
{
    Statement newest(file.database(), u"SELECT coalesce(max(id), 0) FROM action"_s);
    if (!newest.next()) {
        return newest.status().error();
    }
    return newest.integer(0);
}

Result<std::optional<HistoryEntry>> undoable(const File &file)
{
    return named(file, kUndoable);
}

Result<std::optional<HistoryEntry>> redoable(const File &file)
{
    return named(file, kRedoable);
}

Result<HistoryEntry> undo(File &file)
{
    return reverse(file, kUndoable, Action::Kind::Undo);
}

Result<HistoryEntry> redo(File &file)
{
    return reverse(file, kRedoable, Action::Kind::Redo);
}

Status invertChanges(const Database &database, qint64 action, const QString &table)
{
    QList<Change> changes;
    {
        Statement query(
            database,
            u"SELECT tbl, row, op, before FROM change WHERE action = ? AND ? IN ('', tbl) ORDER BY seq DESC"_s);
        query.bind(action).bind(table);
        while (query.next()) {
            changes += Change{.table = query.text(0),
                              .row = query.integer(1),
                              .op = query.text(2),
                              .before = query.text(3)};
        }
        if (!query.status()) {
            return query.status();
        }
    }
    std::map<QString, std::unique_ptr<Inverter>> inverters;
    for (const Change &change : changes) {
        auto &inverter = inverters[change.table];
        if (!inverter) {
            const auto columns = columnsOf(database, change.table);
            if (!columns) {
                return columns.error();
            }
            inverter = std::make_unique<Inverter>(database, change.table, *columns);
        }
        if (auto status = inverter->invert(change.row, change.op, change.before); !status) {
            return status;
        }
    }
    return {};
}

} // namespace zhibu
