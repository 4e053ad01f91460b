#include "cli/commandline.h"
#ifdef ZHIBU_WITH_GUI
#include "gui/app.h"
#endif
#include "reports/words/language.h"

#include <QDate>
#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>
#ifdef ZHIBU_WITH_GUI
#include <QApplication>
#endif

#include <cstdio>

// Decides between window and command line, and nothing else.
int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words += QString::fromLocal8Bit(argv[i]);
    }
    QCoreApplication::setApplicationName(QStringLiteral("zhibu"));
    QCoreApplication::setOrganizationName(QStringLiteral("zhibu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHIBU_VERSION));
#ifdef ZHIBU_WITH_GUI
    if (!zhibu::isCommandLine(words)) {
        QApplication app(argc, argv);
        zhibu::loadLanguage(app);
        return zhibu::runWindow(app, words.value(0));
    }
#endif
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pages need fonts, never a display
    QLoggingCategory::setFilterRules(
        QStringLiteral("default.warning=false")); // standard error is ours
    const QGuiApplication app(argc, argv);
    zhibu::loadLanguage(*QCoreApplication::instance());
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return 5;
    }
    return zhibu::runCommandLine(words, {.out = out, .err = err, .today = QDate::currentDate()});
}
