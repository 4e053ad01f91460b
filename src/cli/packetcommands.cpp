#include "cli/command.h"
#include "core/savefile.h"
#include "exchange/packets/packettexts.h"
#include "exchange/packets/taking.h"
#include "reports/words/packetwords.h"
#include "storage/attachments/attachments.h"
#include "storage/file/backup.h"
#include "storage/records/lookup.h"

#include <QFile>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The first line of the file of --passphrase-file; empty without the option, nullopt after
/// printing why not.
std::optional<QString> passphraseOption(const Console &console, const Arguments &arguments)
{
    const QString path = arguments.value(u"--passphrase-file"_s);
    if (path.isEmpty()) {
        return QString();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(console,
             {.code = file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
              .subject = path,
              .detail = file.errorString()},
             kWrongUsage);
        return std::nullopt;
    }
    const QString passphrase = QString::fromUtf8(file.readLine()).trimmed();
    if (passphrase.isEmpty()) {
        printLine(console.err,
                  CommandText::tr("--passphrase-file: %1: there is no passphrase in its first line")
                      .arg(path));
        return std::nullopt;
    }
    return passphrase;
}

int makePacket(const Arguments &arguments, const Console &console)
{
    const auto passphrase = passphraseOption(console, arguments);
    const auto since = dateOption(console, arguments, u"--since"_s, QDate());
    if (!passphrase || !since) {
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const auto scope = findScope(console, view->file(), arguments);
    if (!scope) {
        return kWrongUsage;
    }
    const PacketRequest request{.organisation = *scope,
                                .since = since->isValid() ? std::optional(*since) : std::nullopt,
                                .withFiles = !arguments.has(u"--no-attachments"_s),
                                .isDown = arguments.has(u"--down"_s)};
    const auto packet = collectPacket(view->file(), request, QDateTime::currentDateTime());
    if (!packet) {
        return fail(console, packet.error(), kFileUnusable);
    }
    const auto bytes = packetBytes(*packet, *passphrase);
    if (!bytes) {
        return fail(console, bytes.error(), kOutputFailed);
    }
    const QString path = arguments.value(
        u"-o"_s, safeFileName(u"%1-%2.zhibupacket"_s.arg(packet->info.organisation,
                                                         console.today.toString(Qt::ISODate))));
    if (auto status = saveFile(path, *bytes); !status) {
        return fail(console, status.error(), kOutputFailed);
    }
    printLine(console.out, CommandText::tr("%1: %2 rows, %3 attachments")
                               .arg(path)
                               .arg(packet->rows.size())
                               .arg(packet->files.size()));
    return kDone;
}

/// The packet of a command; nullopt after printing why not, with its exit code in `code`.
std::optional<Packet> packetArgument(const Console &console, const Arguments &arguments, int &code)
{
    const auto passphrase = passphraseOption(console, arguments);
    if (!passphrase) {
        code = kWrongUsage;
        return std::nullopt;
    }
    auto packet = readPacket(arguments.positional(1), *passphrase);
    if (!packet) {
        code = fail(console, packet.error(), kBadInput);
        return std::nullopt;
    }
    return std::move(*packet);
}

QString headText(const Packet &packet, const PacketComparison &comparison)
{
    return packetHeadText(comparison.organisation.name, comparison.organisation.code,
                          packet.info.madeAt, packet.info.since);
}

/// The packet beside the file, when it is about the organisation of --org, if that is given;
/// nullopt after printing why not, with the exit code in `code`.
std::optional<PacketComparison> comparisonOf(const Console &console, const Arguments &arguments,
                                             const File &file, const Packet &packet, int &code)
{
    auto comparison = comparePacket(file, packet);
    if (!comparison) {
        code = fail(console, comparison.error(),
                    comparison.error().code == ErrorCode::Foreign ? kBadInput : kFileUnusable);
        return std::nullopt;
    }
    const QString wanted = arguments.value(u"--org"_s);
    const PacketReference &about = comparison->organisation;
    const bool isSaid = about.id != 0 ? Lookup(file).organisation(wanted).id == about.id
                                      : wanted == about.code || wanted == about.name;
    if (arguments.has(u"--org"_s) && !isSaid) {
        printLine(console.err, CommandText::tr("The packet is not about %1 but about %2 (%3)")
                                   .arg(wanted, about.name, about.code));
        code = kBadInput;
        return std::nullopt;
    }
    return std::move(*comparison);
}

int printDifferences(const Console &console, const Arguments &arguments, const File &file,
                     const Packet &packet, const PacketComparison &comparison)
{
    auto table = packetTable(file, packet, comparison, packetWords());
    if (!table) {
        return fail(console, table.error(), kFileUnusable);
    }
    table->heading += headText(packet, comparison);
    printLine(console.err, table->heading.last());
    const int code = writeResult(console, *table, arguments);
    const bool isClear =
        comparison.count(PacketState::Conflict) == 0 && comparison.count(PacketState::Refused) == 0;
    return code != kDone || isClear ? code : kDoneWithFindings;
}

int compare(const Arguments &arguments, const Console &console)
{
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    int code = kDone;
    const auto packet = packetArgument(console, arguments, code);
    if (!packet) {
        return code;
    }
    const auto comparison = comparisonOf(console, arguments, view->file(), *packet, code);
    return comparison ? printDifferences(console, arguments, view->file(), *packet, *comparison)
                      : code;
}

QList<PacketChoice> choicesOf(const PacketComparison &comparison, const QString &conflicts)
{
    QList<PacketChoice> choices = proposedChoices(comparison);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (comparison.differences[i].state != PacketState::Conflict) {
            continue;
        }
        if (conflicts == u"ours") {
            choices[i] = ours(comparison.differences[i]);
        } else if (conflicts == u"theirs") {
            choices[i] = theirs(comparison.differences[i], true);
        }
    }
    return choices;
}

