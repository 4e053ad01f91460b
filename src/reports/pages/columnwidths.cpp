#include "reports/pages/columnwidths.h"

#include "reports/pages/pieces.h"
#include "reports/pages/typeface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>

namespace zhibu {

namespace {

constexpr qreal kLargestPoints = 10.5;
constexpr qreal kSmallestPoints = 7;
constexpr qreal kShortText = 6; // letters
/// Of the lines with short texts whole, how few the others must take for these to wrap.
constexpr qreal kWorthWrapping = 0.7;
constexpr int kLongTitle = 4; // a longer title may take two lines
/// How much of the room goes where most of the text is, see sharedBy(): the first that does best
/// is taken. 0.5 is best where each row has one long text, 1 where there is one row.
constexpr std::array kWeights{0.0, 0.25, 0.5, 0.75, 1.0};

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
        ColumnNeed need{.wish = column.characters * body.em(),
                        .floor = column.narrowest * body.em()};
        need.wish = std::max(
            need.wish,
            head.width(letters > kLongTitle ? column.title.left((letters + 1) / 2) : column.title));
        for (const QStringList &row : table.rows) {
            need.hold(row.value(i), column.isNumber ? figures : body);
        }
        need.hold(table.totals.value(i), head);
        if (column.characters > 0) { // it will be filled in
            std::ranges::transform(need.cells, need.cells.begin(), [&](qreal cell) {
                return std::max(cell, column.characters * body.em());
            });
        }
        need.floor = column.isNumber ? need.wish : std::min(need.floor, need.wish);
        need.surround(2 * padding + 0.02 * body.em());
        needs.append(need);
    }
    return needs;
}

/// Widths that share what there is: all one width (weight 0) or, the higher the weight, the wider
/// the more text there is in a column; none below its floor or beyond its wish. The wishes do not
/// fit, the floors do.
QList<qreal> sharedBy(const QList<ColumnNeed> &needs, qreal width, qreal weight)
{
    QList<qreal> shares;
    for (const ColumnNeed &need : needs) {
        shares.append(std::pow(std::max(need.wish, sum(need.cells)) / width, weight));
    }
    const auto below = [&](qreal limit) {
        QList<qreal> widths;
        for (qsizetype i = 0; i < needs.size(); ++i) {
            widths.append(std::clamp(limit * shares.at(i), needs.at(i).floor, needs.at(i).wish));
        }
        return widths;
    };
    qreal fits = 0;
    qreal tooWide = width;
    while (sum(below(tooWide)) <= width) {
        fits = tooWide;
        tooWide *= 2;
    }
    for (int halved = 0; halved < 40; ++halved) {
        const qreal limit = (fits + tooWide) / 2;
        (sum(below(limit)) <= width ? fits : tooWide) = limit;
    }
    return below(fits);
}

/// About how many lines the rows take together with these widths.
qreal linesOf(const QList<ColumnNeed> &needs, const QList<qreal> &widths)
{
    QList<qreal> most;
    for (qsizetype column = 0; column < needs.size(); ++column) {
        const QList<qreal> &cells = needs.at(column).cells;
        most.resize(std::max(most.size(), cells.size()), 1);
        if (widths.at(column) >= needs.at(column).wish) {
            continue;
        }
        const qreal room = widths.at(column) - needs.at(column).around;
        for (qsizetype row = 0; row < cells.size(); ++row) {
            most[row] = std::max(most.at(row), std::ceil(cells.at(row) / room));
        }
    }
    return sum(most);
}

/// Their floors raised so that short texts stand in one line.
QList<ColumnNeed> withShortTextsWhole(QList<ColumnNeed> needs)
{
    for (ColumnNeed &need : needs) {
        need.floor = std::max(need.floor, std::min(need.whole, need.wish));
    }
    return needs;
}

struct Shared
{
    QList<qreal> widths;
    qreal lines = 0;
};

/// The way to share the width that takes the fewest lines. The wishes do not fit, the floors do.
Shared sharedBest(const QList<ColumnNeed> &needs, qreal width)
{
    Shared best;
    for (const qreal weight : kWeights) {
        QList<qreal> widths = sharedBy(needs, width, weight);
        const qreal lines = linesOf(needs, widths);
        if (best.widths.isEmpty() || lines < best.lines) {
            best = {.widths = std::move(widths), .lines = lines};
        }
    }
    return best;
}

} // namespace

void ColumnNeed::hold(const QString &cell, const Ruler &ruler)
{
    const qreal width = ruler.width(cell);
    cells.append(width);
    wish = std::max(wish, width);
    if (width <= kShortText * ruler.em()) {
        whole = std::max(whole, width);
    }
    if (width > floor) {
        floor = std::max(floor, widestPiece(cell, ruler));
    }
}

void ColumnNeed::surround(qreal more)
{
    wish += more;
    floor += more;
    whole += more;
    around += more;
}

QList<qreal> narrowest(const QList<ColumnNeed> &needs)
{
    QList<qreal> widths;
    std::ranges::transform(needs, std::back_inserter(widths), &ColumnNeed::floor);
    return widths;
}

std::optional<QList<qreal>> squeezed(const QList<ColumnNeed> &needs, qreal width)
{
    if (sum(narrowest(needs)) > width) {
        return std::nullopt;
    }
    QList<qreal> wishes;
    std::ranges::transform(needs, std::back_inserter(wishes), &ColumnNeed::wish);
    if (sum(wishes) <= width) {
        return wishes;
    }
    const Shared best = sharedBest(needs, width);
    const QList<ColumnNeed> raised = withShortTextsWhole(needs);
    if (sum(narrowest(raised)) <= width) {
        const Shared whole = sharedBest(raised, width);
        if (best.lines >= kWorthWrapping * whole.lines) {
            return whole.widths;
        }
    }
    return best.widths;
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
