#pragma once

#include "core/month.h"

#include <QDate>
#include <QString>

#include <optional>

namespace zhibu {

/// A date as people write it: 2024-03-08, 2024/3/8, 2024.3.8, 20240308, 2024年3月8日; full-width
/// characters allowed. Years 1900–2199. A time of 00:00[:00] behind it is ignored (spreadsheets add
/// one).
[[nodiscard]] std::optional<QDate> dateFromText(const QString &text);
/// "2024-03-08", as files and the database write it; empty for no date.
[[nodiscard]] QString isoText(QDate date);
/// A month in the same forms without the day, or a whole date of which the day is dropped.
[[nodiscard]] std::optional<Month> monthFromText(const QString &text);
/// A date, or a date and a time (15:00, 15:00:00). Returned as "2024-03-08" or "2024-03-08 15:00".
[[nodiscard]] std::optional<QString> dateTimeFromText(const QString &text);

} // namespace zhibu
