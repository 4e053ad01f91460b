#include "gui/widgets/columnwidths.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace zhibu {

void fitColumns(QTableView &view, const QList<ColumnLimits> &columns)
{
    const QAbstractItemView &cells = view; // there the hint is public
    QHeaderView *head = view.horizontalHeader();
    QList<int> missing;
    int room = view.viewport()->width();
    for (const auto &[column, least, most] : columns) {
        const int whole = cells.sizeHintForColumn(column);
        const int width = std::clamp(whole, least, std::max(least, most));
        head->resizeSection(column, width);
        missing += std::max(0, whole - width);
        room -= width;
    }
    for (qsizetype i = 0; i < columns.size() && room > 0; ++i) {
        const int column = columns[i].column;
        const int more = std::min(room, missing[i]);
        head->resizeSection(column, head->sectionSize(column) + more);
        room -= more;
    }
}

void fitColumns(QTableView &view, int most)
{
    const QHeaderView *head = view.horizontalHeader();
    QList<ColumnLimits> columns;
    for (int place = 0; place < head->count(); ++place) {
        const int column = head->logicalIndex(place);
        if (!head->isSectionHidden(column)) {
            columns += {.column = column, .least = head->sectionSizeHint(column), .most = most};
        }
    }
    fitColumns(view, columns);
}

} // namespace zhibu
