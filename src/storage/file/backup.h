#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace zhibu {

/// A consistent copy of the file `source` at `target`, verified by reopening it (quick_check and
/// row counts). Never overwrites (Exists); a copy that fails is removed (Io). NotFound without a
/// source; Locked when others commit all the time. Works on a connection of its own: from any
/// thread, and beside a file that is open.
Status backUp(const QString &source, const QString &target);

/// A copy that backUpDated() made.
struct DatedCopy
{
    QString path;
    QDateTime made;
    int number = 0; ///< of several within a second the later ones: 2, 3, …
    qint64 bytes = 0;
};

/// The dated copies there are of a file, newest first.
[[nodiscard]] QList<DatedCopy> datedCopies(const QString &source);

/// A dated copy in the folder "备份" beside the file, whatever copies there are: made before what
/// may go wrong for many rows. Older ones are thinned (every one of today, the last of each day for
/// two weeks, of each week for a quarter, of each month beyond). Named by `now`, with -2, -3, …
/// after it where there is one already. Returns its path.
Result<QString> backUpDated(const QString &source,
                            const QDateTime &now = QDateTime::currentDateTime());
/// The same, unless the newest copy is less than an hour old: then that one's path.
Result<QString> backUpHourly(const QString &source,
                             const QDateTime &now = QDateTime::currentDateTime());

} // namespace zhibu
