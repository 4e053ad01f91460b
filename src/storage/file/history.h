#pragma once

#include "core/result.h"
#include "storage/file/action.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace zhibu {

/// One line of the history.
struct HistoryEntry
{
    qint64 id = 0;
    QString at; ///< local time, ISO
    QString actor;
    QString kind; ///< edit, undo, redo, migration
    ActionLabel label;
    qint64 rows = 0; ///< row changes; not counted by undoable() and redoable()
};

/// Newest first; limit 0 = all.
[[nodiscard]] Result<QList<HistoryEntry>> history(const File &file, int limit = 0);

/// Number of the newest action, 0 when there is none: another one means that the file has changed.
[[nodiscard]] Result<qint64> newestAction(const File &file);

/// The action undo() would reverse: the newest edit that is not undone; none behind a migration.
[[nodiscard]] Result<std::optional<HistoryEntry>> undoable(const File &file);
/// The action redo() would repeat: what was undone last, as long as nothing was changed since.
[[nodiscard]] Result<std::optional<HistoryEntry>> redoable(const File &file);

/// Reverses undoable() as an action of its own and says what was reversed. NothingToDo when there
/// is none.
Result<HistoryEntry> undo(File &file);
/// Repeats redoable(). NothingToDo when there is none.
Result<HistoryEntry> redo(File &file);

/// Within the action under way: the rows an earlier action wrote (of one table; empty: of all)
/// become what they were before it.
Status invertChanges(const Database &database, qint64 action, const QString &table = {});

} // namespace zhibu
