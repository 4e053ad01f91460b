#pragma once

#include <QString>

namespace zhibu::test {

/// How many rows each action adds, and how many actions' rows are kept.
inline constexpr int kRowsPerAction = 30;
inline constexpr int kActionsKept = 4;

/// Edits a file until killed. Action n adds kRowsPerAction organisations named n, deletes those
/// named n − kActionsKept and renames the organisation "counter" to n; every third one is undone
/// and redone. Writes a byte to standard output after each row. Returns only when something fails.
int editForever(const QString &path);

} // namespace zhibu::test
