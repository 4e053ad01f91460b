#pragma once

#include "core/circumstances.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QSet>
#include <QString>

namespace zhibu {

// 党员情形 in SQL, after core/circumstances.h; the view `circumstance` holds those of the ledger
// and who went away as a 流动党员.

/// Lists for `kind IN …`: those that excuse from meetings, and those that take the vote away.
extern const QString kExcusingKinds;
extern const QString kVotelessKinds;

/// A circumstance that holds on a day, its last day included. `day` is an expression of ISO text, a
/// column or a "?", which then stands for two parameters.
[[nodiscard]] QString holdsOn(const QString &circumstance, const QString &day);

/// True where an attendance, of a meeting that `starts` then, falls into a time that excuses its
/// member. Both are in SQL: an alias of the table and a column.
[[nodiscard]] QString isExcused(const QString &attendance, const QString &starts);
/// True where it counts in a rate of attendance: not 列席, and while excused only who came.
[[nodiscard]] QString countsInRate(const QString &attendance, const QString &starts);

/// True of a 补课 that counts on that day for the meeting it is for: not before it, and not still
/// to come; of a year that is over (`day` is its last) whenever it was. Both are aliases of the
/// tables.
[[nodiscard]] QString makesUp(const QString &makeUp, const QString &meeting, QDate day);

/// Whom a circumstance holds for on some day from `first` to `last`.
[[nodiscard]] Result<QSet<RowId>> membersIn(const File &file, Circumstance circumstance,
                                            QDate first, QDate last);

} // namespace zhibu
