#include "storage/file/history.h"
#include "storage/file/schema.h"
#include "support/paths.h"
#include "support/tempfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

bool isText(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Choice:
    case FieldType::Choices:
    case FieldType::Criterion:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::DateTime:
        return true;
    case FieldType::YesNo:
    case FieldType::Year:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Score:
    case FieldType::Reference:
        return false;
    }
    return false;
}

class Declaration : public testing::TestWithParam<Ledger>
{
protected:
    QString tableSql() const
    {
        return m_temp.ask(
            u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(GetParam().table));
    }

    TempFile m_temp;
};

} // namespace

// Deleting a row looks for those that refer to it.
TEST(Schema, HasAnIndexForEveryForeignKey)
{
    TempFile temp;
    Statement lacking(temp.file().database(), uR"(
SELECT t.name || '.' || f."from" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
WHERE t.type = 'table'
AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
                WHERE c.seqno = 0 AND c.name = f."from"))"_s);
    while (lacking.next()) {
        ADD_FAILURE() << lacking.text(0).toStdString();
    }
    must(lacking.status());
}

TEST_P(Declaration, AgreesWithItsTable)
{
    const Ledger &ledger = GetParam();
    Statement columns(
        m_temp.database(),
        u"SELECT name, type, \"notnull\", dflt_value FROM pragma_table_xinfo('%1') ORDER BY cid"_s
            .arg(ledger.table));
    ASSERT_TRUE(columns.next());
    EXPECT_EQ(columns.text(0), u"id"_s);
    for (const Field &field : ledger.fields) {
        ASSERT_TRUE(columns.next()) << qPrintable(field.key);
        EXPECT_EQ(columns.text(0), field.key);
        EXPECT_EQ(columns.text(1), isText(field.type) ? u"TEXT"_s : u"INTEGER"_s)
            << qPrintable(field.key);
        const bool alwaysFilled = field.required || !field.isNullable()
                                  || field.defaultValue.isValid() || !field.defaultFrom.isEmpty();
        EXPECT_EQ(columns.integer(2) == 1, alwaysFilled) << qPrintable(field.key);
        QString byDefault = columns.text(3);
        byDefault.remove(u'\'');
        // An empty first key is filled by the next number, not by a default.
        const bool hasDefault =
            !field.required && field.defaultFrom.isEmpty() && field.key != u"code";
        EXPECT_EQ(byDefault, hasDefault ? field.emptyValue().toString() : QString())
            << qPrintable(field.key);
    }
    EXPECT_FALSE(columns.next());
}

TEST_P(Declaration, TableIsStrict)
{
    EXPECT_EQ(m_temp.ask(u"SELECT strict FROM pragma_table_list WHERE name = '%1'"_s.arg(
                  GetParam().table)),
              u"1"_s);
}

TEST_P(Declaration, ChoicesAreThoseTheTableAllows)
{
    for (const Field &field : GetParam().fields) {
        if (field.type != FieldType::Choice) {
            continue;
        }
        QStringList expected;
        if (!field.required && !field.defaultValue.isValid()) {
            expected += QString();
        }
        for (const Choice &choice : field.choices) {
            expected += choice.code;
        }
        const QRegularExpression list(
            uR"(\b%1 TEXT[^,]*CHECK \(%1 IN \(([^)]*)\))"_s.arg(field.key));
        QStringList found = list.match(tableSql()).captured(1).split(u',');
        for (QString &code : found) {
            code = code.trimmed().mid(1).chopped(1);
        }
        EXPECT_EQ(found, expected) << qPrintable(field.key);
    }
}

TEST_P(Declaration, ReferencesPointAtTheirLedgersTable)
{
    for (const Field &field : GetParam().fields) {
        const QString target = m_temp.ask(
            u"SELECT \"table\" FROM pragma_foreign_key_list('%1') WHERE \"from\" = '%2'"_s.arg(
                GetParam().table, field.key));
        EXPECT_EQ(target,
                  field.type == FieldType::Reference ? ledgerOf(field.refLedger).table : QString())
            << qPrintable(field.key);
    }
}

