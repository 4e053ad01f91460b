#include "cli/command.h"
#include "core/savefile.h"
#include "exchange/exporter.h"
#include "exchange/formats/tablewriter.h"
#include "exchange/importer.h"
#include "exchange/layouts.h"
#include "exchange/tabletitles.h"
#include "ledger/ledgers.h"
#include "reports/words/schemeproblem.h"
#include "reports/words/wording.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/backup.h"

#include <QFile>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Ledger &ledger, const QString &key)
{
    const int index = ledger.indexOf(key);
    return index < 0 ? QString() : ledger.fields[index].title;
}

void printFindings(const Console &console, const ImportPlan &plan)
{
    const QString source =
        plan.sheet.isEmpty() ? plan.source : plan.source + u'[' + plan.sheet + u']';
    const auto line = [&](qsizetype number, const Finding &finding) {
        return cellErrorLine(source, number, titleOf(*plan.ledger, finding.field), finding.value,
                             findingText(finding));
    };
    for (const Finding &finding : plan.warnings) {
        printWarning(console, cellErrorLine(source, plan.titleLine, finding.value, {},
                                            findingText(finding)));
    }
    for (const Finding &finding : plan.errors) {
        const bool missing = finding.rule == Rule::ColumnMissing;
        printLine(console.err,
                  cellErrorLine(source, plan.titleLine,
                                missing ? titleOf(*plan.ledger, finding.field) : finding.value, {},
                                findingText(finding)));
    }
    for (const PlannedRow &row : plan.rows) {
        for (const Finding &finding : row.errors) {
            printLine(console.err, line(row.line, finding));
        }
        for (const Finding &finding : row.warnings) {
            printWarning(console, line(row.line, finding));
        }
    }
}

void printCounts(const Console &console, const ImportPlan &plan, bool dryRun)
{
    const QString text =
        dryRun ? CommandText::tr("%1 new, %2 changed, %3 unchanged, %4 bad (nothing was written)")
               : CommandText::tr("%1 new, %2 changed, %3 unchanged, %4 bad");
    printLine(console.out, text.arg(plan.count(RowState::New))
                               .arg(plan.count(RowState::Changed))
                               .arg(plan.count(RowState::Same))
                               .arg(plan.count(RowState::Bad)));
}

int writeRejects(const Console &console, const ImportPlan &plan, const QString &path)
{
    const Status status = writeTable(
        path, rejectedRows(plan, [](const Finding &finding) { return findingText(finding); }));
    if (status) {
        return kDone;
    }
    if (status.error().detail == u"ending") {
        printLine(
            console.err,
            CommandText::tr("--rejects: %1: write a name that ends in .csv or .xlsx").arg(path));
        return kWrongUsage;
    }
    return fail(console, status.error(),
                status.error().code == ErrorCode::Invalid ? kWrongUsage : kOutputFailed);
}

/// Writes what is good about a plan, with a copy of the file first.
int carryOut(const Console &console, File &file, const ImportPlan &plan, const Arguments &arguments)
{
    const bool bad = plan.count(RowState::Bad) > 0;
    if (bad && arguments.has(u"--rejects"_s)) {
        const int code = writeRejects(console, plan, arguments.value(u"--rejects"_s));
        if (code != kDone) {
            return code;
        }
    }
    if (plan.writtenCount() > 0) {
        if (const auto copy = backUpDated(file.path()); !copy) {
            return fail(console, copy.error(), kOutputFailed);
        }
    }
    const BadRows badRows = arguments.has(u"--skip-bad"_s) ? BadRows::Skip : BadRows::Refuse;
    if (auto status = applyImport(file, plan, badRows); !status) {
        return fail(console, status.error(), kFileUnusable);
    }
    printCounts(console, plan, false);
    return bad ? kDoneWithFindings : kDone;
}

