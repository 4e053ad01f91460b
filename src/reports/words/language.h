#pragma once

#include <QLocale>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace zhibu {

/// Installs the translations of a language, that of the system (LC_ALL, LANG) where none is named:
/// ours and Qt's own. English where we have none.
void loadLanguage(QCoreApplication &app, const QLocale &locale = QLocale::system());

} // namespace zhibu
