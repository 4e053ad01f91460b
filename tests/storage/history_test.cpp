#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "support/tempfile.h"

#include <QDateTime>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

const Ledger &organisations()
{
    return ledgerOf(u"organisations"_s);
}

/// Adds so many branches as one action.
Result<bool> import(File &file, int count, const QString &name)
{
    const auto action = Action::begin(file, {.verb = ActionLabel::Verb::Import,
                                             .ledger = u"organisations"_s,
                                             .count = count,
                                             .name = name});
    if (!action) {
        return action.error();
    }
    RowWriter writer(**action, organisations());
    for (int i = 0; i < count; ++i) {
        Record record = organisations().blank();
        record.id = nextRowId();
        organisations().setValue(record, u"code"_s, u"%1-%2"_s.arg(name).arg(i));
        organisations().setValue(record, u"name"_s, name);
        organisations().setValue(record, u"kind"_s, u"branch"_s);
        if (auto status = writer.insert(record); !status) {
            return status.error();
        }
    }
    return (*action)->commit();
}

QString nameOf(const Result<std::optional<HistoryEntry>> &entry)
{
    return entry && *entry ? (*entry)->label.name : QString();
}

ErrorCode codeOf(const Result<HistoryEntry> &entry)
{
    return entry ? ErrorCode::Internal : entry.error().code;
}

} // namespace

TEST(History, NamesWhatWasDoneNewestFirst)
{
    TempFile temp;
    const RowId id = temp.addBranch(u"Z1"_s);
    temp.change(u"organisations"_s, id, {{u"name"_s, u"第一支部"_s}});
    ASSERT_TRUE(got(import(temp.file(), 3, u"名册.csv"_s)));
    const auto entries = got(history(temp.file()));
    ASSERT_EQ(entries.size(), 3);
    EXPECT_EQ(entries[0].label.verb, ActionLabel::Verb::Import);
    EXPECT_EQ(entries[0].label.count, 3);
    EXPECT_EQ(entries[0].label.name, u"名册.csv"_s);
    EXPECT_EQ(entries[0].rows, 3);
    EXPECT_EQ(entries[1].label.verb, ActionLabel::Verb::Edit);
    EXPECT_EQ(entries[1].label.name, u"第一支部"_s);
    EXPECT_EQ(entries[2].label.verb, ActionLabel::Verb::Add);
    EXPECT_EQ(entries[2].label.ledger, u"organisations"_s);
    EXPECT_EQ(entries[2].kind, u"edit"_s);
    EXPECT_TRUE(QDateTime::fromString(entries[2].at, Qt::ISODate).isValid());
    EXPECT_EQ(got(history(temp.file(), 2)).size(), 2);
}

TEST(History, LabelSurvivesItsJson)
{
    using Verb = ActionLabel::Verb;
    for (const Verb verb : {Verb::Add, Verb::Edit, Verb::Delete, Verb::Import, Verb::PayDues,
                            Verb::Attach, Verb::Detach}) {
        const ActionLabel label{
            .verb = verb, .ledger = u"members"_s, .count = 5'000'000'000, .name = u"“王\"五”\\"_s};
        const ActionLabel back = ActionLabel::fromJson(label.toJson());
        EXPECT_EQ(back.verb, label.verb);
        EXPECT_EQ(back.ledger, label.ledger);
        EXPECT_EQ(back.count, label.count);
        EXPECT_EQ(back.name, label.name);
    }
}

TEST(History, RelabelledActionIsKnownByItsLastLabel)
{
    TempFile temp;
    {
        const auto action = got(Action::begin(temp.file(), {.name = u"before"_s}));
        Record record = organisations().blank();
        record.id = nextRowId();
        organisations().setValue(record, u"code"_s, u"Z"_s);
        organisations().setValue(record, u"name"_s, u"Z"_s);
        organisations().setValue(record, u"kind"_s, u"branch"_s);
        must(RowWriter(*action, organisations()).insert(record));
        must(action->relabel({.name = u"after"_s}));
        EXPECT_TRUE(got(action->commit()));
    }
    EXPECT_EQ(nameOf(undoable(temp.file())), u"after"_s);
}

TEST(History, ActionWithoutAChangeLeavesNoLine)
{
    TempFile temp;
    const RowId id = temp.addBranch(u"Z1"_s);
    const Record same = got(fetchRecord(temp.file(), organisations(), id));
    EXPECT_EQ(got(saveRecord(temp.file(), organisations(), same, {})).id, id);
    EXPECT_TRUE(got(deleteRecords(temp.file(), organisations(), {})).isEmpty());
    EXPECT_FALSE(got(import(temp.file(), 0, u"leer"_s)));
    EXPECT_EQ(got(history(temp.file())).size(), 1);
    EXPECT_EQ(temp.ask(u"SELECT count(*) FROM action"_s), u"1"_s);
}

TEST(History, ActionIsRolledBackUnlessCommitted)
{
    TempFile temp;
    {
        const auto action = got(Action::begin(temp.file(), {}));
        must(temp.database().execute(
            u"INSERT INTO organisation (id, code, name, kind) VALUES (1, 'X', 'X', 'branch')"_s));
        EXPECT_FALSE(Action::begin(temp.file(), {}).ok()) << "two actions at a time";
    }
    EXPECT_EQ(temp.dump(), QStringList());
    EXPECT_TRUE(got(history(temp.file())).isEmpty());
    temp.addBranch(u"Z1"_s);
}

TEST(History, FailureInMidActionLeavesNothingHalfDone)
{
    TempFile temp;
    temp.addBranch(u"大会-1"_s);
    const QStringList before = temp.dump();
    const auto done = import(temp.file(), 3, u"大会"_s); // the second row's code is taken
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::Invalid);
    EXPECT_EQ(temp.dump(), before);
    EXPECT_EQ(got(history(temp.file())).size(), 1);
}