int import(const Arguments &arguments, const Console &console)
{
    const Ledger *ledger = ledgerArgument(console, arguments.positional(1));
    const bool skipBad = arguments.has(u"--skip-bad"_s);
    if (!ledger) {
        return kWrongUsage;
    }
    if (arguments.has(u"--rejects"_s) && !skipBad) {
        printLine(console.err, CommandText::tr("--rejects goes with --skip-bad"));
        return kWrongUsage;
    }
    const bool dryRun = arguments.has(u"--dry-run"_s);
    const auto file = openFile(console, arguments.positional(0),
                               dryRun ? File::Access::Read : File::Access::Write);
    if (!file) {
        return kFileUnusable;
    }
    const auto table =
        readTableFor(arguments.positional(2), *ledger, arguments.value(u"--sheet"_s));
    if (!table) {
        return fail(console, table.error(), kBadInput);
    }
    const auto plan = planImport(*file, *ledger, *table, {}, console.today);
    if (!plan) {
        return fail(console, plan.error(), kFileUnusable);
    }
    printFindings(console, *plan);
    const bool bad = plan->count(RowState::Bad) > 0;
    const bool refused = !plan->errors.isEmpty() || (bad && !skipBad);
    if (dryRun || refused) {
        printCounts(console, *plan, true);
        return refused || bad ? kBadInput : kDone;
    }
    return carryOut(console, *file, *plan, arguments);
}

/// The rows in the columns of another system.
int exportInLayout(const Arguments &arguments, const Console &console, const Ledger &ledger)
{
    const QString id = arguments.value(u"--layout"_s);
    const TableLayout *layout = findLayout(ledger, id);
    if (!layout) {
        QStringList known;
        for (const TableLayout &each : tableLayouts()) {
            known += each.ledger == ledger.key ? each.id : QString();
        }
        known.removeAll(QString());
        printLine(console.err,
                  known.isEmpty()
                      ? CommandText::tr("--layout: %1: there is none for %2").arg(id, ledger.title)
                      : CommandText::tr("--layout: %1: write one of these: %2")
                            .arg(id, known.join(u' ')));
        return kWrongUsage;
    }
    if (arguments.has(u"--year"_s)) {
        printWarning(console,
                     CommandText::tr("%1 has no year; --year is ignored").arg(ledger.title));
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const auto table = exportLayout(view->file(), ledger, *layout, console.today);
    return table ? writeResult(console, *table, arguments)
                 : fail(console, table.error(), kFileUnusable);
}

int exportRows(const Arguments &arguments, const Console &console)
{
    const Ledger *ledger = ledgerArgument(console, arguments.positional(1));
    if (!ledger) {
        return kWrongUsage;
    }
    if (arguments.has(u"--layout"_s)) {
        return exportInLayout(arguments, console, *ledger);
    }
    ListQuery query;
    if (arguments.has(u"--year"_s)) {
        const auto year = yearOption(console, arguments);
        if (!year) {
            return kWrongUsage;
        }
        query.year = *year;
        if (!hasYear(*ledger)) {
            printWarning(console,
                         CommandText::tr("%1 has no year; --year is ignored").arg(ledger->title));
        }
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto table = exportLedger(file, *ledger, query);
    return table ? writeResult(console, *table, arguments)
                 : fail(console, table.error(), kFileUnusable);
}

int listLedgers(const Arguments &arguments, const Console &console)
{
    TextTable table{.name = u"台账"_s,
                    .columns = {{.title = u"台账"_s}, {.title = u"名称"_s}, {.title = u"列"_s}}};
    for (const Ledger &ledger : allLedgers()) {
        QStringList columns;
        for (const Field &field : ledger.fields) {
            QString title = field.title + (field.required ? u"*"_s : QString());
            for (const QStringList &key : ledger.keys) {
                title += key.contains(field.key) ? u"#"_s : QString();
            }
            columns += title;
        }
        table.rows += {ledger.key, ledger.title, columns.join(u' ')};
    }
    return writeResult(console, table, arguments);
}

/// What may be a mistake: a version in place of one that is not older, points nobody can reach.
void warnOfImported(const Console &console, const File &file, const QList<Scheme> &before,
                    const QString &id)
{
    const auto old = std::ranges::find(before, id, &Scheme::id);
    const auto now = findScheme(&file, id);
    for (const QString &doubt : now ? schemeDoubtTexts(*now) : QStringList()) {
        printWarning(console, id + u": "_s + doubt);
    }
    if (old != before.end() && now && old->version >= now->version) {
        printWarning(console, CommandText::tr("%1: version %2 now stands in place of version %3, "
                                              "which is not older; “zhibu undo” takes that back")
                                  .arg(id)
                                  .arg(now->version)
                                  .arg(old->version));
    }
}

int importSchemes(const Arguments &arguments, const Console &console)
{
    const QString path = arguments.positional(1);
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(console,
                    {.code = ErrorCode::NotFound, .subject = path, .detail = source.errorString()},
                    kBadInput);
    }
    const auto file = openFile(console, arguments.positional(0), File::Access::Write);
    if (!file) {
        return kFileUnusable;
    }
    const QByteArray json = source.readAll();
    if (const auto scheme = parseScheme(json)) {
        const auto stored = schemeText(file.get(), scheme->id);
        if (stored && *stored == json) {
            printLine(
                console.err,
                CommandText::tr("%1: no change, this scheme is there already").arg(scheme->id));
            printLine(console.out, scheme->id);
            return kDone;
        }
    }
    const auto before = allSchemes(file.get());
    const auto id = importScheme(*file, json);
    if (!id) {
        return failScheme(console, id.error(), path,
                          id.error().code == ErrorCode::Invalid ? kBadInput : kFileUnusable);
    }
    if (before) {
        warnOfImported(console, *file, *before, *id);
    }
    printLine(console.out, *id);
    return kDone;
}

int printScheme(const Console &console, const File *file, const Arguments &arguments)
{
    const auto text = schemeText(file, arguments.value(u"--json"_s));
    if (!text) {
        return failScheme(console, text.error(), arguments.value(u"--json"_s), kWrongUsage);
    }
    if (!arguments.has(u"-o"_s)) {
        console.out.write(*text);
        return kDone;
    }
    const Status status = saveFile(arguments.value(u"-o"_s), *text);
    return status ? kDone : fail(console, status.error(), kOutputFailed);
}

int listSchemes(const Arguments &arguments, const Console &console)
{
    std::unique_ptr<FileView> view;
    if (arguments.has(u"--file"_s)) {
        view = viewFile(console, arguments.value(u"--file"_s));
        if (!view) {
            return kFileUnusable;
        }
    }
    const File *file = view ? &view->file() : nullptr;
    if (arguments.has(u"--json"_s)) {
        return printScheme(console, file, arguments);
    }
    TextTable table{.name = u"方案"_s,
                    .columns = {{.title = u"方案"_s},
                                {.title = u"版本"_s},
                                {.title = u"名称"_s},
                                {.title = u"依据"_s},
                                {.title = u"指标"_s}}};
    const auto schemes = allSchemes(file);
    if (!schemes) {
        return fail(console, schemes.error(), kBadInput);
    }
    for (const Scheme &scheme : *schemes) {
        QStringList criteria;
        for (const Criterion &criterion : scheme.criteria) {
            criteria += u"%1 %2（%3）"_s.arg(criterion.id, criterion.title, toText(criterion.max));
        }
        table.rows += {scheme.id, QString::number(scheme.version), scheme.title, scheme.source,
                       criteria.join(u'；')};
    }
    return writeResult(console, table, arguments);
}

} // namespace

