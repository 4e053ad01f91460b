#include "clock.h"

#include <QProcess>
#include <QTextStream>

#include <cstdlib>

namespace bench {

using namespace Qt::StringLiterals;

void fail(const QString &what)
{
    QTextStream(stderr) << "zhibu_bench: " << what << '\n';
    std::exit(1);
}

void need(const zhibu::Status &status)
{
    if (!status) {
        fail(status.error().subject + u' ' + status.error().detail);
    }
}

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(u"output"_s);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        fail(program + u' ' + arguments.join(u' ') + u'\n'
             + QString::fromUtf8(process.readAllStandardError()));
    }
}

} // namespace bench
