#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace zhibu {

/// A calendar month, counted so that months can be subtracted: year × 12 + (month − 1).
struct Month
{
    int count = 0;

    static constexpr Month of(int year, int month) { return Month{year * 12 + month - 1}; }
    static Month of(QDate date) { return of(date.year(), date.month()); }
    /// The last one that is over at the end of the day: on its last day a month is.
    static Month lastEnded(QDate day) { return of(day.addDays(1)) - 1; }

    [[nodiscard]] constexpr int year() const { return count / 12; }
    [[nodiscard]] constexpr int month() const { return count % 12 + 1; }
    /// 1–4
    [[nodiscard]] constexpr int quarter() const { return count % 12 / 3 + 1; }
    [[nodiscard]] QDate firstDay() const { return {year(), month(), 1}; }
    [[nodiscard]] QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }

    auto operator<=>(const Month &) const = default;
    constexpr Month operator+(int months) const { return Month{count + months}; }
    constexpr Month operator-(int months) const { return Month{count - months}; }
    constexpr int operator-(Month other) const { return count - other.count; }
    constexpr Month &operator++()
    {
        ++count;
        return *this;
    }
};

/// "2024-03"
[[nodiscard]] QString toText(Month month);
/// Reads exactly what toText() writes (years 1900–2199).
[[nodiscard]] std::optional<Month> monthFromIso(QStringView text);

} // namespace zhibu
