#include "cli/command.h"
#include "core/datetext.h"
#include "exchange/evidence.h"
#include "ledger/ledgers.h"
#include "reports/documents/document.h"
#include "reports/documents/duestables.h"
#include "reports/documents/rating/explanation.h"
#include "reports/documents/rating/quotatext.h"
#include "reports/documents/rating/startable.h"
#include "reports/words/codenames.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/rounds/rounds.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Option kYear{
    .name = QStringLiteral("--year"), .value = QStringLiteral("Y"), .required = true};
const Option kOrg{.name = QStringLiteral("--org"), .value = QStringLiteral("CODE")};
const Option kAsOf{.name = QStringLiteral("--as-of"), .value = QStringLiteral("DATE")};
const Option kScheme{.name = QStringLiteral("--scheme"), .value = QStringLiteral("ID|JSON")};
const Option kInterim{.name = QStringLiteral("--interim")};
const Option kBy{.name = QStringLiteral("--by"), .value = QStringLiteral("EVALUATOR")};
const Option kOut{.name = QStringLiteral("-o"), .value = QStringLiteral("OUT")};

/// A request read from the options, or the exit code after saying what is wrong.
struct RatingOptions
{
    std::optional<RatingRequest> request;
    int code = kDone;
};

std::optional<QString> evaluatorCode(const QString &word)
{
    if (word == u"自评" || word == u"self") {
        return u"self"_s;
    }
    if (word == u"测评" || word == u"masses") {
        return u"masses"_s;
    }
    return word == u"考评" || word == u"superior" ? std::optional(u"superior"_s) : std::nullopt;
}

RatingOptions ratingOptions(const Console &console, const File &file, const Arguments &arguments,
                            RowId scope = 0)
{
    RatingRequest request;
    request.scope = scope;
    const auto year = yearOption(console, arguments);
    if (!year) {
        return {.request = {}, .code = kWrongUsage};
    }
    request.year = *year;
    request.round = arguments.has(u"--interim"_s) ? Round::June : Round::December;
    const auto asOf = dateOption(console, arguments, u"--as-of"_s,
                                 defaultAsOf(*year, request.round, console.today));
    if (!asOf) {
        return {.request = {}, .code = kWrongUsage};
    }
    request.asOf = *asOf;
    if (arguments.has(u"--by"_s)) {
        request.by = evaluatorCode(arguments.value(u"--by"_s));
        if (!request.by) {
            printLine(console.err, CommandText::tr("--by: %1: write 自评, 测评 or 考评")
                                       .arg(arguments.value(u"--by"_s)));
            return {.request = {}, .code = kWrongUsage};
        }
    }
    const auto scheme = arguments.has(u"--scheme"_s)
                            ? findScheme(&file, arguments.value(u"--scheme"_s))
                            : schemeInUse(file, *year, request.round, scope);
    // A day that was asked for means the records as they stood then, not what was confirmed.
    request.confirmed = !arguments.has(u"--as-of"_s);
    if (!scheme) {
        return {.request = {},
                .code = failScheme(console, scheme.error(), arguments.value(u"--scheme"_s),
                                   scheme.error().code == ErrorCode::NotFound ? kWrongUsage
                                                                              : kBadInput)};
    }
    request.scheme = *scheme;
    const auto foreign = isForeignScheme(file, *year, request.round, scheme->id);
    if (!foreign) {
        return {.request = {}, .code = fail(console, foreign.error(), kFileUnusable)};
    }
    request.decisions = !*foreign;
    return {.request = request, .code = kDone};
}

/// Says that a scheme is only tried out, or the records of a year that is approved.
void warnOfTrial(const Console &console, const File &file, const RatingRequest &request)
{
    if (!request.decisions) {
        printWarning(console, CommandText::tr("no round of that year goes by %1: this is a trial, "
                                              "without the stars people decided on")
                                  .arg(request.scheme.id));
        return;
    }
    const bool isLive = !request.confirmed || request.by;
    const auto approved =
        isLive ? hasConfirmed(file, request.year, request.round, request.scope) : Result(false);
    if (approved && *approved) {
        printWarning(console, CommandText::tr("the result of %1 is approved: this is a trial, "
                                              "computed from the records as they are now, not the "
                                              "approved result")
                                  .arg(request.year));
    }
}

