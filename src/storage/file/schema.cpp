#include "storage/file/schema.h"

#include "storage/file/resources.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QStringList migrationFiles(const QDir &folder)
{
    return folder.entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
}

// The driver takes one statement at a time; a statement ends with ';' and an empty line, so that a
// trigger's body may hold ';'.
Result<QStringList> statementsOf(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = source.errorString()};
    }
    static const QRegularExpression comment(u"^--[^\n]*\n"_s, QRegularExpression::MultilineOption);
    QString text = QString::fromUtf8(source.readAll());
    text.remove(comment);
    QStringList statements;
    for (const QString &statement : text.split(u";\n\n"_s)) {
        QString plain = statement.trimmed();
        if (plain.endsWith(u';')) {
            plain.chop(1);
        }
        if (!plain.isEmpty()) {
            statements += plain;
        }
    }
    return statements;
}

QStringList triggerNames(const QString &table)
{
    return {u"log_%1_insert"_s.arg(table), u"log_%1_update"_s.arg(table),
            u"log_%1_delete"_s.arg(table)};
}

/// A function of SQLite takes 127 arguments at most, a pair is two of them.
constexpr qsizetype kMostPairs = 63;

// An insert needs no image (undoing it deletes the row), an update keeps the changed columns, a
// delete the whole row.
QStringList triggersOf(const QString &table, const QStringList &columns)
{
    const QString log =
        u"INSERT INTO change (action, tbl, row, op, before) VALUES ((SELECT action FROM current_action), '%1', "_s
            .arg(table);
    QStringList changed;
    QStringList changes;
    QStringList pairs;
    QStringList rows;
    for (const QString &column : columns) {
        changed += u"old.%1 IS NOT new.%1"_s.arg(column);
        changes += u"SELECT '%1' AS k, old.%1 AS v WHERE old.%1 IS NOT new.%1"_s.arg(column);
        pairs += u"'%1', old.%1"_s.arg(column);
        rows += u"SELECT '%1' AS k, old.%1 AS v"_s.arg(column);
    }
    const QString whole =
        columns.size() <= kMostPairs
            ? u"json_object(%1)"_s.arg(pairs.join(u", "))
            : u"(SELECT json_group_object(k, v) FROM (%1))"_s.arg(rows.join(u" UNION ALL "));
    const QStringList names = triggerNames(table);
    return {
        u"CREATE TRIGGER %1 AFTER INSERT ON %2 BEGIN %3new.id, 'insert', NULL); END"_s.arg(
            names[0], table, log),
        u"CREATE TRIGGER %1 AFTER UPDATE ON %2 WHEN %3 BEGIN %4old.id, 'update', "
        u"(SELECT json_group_object(k, v) FROM (%5))); END"_s.arg(
            names[1], table, changed.join(u" OR "), log, changes.join(u" UNION ALL ")),
        u"CREATE TRIGGER %1 AFTER DELETE ON %2 BEGIN %3old.id, 'delete', %4); END"_s.arg(
            names[2], table, log, whole),
    };
}

Status dropTriggers(const Database &database)
{
    QStringList names;
    Statement triggers(
        database,
        uR"(SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\_%' ESCAPE '\')"_s);
    while (triggers.next()) {
        names += triggers.text(0);
    }
    Status status = triggers.status();
    for (const QString &name : std::as_const(names)) {
        if (status) {
            status = database.execute(u"DROP TRIGGER "_s + name);
        }
    }
    return status;
}

Status createTriggers(const Database &database)
{
    const auto tables = tablesWithHistory(database);
    if (!tables) {
        return tables.error();
    }
    for (const QString &table : *tables) {
        const auto columns = columnsOf(database, table);
        if (!columns) {
            return columns.error();
        }
        for (const QString &trigger : triggersOf(table, *columns)) {
            if (auto status = database.execute(trigger); !status) {
                return status;
            }
        }
    }
    return {};
}

