#pragma once

#include "scoring/rating.h"

namespace zhibu {

/// Points of one adjustment, for the sheet they belong to.
struct AdjustedStep
{
    Step step; ///< its points are those of the sheet, before the weight
    QString sheet;
    Adjustment::Effect effect = Adjustment::Effect::Bonus;
};

/// What the events of the year give and take, what was left out, and which penalties may be for one
/// and the same event.
struct Adjusted
{
    QList<AdjustedStep> steps;
    QList<Step> warnings;
};

[[nodiscard]] Adjusted adjustmentsOf(const Scheme &scheme, const Facts &facts);

} // namespace zhibu
