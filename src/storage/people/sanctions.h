#pragma once

#include "core/sanction.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QSet>

namespace zhibu {

/// A row of the ledger sanctions as its rules (core/sanction.h) see it. The row has a date and a
/// kind.
[[nodiscard]] Sanction sanctionOf(const Record &row);

/// Whose vote a sanction takes on a day (takesTheVote()).
[[nodiscard]] Result<QSet<RowId>> withoutVote(const File &file, QDate day);

} // namespace zhibu
