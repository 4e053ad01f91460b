#pragma once

#include "clock.h"

#include <QList>

namespace bench {

/// A command whose result is computed from many rows, and what of it plain SQL can say: the same
/// rows are read, summed, put in order and written.
struct YearCommand
{
    QString name;
    QString sql;
};

/// `rate`, `dues --year` and `meetings`.
[[nodiscard]] const QList<YearCommand> &yearCommands();
void runOurs(const YearCommand &command, const QString &file);
/// By the sqlite3 shell, written as CSV too.
void runInShell(const YearCommand &command, const QString &file);

/// What every member should have paid in the year, and has.
void recheckDues(const QString &file);
/// Who is in arrears at its end.
void findArrears(const QString &file);
/// What is left in the book of every organisation.
void balanceBooks(const QString &file);

/// Opens the list of all members: their ids in order, and the first page as text.
void openList(const QString &file);
/// The ids in the same order, by a plain loop.
void readIds(const QString &file);

/// Looks for a name as the search box does, and shows the first page.
void search(const QString &file);
/// Five columns compared with LIKE.
void scanFiveColumns(const QString &file);

} // namespace bench
