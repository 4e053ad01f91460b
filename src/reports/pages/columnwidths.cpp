#include "reports/pages/columnwidths.h"

#include "reports/pages/pieces.h"
#include "reports/pages/typeface.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace zhibu {

namespace {

constexpr qreal kLargestPoints = 10.5;
constexpr qreal kSmallestPoints = 7;
constexpr int kNarrowestText = 4; // characters a text column keeps when space is short
constexpr int kLongTitle = 4;     // a longer title may take two lines

qreal sum(const QList<qreal> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0.0);
}

qreal sumOfTexts(const PrintTable &table, const QList<qreal> &widths)
{
    qreal texts = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        texts += table.columns.at(i).isNumber ? 0 : widths.at(i);
    }
    return texts;
}

QList<ColumnNeed> needsOf(const PrintTable &table, const Ruler &head, const Ruler &body,
                          const Ruler &figures, qreal padding)
{
    QList<ColumnNeed> needs;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const PrintColumn &column = table.columns.at(i);
        const qsizetype letters = column.title.size();
        ColumnNeed need{.wish = column.characters * body.em(), .floor = kNarrowestText * body.em()};
        need.wish = std::max(
            need.wish,
            head.width(letters > kLongTitle ? column.title.left((letters + 1) / 2) : column.title));
        for (const QStringList &row : table.rows) {
            need.hold(row.value(i), column.isNumber ? figures : body);
        }
        need.hold(table.totals.value(i), head);
        need.floor = column.isNumber ? need.wish : std::min(need.floor, need.wish);
        const qreal around = 2 * padding + 0.02 * body.em();
        needs.append({.wish = need.wish + around, .floor = need.floor + around});
    }
    return needs;
}

} // namespace

void ColumnNeed::hold(const QString &cell, const Ruler &ruler)
{
    const qreal width = ruler.width(cell);
    wish = std::max(wish, width);
    if (width > floor) {
        floor = std::max(floor, widestPiece(cell, ruler));
    }
}

QList<qreal> narrowest(const QList<ColumnNeed> &needs)
{
    QList<qreal> widths;
    std::ranges::transform(needs, std::back_inserter(widths), &ColumnNeed::floor);
    return widths;
}

std::optional<QList<qreal>> squeezed(const QList<ColumnNeed> &needs, qreal width)
{
    const auto below = [&needs](qreal limit) {
        QList<qreal> widths;
        for (const ColumnNeed &need : needs) {
            widths.append(std::clamp(limit, need.floor, need.wish));
        }
        return widths;
    };
    if (sum(narrowest(needs)) > width) {
        return std::nullopt;
    }
    if (sum(below(width)) <= width) {
        return below(width);
    }
    qreal fits = 0;
    qreal tooWide = width;
    for (int halved = 0; halved < 40; ++halved) {
        const qreal limit = (fits + tooWide) / 2;
        (sum(below(limit)) <= width ? fits : tooWide) = limit;
    }
    return below(fits);
}

TableFit fitColumns(const PrintTable &table, QPaintDevice &device, qreal width, qreal padding)
{
    const auto withLetters = [&](qreal points) {
        const Ruler head{typeface(Face::Hei, points), device};
        const Ruler body{typeface(Face::Song, points), device};
        const Ruler figures{typeface(Face::Figures, points), device};
        const QList<ColumnNeed> needs = needsOf(table, head, body, figures, padding);
        const auto widths = squeezed(needs, width);
        return TableFit{
            head, body, figures, widths.value_or(narrowest(needs)), points, widths.has_value()};
    };
    TableFit fit = withLetters(kLargestPoints);
    for (qreal points = kLargestPoints - 0.5; !fit.isWhole && points >= kSmallestPoints;
         points -= 0.5) {
        fit = withLetters(points);
    }

    const qreal rest = width - sum(fit.widths);
    const qreal texts = sumOfTexts(table, fit.widths);
    const bool shareAmongAll = rest < 0 || texts == 0;
    const qreal base = shareAmongAll ? sum(fit.widths) : texts;
    for (qsizetype i = 0; i < fit.widths.size(); ++i) {
        if (shareAmongAll || !table.columns.at(i).isNumber) {
            fit.widths[i] += rest * fit.widths.at(i) / base;
        }
    }
    return fit;
}

} // namespace zhibu
