#include "bigfile.h"
#include "documents.h"
#include "queries.h"
#include "table.h"
#ifdef ZHIBU_EMPTY_WINDOW
#include "start.h"
#endif

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

constexpr int kRounds = 3;
constexpr int kRowsOnPage = 46;

const QString kBig = QStringLiteral("big.zhibu");
const QString kSmall = QStringLiteral("small.zhibu"); ///< a tenth of it

/// The same on the whole file and on a tenth of it.
void printGrowth(const QString &what, void (*work)(const QString &))
{
    const Pair figures = compare(
        kRounds, [work] { work(kBig); }, [work] { work(kSmall); });
    printLine(what + u", ten times the rows"_s, figures, kTenfoldGrowth);
}

void benchStart(int /*branches*/)
{
#ifdef ZHIBU_EMPTY_WINDOW
    const Pair big = timeToWindow(kBig);
    printLine(u"start on the file, empty window"_s, big, 1.3);
    printLine(u"start, ten times the rows"_s,
              {.ours = big.ours, .baseline = timeToWindow(kSmall).ours}, kTenfoldGrowth);
    printLine(u"memory with the file open, empty window (MB)"_s, memoryOfWindow(kBig), 2);
#endif
}

void benchResults(int /*branches*/)
{
    Pair sum;
    Pair growth;
    for (const YearCommand &command : yearCommands()) {
        const Pair figures = compare(
            kRounds, [&] { runOurs(command, kBig); }, [&] { runInShell(command, kBig); });
        const double small = compare(
                                 kRounds, [&] { runOurs(command, kSmall); }, [] {})
                                 .ours;
        printLine(command.name + u", sqlite3 shell"_s, figures);
        sum = {.ours = sum.ours + figures.ours, .baseline = sum.baseline + figures.baseline};
        growth = {.ours = sum.ours, .baseline = growth.baseline + small};
    }
    printLine(u"the three together, sqlite3 shell"_s, sum, 1.5);
    printLine(u"the three together, ten times the rows"_s, growth, kTenfoldGrowth);
}

void benchDues(int /*branches*/)
{
    const std::vector<zhibu::DuesPayer> payers = payersOfYears(kSmall, 200, 12);
    const auto recheck = [&payers] { recheckPayers(payers, 12); };
    printLine(u"re-check of 12 years of 200 members, a second"_s,
              {.ours = compare(kRounds, recheck, [] {}).ours, .baseline = 1}, 1);
    printGrowth(u"re-check of a year"_s, recheckDues);
    printGrowth(u"arrears"_s, findArrears);
    printGrowth(u"balances of all books"_s, balanceBooks);
}

void benchList(int /*branches*/)
{
    printLine(u"list of members opened, plain loop over ids"_s,
              compare(
                  kRounds, [] { openList(kBig); }, [] { readIds(kBig); }),
              2);
    printGrowth(u"list of members"_s, openList);
    printGrowth(u"annual statistics"_s, countStatistics);
}

void benchSearch(int /*branches*/)
{
    Searched big(kBig);
    Searched small(kSmall);
    for (const QString &typed : {u"王伟建"_s, u"wangwj"_s, u"w"_s, u"0001234"_s, u"不在此"_s}) {
        printLine(u"search for %1, LIKE over five columns"_s.arg(typed),
                  compare(
                      kRounds, [&] { big.type(typed); }, [&] { big.scanFiveColumns(typed); }),
                  0.1);
    }
    printLine(u"search, ten times the rows"_s,
              compare(
                  kRounds, [&] { big.type(u"wangwj"_s); }, [&] { small.type(u"wangwj"_s); }),
              kTenfoldGrowth);
    printLine(u"names read at the first key, LIKE over five columns"_s,
              compare(
                  kRounds, [] { readNames(kBig); }, [&] { big.scanFiveColumns(u"王伟建"_s); }));
}

void benchImport(int branches)
{
    const int rows = branches * 5;
    const Pair big = importMembers(rows, branches);
    printLine(u"import of %1 x 15 XLSX, reading it"_s.arg(rows), big, 2);
    printLine(u"import, ten times the rows"_s,
              {.ours = big.ours, .baseline = importMembers(rows / 10, branches).ours},
              kTenfoldGrowth);
}

