#pragma once

#include <QColor>
#include <QIcon>

QT_BEGIN_NAMESPACE
class QPalette;
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// The one accent: a restrained deep red for what needs attention, readable on the palette's
/// background.
[[nodiscard]] QColor attentionColor(const QPalette &palette);
/// Text that may be overlooked.
[[nodiscard]] QColor quietColor(const QPalette &palette);

/// Colours a label's text.
void setTextColor(QLabel &label, const QColor &color);

/// An icon of the theme for a cell: a selected one keeps its colours, which the selection would
/// swallow.
[[nodiscard]] QIcon cellIcon(const QString &name);

/// Takes the icons from Breeze where the desktop has no theme of its own, light or dark by the
/// palette.
void useIconTheme(const QPalette &palette);

} // namespace zhibu
