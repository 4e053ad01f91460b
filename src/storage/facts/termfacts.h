#pragma once

#include "core/terms.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <vector>

namespace zhibu {

/// The columns of an organisation that termFactsAt() reads, `kind` being an expression of SQL
/// for its kind: as it is now, or on a day (kindThen()).
[[nodiscard]] QString termColumns(const QString &kind = QStringLiteral("kind"));

/// What decides an organisation's term, from a row with termColumns() beginning at `column`. Where
/// no 任期年数 was entered it is what the rules gave when the term began: later rules do not change
/// a term that is under way (《关于党的基层组织任期的意见》 2018).
[[nodiscard]] TermFacts termFactsAt(const Statement &row, int column);

/// The same of one organisation as it is now; NotFound when it is gone.
[[nodiscard]] Result<TermFacts> termFactsOf(const File &file, RowId organisation);

struct OrganisationTerm
{
    RowId organisation = 0;
    Term term;
};

/// The terms on a day of every organisation that must elect (hasTermOn()), in the scope (0 = all),
/// by code.
[[nodiscard]] Result<std::vector<OrganisationTerm>> organisationTerms(const File &file, RowId scope,
                                                                      QDate day);

} // namespace zhibu
