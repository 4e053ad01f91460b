#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QList>
#include <QString>

namespace zhibu {

/// How the Party reaches the 两新组织 of one kind.
struct Coverage
{
    QString kind; ///< code of the ledger units; empty: of all kinds together
    int units = 0;
    int withMembers = 0;
    int own = 0;        ///< a branch of their own
    int joint = 0;      ///< a joint branch
    int instructor = 0; ///< an instructor is sent
    int none = 0;
    int toFound = 0; ///< three members or more, and no branch (党支部工作条例 art. 4)

    /// 组织覆盖率, in tenths of a per cent, rounded; 0 where there are no units.
    [[nodiscard]] int organisationPermille() const { return permille(own + joint); }
    /// 工作覆盖率: instructors too.
    [[nodiscard]] int workPermille() const { return permille(own + joint + instructor); }

private:
    [[nodiscard]] int permille(int part) const
    {
        return units == 0 ? 0 : (part * 1000 + units / 2) / units;
    }
};

/// Of 非公企业, of 社会组织, and of both, in the scope (0 = all).
[[nodiscard]] Result<QList<Coverage>> unitCoverage(const File &file, RowId scope);

} // namespace zhibu
