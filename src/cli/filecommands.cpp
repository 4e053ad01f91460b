#include "cli/command.h"
#include "core/personname.h"
#include "exchange/demo.h"
#include "ledger/ledgers.h"
#include "reports/documents/checktable.h"
#include "reports/documents/historytable.h"
#include "reports/words/actiontext.h"
#include "reports/words/wording.h"
#include "storage/check/check.h"
#include "storage/file/backup.h"
#include "storage/file/history.h"
#include "storage/people/purge.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"

#include <QIODevice>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

int create(const Arguments &arguments, const Console &console)
{
    const QString path = arguments.positional(0);
    const Status status =
        arguments.has(u"--demo"_s) ? File::create(path, fillWithDemo) : File::create(path);
    if (!status) {
        return fail(console, status.error(),
                    status.error().code == ErrorCode::UnsafeLocation ? kFileUnusable
                                                                     : kOutputFailed);
    }
    return kDone;
}

int check(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto findings = checkFile(file, console.today);
    if (!findings) {
        return fail(console, findings.error(), kFileUnusable);
    }
    const int code = writeResult(console, checkTable(*findings), arguments);
    if (code != kDone || findings->isEmpty() || !findings->first().accepted.isEmpty()) {
        return code; // what was set aside comes last
    }
    return findings->first().finding.rule == Rule::IntegrityBroken ? kFileUnusable
                                                                   : kDoneWithFindings;
}

int showHistory(const Arguments &arguments, const Console &console)
{
    bool isNumber = true;
    const int limit =
        arguments.has(u"--limit"_s) ? arguments.value(u"--limit"_s).toInt(&isNumber) : 0;
    if (!isNumber || limit < 0) {
        printLine(console.err,
                  CommandText::tr("--limit: %1: not a number").arg(arguments.value(u"--limit"_s)));
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto entries = history(file, limit);
    if (!entries) {
        return fail(console, entries.error(), kFileUnusable);
    }
    return writeResult(console, historyTable(*entries), arguments);
}

int reverse(const Arguments &arguments, const Console &console,
            Result<HistoryEntry> (*step)(File &), const QString &kind)
{
    const auto file = openFile(console, arguments.positional(0), File::Access::Write);
    if (!file) {
        return kFileUnusable;
    }
    auto done = step(*file);
    if (!done) {
        return fail(console, done.error(),
                    done.error().code == ErrorCode::NothingToDo ? kBadInput : kFileUnusable);
    }
    done->kind = kind;
    printLine(console.out, historyText(*done));
    return kDone;
}

int purge(const Arguments &arguments, const Console &console)
{
    const auto file = openFile(console, arguments.positional(0), File::Access::Write);
    if (!file) {
        return kFileUnusable;
    }
    const QString named = arguments.value(u"--member"_s);
    const Ledger &members = ledgerOf(u"members"_s);
    const auto found = listRows(*file, members, {.equals = {{u"code"_s, named}}});
    if (!found || found->isEmpty()) {
        printLine(console.err,
                  CommandText::tr("--member: %1: no member has this 党员编号").arg(named));
        return kWrongUsage;
    }
    const auto member = fetchRecord(*file, members, found->first());
    if (!member) {
        return fail(console, member.error(), kFileUnusable);
    }
    const QString name = personName(arguments.value(u"--name"_s));
    if (personName(members.value(*member, u"name"_s).toString()) != name) {
        printLine(
            console.err,
            CommandText::tr("--name: %1: this is not the name of member %2; nothing was purged")
                .arg(name, named));
        return kWrongUsage;
    }
    const auto purged = purgeMember(*file, found->first());
    if (!purged) {
        return fail(console, purged.error(),
                    purged.error().code == ErrorCode::Invalid ? kBadInput : kOutputFailed);
    }
    printLine(console.out,
              purged->keepsRow
                  ? CommandText::tr("%1 is purged; a nameless row stays for the books").arg(named)
                  : CommandText::tr("%1 is purged").arg(named));
    printLine(console.out, purged->copy);
    if (!purged->isCompact) {
        printLine(console.err,
                  CommandText::tr("the file could not be compacted: what was deleted earlier may "
                                  "still lie in it; a copy made with backup is free of it"));
        return kDoneWithFindings;
    }
    return kDone;
}

int backup(const Arguments &arguments, const Console &console)
{
    const auto file = openFile(console, arguments.positional(0), File::Access::Read);
    if (!file) {
        return kFileUnusable;
    }
    const Status status = backUp(file->path(), arguments.value(u"-o"_s));
    return status ? kDone : fail(console, status.error(), kOutputFailed);
}

} // namespace

QList<Command> fileCommands()
{
    const Option output{.name = u"-o"_s, .value = u"OUT"_s};
    return {
        {.name = u"new"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"--demo"_s}},
         .summary = CommandText::tr("an empty file, or the demonstration file; never overwrites"),
         .run = create},
        {.name = u"check"_s,
         .positionals = {u"FILE"_s},
         .options = {output},
         .summary =
             CommandText::tr("integrity of the file, then quality of the data (CSV of findings)"),
         .run = check},
        {.name = u"history"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"--limit"_s, .value = u"N"_s}, output},
         .summary = CommandText::tr("what was done, newest first"),
         .run = showHistory},
        {.name = u"undo"_s,
         .positionals = {u"FILE"_s},
         .options = {},
         .summary = CommandText::tr("reverse the newest action that is not undone"),
         .run =
             [](const Arguments &arguments, const Console &console) {
                 return reverse(arguments, console, undo, u"undo"_s);
             }},
        {.name = u"redo"_s,
         .positionals = {u"FILE"_s},
         .options = {},
         .summary =
             CommandText::tr("repeat what was undone last, as long as nothing was changed since"),
         .run =
             [](const Arguments &arguments, const Console &console) {
                 return reverse(arguments, console, redo, u"redo"_s);
             }},
        {.name = u"purge"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"--member"_s, .value = u"CODE"_s, .required = true},
                     {.name = u"--name"_s, .value = u"NAME"_s, .required = true}},
         .summary = CommandText::tr("remove for good what is recorded about somebody who is no "
                                    "member any more, named as he is recorded; prints the copy "
                                    "made before"),
         .run = purge},
        {.name = u"backup"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"-o"_s, .value = u"OUT"_s, .required = true}},
         .summary = CommandText::tr("a verified copy; never overwrites"),
         .run = backup},
    };
}

} // namespace zhibu
