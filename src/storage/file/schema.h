#pragma once

#include "core/result.h"
#include "storage/file/database.h"

#include <QStringList>

namespace zhibu {

/// "ZHIB" in the header of every file of ours.
inline constexpr qint32 kApplicationId = 0x5A484942;

/// Number of the newest schema = number of migrations in resources/sql.
[[nodiscard]] int newestSchema();

/// Brings an open database from schema `from` (0 = empty) to the newest, all steps in one
/// transaction: tables, history triggers and version together, or nothing.
Status migrate(const Database &database, int from);

/// Tables whose changes are not logged: the log itself.
[[nodiscard]] QStringList tablesWithoutHistory();
/// Every other table of the file.
[[nodiscard]] Result<QStringList> tablesWithHistory(const Database &database);
/// The columns of a table, `id` included.
[[nodiscard]] Result<QStringList> columnsOf(const Database &database, const QString &table);
/// Names of tables that lack one of their three triggers; empty in a sound file.
[[nodiscard]] Result<QStringList> tablesLackingTriggers(const Database &database);

} // namespace zhibu
