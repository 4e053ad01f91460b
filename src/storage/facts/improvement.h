#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <optional>
#include <vector>

namespace zhibu {

/// 晋位争星: what an organisation means to reach in a year, and where it stood the year before.
struct StarPlan
{
    RowId plan = 0; ///< 0: no plan was made
    RowId organisation = 0;
    QString code;
    QString name;
    std::optional<int> lastStar; ///< of the ledger ratings
    int targetStar = 0;
    QString measures;
    QString owner;
    QDate filedOn; ///< null: not filed with the organisation above
    QString filedWith;
    QString note;
};

/// Every organisation with a plan for the year, and every branch that should have one: those that
/// keep their members' formal relation and exist on the day. In the scope (0 = all), by code.
[[nodiscard]] Result<std::vector<StarPlan>> starPlans(const File &file, RowId scope, int year,
                                                      QDate day);

/// What is still to be mended, as the home page shows it. By 整改期限.
struct OpenRectifications
{
    QList<RowId> overdue;
    QList<RowId> due;     ///< by the end of the day's month
    QList<RowId> toClose; ///< done, and waiting to be struck off (销号)
};

[[nodiscard]] Result<OpenRectifications> openRectifications(const File &file, RowId scope,
                                                            QDate today);

} // namespace zhibu