TEST_P(Declaration, KeysAreUniqueInTheTable)
{
    for (const QStringList &key : GetParam().keys) {
        QStringList sorted = key;
        sorted.sort();
        bool found = false;
        Statement indexes(m_temp.database(),
                          u"SELECT l.name, coalesce(s.sql, '') FROM pragma_index_list('%1') l "
                          "LEFT JOIN sqlite_schema s ON s.name = l.name WHERE l.\"unique\""_s.arg(
                              GetParam().table));
        while (indexes.next()) {
            QStringList columns;
            Statement info(m_temp.database(),
                           u"SELECT name FROM pragma_index_info('%1')"_s.arg(indexes.text(0)));
            while (info.next()) { // of an expression no name is told
                columns += info.text(0);
            }
            static const QRegularExpression nullable(uR"(coalesce\((\w+), 0\))"_s);
            const auto expression = nullable.match(indexes.text(1));
            columns.replaceInStrings(QRegularExpression(u"^$"_s), expression.captured(1));
            columns.sort();
            found = found || columns == sorted;
        }
        EXPECT_TRUE(found) << qPrintable(key.join(u' '));
    }
}

INSTANTIATE_TEST_SUITE_P(Ledgers, Declaration, testing::ValuesIn(allLedgers()),
                         [](const auto &instance) { return instance.param.table.toStdString(); });

TEST(Schema, EveryTableIsStrict)
{
    const TempFile temp;
    EXPECT_EQ(
        temp.ask(
            u"SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"_s),
        QString());
}

TEST(Schema, NoTableLacksTriggers)
{
    const TempFile temp;
    EXPECT_EQ(got(tablesLackingTriggers(temp.database())), QStringList());
    EXPECT_GE(got(tablesWithHistory(temp.database())).size(), allLedgers().size());
}

TEST(Schema, MissingTriggerIsFound)
{
    TempFile temp;
    must(temp.database().execute(u"DROP TRIGGER log_post_update"_s));
    EXPECT_EQ(got(tablesLackingTriggers(temp.database())), QStringList{u"post"_s});
}

TEST(Schema, TableWithoutTriggersIsFound)
{
    TempFile temp;
    must(temp.database().execute(u"CREATE TABLE novelty (id INTEGER PRIMARY KEY) STRICT"_s));
    EXPECT_EQ(got(tablesLackingTriggers(temp.database())), QStringList{u"novelty"_s});
}

TEST(Schema, WriteOutsideAnActionFails)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    const QStringList before = temp.dump();
    for (const QString &sql :
         {u"INSERT INTO organisation (id, code, name, kind) VALUES (1, 'X', 'X', 'branch')"_s,
          u"UPDATE organisation SET name = 'X'"_s, u"DELETE FROM organisation"_s}) {
        EXPECT_FALSE(temp.database().execute(sql).ok()) << qPrintable(sql);
    }
    EXPECT_EQ(temp.dump(), before);
}

TEST(Schema, UndoStopsAtAMigration)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    must(migrate(temp.database(), newestSchema()));
    EXPECT_FALSE(got(undoable(temp.file())));
    const auto tooFar = undo(temp.file());
    ASSERT_FALSE(tooFar.ok());
    EXPECT_EQ(tooFar.error().code, ErrorCode::NothingToDo);

    temp.addBranch(u"Z2"_s);
    got(undo(temp.file()));
    EXPECT_FALSE(got(undoable(temp.file())));
    EXPECT_TRUE(got(redoable(temp.file())));
    EXPECT_EQ(got(history(temp.file())).last().kind, u"edit"_s);
    EXPECT_EQ(temp.ask(u"SELECT group_concat(kind) FROM (SELECT kind FROM action ORDER BY id)"_s),
              u"edit,migration,edit,undo"_s);
}

namespace {

/// A file of samples and, in a folder of their own, the migrations shipped with one more.
class NextSchema : public testing::Test
{
protected:
    NextSchema()
    {
        test::addSampleRows(m_temp.file());
        QDir().mkpath(m_steps.path());
        for (const QFileInfo &shipped : migrationFolder().entryInfoList(QDir::Files)) {
            QFile::copy(shipped.filePath(), m_steps.filePath(shipped.fileName()));
        }
    }

