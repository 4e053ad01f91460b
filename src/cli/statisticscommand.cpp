#include "cli/command.h"
#include "exchange/formats/csvwriter.h"
#include "exchange/formats/tablewriter.h"
#include "reports/documents/statistics/statisticstables.h"
#include "storage/organisations/organisationchanges.h"

#include <QFileInfo>
#include <QIODevice>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// All tables in one file.
int writeAll(const Console &console, const AnnualStatistics &statistics, const ReturnHead &head,
             const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"xlsx" && ending != u"pdf") {
        printLine(console.err,
                  CommandText::tr("-o: %1: write a name that ends in .xlsx or .pdf, or one table "
                                  "by --table")
                      .arg(path));
        return kWrongUsage;
    }
    const Status status = ending == u"pdf"
                              ? saveStatisticsPages(path, statistics, head)
                              : writeWorkbook(path, statisticsWorkbook(statistics, head));
    return status ? kDone : fail(console, status.error(), kOutputFailed);
}

/// The place of the table of --table; nullopt after printing which there are.
std::optional<int> tableOption(const Console &console, const AnnualStatistics &statistics,
                               const QString &text)
{
    const int place = statistics.placeOf(text.trimmed());
    if (place >= 0) {
        return place;
    }
    QStringList numbers;
    for (const StatisticsTable &table : statistics.pack.tables) {
        numbers += table.key();
    }
    printLine(console.err,
              CommandText::tr("--table: %1: the tables are %2").arg(text, numbers.join(u' ')));
    return std::nullopt;
}

int statistics(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const auto asked = scopeYear(console, view->file(), arguments);
    if (!asked) {
        return kWrongUsage;
    }
    const auto [scope, year] = *asked;
    const auto made = annualStatistics(view->file(), scope, year);
    if (!made) {
        return fail(console, made.error(), kFileUnusable);
    }
    const ReturnHead head{.unit = reportingUnit(view->file(), scope, made->day()),
                          .asOf = console.today};
    const bool isSound = made->isReconciled() && made->gaps.isEmpty();
    int code = kDone;
    if (arguments.has(u"--table"_s)) {
        const auto place = tableOption(console, *made, arguments.value(u"--table"_s));
        code = place ? writeResult(console, statisticsDocument(*made, *place, head), arguments)
                     : kWrongUsage;
    } else if (arguments.has(u"-o"_s)) {
        code = writeAll(console, *made, head, arguments.value(u"-o"_s));
    } else {
        console.out.write(csvBytes(statisticsChecks(*made)));
        for (const NamedGap &gap : made->gaps) {
            printWarning(console, u"%1: %2 %3"_s.arg(gap.gap.title, gap.code, gap.name));
        }
    }
    return code == kDone && !isSound ? kDoneWithFindings : code;
}

} // namespace

QList<Command> statisticsCommands()
{
    return {{.name = u"statistics"_s,
             .positionals = {u"FILE"_s},
             .options = {{.name = u"--year"_s, .value = u"Y"_s, .required = true},
                         {.name = u"--table"_s, .value = u"N"_s},
                         {.name = u"--org"_s, .value = u"CODE"_s},
                         {.name = u"-o"_s, .value = u"OUT"_s}},
             .summary = CommandText::tr("the annual statistics as of 31 December: one table, all "
                                        "of them (XLSX, PDF), or whether they reconcile"),
             .run = statistics}};
}

} // namespace zhibu
