#include "gui/app.h"

#include "gui/dialogs.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "storage/file/resources.h"

#include <QApplication>
#include <QDate>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QTimer>

#include <cstdio>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClockMs = 60'000;

} // namespace

void prepareApplication()
{
    loadResources();
    QApplication::setDesktopFileName(u"zhibu"_s);
    if (QApplication::style()->name()
        == u"windows") { // Qt's last resort where the desktop brings no style
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    }
    useIconTheme(QApplication::palette());
    QApplication::setWindowIcon(QIcon(u":/icons/zhibu.svg"_s));
    if (const double points = QSettings().value(u"textSize"_s).toDouble(); points > 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
    }
}

int runWindow(QApplication &app, const QString &path)
{
    prepareApplication();
    SystemDialogs dialogs;
    MainWindow window(QDate::currentDate(), dialogs);
    if (qEnvironmentVariableIntValue("ZHIBU_EXIT_AFTER_START") == 1) {
        QObject::connect(&window, &MainWindow::painted, &app, [] {
            std::puts("started");
            std::fflush(stdout);
            QApplication::exit();
        });
    }
    QTimer clock; // asks rather than waits for midnight: the computer may sleep in between
    clock.setInterval(kClockMs);
    QObject::connect(&clock, &QTimer::timeout, &window,
                     [&window] { window.session().setToday(QDate::currentDate()); });
    clock.start();
    if (!path.isEmpty()) {
        window.openFile(path);
    }
    window.show();
    return QApplication::exec();
}

} // namespace zhibu
