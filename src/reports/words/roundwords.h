#pragma once

#include "storage/facts/unrated.h"
#include "storage/rounds/steps.h"

#include <QStringList>

namespace zhibu {

/// 自评, 党员群众测评, 上级考评, 公示, 批准, 复审, 授牌, 上报.
[[nodiscard]] QString stepName(WorkflowStep::Kind kind);
/// The same; of an approval of some stars with them: 批准（一星级至三星级）,
/// 批准（四星级、五星级）.
[[nodiscard]] QString stepName(const StepKey &step);
/// Of what codeOf() wrote of a step; any other text comes back as it is.
[[nodiscard]] QString stepName(const QString &code);
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

/// How a result belongs to its round: which round rates the organisation where that is not the one
/// shown; that the result is confirmed, and what the records would give now where that differs.
/// Empty for a result that is not confirmed.
[[nodiscard]] QStringList roundLines(const RatedOrganisation &row);

/// How many organisations of the round have no 升降 because last year's star is a trial:
/// 上年的评定没有批准：3个党组织上年的星级只是试算，升降空着. Empty where there is none.
[[nodiscard]] QString openMovementsText(const std::vector<RatedOrganisation> &rows);

/// Whom a table shows beside those its round rates, and that they do not count:
/// 以下不归这一轮评定，不计入排名和名额（“综合系统党委”评定4个）. Empty where there is nobody.
[[nodiscard]] QString elsewhereText(const RatingTable &table);

} // namespace zhibu
