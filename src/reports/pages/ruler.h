#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QPaintDevice;
QT_END_NAMESPACE

namespace zhibu {

/// Measures text of one font on one device. Every character is measured once, so that tables of
/// a hundred thousand cells are laid out without shaping each cell.
class Ruler
{
public:
    /// Switches kerning off, so that widths add up.
    Ruler(QFont font, QPaintDevice &device);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] qreal width(QStringView text) const;
    /// The text in lines no wider than `width` (but for a tenth of a character), broken where
    /// Chinese and Latin text may break: what width() says to fit stays in one line. Line ends in
    /// the text are kept; no-break blanks in front indent every line, by half the width at
    /// most. An empty text is one empty line.
    [[nodiscard]] QStringList lines(const QString &text, qreal width) const;
    [[nodiscard]] qreal em() const { return m_em; }
    [[nodiscard]] qreal lineHeight() const { return m_em * 1.35; }
    /// From the top of a line of lineHeight() to the baseline, so that Chinese text sits in its
    /// middle.
    [[nodiscard]] qreal baseline() const;

private:
    QFont m_font;
    QPaintDevice *m_device;
    QFontMetricsF m_metrics;
    qreal m_em;
    mutable QHash<char32_t, qreal> m_widths;
};

} // namespace zhibu