Status runStep(const Database &database, const QString &path)
{
    const auto statements = statementsOf(path);
    if (!statements) {
        return statements.error();
    }
    for (const QString &statement : *statements) {
        if (auto status = database.execute(statement); !status) {
            return status;
        }
    }
    return {};
}

Status runSteps(const Database &database, int from, const QDir &steps)
{
    const QStringList files = migrationFiles(steps);
    if (auto status = dropTriggers(database); !status) {
        return status;
    }
    for (const QString &file : files.mid(from)) {
        if (auto status = runStep(database, steps.filePath(file)); !status) {
            return status;
        }
    }
    if (auto status = createTriggers(database); !status) {
        return status;
    }
    if (from > 0) { // undo does not reach back behind a change of the schema
        Statement barrier(
            database,
            u"INSERT INTO action (at, actor, kind, label) VALUES (?, '', 'migration', '')"_s);
        if (auto status = barrier.bind(QDateTime::currentDateTime().toString(Qt::ISODate)).run();
            !status) {
            return status;
        }
    }
    if (auto status = database.execute(u"PRAGMA application_id = %1"_s.arg(kApplicationId));
        !status) {
        return status;
    }
    return database.execute(u"PRAGMA user_version = %1"_s.arg(files.size()));
}

} // namespace

QDir migrationFolder()
{
    loadResources();
    return QDir(u":/sql"_s);
}

int newestSchema()
{
    static const int newest = static_cast<int>(migrationFiles(migrationFolder()).size());
    return newest;
}

Status migrate(const Database &database, int from, const QDir &steps)
{
    // Foreign keys are off while tables are rebuilt; the pragma works outside a transaction only.
    if (auto status = database.execute(u"PRAGMA foreign_keys = OFF"_s); !status) {
        return status;
    }
    Status status = database.execute(u"BEGIN IMMEDIATE"_s);
    if (status) {
        status = runSteps(database, from, steps);
        if (status) {
            Statement broken(database, u"PRAGMA foreign_key_check"_s);
            if (broken.next()) {
                status = Error{.code = ErrorCode::Internal,
                               .subject = broken.text(0),
                               .detail = u"foreign_key_check"_s};
            }
        }
        const Status end = status ? database.commit() : database.execute(u"ROLLBACK"_s);
        if (status) {
            status = end;
        }
    }
    const Status keys = database.execute(u"PRAGMA foreign_keys = ON"_s);
    return status ? keys : status;
}

Result<QStringList> tablesOf(const Database &database)
{
    QStringList tables;
    Statement all(
        database,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    while (all.next()) {
        tables += all.text(0);
    }
    if (!all.status()) {
        return all.status().error();
    }
    return tables;
}

QStringList tablesWithoutHistory()
{
    return {u"action"_s, u"change"_s, u"current_action"_s, u"attachment_data"_s};
}

Result<QStringList> tablesWithHistory(const Database &database)
{
    auto tables = tablesOf(database);
    if (tables) {
        tables->removeIf([exempt = tablesWithoutHistory()](const QString &table) {
            return exempt.contains(table);
        });
    }
    return tables;
}

Result<QStringList> columnsOf(const Database &database, const QString &table)
{
    QStringList columns;
    Statement info(
        database,
        u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden = 0 ORDER BY cid"_s.arg(table));
    while (info.next()) {
        columns += info.text(0);
    }
    if (!info.status()) {
        return info.status().error();
    }
    return columns;
}

Result<QStringList> tablesLackingTriggers(const Database &database)
{
    QSet<QString> present;
    Statement triggers(database, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
    while (triggers.next()) {
        present += triggers.text(0);
    }
    auto tables = tablesWithHistory(database);
    if (!tables) {
        return tables;
    }
    QStringList lacking;
    for (const QString &table : *tables) {
        for (const QString &name : triggerNames(table)) {
            if (!present.contains(name) && !lacking.contains(table)) {
                lacking += table;
            }
        }
    }
    return lacking;
}

} // namespace zhibu