QList<Command> tableCommands()
{
    const Option output{.name = u"-o"_s, .value = u"OUT"_s};
    return {
        {.name = u"import"_s,
         .positionals = {u"FILE"_s, u"LEDGER"_s, u"SOURCE"_s},
         .options = {{.name = u"--dry-run"_s},
                     {.name = u"--sheet"_s, .value = u"NAME"_s},
                     {.name = u"--skip-bad"_s},
                     {.name = u"--rejects"_s, .value = u"OUT"_s}},
         .summary =
             CommandText::tr("rows of a table (CSV, XLSX, ODS) as one action: all of them or none"),
         .run = import},
        {.name = u"export"_s,
         .positionals = {u"FILE"_s, u"LEDGER"_s},
         .options = {output,
                     {.name = u"--year"_s, .value = u"Y"_s},
                     {.name = u"--layout"_s, .value = u"ID"_s}},
         .summary = CommandText::tr("a ledger as CSV or, by the ending of OUT, XLSX or PDF; with "
                                    "--layout national the members or the organisations in the "
                                    "columns of the national information system"),
         .run = exportRows},
        {.name = u"ledgers"_s,
         .positionals = {},
         .options = {output},
         .summary = CommandText::tr("the ledgers and their columns (* required, # key)"),
         .run = listLedgers},
        {.name = u"schemes"_s,
         .positionals = {},
         .options = {{.name = u"--file"_s, .value = u"FILE"_s},
                     {.name = u"--json"_s, .value = u"ID"_s},
                     output},
         .summary = CommandText::tr("the rating schemes and their criteria, those of FILE "
                                    "included, or one of them as JSON"),
         .run = listSchemes},
        {.name = u"schemes import"_s,
         .positionals = {u"FILE"_s, u"SCHEME"_s},
         .options = {},
         .summary =
             CommandText::tr("a scheme (JSON) into the file, in place of one with the same id"),
         .run = importSchemes},
    };
}

} // namespace zhibu
