#pragma once

#include "core/result.h"
#include "storage/file/database.h"

#include <QDir>
#include <QStringList>

namespace zhibu {

/// "ZHIB" in the header of every file of ours.
inline constexpr qint32 kApplicationId = 0x5A484942;

/// Number of the newest schema = number of migrations in resources/sql.
[[nodiscard]] int newestSchema();

/// Where the migrations lie: NNNN_what.sql, numbered from 1 without gaps.
[[nodiscard]] QDir migrationFolder();

/// Brings an open database from schema `from` (0 = empty) to the newest of `steps`, all steps in
/// one transaction: tables, history triggers and version together, or nothing. The triggers are
/// away while the steps run, so these may change rows and columns as they like.
Status migrate(const Database &database, int from, const QDir &steps = migrationFolder());

/// Every table the file has, whatever its schema.
[[nodiscard]] Result<QStringList> tablesOf(const Database &database);
/// Tables of the newest schema whose changes are not logged: the log itself, and the bytes of
/// attachments, which are only ever added.
[[nodiscard]] QStringList tablesWithoutHistory();
/// Every other table of the file.
[[nodiscard]] Result<QStringList> tablesWithHistory(const Database &database);
/// The columns of a table, `id` included.
[[nodiscard]] Result<QStringList> columnsOf(const Database &database, const QString &table);
/// Names of tables that lack one of their three triggers; empty in a sound file.
[[nodiscard]] Result<QStringList> tablesLackingTriggers(const Database &database);

} // namespace zhibu
