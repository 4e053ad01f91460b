#pragma once

#include "reports/pages/ruler.h"
#include "reports/pages/tablepage.h"

#include <QList>

namespace zhibu {

/// The letters and column widths that bring a table into a page's width.
struct TableFit
{
    Ruler head; ///< of the head and the totals
    Ruler body;
    Ruler figures;       ///< of number columns in the body
    QList<qreal> widths; ///< in dots, padding included; they fill the page
};

/// Columns are as wide as their widest cell. When they do not fit, the widest texts give way first
/// (and wrap), then the letters shrink; numbers are not broken. Space that is left goes to the
/// texts.
[[nodiscard]] TableFit fitColumns(const PrintTable &table, QPaintDevice &device, qreal width,
                                  qreal padding);

} // namespace zhibu
