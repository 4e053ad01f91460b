#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <optional>

namespace zhibu {

/// A plaque (授牌) or a demonstration point (示范点) of a year.
struct Award
{
    RowId organisation = 0;
    QString code; ///< 组织编码
    QString name;
    QDate awardedOn;
    QString number; ///< 牌匾编号; may be empty
    std::optional<QDate> withdrawnOn;
    QString note;
};

/// The awards of a kind (code of the ledger awards) in the scope (0 = all), by 组织编码.
[[nodiscard]] Result<QList<Award>> awardsOf(const File &file, RowId scope, int year,
                                            const QString &kind);

} // namespace zhibu
