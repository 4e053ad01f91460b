#include "cli/command.h"
#include "core/savefile.h"
#include "exchange/packets/comparison.h"
#include "exchange/packets/packettexts.h"
#include "reports/words/packetwords.h"
#include "reports/words/wording.h"
#include "storage/attachments/attachments.h"
#include "storage/file/backup.h"

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
    QString passphrase;
    if (file.open(QIODevice::ReadOnly)) {
        passphrase = QString::fromUtf8(file.readLine()).trimmed();
    }
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
                                .withFiles = !arguments.has(u"--no-attachments"_s)};
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

QString problemText(const Ledger &ledger, const PacketDifference &difference)
{
    QStringList problems;
    if (difference.isOutside) {
        problems += CommandText::tr("it belongs to another organisation");
    }
    for (const Finding &finding : difference.findings) {
        const int index = ledger.indexOf(finding.field);
        problems += findingText(finding, index < 0 ? QString() : ledger.fields[index].title);
    }
    return problems.join(u'；');
}

void addRows(const Packet &packet, const PacketDifference &difference, const PacketTexts &texts,
             TextTable &table)
{
    const Ledger &ledger = *packet.rows[difference.row].ledger;
    const QStringList start{ledger.title, texts.name, packetStateText(difference.state)};
    const QString problem = problemText(ledger, difference);
    for (const PacketField &field : difference.fields) {
        table.rows += start
                      + QStringList{ledger.fields[field.index].title, texts.here.value(field.index),
                                    texts.there.value(field.index), problem};
    }
    if (difference.fields.isEmpty()) {
        QStringList files;
        for (const PacketFile &file : difference.files) {
            files += file.name;
        }
        table.rows += start
                      + QStringList{files.isEmpty() ? QString() : u"附件"_s, QString(),
                                    files.join(u'、'), problem};
    }
}

int printDifferences(const Console &console, const Arguments &arguments, const File &file,
                     const Packet &packet, const PacketComparison &comparison)
{
    TextTable table{.name = u"数据包比对"_s,
                    .columns = {{.title = u"台账"_s},
                                {.title = u"记录"_s},
                                {.title = u"差别"_s},
                                {.title = u"字段"_s},
                                {.title = u"本文件"_s},
                                {.title = u"数据包"_s},
                                {.title = u"不能接收的原因"_s}}};
    for (const PacketDifference &difference : comparison.differences) {
        const auto texts = packetTexts(file, packet, difference);
        if (!texts) {
            return fail(console, texts.error(), kFileUnusable);
        }
        addRows(packet, difference, *texts, table);
    }
    const int code = writeResult(console, table, arguments);
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
    const auto comparison = comparePacket(view->file(), *packet);
    return comparison
               ? printDifferences(console, arguments, view->file(), *packet, *comparison)
               : fail(console, comparison.error(),
                      comparison.error().code == ErrorCode::Foreign ? kBadInput : kFileUnusable);
}

QList<PacketChoice> choicesOf(const PacketComparison &comparison, const QString &conflicts)
{
    QList<PacketChoice> choices = proposedChoices(comparison);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (comparison.differences[i].state != PacketState::Conflict) {
            continue;
        }
        if (conflicts == u"ours") {
            choices[i].side = PacketChoice::Side::Ours;
        } else if (conflicts == u"theirs") {
            choices[i] = theirs(comparison.differences[i], true);
        }
    }
    return choices;
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
    const auto comparison = comparePacket(*file, *packet);
    if (!comparison) {
        return fail(console, comparison.error(),
                    comparison.error().code == ErrorCode::Foreign ? kBadInput : kFileUnusable);
    }
    const QList<PacketChoice> choices = choicesOf(*comparison, conflicts);
    const auto isOpen = [](const PacketChoice &choice) {
        return choice.side == PacketChoice::Side::Open;
    };
    const qsizetype open = std::ranges::count_if(choices, isOpen);
    if (open < choices.size()) {
        if (const auto copy = backUpDated(file->path()); !copy) {
            return fail(console, copy.error(), kOutputFailed);
        }
    }
    const auto taken = takePacket(*file, *packet, *comparison, choices);
    if (!taken) {
        return fail(console, taken.error(), kFileUnusable);
    }
    if (taken->refused >= 0) {
        PacketDifference refused = comparison->differences[taken->refused];
        refused.findings = taken->findings;
        const auto texts = packetTexts(*file, *packet, refused);
        const Ledger &ledger = *packet->rows[refused.row].ledger;
        printLine(console.err, CommandText::tr("%1 %2: %3 (nothing was written)")
                                   .arg(ledger.title, texts ? texts->name : QString(),
                                        problemText(ledger, refused)));
        return kBadInput;
    }
    printLine(console.out, CommandText::tr("%1 taken, %2 left open, %3 newer here, %4 the same")
                               .arg(taken->rows)
                               .arg(open)
                               .arg(comparison->newer)
                               .arg(comparison->same));
    return open > 0 ? kDoneWithFindings : kDone;
}

} // namespace

QList<Command> packetCommands()
{
    const Option output{.name = u"-o"_s, .value = u"OUT"_s};
    const Option passphrase{.name = u"--passphrase-file"_s, .value = u"F"_s};
    return {
        {.name = u"packet"_s,
         .positionals = {u"FILE"_s},
         .options = {{.name = u"--org"_s, .value = u"CODE"_s, .required = true},
                     {.name = u"--since"_s, .value = u"DATE"_s},
                     {.name = u"--no-attachments"_s},
                     output,
                     passphrase},
         .summary = CommandText::tr("the records of an organisation and all below it as a packet "
                                    "for another file, all of them or those changed since a day"),
         .run = makePacket},
        {.name = u"packet compare"_s,
         .positionals = {u"FILE"_s, u"PACKET"_s},
         .options = {output, passphrase},
         .summary = CommandText::tr("what a packet would change, field by field"),
         .run = compare},
        {.name = u"packet take"_s,
         .positionals = {u"FILE"_s, u"PACKET"_s},
         .options = {{.name = u"--conflicts"_s, .value = u"ours|theirs"_s}, passphrase},
         .summary = CommandText::tr("takes what was added, changed or deleted there as one action; "
                                    "what differs on both sides stays open without --conflicts"),
         .run = take},
    };
}

} // namespace zhibu
