#pragma once

#include "storage/rounds/steps.h"

namespace zhibu {

/// Of those a December round rates, the names of whom a step still finds what it was when the June
/// round was approved: nothing of their scores (自评, 上级考评) or ballots (测评) was entered
/// since. None for other steps, in June, and where no June round of the same organisation is
/// confirmed. Every star is to be verified again before the end of December (重新核定,
/// 安阳市直创建办法); the scores of June stand until then.
[[nodiscard]] Result<QStringList> stillOfJune(const File &file, const RatingRound &round,
                                              WorkflowStep::Kind step, const RatingTable &table);

} // namespace zhibu
