#pragma once

#include "core/development.h"

#include <QString>

namespace zhibu {

/// 递交入党申请书, 派人谈话 …, as the twenty-five steps are called.
[[nodiscard]] QString developmentStepName(DevelopmentStep step);
/// The same with its number: 15 支部大会讨论.
[[nodiscard]] QString numberedStepName(DevelopmentStep step);
/// 申请入党, 入党积极分子的确定和培养教育 …
[[nodiscard]] QString developmentStageName(DevelopmentStage stage);
/// 入党申请人, 入党积极分子 …
[[nodiscard]] QString developmentStandingName(DevelopmentStanding standing);

/// What is odd, as a sentence with the rule in brackets.
[[nodiscard]] QString developmentFindingText(const DevelopmentFinding &finding);
/// "by 2024-12-01: 2 派人谈话", "overdue since 2024-12-01: …"; empty: there is no last day.
[[nodiscard]] QString developmentDeadlineText(const DevelopmentOutlook &outlook, QDate today);
/// The next step and from when it is possible; empty: nothing is left to be done.
[[nodiscard]] QString developmentNextText(const DevelopmentOutlook &outlook, QDate today);

} // namespace zhibu
