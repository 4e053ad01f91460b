#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QList>
#include <QString>

namespace zhibu {

/// A row that is under way, or holds, at an organisation: an open application, a 组织关系 on its
/// way in, a 流动党员, a unit of 两新组织.
struct OpenCase
{
    QString ledger; ///< key
    QString field;  ///< that names the organisation
    RowId row = 0;
};

/// Whose cases are meant.
enum class CasesOf {
    Organisation, ///< all of it
    Branch,       ///< those that need a 党支部
};

/// What stands open at an organisation; a unit it covers and is responsible for is there twice.
[[nodiscard]] Result<QList<OpenCase>> openCases(const File &file, RowId organisation,
                                                CasesOf whose);

/// Of these: what goes along with a member who leaves the organisation.
[[nodiscard]] Result<QList<OpenCase>> openCasesOfMember(const File &file, RowId organisation,
                                                        RowId member);

} // namespace zhibu
