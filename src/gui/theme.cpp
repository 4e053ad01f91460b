#include "gui/theme.h"

#include <QLabel>
#include <QPalette>
#include <QPixmap>
#include <QStandardPaths>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

QColor attentionColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8f, 0x85) : QColor(0xa3, 0x1f, 0x1f);
}

QColor quietColor(const QPalette &palette)
{
    QColor color = palette.color(QPalette::WindowText);
    color.setAlphaF(0.65F);
    return color;
}

void setTextColor(QLabel &label, const QColor &color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

QIcon cellIcon(const QString &name)
{
    constexpr int kSize = 16;
    const QPixmap picture = QIcon::fromTheme(name).pixmap(kSize);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

void useIconTheme(const QPalette &palette)
{
    QStringList places = QIcon::themeSearchPaths();
    for (const QString &place : QStandardPaths::locateAll(
             QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory)) {
        if (!places.contains(place)) { // not every platform looks there by itself
            places += place;
        }
    }
    QIcon::setThemeSearchPaths(places);
    const QString breeze = isDark(palette) ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(breeze);
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == u"hicolor") {
        QIcon::setThemeName(breeze);
    }
}

} // namespace zhibu
