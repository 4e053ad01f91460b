#include "cli/command.h"

#include "core/datetext.h"
#include "exchange/formats/csvwriter.h"
#include "exchange/formats/tablewriter.h"
#include "ledger/ledgers.h"
#include "reports/pages/printedtable.h"
#include "reports/words/schemeproblem.h"
#include "reports/words/wording.h"
#include "storage/records/lookup.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

void tellUpgrade(const Console &console, const File &file)
{
    if (!file.copyBeforeUpgrade().isEmpty()) {
        printWarning(console,
                     CommandText::tr(
                         "the file was brought to the newest version; a copy of it as it was: %1")
                         .arg(file.copyBeforeUpgrade()));
    }
}

Status writeFile(const QString &path, const Document &document)
{
    if (QFileInfo(path).suffix().toLower() != u"pdf") {
        return writeTable(path, document.sheet());
    }
    return savePages(path, document);
}

} // namespace

void printLine(QIODevice &device, const QString &line)
{
    device.write(line.toUtf8() + '\n');
}

void printWarning(const Console &console, const QString &text)
{
    printLine(console.err, u"warning: "_s + text);
}

const Ledger *ledgerArgument(const Console &console, const QString &name)
{
    const Ledger *ledger = findLedger(name);
    if (!ledger) {
        printLine(console.err,
                  CommandText::tr("%1: no such ledger; zhibu ledgers lists them").arg(name));
    }
    return ledger;
}

int fail(const Console &console, const Error &error, int code)
{
    printLine(console.err, errorText(error));
    return code;
}

int failScheme(const Console &console, const Error &error, const QString &idOrPath, int code)
{
    if (error.code == ErrorCode::NotFound && error.subject == idOrPath) {
        printLine(console.err, CommandText::tr("%1: neither a scheme nor a scheme file; zhibu "
                                               "schemes lists the schemes")
                                   .arg(idOrPath));
        return code;
    }
    QFile source(idOrPath);
    if (error.code != ErrorCode::Invalid || !source.open(QIODevice::ReadOnly)) {
        return fail(console, error, code);
    }
    for (const QString &line : schemeProblemTexts(source.readAll())) {
        printLine(console.err, u"%1: %2"_s.arg(idOrPath, line));
    }
    return fail(console, {.code = ErrorCode::Invalid, .subject = idOrPath, .detail = {}}, code);
}

std::unique_ptr<File> openFile(const Console &console, const QString &path, File::Access access)
{
    auto file = File::open(path, access);
    if (!file) {
        printLine(console.err, errorText(file.error()));
        return nullptr;
    }
    tellUpgrade(console, **file);
    return std::move(*file);
}

std::unique_ptr<FileView> viewFile(const Console &console, const QString &path)
{
    auto view = FileView::open(path);
    if (!view) {
        printLine(console.err, errorText(view.error()));
        return nullptr;
    }
    tellUpgrade(console, (*view)->file());
    return std::move(*view);
}

std::optional<RowId> findScope(const Console &console, const File &file, const Arguments &arguments)
{
    if (!arguments.has(u"--org"_s)) {
        return 0;
    }
    const QString name = arguments.value(u"--org"_s);
    const Lookup::Answer answer = Lookup(file).organisation(name);
    if (answer.problem) {
        printLine(console.err, CommandText::tr("--org: %1: no such organisation").arg(name));
        return std::nullopt;
    }
    return answer.id;
}

std::optional<int> yearOption(const Console &console, const Arguments &arguments)
{
    bool isNumber = false;
    const int year = arguments.value(u"--year"_s).toInt(&isNumber);
    if (!isNumber || year < 1921 || year > 2199) {
        printLine(console.err,
                  CommandText::tr("--year: %1: write the year in digits, from 1921 to 2199")
                      .arg(arguments.value(u"--year"_s)));
        return std::nullopt;
    }
    return year;
}

std::optional<ScopeYear> scopeYear(const Console &console, const File &file,
                                   const Arguments &arguments)
{
    const auto scope = findScope(console, file, arguments);
    const auto year = yearOption(console, arguments);
    return scope && year ? std::optional(ScopeYear{.scope = *scope, .year = *year}) : std::nullopt;
}

std::optional<QDate> dateOption(const Console &console, const Arguments &arguments,
                                const QString &option, QDate otherwise)
{
    if (!arguments.has(option)) {
        return otherwise;
    }
    const auto date = dateFromText(arguments.value(option));
    if (!date) {
        printLine(console.err, CommandText::tr("%1: %2: not a date (write 2024-12-31)")
                                   .arg(option, arguments.value(option)));
    }
    return date;
}

int writeResult(const Console &console, const Document &document, const Arguments &arguments)
{
    if (!arguments.has(u"-o"_s)) {
        console.out.write(csvBytes(document.table));
        return kDone;
    }
    const QString path = arguments.value(u"-o"_s);
    const Status status = writeFile(path, document);
    if (!status && status.error().detail == u"ending") {
        printLine(
            console.err,
            CommandText::tr("-o: %1: write a name that ends in .csv, .xlsx or .pdf").arg(path));
        return kWrongUsage;
    }
    if (!status) {
        return fail(console, status.error(),
                    status.error().code == ErrorCode::Invalid ? kWrongUsage : kOutputFailed);
    }
    return kDone;
}

int writeResult(const Console &console, const TextTable &table, const Arguments &arguments)
{
    return writeResult(console, Document{.letter = {}, .table = table, .page = printedTable(table)},
                       arguments);
}

} // namespace zhibu
