#include "cli/commandline.h"

#include "cli/command.h"

#include <QBuffer>
#include <QFileDevice>
#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QList<Command> allCommands()
{
    return fileCommands() + tableCommands() + packetCommands() + resultCommands() + reportCommands()
           + statisticsCommands();
}

QString usage(const Command &command)
{
    QStringList words{u"zhibu"_s, command.name};
    words += command.positionals;
    for (const Option &option : command.options) {
        const QString text =
            option.value.isEmpty() ? option.name : option.name + u' ' + option.value;
        words += option.required ? text : u'[' + text + u']';
    }
    return words.join(u' ');
}

QString help()
{
    QStringList lines{CommandText::tr("Zhibu %1 — record book and star rating of Party branches")
                          .arg(QLatin1StringView(ZHIBU_VERSION)),
                      QString(), u"zhibu [FILE]"_s, u"    "_s + CommandText::tr("open the window")};
    for (const Command &command : allCommands()) {
        lines << usage(command) << u"    "_s + command.summary;
    }
    lines << QString()
          << CommandText::tr("Exit codes: 0 done, 1 done with bad rows left out or findings, 2 "
                             "wrong usage, 3 bad input, 4 file cannot be used, 5 output failed");
    return lines.join(u'\n');
}

} // namespace

bool isCommandLine(const QStringList &words)
{
    if (words.isEmpty()) {
        return false;
    }
    if (words.size() > 1 || words.first().startsWith(u'-')) {
        return true;
    }
    const QList<Command> commands = allCommands();
    return std::ranges::find(commands, words.first(), &Command::name) != commands.end()
           || !(words.first().endsWith(u".zhibu") || QFileInfo::exists(words.first()));
}

namespace {

/// Whether all of it arrived: what is written may still lie in a buffer of ours.
bool write(QIODevice &device, const QByteArray &bytes)
{
    auto *file = qobject_cast<QFileDevice *>(&device);
    return device.write(bytes) == bytes.size() && (file == nullptr || file->flush());
}

int runCommand(const QStringList &words, const Console &console)
{
    const QString name = words.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        printLine(console.out, help());
        return kDone;
    }
    if (name == u"--version") {
        printLine(console.out, u"zhibu "_s + QLatin1StringView(ZHIBU_VERSION));
        return kDone;
    }
    const QList<Command> commands = allCommands();
    qsizetype length = 2; // "schemes import" before "schemes"
    auto command = std::ranges::find(commands, words.mid(0, length).join(u' '), &Command::name);
    if (command == commands.end()) {
        length = 1;
        command = std::ranges::find(commands, name, &Command::name);
    }
    if (command == commands.end()) {
        printLine(
            console.err,
            CommandText::tr("%1 is neither a command nor a file; zhibu --help lists the commands")
                .arg(name));
        return kWrongUsage;
    }
    const QStringList rest = words.mid(length);
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s)) {
        printLine(console.out, usage(*command) + u"\n    "_s + command->summary);
        return kDone;
    }
    const auto arguments = Arguments::parse(rest, command->positionals, command->options);
    if (!arguments) {
        printLine(console.err,
                  u"%1: %2"_s.arg(arguments.error().subject, arguments.error().detail));
        printLine(console.err, CommandText::tr("usage: %1").arg(usage(*command)));
        return kWrongUsage;
    }
    return command->run(*arguments, console);
}

} // namespace

int runCommandLine(const QStringList &words, const Console &console)
{
    QBuffer results; // so that one place sees whether they could be written
    results.open(QIODevice::WriteOnly);
    const int code =
        runCommand(words, {.out = results, .err = console.err, .today = console.today});
    if (results.data().isEmpty() || write(console.out, results.data())) {
        return code;
    }
    return fail(console,
                {.code = ErrorCode::Io, .subject = u"-"_s, .detail = console.out.errorString()},
                kOutputFailed);
}

} // namespace zhibu
