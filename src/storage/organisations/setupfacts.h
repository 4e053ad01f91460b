#pragma once

#include "core/setup.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

namespace zhibu {

/// Something to be looked at in the way an organisation is set up.
struct OrganisationSetup
{
    RowId organisation = 0;
    SetupFinding finding;
};

/// setupFindings() of every organisation of a scope (0 = all) that exists on the day, by code,
/// by the rules in force then. Reads each ledger once, whatever the number of branches.
[[nodiscard]] Result<QList<OrganisationSetup>> organisationSetups(const File &file, RowId scope,
                                                                  QDate day);

} // namespace zhibu
