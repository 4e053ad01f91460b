#include "table.h"

#include <cstdio>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

QStringList &over()
{
    static QStringList lines;
    return lines;
}

} // namespace

void printHead()
{
    std::printf("%-48s %9s %9s %7s %7s\n", "what, baseline (seconds)", "ours", "baseline", "ratio",
                "budget");
}

void printLine(const QString &what, Pair figures)
{
    std::printf("%-48s %9.3f %9.3f %7.2f\n", qUtf8Printable(what), figures.ours, figures.baseline,
                figures.ours / figures.baseline);
    std::fflush(stdout);
}

void printLine(const QString &what, Pair figures, double budget)
{
    const double ratio = figures.ours / figures.baseline;
    std::printf("%-48s %9.3f %9.3f %7.2f %7.2f  %s\n", qUtf8Printable(what), figures.ours,
                figures.baseline, ratio, budget, ratio <= budget ? "ok" : "over");
    std::fflush(stdout);
    if (!(ratio <= budget)) { // nor where nothing could be measured
        over() += what;
    }
}

const QStringList &linesOver()
{
    return over();
}

void printVerdict()
{
    const QString verdict = over().isEmpty() ? u"All budgets are kept."_s
                                             : u"Over budget: "_s + over().join(u"; "_s) + u'.';
    std::printf("%s\n", qUtf8Printable(verdict));
    std::fflush(stdout);
}

} // namespace bench
