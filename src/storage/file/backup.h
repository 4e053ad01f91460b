#pragma once

#include "core/result.h"
#include "storage/file/file.h"

#include <QDateTime>

namespace zhibu {

/// A consistent copy of the file at `target`, verified by reopening it (quick_check and row
/// counts). Never overwrites (Exists); a copy that fails is removed (Io). Works on connections of
/// its own: from any thread, and for a file opened for reading.
Status backUp(const File &file, const QString &target);

/// A dated copy in the folder "备份" beside the file, at most one an hour; older ones are thinned
/// (every one of today, the last of each day for a month, of each month beyond). Returns the path
/// of the newest.
Result<QString> backUpAutomatically(const File &file,
                                    const QDateTime &now = QDateTime::currentDateTime());

} // namespace zhibu
