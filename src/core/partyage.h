#pragma once

#include <QDate>

#include <optional>

namespace zhibu {

/// 党龄: full months of membership.
struct PartyAge
{
    int months = 0;

    [[nodiscard]] int years() const { return months / 12; }
    [[nodiscard]] int rest() const { return months % 12; } ///< months beyond the full years
    auto operator<=>(const PartyAge &) const = default;
};

struct PartyAgeFacts
{
    QDate admitted;                 ///< 入党日期
    std::optional<QDate> confirmed; ///< 转正日期
    bool probationer = false;
    std::optional<int>
        correction; ///< 党龄校正值 in months: what is to be added, or (below 0) taken off
};

/// The day from which 党龄 counts: that of 转正; where there was no probation, that of admission
/// (党章: 党员的党龄，从预备期满转为正式党员之日算起; 中组部 1997 on the periods before).
/// nullopt for a 预备党员, and where the day of 转正 is needed and not known.
[[nodiscard]] std::optional<QDate> partyAgeSince(const PartyAgeFacts &facts);

/// The 党龄 on a day, corrected, never below nothing. nullopt where partyAgeSince() has none or is
/// later than the day.
[[nodiscard]] std::optional<PartyAge> partyAge(const PartyAgeFacts &facts, QDate day);

} // namespace zhibu
