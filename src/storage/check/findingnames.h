#pragma once

#include "storage/check/check.h"

namespace zhibu {

/// Gives all rows found their keys, names, organisations and values, one ledger after the other, in
/// the order of their keys; findings of the file itself come first. Another program may delete a
/// row in the meantime; its findings go with it.
Status nameFindings(const File &file, QList<CheckFinding> &findings);

} // namespace zhibu
