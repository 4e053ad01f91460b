#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace zhibu {

/// What the window needs once for the program, after its name is set: style, icons, text size.
void prepareApplication();

/// Opens the window, with the file at `path` unless that is empty, and runs until it is closed;
/// gives the exit code. With ZHIBU_EXIT_AFTER_START=1 it prints "started" after the first painting
/// and ends.
int runWindow(QApplication &app, const QString &path);

} // namespace zhibu
