#pragma once

#include "storage/facts/unrated.h"
#include "storage/rounds/steps.h"

#include <QStringList>

namespace zhibu {

/// 自评, 党员群众测评, 上级考评, 公示, 批准, 复审, 授牌, 上报.
[[nodiscard]] QString stepName(WorkflowStep::Kind kind);
/// The scheme's own title of the step, else its name.
[[nodiscard]] QString stepTitle(const WorkflowStep &step);
/// 年中, 年底.
[[nodiscard]] QString roundName(Round round);

/// What stands against a step in one sentence: 4个党组织没有登记民主测评：甲、乙、丙等4个.
[[nodiscard]] QString problemText(const StepProblem &problem);

/// The first three names: 甲、乙、丙等4个.
[[nodiscard]] QString shortList(const QStringList &names);

/// Why an organisation is not in the star table: 青年突击队临时党支部不在星级总表里：….
[[nodiscard]] QString unratedText(const UnratedOrganisation &organisation);

/// Of a confirmed result: that it is, and what the records would give now where that differs. Empty
/// for a result that is not confirmed.
[[nodiscard]] QStringList confirmedLines(const RatedOrganisation &row);

} // namespace zhibu
