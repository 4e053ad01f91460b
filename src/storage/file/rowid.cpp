#include "storage/file/rowid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

namespace zhibu {

RowId nextRowId()
{
    static std::atomic<RowId> last{0};
    static const qint64 epoch =
        QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 milliseconds = std::max<qint64>(QDateTime::currentMSecsSinceEpoch() - epoch, 0);
    const qint64 random = QRandomGenerator::global()->bounded(1 << 22);
    RowId before = last.load();
    RowId next = 0;
    do {
        next = std::max(before + 1, (milliseconds << 22) | random);
    } while (!last.compare_exchange_weak(before, next));
    return next;
}

} // namespace zhibu
