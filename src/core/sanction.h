#pragma once

#include "core/codes.h"

#include <QDate>

#include <optional>

namespace zhibu {

/// 党纪处分 in the order of their weight, and 限期改正, which is none of them but an 组织处置.
enum class SanctionKind {
    Warning,
    SeriousWarning,
    Dismissed, ///< 撤销党内职务
    Probation, ///< 留党察看
    Expelled,
    Correction, ///< 限期改正
};

inline constexpr Codes<6> kSanctionCodes{
    QLatin1StringView("warning"),   QLatin1StringView("serious_warning"),
    QLatin1StringView("dismissed"), QLatin1StringView("probation"),
    QLatin1StringView("expelled"),  QLatin1StringView("correction")};

/// Months a 留党察看 lasts at least and at most (中国共产党纪律处分条例, 留党察看一年、二年).
inline constexpr int kShortestProbationSanction = 12;
inline constexpr int kLongestProbationSanction = 24;
/// Months of a 限期改正 at most (组织处置不合格党员的规定).
inline constexpr int kLongestCorrection = 12;

struct Sanction
{
    SanctionKind kind = SanctionKind::Warning;
    QDate date;                    ///< of the decision
    std::optional<int> months;     ///< of a 留党察看 or 限期改正; absent: twelve
    std::optional<QDate> restored; ///< of a 留党察看: when the rights were given back
};

/// The last day a sanction takes effect (影响期, 中国共产党纪律处分条例, chapter on kinds of
/// sanctions): 警告 one year, 严重警告 a year and a half, 撤销党内职务 two years; 留党察看 two
/// years from the day the rights are given back, or are to be where that day is not known yet;
/// 开除党籍 five years, in which nobody is admitted again; 限期改正 as long as was set.
[[nodiscard]] QDate lastDayOfEffect(const Sanction &sanction);

/// Whether somebody under it has no vote on a day, neither active nor passive: while a 留党察看
/// lasts, until the rights are given back, or its time is over where that day is not known.
[[nodiscard]] bool takesTheVote(const Sanction &sanction, QDate day);

} // namespace zhibu
