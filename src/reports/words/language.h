#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace zhibu {

/// Installs the translations of the system's language (LC_ALL, LANG): ours and Qt's own. English
/// where we have none.
void loadLanguage(QCoreApplication &app);

} // namespace zhibu
