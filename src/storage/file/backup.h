#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

namespace zhibu {

/// A consistent copy of the file `source` at `target`, verified by reopening it (quick_check and
/// row counts). Never overwrites (Exists); a copy that fails is removed (Io). NotFound without a
/// source; Locked when others commit all the time. Works on a connection of its own: from any
/// thread, and beside a file that is open.
Status backUp(const QString &source, const QString &target);

/// A dated copy in the folder "备份" beside the file, whatever copies there are: made before what
/// may go wrong for many rows. Older ones are thinned (every one of today, the last of each day for
/// two weeks, of each week for a quarter, of each month beyond). Returns its path.
Result<QString> backUpDated(const QString &source,
                            const QDateTime &now = QDateTime::currentDateTime());
/// The same, unless the newest copy is less than an hour old: then that one's path.
Result<QString> backUpHourly(const QString &source,
                             const QDateTime &now = QDateTime::currentDateTime());

} // namespace zhibu
