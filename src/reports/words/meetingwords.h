#pragma once

#include "core/meetings.h"
#include "core/minutes.h"

#include <QList>
#include <QStringList>

namespace zhibu {

/// 结束时间, 主持人 …: elements of minutes as forms and inspections call them.
[[nodiscard]] QStringList minutesElements(const QList<MinutesElement> &elements);

/// ● ◐ ○ ◔ · – 免: the sign of a period in the strip of a year.
[[nodiscard]] QString periodSign(PeriodState state);

} // namespace zhibu