void benchPrint(int branches)
{
    const int pages = branches / 50 + 1;
    const Pair big = printRows(pages * kRowsOnPage);
    printLine(u"table of %1 pages as PDF, bare drawing"_s.arg(pages), big, 1.3);
    printLine(u"table as PDF, ten times the rows"_s,
              {.ours = big.ours, .baseline = printRows(pages * kRowsOnPage / 10).ours},
              kTenfoldGrowth);
    printLine(u"re-check of 12 years of 200 members as PDF, bare drawing"_s, printRecheck(200, 12),
              1.3);
    printLine(u"the same by month, of 30 members, bare drawing"_s, printRecheckMonths(30, 12), 1.3);
}

/// Photos are looked at only when somebody does: with 2 GiB of them everything else takes as long
/// as without.
void benchPhotos(int branches)
{
    constexpr int kPhotos = 1024;
    constexpr double kAsWithout = 1.2;
    const QString withPhotos = u"photos.zhibu"_s;
    if (!QFile::exists(withPhotos)) {
        makeFileWithPhotos(withPhotos, branches / 10, kPhotos);
    }
    const auto both = [&withPhotos](void (*work)(const QString &)) {
        return compare(
            kRounds, [&] { work(withPhotos); }, [work] { work(kSmall); });
    };
    printLine(u"list of activities with 2 GiB of photos, without"_s, both(openActivities),
              kAsWithout);
    printLine(u"list of members with 2 GiB of photos, without"_s, both(openList), kAsWithout);
    for (const YearCommand &command : yearCommands()) {
        printLine(
            command.name + u" with 2 GiB of photos, without"_s,
            compare(
                kRounds, [&] { runOurs(command, withPhotos); }, [&] { runOurs(command, kSmall); }),
            kAsWithout);
    }
#ifdef ZHIBU_EMPTY_WINDOW
    printLine(u"start with 2 GiB of photos, without"_s,
              {.ours = timeToWindow(withPhotos).ours, .baseline = timeToWindow(kSmall).ours},
              kAsWithout);
#endif
}

struct Group
{
    QString name;
    void (*run)(int branches);
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("DISPLAY")) { // the windows as people open them
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    QTemporaryDir scratch;
    qputenv("XDG_CONFIG_HOME", scratch.path().toLocal8Bit());
    qputenv("ZHIBU_EXIT_AFTER_START", "1");

    const QList<Group> groups{{u"start"_s, benchStart},   {u"results"_s, benchResults},
                              {u"dues"_s, benchDues},     {u"list"_s, benchList},
                              {u"search"_s, benchSearch}, {u"import"_s, benchImport},
                              {u"print"_s, benchPrint},   {u"photos"_s, benchPhotos}};
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures what the budgets name, each beside a plain baseline of the same run."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"GROUP"_s,
                                 u"start results dues list search import print photos; all by "
                                 "default"_s);
    const QCommandLineOption size(
        u"branches"_s, u"How large the file is: 20 members and 100 activities for each."_s, u"N"_s,
        u"10000"_s);
    const QCommandLineOption folder(u"folder"_s,
                                    u"Where the files are made, kept and found again."_s, u"DIR"_s,
                                    scratch.path());
    parser.addOptions({size, folder});
    parser.process(app);

    const int branches = parser.value(size).toInt();
    if (branches < 10 || !QDir().mkpath(parser.value(folder))
        || !QDir::setCurrent(parser.value(folder))) {
        fail(u"needs at least 10 branches and a folder to write to"_s);
    }
    for (const auto &[name, count] :
         {std::pair(kBig, branches), std::pair(kSmall, branches / 10)}) {
        if (!QFile::exists(name)) {
            makeBigFile(name, count);
        }
    }
    printHead();
    for (const Group &group : groups) {
        if (parser.positionalArguments().isEmpty()
            || parser.positionalArguments().contains(group.name)) {
            group.run(branches);
        }
    }
    printVerdict();
    return linesOver().isEmpty() ? 0 : 1;
}
