#pragma once

#include "reports/documents/document.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QToolBar;
QT_END_NAMESPACE

namespace zhibu {

/// A button with a menu of papers at the end of a tool bar; picking one calls `show`. Its actions
/// are named "paper" and the kind's number. The tool tip, if any, says what the papers are about.
void addPapersButton(QToolBar &toolBar, const QList<DocumentKind> &papers,
                     const std::function<void(DocumentKind)> &show, const QString &toolTip = {});

} // namespace zhibu
