#pragma once

#include <QDate>

namespace zhibu {

/// Where something to be mended stands (晋位争星整改台账): 未启动, 整改中, 逾期, 待销号, 已销号.
/// Never stored: it follows from what is entered and the day.
enum class RectificationState { NotStarted, Open, Overdue, Done, Closed };

/// What the state follows from. An absent date is a null one; one that is still to come counts as
/// absent.
struct RectificationFacts
{
    bool assigned = false; ///< how it is to be mended, or by whom, is laid down
    QDate due;             ///< 整改期限: the last day it may be done
    QDate doneOn;
    QDate closedOn; ///< 销号日期
};

[[nodiscard]] inline RectificationState rectificationState(const RectificationFacts &facts,
                                                           QDate today)
{
    const auto reached = [today](QDate date) { return date.isValid() && date <= today; };
    if (reached(facts.closedOn)) {
        return RectificationState::Closed;
    }
    if (reached(facts.doneOn)) {
        return RectificationState::Done;
    }
    if (facts.due.isValid() && facts.due < today) {
        return RectificationState::Overdue;
    }
    return facts.assigned ? RectificationState::Open : RectificationState::NotStarted;
}

} // namespace zhibu
