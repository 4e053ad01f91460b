#pragma once

#include <QList>

#include <algorithm>

namespace zhibu {

/// From how many unpaid months in a row on somebody is to be spoken to, as a pack of dues has it.
/// The last step is that of 中组发〔2008〕3号 art. 13 and 党员教育管理工作条例 art. 31 (6): six
/// months without proper reason. Whether a reason is a proper one, and what follows, is for people
/// to decide.
struct ArrearsSteps
{
    QList<int> warn; ///< ascending
    int flag = 0;    ///< above them

    /// The highest step that many months have reached; 0: none.
    [[nodiscard]] int reachedBy(int months) const
    {
        int reached = 0;
        for (const int step : warn) {
            reached = months >= step ? step : reached;
        }
        return months >= flag ? std::max(reached, flag) : reached;
    }
};

} // namespace zhibu