TEST(History, TellsTheFilesListenersOnceForEachCommit)
{
    TempFile temp;
    int changes = 0;
    QObject::connect(&temp.file(), &File::changed, [&changes] { ++changes; });
    temp.addBranch(u"Z1"_s);
    EXPECT_EQ(changes, 1);
    got(undo(temp.file()));
    EXPECT_EQ(changes, 2);
    EXPECT_FALSE(got(import(temp.file(), 0, u"leer"_s)));
    EXPECT_EQ(changes, 2);
}

TEST(Undo, GoesBackActionByActionAndForthAgain)
{
    TempFile temp;
    QList<QStringList> states{temp.dump()};
    for (const QString &code : {u"Z1"_s, u"Z2"_s, u"Z3"_s}) {
        temp.addBranch(code);
        states += temp.dump();
    }
    EXPECT_FALSE(got(redoable(temp.file())));
    for (int i = 3; i > 0; --i) {
        EXPECT_EQ(nameOf(undoable(temp.file())), u"Z%1"_s.arg(i));
        EXPECT_EQ(got(undo(temp.file())).label.name, u"Z%1"_s.arg(i));
        EXPECT_EQ(temp.dump(), states[i - 1]);
    }
    EXPECT_EQ(codeOf(undo(temp.file())), ErrorCode::NothingToDo);
    for (int i = 1; i <= 3; ++i) {
        EXPECT_EQ(nameOf(redoable(temp.file())), u"Z%1"_s.arg(i));
        EXPECT_EQ(got(redo(temp.file())).label.name, u"Z%1"_s.arg(i));
        EXPECT_EQ(temp.dump(), states[i]);
    }
    EXPECT_EQ(codeOf(redo(temp.file())), ErrorCode::NothingToDo);
}

TEST(Undo, AndRedoAreLinesOfTheirOwnThatAreNotUndone)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    temp.addBranch(u"Z2"_s);
    got(undo(temp.file()));
    got(redo(temp.file()));
    got(undo(temp.file()));
    QStringList kinds;
    for (const HistoryEntry &entry : got(history(temp.file()))) {
        kinds += entry.kind + u' ' + entry.label.name;
        EXPECT_EQ(entry.rows, 1);
    }
    EXPECT_EQ(kinds,
              (QStringList{u"undo Z2"_s, u"redo Z2"_s, u"undo Z2"_s, u"edit Z2"_s, u"edit Z1"_s}));
    EXPECT_EQ(nameOf(undoable(temp.file())), u"Z1"_s);
    EXPECT_EQ(nameOf(redoable(temp.file())), u"Z2"_s);
}

TEST(Undo, SurvivesReopening)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    temp.addBranch(u"Z2"_s);
    got(undo(temp.file()));
    temp.reopen();
    EXPECT_EQ(nameOf(undoable(temp.file())), u"Z1"_s);
    EXPECT_EQ(nameOf(redoable(temp.file())), u"Z2"_s);
    got(redo(temp.file()));
    temp.reopen();
    EXPECT_EQ(nameOf(undoable(temp.file())), u"Z2"_s);
    EXPECT_FALSE(got(redoable(temp.file())));
}

