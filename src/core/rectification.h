#pragma once

#include <QDate>

namespace zhibu {

/// Where something to be mended stands (晋位争星整改台账): 整改中, 逾期, 待销号, 已销号. Never
/// stored: it follows from the dates and the day.
enum class RectificationState { Open, Overdue, Done, Closed };

/// An absent date is a null one; one that is still to come counts as absent.
struct RectificationDates
{
    QDate due; ///< 整改期限: the last day it may be done
    QDate doneOn;
    QDate closedOn; ///< 销号日期
};

[[nodiscard]] inline RectificationState rectificationState(const RectificationDates &dates,
                                                           QDate today)
{
    const auto reached = [today](QDate date) { return date.isValid() && date <= today; };
    if (reached(dates.closedOn)) {
        return RectificationState::Closed;
    }
    if (reached(dates.doneOn)) {
        return RectificationState::Done;
    }
    return dates.due.isValid() && dates.due < today ? RectificationState::Overdue
                                                    : RectificationState::Open;
}

} // namespace zhibu
