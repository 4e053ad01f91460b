#pragma once

#include "core/codes.h"
#include "core/meetings.h"

#include <QDate>
#include <QList>

namespace zhibu {

enum class Repeat { Once, Monthly, Quarterly, Yearly };

inline constexpr Codes<4> kRepeatCodes{QLatin1StringView("once"), QLatin1StringView("monthly"),
                                       QLatin1StringView("quarterly"), QLatin1StringView("yearly")};

/// One line of a branch's plan: a meeting, or one that comes again.
struct PlannedMeeting
{
    Repeat repeat = Repeat::Once;
    Month first; ///< of the first meeting
    Month last;  ///< inclusive; of one held once it is `first`
    int day = 1; ///< 1–31; in a shorter month its last day
};

/// Its days within from…to (inclusive), in order.
[[nodiscard]] QList<QDate> plannedDays(const PlannedMeeting &plan, QDate from, QDate to);

} // namespace zhibu
