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

double memoryOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    double peak = 0;
    while (!process.waitForFinished(1)) {
        peak = std::max(peak, peakMegabytes(process.processId()));
    }
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
