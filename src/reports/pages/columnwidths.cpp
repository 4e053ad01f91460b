#include "reports/pages/columnwidths.h"

#include "reports/pages/typeface.h"

#include <algorithm>
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

/// What every column would like.
QList<qreal> wishes(const PrintTable &table, const Ruler &head, const Ruler &body,
                    const Ruler &figures, qreal padding)
{
    QList<qreal> out;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const PrintColumn &column = table.columns.at(i);
        const Ruler &cells = column.isNumber ? figures : body;
        const qsizetype letters = column.title.size();
        qreal wish =
            head.width(letters > kLongTitle ? column.title.left((letters + 1) / 2) : column.title);
        wish = std::max(wish, column.characters * body.em());
        for (const QStringList &row : table.rows) {
            wish = std::max(wish, i < row.size() ? cells.width(row.at(i)) : 0);
        }
        wish = std::max(wish, i < table.totals.size() ? head.width(table.totals.at(i)) : 0);
        out.append(wish + 2 * padding + 0.02 * body.em());
    }
    return out;
}

/// Lowers the widest texts to one common width so that all fit; false when they would get too
/// narrow.
bool squeezeTexts(const PrintTable &table, QList<qreal> &widths, qreal width, qreal narrowest)
{
    QList<qreal> texts;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (!table.columns.at(i).isNumber) {
            texts.append(widths.at(i));
        }
    }
    std::sort(texts.begin(), texts.end());
    qreal left = width - (sum(widths) - sumOfTexts(table, widths));
    qreal limit = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        limit = left / qreal(texts.size() - i);
        if (texts.at(i) > limit) {
            break;
        }
        left -= texts.at(i);
    }
    if (limit < narrowest) {
        return false;
    }
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (!table.columns.at(i).isNumber) {
            widths[i] = std::min(widths.at(i), limit);
        }
    }
    return true;
}

} // namespace

TableFit fitColumns(const PrintTable &table, QPaintDevice &device, qreal width, qreal padding)
{
    const auto withLetters = [&](qreal points) {
        const Ruler head{typeface(Face::Hei, points), device};
        const Ruler body{typeface(Face::Song, points), device};
        const Ruler figures{typeface(Face::Figures, points), device};
        return TableFit{head, body, figures, wishes(table, head, body, figures, padding)};
    };
    TableFit fit = withLetters(kLargestPoints);
    for (qreal points = kLargestPoints - 0.5;
         sum(fit.widths) > width
         && !squeezeTexts(table, fit.widths, width, kNarrowestText * fit.body.em() + 2 * padding)
         && points >= kSmallestPoints;
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
