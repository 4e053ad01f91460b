#pragma once

#include "core/duesbook.h"
#include "storage/dues/arrears.h"

#include <QString>

namespace zhibu {

/// What a line of the book of 党费收支 is: 收缴党费, 补交党费, 大额党费, 特殊党费 of members, else
/// the title the ledger gives it.
[[nodiscard]] QString bookKindName(BookKind kind);
[[nodiscard]] QString purposeName(DuesPurpose purpose);
[[nodiscard]] QString sourceName(DuesSource source);

/// What was found out and done about arrears, in one line; empty without a note.
[[nodiscard]] QString arrearsNoteText(const ArrearsNote &note);

} // namespace zhibu
