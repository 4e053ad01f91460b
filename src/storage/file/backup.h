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

/// How much room copies may take, in bytes (docs/adr/0015).
struct CopyLimits
{
    /// All dated copies of a file together; less where they would take more than half of what the
    /// disk has left for them.
    qint64 total = qint64{10} << 30;
};

/// A dated copy in the folder "备份" beside the file, whatever copies there are: made before what
/// may go wrong for many rows. Older ones are thinned (every one of today, the last of each day for
/// two weeks, of each week for a quarter, of each month beyond), and as long as all take more room
/// than `limits` give them the oldest of today go, then the oldest; never the one just made. Copies
/// from before a migration lie elsewhere (File::open()) and are never thinned. Named by `now`, with
/// -2, -3, … after it where there is one already. Returns its path.
Result<QString> backUpDated(const QString &source,
                            const QDateTime &now = QDateTime::currentDateTime(),
                            const CopyLimits &limits = {});
/// The same, unless the newest copy is less than an hour old: then that one's path.
Result<QString> backUpHourly(const QString &source,
                             const QDateTime &now = QDateTime::currentDateTime());

} // namespace zhibu