/// The day a table speaks of: that of its results where one approval confirmed them all.
QDate dayOf(const RatingTable &table, QDate asked)
{
    const QDate first = table.rows.empty() ? asked : table.rows.front().facts.asOf;
    const bool isOneApproval = std::ranges::all_of(table.rows, [first](const auto &row) {
        return row.confirmedBy && row.facts.asOf == first;
    });
    return isOneApproval ? first : asked;
}

int rateYear(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const RatingOptions options = ratingOptions(console, file, arguments);
    if (!options.request) {
        return options.code;
    }
    const auto table = rateOrganisations(file, *options.request);
    if (!table) {
        return fail(console, table.error(), kFileUnusable);
    }
    warnOfTrial(console, file, *options.request);
    for (const QString &sentence : quotaSentences(options.request->scheme, *table)) {
        printWarning(console, sentence);
    }
    Document document = starDocument(*table, options.request->scheme, options.request->year,
                                     u"截至"_s + proseDate(dayOf(*table, options.request->asOf)));
    if (options.request->by) {
        document.page.title +=
            u"（按%1试算）"_s.arg(codeName(u"evaluations"_s, u"evaluator"_s, *options.request->by));
    }
    return writeResult(console, document, arguments);
}

int compareYear(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const RatingOptions options = ratingOptions(console, file, arguments);
    if (!options.request) {
        return options.code;
    }
    RatingRequest first = *options.request;
    first.confirmed = false;
    first.decisions = false;
    RatingRequest second = first;
    const auto scheme = findScheme(&file, arguments.value(u"--with"_s));
    if (!scheme) {
        return failScheme(console, scheme.error(), arguments.value(u"--with"_s),
                          scheme.error().code == ErrorCode::NotFound ? kWrongUsage : kBadInput);
    }
    const QString ours =
        arguments.has(u"--scheme"_s) ? arguments.value(u"--scheme"_s) : first.scheme.id;
    if (ours == arguments.value(u"--with"_s)) {
        printLine(console.err, CommandText::tr("--with: %1: a scheme does not differ from itself; "
                                               "zhibu schemes lists the others")
                                   .arg(ours));
        return kWrongUsage;
    }
    second.scheme = *scheme;
    const auto byFirst = rateOrganisations(file, first);
    const auto bySecond = rateOrganisations(file, second);
    if (!byFirst || !bySecond) {
        return fail(console, byFirst ? bySecond.error() : byFirst.error(), kFileUnusable);
    }
    if (const QString warning = comparisonWarning(first.scheme, second.scheme);
        !warning.isEmpty()) {
        printWarning(console, warning);
    }
    return writeResult(
        console, comparisonTable(first.scheme, *byFirst, second.scheme, *bySecond, first.year),
        arguments);
}

/// An organisation as the options ask to rate it, or the exit code after saying why it is not.
struct RatedOne
{
    RatingRequest request;
    std::optional<RatedOrganisation> row;
    int code = kDone;
};

RatedOne rateOne(const Console &console, const File &file, const Arguments &arguments,
                 RowId organisation)
{
    const RatingOptions options = ratingOptions(console, file, arguments, organisation);
    if (!options.request) {
        return {.request = {}, .row = {}, .code = options.code};
    }
    const auto table = rateOrganisations(file, *options.request);
    if (!table) {
        return {.request = {}, .row = {}, .code = fail(console, table.error(), kFileUnusable)};
    }
    const auto row = std::ranges::find(table->rows, organisation, &RatedOrganisation::id);
    if (row == table->rows.end()) {
        printLine(console.err, CommandText::tr("%1 is not rated by this scheme on that day")
                                   .arg(arguments.value(u"--org"_s)));
        return {.request = {}, .row = {}, .code = kWrongUsage};
    }
    return {.request = *options.request, .row = *row};
}

