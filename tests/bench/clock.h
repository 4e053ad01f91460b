#pragma once

#include "core/result.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace bench {

/// What was measured for our program and for what it is compared with: seconds, or megabytes.
struct Pair
{
    double ours = 0;
    double baseline = 0;
};

/// Ends the run: a benchmark that cannot do its work has no figures.
[[noreturn]] void fail(const QString &what);

/// The value, or the end of the run.
template<typename T>
T need(zhibu::Result<T> result)
{
    if (!result) {
        fail(result.error().subject + u' ' + result.error().detail);
    }
    return std::move(*result);
}
void need(const zhibu::Status &status);

template<typename Work>
double seconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Does both in turn and keeps the shortest time of each, so that what else the machine does falls
/// on both.
template<typename Ours, typename Baseline>
Pair compare(int rounds, Ours &&ours, Baseline &&baseline)
{
    Pair best{.ours = std::numeric_limits<double>::max(),
              .baseline = std::numeric_limits<double>::max()};
    for (int round = 0; round < rounds; ++round) {
        best.ours = std::min(best.ours, seconds(ours));
        best.baseline = std::min(best.baseline, seconds(baseline));
    }
    return best;
}

/// Runs a program to its end; its output goes to a scratch file, its errors are shown only when it
/// fails.
void run(const QString &program, const QStringList &arguments);

} // namespace bench
