#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"

#include <QHash>

namespace zhibu {

/// How the columns of one kind of table were assigned by hand: titles, as they are compared, to
/// keys of fields; empty for a column that is not read.
using TitleFields = QHash<QString, QString>;

/// As it was when such a table (the same titles in any order) was last imported into the ledger;
/// empty: never.
[[nodiscard]] Result<TitleFields> rememberedFields(const File &file, const Ledger &ledger,
                                                   const QStringList &titles);
/// Remembers it as part of an action, which undoing takes back.
[[nodiscard]] Status rememberFields(Action &action, const Ledger &ledger, const QStringList &titles,
                                    const TitleFields &fields);

} // namespace zhibu
