#pragma once

#include "core/terms.h"
#include "storage/file/database.h"

namespace zhibu {

/// The columns of an organisation that termFactsAt() reads.
inline const QString kTermColumns =
    QStringLiteral("kind, sector, founded, last_election, extended_until, term_years");

/// What decides an organisation's term, from a row with kTermColumns beginning at `column`; the
/// term that the rules give where none was entered.
[[nodiscard]] TermFacts termFactsAt(const Statement &row, int column);

} // namespace zhibu
