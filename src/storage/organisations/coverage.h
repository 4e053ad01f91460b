#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
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
    int enough = 0;        ///< units with three members or more
    int enoughCovered = 0; ///< of these: with a branch
    int toFound = 0;       ///< three members or more, and no branch (党支部工作条例 art. 4)

    /// 组织覆盖率, in tenths of a per cent, rounded; 0 where there are no units.
    [[nodiscard]] int organisationPermille() const { return permille(own + joint, units); }
    /// The same of the units that are to have a branch: the second definition in use.
    [[nodiscard]] int dutyPermille() const { return permille(enoughCovered, enough); }
    /// 工作覆盖率: instructors too.
    [[nodiscard]] int workPermille() const { return permille(own + joint + instructor, units); }

private:
    [[nodiscard]] static int permille(int part, int whole)
    {
        return whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
    }
};

/// Of 非公企业, of 社会组织, and of both, in the scope (0 = all), by the rules in force on the day:
/// a unit whose 覆盖日期 is later was not yet covered. 党员人数 is that of today.
[[nodiscard]] Result<QList<Coverage>> unitCoverage(const File &file, RowId scope, QDate day);

} // namespace zhibu
