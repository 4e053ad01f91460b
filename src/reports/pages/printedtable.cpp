#include "reports/pages/printedtable.h"

using namespace Qt::StringLiterals;

namespace zhibu {

PrintTable printedTable(const TextTable &table, const QString &subtitle)
{
    PrintTable page;
    page.title = table.name;
    page.subtitle = subtitle;
    page.rows = table.rows;
    for (const TextColumn &column : table.columns) {
        const bool isNumber = column.kind != TextColumn::Kind::Text;
        page.columns.append({.title = shownTitle(column),
                             .alignment = isNumber ? Qt::AlignRight : Qt::AlignLeft,
                             .isNumber = isNumber});
    }
    if (!table.caption.isEmpty()) {
        page.footnotes += table.caption;
    }
    if (!page.rows.isEmpty() && page.rows.constLast().value(0) == u"合计"_s) {
        page.totals = page.rows.takeLast();
    }
    // Eight columns of figures or names are what a page holds upright.
    if (page.columns.size() > 8) {
        page.orientation = QPageLayout::Landscape;
    }
    return page;
}

} // namespace zhibu