/// A difference in one line: 党员 李四: why it is not taken, or what it is.
QString differenceLine(const File &file, const Packet &packet, const PacketDifference &difference)
{
    const auto texts = packetTexts(file, packet, difference);
    const Ledger &ledger = *packet.rows[difference.row].ledger;
    const QString problem = packetProblem(ledger, difference, packetWords());
    return CommandText::tr("%1 %2: %3")
        .arg(ledger.title, texts ? texts->name : QString(),
             problem.isEmpty() ? packetStateText(difference.state) : problem);
}

/// The rows nothing was done about, and what can be done.
void printOpen(const Console &console, const File &file, const Packet &packet,
               const PacketComparison &comparison, const QList<PacketChoice> &choices,
               const QList<PacketRefusal> &refusals)
{
    bool hasConflicts = false;
    bool hasRefused = false;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (choices[i].side != PacketChoice::Side::Open) {
            continue;
        }
        PacketDifference difference = comparison.differences[i];
        const auto refusal = std::ranges::find(refusals, i, &PacketRefusal::index);
        if (refusal != refusals.end()) {
            difference.findings = refusal->findings;
        }
        const bool isConflict =
            difference.state == PacketState::Conflict && refusal == refusals.end();
        (isConflict ? hasConflicts : hasRefused) = true;
        printLine(console.out,
                  CommandText::tr("left open: %1").arg(differenceLine(file, packet, difference)));
    }
    if (hasConflicts) {
        printLine(console.out,
                  CommandText::tr("What differs on both sides: take the packet again with "
                                  "--conflicts ours or theirs, or choose row by row in the window "
                                  "(File, Take a packet)."));
    }
    if (hasRefused) {
        printLine(console.out,
                  CommandText::tr("What cannot be taken, and what refers to it: put right what is "
                                  "said of it, here or where the packet comes from, and take it "
                                  "again."));
    }
}

int take(const Arguments &arguments, const Console &console)
{
    const QString conflicts = arguments.value(u"--conflicts"_s);
    if (!QStringList{QString(), u"ours"_s, u"theirs"_s}.contains(conflicts)) {
        printLine(console.err,
                  CommandText::tr("--conflicts: %1: write ours or theirs").arg(conflicts));
        return kWrongUsage;
    }
    const auto file = openFile(console, arguments.positional(0), File::Access::Write);
    if (!file) {
        return kFileUnusable;
    }
    int code = kDone;
    const auto packet = packetArgument(console, arguments, code);
    if (!packet) {
        return code;
    }
    const auto comparison = comparisonOf(console, arguments, *file, *packet, code);
    if (!comparison) {
        return code;
    }
    QList<PacketChoice> choices = choicesOf(*comparison, conflicts);
    const auto openRows = [&choices] {
        return std::ranges::count(choices, PacketChoice::Side::Open, &PacketChoice::side);
    };
    if (openRows() < choices.size()) {
        if (const auto copy = backUpDated(file->path()); !copy) {
            return fail(console, copy.error(), kOutputFailed);
        }
    }
    QList<PacketRefusal> refusals;
    const auto taken = arguments.has(u"--skip-refused"_s)
                           ? takeWhatCanBe(*file, *packet, *comparison, choices, refusals)
                           : takePacket(*file, *packet, *comparison, choices);
    if (!taken) {
        return fail(console, taken.error(), kFileUnusable);
    }
    if (taken->refused >= 0) {
        PacketDifference refused = comparison->differences[taken->refused];
        refused.findings = taken->findings;
        printLine(console.err, differenceLine(*file, *packet, refused));
        printLine(console.err, CommandText::tr("Nothing was written. With --skip-refused such rows "
                                               "are left out and the others taken."));
        return kBadInput;
    }
    printLine(console.out, headText(*packet, *comparison));
    printLine(console.out, CommandText::tr("%1 taken, %2 left open, %3 newer here, %4 the same")
                               .arg(taken->rows)
                               .arg(openRows())
                               .arg(comparison->newer)
                               .arg(comparison->same));
    printOpen(console, *file, *packet, *comparison, choices, refusals);
    return openRows() > 0 ? kDoneWithFindings : kDone;
}

} // namespace

QList<Command> packetCommands()
{
    const Option output{.name = u"-o"_s, .value = u"OUT"_s};
    const Option passphrase{.name = u"--passphrase-file"_s, .value = u"F"_s};
    const Option organisation{.name = u"--org"_s, .value = u"CODE"_s};
    return {
        {.name = u"packet"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"--org"_s, .value = u"CODE"_s, .required = true},
                     {.name = u"--since"_s, .value = u"DATE"_s},
                     {.name = u"--no-attachments"_s},
                     {.name = u"--down"_s},
                     output,
                     passphrase},
         .summary = CommandText::tr("the records of an organisation and all below it as a packet "
                                    "for another file, all of them or those changed since a day"),
         .run = makePacket},
        {.name = u"packet compare"_s,
         .positionals = {u"FILE"_s, u"PACKET"_s},
         .options = {organisation, output, passphrase},
         .summary = CommandText::tr("what a packet would change, field by field"),
         .run = compare},
        {.name = u"packet take"_s,
         .positionals = {u"FILE"_s, u"PACKET"_s},
         .options = {organisation,
                     {.name = u"--conflicts"_s, .value = u"ours|theirs"_s},
                     {.name = u"--skip-refused"_s},
                     passphrase},
         .summary = CommandText::tr("takes what was added, changed or deleted there as one action; "
                                    "what differs on both sides stays open without --conflicts"),
         .run = take},
    };
}

} // namespace zhibu
