#pragma once

#include <QDate>

namespace zhibu {

/// Full years from one day to another: on the second the age of whoever was born on the first.
/// Whoever was born on 29 February has his birthday on the 28th in common years.
[[nodiscard]] inline int fullYears(QDate from, QDate to)
{
    const int years = to.year() - from.year();
    return from.addYears(years) > to ? years - 1 : years;
}

} // namespace zhibu
