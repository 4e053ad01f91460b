#include "gui/rating/starchart.h"

#include "gui/theme.h"
#include "reports/documents/rating/starregistertable.h"
#include "reports/words/starnames.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChartMargin = 16;
constexpr int kGap = 8;
constexpr int kWidestBar = 64;
constexpr int kSwatch = 12;

/// One hue from light to dark, in steps a grey print keeps; no star at all is hatched besides.
constexpr std::array<QRgb, 6> kFills{0xfff2f2f0, 0xffdde5e3, 0xffb7cfcc,
                                     0xff84b0af, 0xff4a8687, 0xff1d5358};

/// The highest star has the darkest; of more than five neighbours may share one.
QRgb fillOf(int star, int highest)
{
    constexpr int kSteps = static_cast<int>(kFills.size()) - 2;
    return star == 0 ? kFills.front()
                     : kFills.at(static_cast<std::size_t>(1 + (star - 1) * kSteps / (highest - 1)));
}

QColor inkOn(QRgb fill)
{
    constexpr int kMiddle = 140;
    return qGray(fill) < kMiddle ? Qt::white : QColor(0x22, 0x22, 0x22);
}

void paintPart(QPainter &painter, const QRect &part, QRgb fill)
{
    painter.fillRect(part, QColor(fill));
    if (fill == kFills.front()) {
        painter.fillRect(part, QBrush(QColor(0x9a, 0x9a, 0x96), Qt::BDiagPattern));
    }
    painter.setPen(QColor(0x5a, 0x6b, 0x6b));
    painter.drawRect(part.adjusted(0, 0, -1, -1));
}

} // namespace

StarChart::StarChart(QWidget *parent)
    : QWidget{parent}
{
    setAccessibleName(tr("Chart of the stars of each year"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StarChart::showStars(const StarRegister &stars)
{
    m_stars = stars;
    m_most = 0;
    for (int place = 0; place < stars.years; ++place) {
        const auto counts = stars.distribution(place);
        m_most = std::max(m_most, std::accumulate(counts.begin(), counts.end(), 0));
    }
    setAccessibleDescription(starRegisterSentences(stars).join(u' '));
    update();
}

void StarChart::paintEvent(QPaintEvent * /*event*/)
{
    if (m_most == 0) {
        return;
    }
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const QRect inside = rect().adjusted(kChartMargin, kChartMargin, -kChartMargin, -kChartMargin);
    const int legend = kSwatch + kGap + fontMetrics().horizontalAdvance(starName(0));
    paintLegend(painter, inside.adjusted(inside.width() - legend, 0, 0, 0));
    const int width = inside.width() - legend - 2 * kChartMargin;
    painter.setPen(quietColor(palette()));
    const int floor = floorOf(inside);
    painter.drawLine(inside.left(), floor, inside.left() + width, floor);
    for (int place = 0; place < m_stars.years; ++place) {
        const int left = inside.left() + width * place / m_stars.years;
        const int right = inside.left() + width * (place + 1) / m_stars.years;
        paintBar(painter, {left, inside.top(), right - left, inside.height()}, place);
    }
}

int StarChart::floorOf(const QRect &area) const
{
    return area.bottom() - 2 * fontMetrics().height() - kGap / 2; // for the year, and "so far"
}

void StarChart::paintLegend(QPainter &painter, const QRect &area) const
{
    const int line = fontMetrics().height() + kGap;
    for (int star = 0; star <= m_stars.highestStar; ++star) { // as in the bars: the best below
        const QRect row(area.left(), area.top() + star * line, area.width(),
                        fontMetrics().height());
        paintPart(painter, {row.left(), row.center().y() - kSwatch / 2, kSwatch, kSwatch},
                  fillOf(star, m_stars.highestStar));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(row.adjusted(kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter, starName(star));
    }
}

void StarChart::paintBar(QPainter &painter, const QRect &area, int place) const
{
    const int line = fontMetrics().height();
    const int floor = floorOf(area);
    const int height = floor - area.top() - line - kGap;
    const int width = std::min(kWidestBar, area.width() * 2 / 3);
    const int left = area.center().x() - width / 2;
    const auto counts = m_stars.distribution(place);
    int below = 0;
    int bottom = floor;
    for (int star = m_stars.highestStar; star >= 0; --star) {
        const int count = counts.at(static_cast<std::size_t>(star));
        below += count;
        const int top = floor - height * below / m_most;
        const QRect part(left, top, width, bottom - top);
        bottom = top;
        if (count == 0) {
            continue;
        }
        const QRgb fill = fillOf(star, m_stars.highestStar);
        paintPart(painter, part, fill);
        if (part.height() >= line) {
            const QString text = QString::number(count);
            const int wide = fontMetrics().horizontalAdvance(text) + kGap / 2;
            QRect spot(0, 0, wide, line);
            spot.moveCenter(part.center());
            painter.fillRect(spot.adjusted(0, 1, 0, -1), QColor(fill)); // no hatching behind digits
            painter.setPen(inkOn(fill));
            painter.drawText(part, Qt::AlignCenter, text);
        }
    }
    const int year = m_stars.firstYear + place;
    painter.setPen(palette().color(QPalette::WindowText));
    const QString name = QString::number(year);
    const bool isNarrow = fontMetrics().horizontalAdvance(name) + kGap > area.width();
    painter.drawText(QRect(area.left(), floor + kGap / 2, area.width(), line), Qt::AlignCenter,
                     isNarrow ? name.right(2) : name);
    if (below > 0) {
        painter.drawText(QRect(area.left(), bottom - line - 2, area.width(), line), Qt::AlignCenter,
                         QString::number(below));
    }
    painter.setPen(quietColor(palette()));
    if (m_stars.isComputed(year)) {
        const QString soFar = tr("so far");
        QRect spot(0, floor + kGap / 2 + line, fontMetrics().horizontalAdvance(soFar), line);
        spot.moveLeft(std::min(area.center().x() - spot.width() / 2, area.right() - spot.width()));
        painter.drawText(spot, Qt::AlignCenter | Qt::TextDontClip, soFar);
    }
}

} // namespace zhibu
