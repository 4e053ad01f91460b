#pragma once

#include "core/codes.h"

#include <array>
#include <optional>
#include <vector>

namespace zhibu {

/// What 民主评议党员 finds: 优秀, 合格, 基本合格, 不合格.
enum class ReviewGrade { Excellent, Qualified, Basic, Unqualified };

inline constexpr Codes<4> kReviewGradeCodes{
    QLatin1StringView("excellent"), QLatin1StringView("qualified"), QLatin1StringView("basic"),
    QLatin1StringView("unqualified")};

/// A member of the branch on the day of its 民主评议.
struct Reviewed
{
    bool isFull = true;               ///< 正式党员; a 预备党员 takes part and gets no grade
    bool isExcused = false;           ///< need not take part: 党员情形 (core/circumstances.h)
    std::optional<ReviewGrade> grade; ///< 组织评定
};

/// What the grades of a branch come to (支部工作条例 2018 art. 18; 组织生活会和民主评议 notices:
/// 优秀 is not more than a third, 预备党员 are not graded).
struct ReviewTally
{
    std::array<int, kReviewGradeCodes.size()> grades = {}; ///< of 正式党员, by ReviewGrade
    int graded = 0;                                        ///< sum of them
    int base = 0; ///< who is graded: 正式党员, those excused only where they have one
    int probationersGraded = 0; ///< must be none

    [[nodiscard]] int of(ReviewGrade grade) const
    {
        return grades.at(static_cast<std::size_t>(grade));
    }
    /// How many may be 优秀 once all are graded; see excellentLimit().
    [[nodiscard]] int mostExcellent() const;
    [[nodiscard]] bool hasTooManyExcellent() const
    {
        return of(ReviewGrade::Excellent) > mostExcellent();
    }
};

[[nodiscard]] ReviewTally tallyOf(const std::vector<Reviewed> &members);

} // namespace zhibu
