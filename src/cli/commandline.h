#pragma once

#include <QDate>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace zhibu {

/// Whether these words (without the program's name) ask for the command line and not for the
/// window.
[[nodiscard]] bool isCommandLine(const QStringList &words);

/// Where a command writes, and what day it is.
struct Console
{
    QIODevice &out; ///< results only; runCommandLine() looks whether they could be written
    QIODevice &err; ///< errors and warnings
    QDate today;
};

/// Runs one command and returns its exit code (formats.md §1).
int runCommandLine(const QStringList &words, const Console &console);

} // namespace zhibu
