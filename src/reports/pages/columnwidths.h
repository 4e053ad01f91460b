#pragma once

#include "reports/pages/ruler.h"
#include "reports/pages/tablepage.h"

#include <QList>

#include <optional>

namespace zhibu {

/// The letters and column widths that bring a table into a page's width.
struct TableFit
{
    Ruler head; ///< of the head and the totals
    Ruler body;
    Ruler figures;       ///< of number columns in the body
    QList<qreal> widths; ///< in dots, padding included; they fill the page
    qreal points = 0;    ///< size of the letters
    bool isWhole = true; ///< every number and every piece of a text (pieces.h) has its width
};

/// The width a column wants.
struct ColumnNeed
{
    qreal wish = 0;  ///< that nothing wraps
    qreal floor = 0; ///< that no piece of a text (pieces.h) is broken; no more than the wish
    qreal whole = 0; ///< that no short text (the name of a person or a branch) wraps
    QList<qreal> cells = {}; ///< the width of each text held, row by row
    qreal around = 0;        ///< of each width, what is no room for text

    void hold(const QString &cell, const Ruler &ruler);
    /// Once all texts are held.
    void surround(qreal more);
};

/// Widths that together are no more than `width`, none below its floor: those of which the rows
/// together take the fewest lines, short texts whole unless that costs many
/// lines. Columns that do not
/// need it leave their room to the others. Nothing where the floors alone are more. All columns
/// hold the same number of texts.
[[nodiscard]] std::optional<QList<qreal>> squeezed(const QList<ColumnNeed> &needs, qreal width);
/// The narrowest at all.
[[nodiscard]] QList<qreal> narrowest(const QList<ColumnNeed> &needs);

/// Columns are as wide as their widest cell. When they do not fit, texts give way (squeezed(); they
/// wrap between their pieces), then the letters shrink, to 7 points; numbers are not broken.
/// Space that is left goes to the texts.
[[nodiscard]] TableFit fitColumns(const PrintTable &table, QPaintDevice &device, qreal width,
                                  qreal padding);

} // namespace zhibu