int explain(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto organisation = findScope(console, file, arguments);
    if (!organisation) {
        return kWrongUsage;
    }
    const RatedOne one = rateOne(console, file, arguments, *organisation);
    if (!one.row) {
        return one.code;
    }
    warnOfTrial(console, file, one.request);
    const ExplanationNode root = explanation(one.request.scheme, *one.row);
    console.out.write(arguments.has(u"--json"_s) ? QJsonDocument(explanationJson(root)).toJson()
                                                 : explanationText(root).toUtf8());
    return kDone;
}

int writeDocument(const Console &console, const File &file, const DocumentRequest &request,
                  const Arguments &arguments)
{
    const auto document = makeDocument(file, request);
    return document ? writeResult(console, *document, arguments)
                    : fail(console, document.error(), kFileUnusable);
}

int dues(const Arguments &arguments, const Console &console)
{
    const bool monthly = arguments.has(u"--month"_s);
    if (monthly == arguments.has(u"--year"_s)) {
        printLine(console.err, CommandText::tr("dues needs either --month or --year"));
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto scope = findScope(console, file, arguments);
    if (!scope) {
        return kWrongUsage;
    }
    if (monthly) {
        const auto month = monthFromText(arguments.value(u"--month"_s));
        if (!month) {
            printLine(console.err, CommandText::tr("--month: %1: not a month (write 2024-03)")
                                       .arg(arguments.value(u"--month"_s)));
            return kWrongUsage;
        }
        const auto rows = duesMonthRows(file, *scope, *month);
        return rows ? writeResult(console, duesMonthTable(*rows, *month), arguments)
                    : fail(console, rows.error(), kFileUnusable);
    }
    const auto year = yearOption(console, arguments);
    const auto asOf = year ? dateOption(console, arguments, u"--as-of"_s,
                                        defaultAsOf(*year, Round::December, console.today))
                           : std::nullopt;
    if (!asOf) {
        return kWrongUsage;
    }
    return writeDocument(console, file, {DocumentKind::Dues, *scope, *year, *asOf}, arguments);
}

int meetings(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto scope = findScope(console, file, arguments);
    const auto year = yearOption(console, arguments);
    const auto asOf = year ? dateOption(console, arguments, u"--as-of"_s,
                                        defaultAsOf(*year, Round::December, console.today))
                           : std::nullopt;
    if (!scope || !asOf) {
        return kWrongUsage;
    }
    return writeDocument(console, file, {DocumentKind::Meetings, *scope, *year, *asOf}, arguments);
}

int summary(const Arguments &arguments, const Console &console)
{
    const QString ending = QFileInfo(arguments.value(u"-o"_s)).suffix().toLower();
    if (ending != u"pdf" && ending != u"odt" && ending != u"html") {
        printLine(console.err,
                  CommandText::tr("-o: %1: write a name that ends in .pdf, .odt or .html")
                      .arg(arguments.value(u"-o"_s)));
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const File &file = view->file();
    const auto asked = scopeYear(console, file, arguments);
    if (!asked) {
        return kWrongUsage;
    }
    const auto [organisation, year] = *asked;
    const QDate asOf = defaultAsOf(year, Round::December, console.today);
    const auto then = organisationOn(file, organisation, asOf);
    if (!then || then->kind != OrganisationKind::Branch) {
        printLine(console.err, CommandText::tr("--org: %1: the annual summary is that of one "
                                               "党支部; name a branch below it")
                                   .arg(arguments.value(u"--org"_s)));
        return kWrongUsage;
    }
    const auto document = makeDocument(file, {DocumentKind::Summary, organisation, year, asOf});
    if (!document) {
        return fail(console, document.error(), kFileUnusable);
    }
    const Status status = saveDocument(arguments.value(u"-o"_s), *document->letter);
    return status ? kDone : fail(console, status.error(), kOutputFailed);
}

/// Prints the path of a folder that was written, or why it was not.
int printFolder(const Console &console, const Result<AttachmentFolder> &folder)
{
    if (!folder) {
        return fail(console, folder.error(),
                    folder.error().code == ErrorCode::Io ? kOutputFailed : kFileUnusable);
    }
    printLine(console.out, folder->path);
    if (folder->missing == 0) {
        return kDone;
    }
    printWarning(console, CommandText::tr("%n piece(s) of evidence are missing; the index marks "
                                          "them 缺",
                                          nullptr, folder->missing));
    return kDoneWithFindings;
}

int evidence(const Arguments &arguments, const Console &console)
{
    const auto file = openFile(console, arguments.positional(0), File::Access::Read);
    if (!file) {
        return kFileUnusable;
    }
    const auto asked = scopeYear(console, *file, arguments);
    if (!asked) {
        return kWrongUsage;
    }
    const auto [organisation, year] = *asked;
    if (arguments.has(u"--star"_s)) {
        const RatedOne one = rateOne(console, *file, arguments, organisation);
        return one.row ? printFolder(console,
                                     writeStarEvidence(*file, *one.row, arguments.value(u"-o"_s)))
                       : one.code;
    }
    return printFolder(console, writeEvidence(*file, organisation, year, arguments.value(u"-o"_s)));
}

int attachments(const Arguments &arguments, const Console &console)
{
    const Ledger *ledger = findLedger(arguments.positional(1));
    if (ledger == nullptr) {
        printLine(console.err, CommandText::tr("%1: no such ledger; zhibu ledgers lists them")
                                   .arg(arguments.positional(1)));
        return kWrongUsage;
    }
    const auto file = openFile(console, arguments.positional(0), File::Access::Read);
    if (!file) {
        return kFileUnusable;
    }
    const auto asked = scopeYear(console, *file, arguments);
    if (!asked) {
        return kWrongUsage;
    }
    const auto [organisation, year] = *asked;
    return printFolder(
        console, writeAttachments(*file, *ledger, organisation, year, arguments.value(u"-o"_s)));
}

} // namespace

QList<Command> resultCommands()
{
    Option needed = kOrg;
    needed.required = true;
    Option target = kOut;
    target.required = true;
    Option optionalYear = kYear;
    optionalYear.required = false;
    return {
        {.name = u"rate"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear, kScheme, kAsOf, kInterim, kBy, kOut},
         .summary = CommandText::tr("the star table of a year as CSV, XLSX or PDF"),
         .run = rateYear},
        {.name = u"compare"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear,
                     {.name = u"--with"_s, .value = u"ID|JSON"_s, .required = true},
                     kScheme,
                     kAsOf,
                     kInterim,
                     kBy,
                     kOut},
         .summary = CommandText::tr("a year under two schemes, side by side"),
         .run = compareYear},
        {.name = u"explain"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear, needed, kScheme, kAsOf, kInterim, kBy, {.name = u"--json"_s}},
         .summary = CommandText::tr("why an organisation holds its star"),
         .run = explain},
        {.name = u"dues"_s,
         .positionals = {u"FILE"_s},
         .options =
             {{.name = u"--month"_s, .value = u"YYYY-MM"_s}, optionalYear, kOrg, kAsOf, kOut},
         .summary = CommandText::tr("dues owed and paid in a month or a year"),
         .run = dues},
        {.name = u"meetings"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear, kOrg, kAsOf, kOut},
         .summary = CommandText::tr("required meetings that were held and missed"),
         .run = meetings},
        {.name = u"summary"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear, needed, target},
         .summary = CommandText::tr("the annual summary as PDF, ODT or HTML"),
         .run = summary},
        {.name = u"evidence"_s,
         .positionals = {u"FILE"_s},
         .options = {kYear,
                     needed,
                     {.name = u"--star"_s},
                     {.name = u"-o"_s, .value = u"FOLDER"_s, .required = true}},
         .summary = CommandText::tr("the attached files of a year's events, or of all a star rests "
                                    "on, numbered, with an index"),
         .run = evidence},
        {.name = u"attachments"_s,
         .positionals = {u"FILE"_s, u"LEDGER"_s},
         .options = {kYear, kOrg, {.name = u"-o"_s, .value = u"FOLDER"_s, .required = true}},
         .summary =
             CommandText::tr("the attached files of a ledger's records, numbered, with an index"),
         .run = attachments},
    };
}

} // namespace zhibu
