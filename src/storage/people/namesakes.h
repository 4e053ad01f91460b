#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>

namespace zhibu {

/// Members whose branch has another one of the same name, whatever has become of him since, each
/// with his name as it is shown to people: 王芳（P000170）. For what speaks of one of them alone,
/// or of some; a list in which all stand tells its own rows apart (core/namesakes.h).
[[nodiscard]] Result<QHash<RowId, QString>> namesakesOfBranches(const File &file);

} // namespace zhibu
