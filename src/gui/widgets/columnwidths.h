#pragma once

#include <QList>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace zhibu {

struct ColumnLimits
{
    int column = 0;
    int least = 0; ///< pixels, like `most`
    int most = 0;  ///< how far it grows where another column scrolls out of sight for it
};

/// Makes the columns as wide as their cells within these limits and, where that cuts some, hands
/// out to them what room the view has left, from left to right. Reads the rows in sight and as many
/// more as the header's resizeContentsPrecision() says.
void fitColumns(QTableView &view, const QList<ColumnLimits> &columns);

/// All columns not hidden, each with room for its title and growing to `most`.
void fitColumns(QTableView &view, int most);

} // namespace zhibu