TEST(Undo, NewEditEndsWhatCouldBeRedone)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    temp.addBranch(u"Z2"_s);
    got(undo(temp.file()));
    temp.addBranch(u"Z3"_s);
    EXPECT_EQ(codeOf(redo(temp.file())), ErrorCode::NothingToDo);
    got(undo(temp.file()));
    EXPECT_EQ(nameOf(redoable(temp.file())), u"Z3"_s);
    got(undo(temp.file()));
    EXPECT_EQ(temp.dump(), QStringList());
    EXPECT_EQ(codeOf(undo(temp.file())), ErrorCode::NothingToDo);
}

TEST(Undo, ReversesAnImportOfManyRowsAsOne)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    const QStringList before = temp.dump();
    ASSERT_TRUE(got(import(temp.file(), 5000, u"大表"_s)));
    EXPECT_EQ(got(undo(temp.file())).rows, 5000);
    EXPECT_EQ(got(history(temp.file())).first().rows, 5000);
    EXPECT_EQ(temp.dump(), before);
    got(redo(temp.file()));
    EXPECT_EQ(temp.ask(u"SELECT count(*) FROM organisation"_s), u"5001"_s);
}

// JSON readers keep numbers as doubles, exact only to 2^53.
TEST(Undo, OfADeleteKeepsIdsBeyond53BitsExact)
{
    TempFile temp;
    constexpr RowId kOdd = (RowId{1} << 62) + 1;
    {
        const auto action = got(Action::begin(temp.file(), {}));
        must(temp.database().execute(
            u"INSERT INTO organisation (id, code, name, kind) VALUES (%1, 'X', 'X', 'branch')"_s
                .arg(kOdd)));
        must(temp.database().execute(
            u"INSERT INTO organisation (id, code, name, kind, superior) VALUES (%1, 'Y', 'Y', 'group', %2)"_s
                .arg(kOdd + 2)
                .arg(kOdd)));
        ASSERT_TRUE(got(action->commit()));
    }
    const QStringList before = temp.dump();
    EXPECT_TRUE(got(deleteRecords(temp.file(), organisations(), {kOdd, kOdd + 2})).isEmpty());
    EXPECT_EQ(temp.dump(), QStringList());
    got(undo(temp.file()));
    EXPECT_EQ(temp.dump(), before);
    EXPECT_EQ(temp.ask(u"SELECT superior FROM organisation WHERE code = 'Y'"_s),
              QString::number(kOdd));
    EXPECT_GT(nextRowId(), RowId{1} << 53);
}

TEST(Undo, RestoresExactlyWhatAnUpdateChanged)
{
    TempFile temp;
    const RowId branch = temp.addBranch(u"Z1"_s);
    const RowId member = temp.addMember(
        u"P1"_s, branch, {{u"note"_s, u"一\n“二” \\ \" 🎉"_s}, {u"birth"_s, u"1980-01-01"_s}});
    const QStringList before = temp.dump();
    temp.change(u"members"_s, member,
                {{u"note"_s, QString()},
                 {u"birth"_s, QVariant()},
                 {u"dues_from"_s, u"2024-01"_s},
                 {u"hardship"_s, 1}});
    EXPECT_EQ(
        temp.ask(
            u"SELECT count(*) FROM json_each((SELECT before FROM change ORDER BY seq DESC LIMIT 1))"_s),
        u"4"_s);
    const QStringList after = temp.dump();
    got(undo(temp.file()));
    EXPECT_EQ(temp.dump(), before);
    got(redo(temp.file()));
    EXPECT_EQ(temp.dump(), after);
}

TEST(Undo, NeedsWriteAccess)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s);
    temp.reopen(File::Access::Read);
    EXPECT_EQ(codeOf(undo(temp.file())), ErrorCode::ReadOnly);
    EXPECT_EQ(nameOf(undoable(temp.file())), u"Z1"_s);
}

TEST(RowIds, GrowAndFitInTheSignedRange)
{
    RowId last = 0;
    for (int i = 0; i < 100'000; ++i) {
        const RowId next = nextRowId();
        ASSERT_GT(next, last);
        last = next;
    }
}

} // namespace zhibu
