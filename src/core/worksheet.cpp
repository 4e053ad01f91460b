#include "core/worksheet.h"

#include <algorithm>

namespace zhibu {

WorksheetBase baseOf(const QList<WorksheetLine> &lines)
{
    Money sum;
    for (const WorksheetLine &line : lines) {
        if (line.counts == ItemCounts::Add) {
            sum += line.amount;
        } else if (line.counts == ItemCounts::Deduct) {
            sum -= line.amount;
        }
    }
    return {.base = std::max(sum, Money{}),
            .problem = sum < Money{} ? std::optional(Rule::DeductionsExceed) : std::nullopt};
}

} // namespace zhibu
