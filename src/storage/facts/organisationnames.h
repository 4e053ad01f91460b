#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace zhibu {

/// Name of an organisation; empty where it is gone.
[[nodiscard]] QString organisationName(const File &file, RowId organisation);
/// Of the one above an organisation; empty where there is none.
[[nodiscard]] QString superiorName(const File &file, RowId organisation);
/// What was below an organisation (itself included; 0 = all) on a day and a 党支部 then, whether it
/// existed or not.
[[nodiscard]] Result<QSet<RowId>> branchesOn(const File &file, RowId scope, QDate day);
/// Whether several branches of a scope (0 = all) exist on a day.
[[nodiscard]] bool hasSeveralBranches(const File &file, RowId scope, QDate day);
/// Of all organisations, by 组织编码: as they are now, or were on a day.
[[nodiscard]] Result<QHash<QString, QString>> organisationNames(const File &file,
                                                                std::optional<QDate> day = {});

} // namespace zhibu
