#pragma once

#include "core/texttable.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

namespace zhibu {

/// All rows of a ledger by key in the columns of formats.md, references as natural keys. A full
/// export imports as "nothing changed".
[[nodiscard]] Result<TextTable> exportLedger(const File &file, const Ledger &ledger,
                                             const ListQuery &query = {});
/// Titles only: an empty template to be filled in.
[[nodiscard]] TextTable emptyTemplate(const Ledger &ledger);

} // namespace zhibu
