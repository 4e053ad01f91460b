#pragma once

#include "scoring/scheme.h"

#include <QString>

namespace zhibu {

/// What a measure is called: 民主测评满意率, 任期, 无故缺席、未按时完成任务.
[[nodiscard]] QString measureName(const Scheme &scheme, const Measure &measure);

/// What was measured beside what was asked: 民主测评满意率58.0%（低于60%）. Of conditions joined by
/// AND or OR all parts: A，且B; A，或B. Of what is not so: 没有表彰.
[[nodiscard]] QString judgedText(const Scheme &scheme, const Judged &judged);

/// The title of a criterion, group or sheet; the id itself where there is none.
[[nodiscard]] QString criterionTitle(const Scheme &scheme, const QString &id);

/// A share as people write it, half up to one decimal: 91.7%. `whole` is above 0.
[[nodiscard]] QString percentText(qint64 part, qint64 whole);

/// 满意率 or 参与率 as the scheme judges it; empty where it does not, or nobody voted.
[[nodiscard]] QString ballotShareText(const Scheme &scheme, const Facts &facts, bool satisfaction);

/// What a count came to: 组织生活应开已开率91.7%.
[[nodiscard]] QString countText(const Judged &count);

/// 低于60%, 达到3次: a threshold in words.
[[nodiscard]] QString thresholdText(const Condition &test);

/// How long a term is to be over: 超过0天, 达到1年.
[[nodiscard]] QString overdueText(const Condition &test);

} // namespace zhibu