    Status migrateBy(const QByteArray &sql) const
    {
        QFile step(m_steps.filePath(u"9999_step.sql"_s));
        EXPECT_TRUE(step.open(QIODevice::WriteOnly));
        EXPECT_EQ(step.write(sql), sql.size());
        step.close();
        return migrate(m_temp.database(), newestSchema(), m_steps);
    }

    TempFile m_temp;
    const QDir m_steps{m_temp.pathOf(u"steps"_s)};
};

} // namespace

TEST_F(NextSchema, StepsChangeRowsAndColumnsUnloggedAndTheHistoryGoesOnBehindThem)
{
    const QString changes = m_temp.ask(u"SELECT count(*) FROM change"_s);
    must(migrateBy(R"(-- Rows, columns and whole tables.
UPDATE member SET note = 'migrated';

DELETE FROM event WHERE times = 1 AND item = 'commendation';

ALTER TABLE member ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';

ALTER TABLE frozen_rating DROP COLUMN star;

CREATE TABLE novelty (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;

INSERT INTO novelty VALUES (1, 'first');

CREATE TABLE new_organisation (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT;

INSERT INTO new_organisation SELECT id, code, name, kind FROM organisation;

DROP TABLE organisation;

ALTER TABLE new_organisation RENAME TO organisation;
)"));
    EXPECT_EQ(m_temp.ask(u"PRAGMA user_version"_s).toInt(), newestSchema() + 1);
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM change"_s), changes);
    EXPECT_EQ(got(tablesLackingTriggers(m_temp.database())), QStringList());
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM pragma_foreign_key_check"_s), u"0"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(DISTINCT note || colour) FROM member"_s),
              u"migratedred"_s);
    EXPECT_FALSE(got(undoable(m_temp.file()))) << "the step itself is not undone";

    const QStringList before = m_temp.dump();
    for (const QString &sql : {u"UPDATE member SET colour = 'blue', note = ''"_s,
                               u"UPDATE organisation SET name = 'X'"_s, u"DELETE FROM novelty"_s,
                               u"INSERT INTO novelty VALUES (2, 'second')"_s}) {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(m_temp.database().execute(sql));
        EXPECT_TRUE(got(action->commit())) << qPrintable(sql);
    }
    const QStringList after = m_temp.dump();
    for (int i = 0; i < 4; ++i) {
        got(undo(m_temp.file()));
    }
    EXPECT_EQ(m_temp.dump(), before);
    EXPECT_FALSE(got(undoable(m_temp.file())));
    for (int i = 0; i < 4; ++i) {
        got(redo(m_temp.file()));
    }
    EXPECT_EQ(m_temp.dump(), after);
}

TEST_F(NextSchema, AStepThatFailsOrBreaksReferencesLeavesTheFileAsItWas)
{
    const QStringList before = m_temp.dump();
    for (const QByteArray &sql :
         {QByteArray("UPDATE member SET note = 'half';\n\nUPDATE nothing SET x = 1;\n"),
          QByteArray("DELETE FROM organisation;\n")}) {
        EXPECT_FALSE(migrateBy(sql).ok());
        EXPECT_EQ(m_temp.dump(), before);
        EXPECT_EQ(m_temp.ask(u"PRAGMA user_version"_s).toInt(), newestSchema());
        EXPECT_EQ(got(tablesLackingTriggers(m_temp.database())), QStringList());
    }
    m_temp.addBranch(u"Z9"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before);
}

namespace {

class ShippedSchema : public testing::TestWithParam<int>
{
};

/// How many schemas were shipped: each has its line in the list of migrations that never change.
int shippedSchemas()
{
    QFile list(test::sourcePath(u"tests/lint/migrations.sha256"_s));
    return list.open(QIODevice::ReadOnly) ? static_cast<int>(list.readAll().count('\n')) : 0;
}

/// A copy of the fixture of a schema that can be written.
QString copyOfShipped(int schema, const TempFile &folder)
{
    const QString path = folder.pathOf(u"old.zhibu"_s);
    EXPECT_TRUE(QFile::copy(test::dataPath(u"databases/v%1.zhibu"_s.arg(schema)), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

/// The first column of a query.
QStringList askedOf(const Database &database, const QString &sql)
{
    Statement rows(database, sql);
    QStringList values;
    while (rows.next()) {
        values += rows.text(0);
    }
    must(rows.status());
    return values;
}

/// The tables of a file as it is, before anything upgrades it.
QStringList tablesOf(const QString &path)
{
    return askedOf(*got(Database::open(path, Database::Access::Read)),
                   u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
}

/// Of a table that a migration makes anew: the columns it always had.
struct Rebuilt
{
    QString table;
    QString columns;

    [[nodiscard]] QString rows() const
    {
        return u"SELECT json_array(%1) FROM %2 ORDER BY id"_s.arg(columns, table);
    }
};

const QList<Rebuilt> kRebuilt{
    {u"rating"_s, u"id, year, organisation, star, total, note"_s},
    {u"star_decision"_s,
     u"id, year, round, organisation, star, reason, decided_by, decided_on, document"_s},
    {u"star_plan"_s,
     u"id, year, organisation, target_star, measures, owner, filed_on, filed_with, note"_s},
    {u"rectification"_s, u"id, code, organisation, found_on, problem, source, target, measure, "
                         "owner, due, done_on, proof, closed_on, closed_by, note"_s},
};

} // namespace

// One fixture for each schema that was ever shipped: docs/database.md says how it is made.
TEST_P(ShippedSchema, OpensWithEverythingInIt)
{
    const TempFile temp; // for its folder
    const QString path = copyOfShipped(GetParam(), temp);
    const QStringList shipped = tablesOf(path);
    const auto file = got(File::open(path, File::Access::Write));
    EXPECT_EQ(QFile::exists(file->copyBeforeUpgrade()), GetParam() < newestSchema());
    EXPECT_EQ(got(tablesLackingTriggers(file->database())), QStringList());
    for (const Ledger &ledger : allLedgers()) {
        Statement count(file->database(), u"SELECT count(*) FROM "_s + ledger.table);
        ASSERT_TRUE(count.next());
        EXPECT_EQ(count.integer(0) > 0, shipped.contains(ledger.table)) << qPrintable(ledger.key);
    }
    Statement member(
        file->database(),
        u"SELECT name, length(note), status_date IS NULL FROM member WHERE id_number = '11010519491231002X'"_s);
    ASSERT_TRUE(member.next());
    EXPECT_EQ(member.text(0), u"𠮷田䶮"_s);
    EXPECT_EQ(member.integer(1), 40 * 30);
    EXPECT_EQ(member.integer(2), 1);
    EXPECT_EQ(got(history(*file)).first().kind,
              GetParam() < newestSchema() ? u"migration"_s : u"undo"_s);
}

TEST_P(ShippedSchema, KeepsTheRowsOfTablesThatAreMadeAnewAndGoesOnLoggingThem)
{
    const TempFile temp;
    const QString path = copyOfShipped(GetParam(), temp);
    const QStringList shipped = tablesOf(path);
    QHash<QString, QStringList> before;
    for (const Rebuilt &each : kRebuilt) {
        if (shipped.contains(each.table)) {
            before.insert(each.table,
                          askedOf(*got(Database::open(path, Database::Access::Read)), each.rows()));
            EXPECT_FALSE(before[each.table].isEmpty());
        }
    }
    const auto file = got(File::open(path, File::Access::Write));
    for (const Rebuilt &each : kRebuilt) {
        EXPECT_EQ(askedOf(file->database(), each.rows()), before[each.table])
            << qPrintable(each.table);
    }
    EXPECT_EQ(askedOf(file->database(), u"SELECT name FROM sqlite_schema WHERE name LIKE 'new%'"_s),
              QStringList());
    const QString years = u"SELECT star FROM rating ORDER BY id"_s;
    const QStringList stars = askedOf(file->database(), years);
    const auto action = got(Action::begin(*file, {}));
    must(file->database().execute(u"UPDATE rating SET star = 10"_s));
    ASSERT_TRUE(got(action->commit()));
    EXPECT_TRUE(askedOf(file->database(), years).contains(u"10"_s));
    got(undo(*file));
    EXPECT_EQ(askedOf(file->database(), years), stars);
}

INSTANTIATE_TEST_SUITE_P(Versions, ShippedSchema, testing::Range(1, shippedSchemas() + 1));

} // namespace zhibu
