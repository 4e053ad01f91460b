#include "start.h"

#include <QFile>
#include <QProcess>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 7;

/// Until the window was painted; what the program does until it ends is not counted.
double secondsToWindow(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QByteArray said;
    const double time = seconds([&] {
        process.start(program, arguments, QIODevice::ReadOnly);
        while (!said.contains("started") && process.waitForReadyRead(60'000)) {
            said += process.readAllStandardOutput();
        }
    });
    process.waitForFinished();
    if (!said.contains("started")) {
        fail(program + u" shows no window: "_s + QString::fromUtf8(process.readAllStandardError()));
    }
    return time;
}

/// The high water mark of a running process; 0 once it has ended.
double peakMegabytes(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

/// Of a window left open until its memory has not grown for a while: what is due is worked out
/// after the first painting.
double memoryOf(const QString &program, const QStringList &arguments)
{
    constexpr int kInterval = 2;
    constexpr int kQuiet = 3000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"ZHIBU_EXIT_AFTER_START"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments, QIODevice::ReadOnly);
    double peak = 0;
    for (int quiet = 0; quiet < kQuiet && !process.waitForFinished(kInterval); ++quiet) {
        const double now = peakMegabytes(process.processId());
        quiet = now > peak ? 0 : quiet;
        peak = std::max(peak, now);
    }
    process.kill();
    process.waitForFinished();
    return peak;
}

const QString kProgram = QStringLiteral(ZHIBU_PROGRAM);
const QString kEmpty = QStringLiteral(ZHIBU_EMPTY_WINDOW);

} // namespace

Pair timeToWindow(const QString &file)
{
    Pair best{.ours = secondsToWindow(kProgram, {file}), .baseline = secondsToWindow(kEmpty, {})};
    for (int round = 1; round < kRounds; ++round) {
        best.ours = std::min(best.ours, secondsToWindow(kProgram, {file}));
        best.baseline = std::min(best.baseline, secondsToWindow(kEmpty, {}));
    }
    return best;
}

Pair memoryOfWindow(const QString &file)
{
    return {.ours = memoryOf(kProgram, {file}), .baseline = memoryOf(kEmpty, {})};
}

} // namespace bench
