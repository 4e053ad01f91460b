#pragma once

#include "core/points.h"
#include "core/rectification.h"
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

/// 重点管理: an organisation of one star or none, whose superior guides its 集中整顿 until it has
/// risen (Anyang 2017, 晋位争星, 2).
struct KeyManaged
{
    RowId organisation = 0;
    QString code;
    QString name;
    int year = 0; ///< of the latest star
    int star = 0;
    std::optional<Points> total;
    int since = 0; ///< the first year rated so low with no higher star entered afterwards
    /// Of 整改台账: those found since then, and earlier ones still open. A state for each of them.
    QList<RectificationState> rectifications;
    QDate due; ///< the last 整改期限 of those not struck off; null: none
};

inline constexpr int kKeyManagementStar = 1; ///< 一星级 and none: the highest star that is under it

/// Those under 重点管理 on a day, in the scope of that day (0 = all), by code: of those that exist,
/// whose latest star entered in 历年星级 is so low. A star a round confirmed counts from the day
/// its results are of, another one from the beginning of its year; what is only computed does not.
[[nodiscard]] Result<std::vector<KeyManaged>> keyManaged(const File &file, RowId scope, QDate day);

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
