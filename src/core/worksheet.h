#pragma once

#include "core/codes.h"
#include "core/finding.h"
#include "core/money.h"

#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

/// What an item of somebody's income does to the base of the dues.
enum class ItemCounts { Add, Deduct, None };

inline constexpr Codes<3> kItemCountsCodes{QLatin1StringView("add"), QLatin1StringView("deduct"),
                                           QLatin1StringView("none")};

/// One line a worksheet asks for.
struct WorksheetItem
{
    QString title; ///< 岗位工资; unique in its worksheet
    ItemCounts counts = ItemCounts::Add;
};

/// The lines by which the base of one sort of people is worked out: 公务员, 事业编 …
struct Worksheet
{
    QString title;
    QList<WorksheetItem> items;
};

/// A line filled in: one row of 核定明细.
struct WorksheetLine
{
    QString title;
    ItemCounts counts = ItemCounts::Add;
    Money amount; ///< not negative

    bool operator==(const WorksheetLine &) const = default;
};

/// A base and what is wrong with the worksheet it comes from.
struct WorksheetBase
{
    Money base;                  ///< never negative
    std::optional<Rule> problem; ///< DeductionsExceed
};

/// What is added less what is deducted, exact to the fen.
[[nodiscard]] WorksheetBase baseOf(const QList<WorksheetLine> &lines);

} // namespace zhibu
