#include "core/activityplan.h"

#include <algorithm>

namespace zhibu {

namespace {

int monthsBetween(Repeat repeat)
{
    switch (repeat) {
    case Repeat::Once:
    case Repeat::Monthly:
        return 1;
    case Repeat::Quarterly:
        return 3;
    case Repeat::Yearly:
        return 12;
    }
    return 1;
}

} // namespace

QList<QDate> plannedDays(const PlannedMeeting &plan, QDate from, QDate to)
{
    QList<QDate> days;
    const Month last = plan.repeat == Repeat::Once ? plan.first : plan.last;
    for (Month month = plan.first; month <= std::min(last, Month::of(to));
         month = month + monthsBetween(plan.repeat)) {
        const QDate day(month.year(), month.month(),
                        std::min(plan.day, month.firstDay().daysInMonth()));
        if (from <= day && day <= to) {
            days += day;
        }
    }
    return days;
}

} // namespace zhibu
