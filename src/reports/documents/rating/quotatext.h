#pragma once

#include "scoring/quota.h"
#include "storage/facts/ratingrows.h"

#include <QStringList>

#include <optional>

namespace zhibu {

// The quotas in words. They count; they change no star.

/// The line of a quota among the organisations of the table, which are in the order of their ranks.
[[nodiscard]] std::optional<QuotaLine> quotaLine(const RatingTable &table, const QuotaCount &count);

/// What the scheme says: 五星级最多10%（舍去小数，一般要求）.
[[nodiscard]] QString quotaRuleText(const Scheme &scheme, const Quota &quota);
/// One quota and how many there are: 五星级最多2个（已评20个的10%，舍去小数），现有7个.
[[nodiscard]] QString quotaText(const Scheme &scheme, const QuotaCount &count);
/// The same with whether it is met, which equals its line parts, and whether it is firm.
[[nodiscard]] QString quotaNote(const Scheme &scheme, const QuotaCount &count,
                                const std::optional<QuotaLine> &line);
/// That so many quotas under one superior each are met; none is named.
[[nodiscard]] QString metQuotasText(int count);
/// What its line in the table says: 五星级最多4个（10%，舍去小数） ⚠
/// 超出1个；第4名与第5名同分，由会议决定.
[[nodiscard]] QString quotaLineText(const Scheme &scheme, const QuotaCount &count,
                                    const QuotaLine &line);
/// What a quota that is not met suggests to the organisation at `place`, one of [line.first,
/// line.end): 建议下调：超出五星级名额1个; among equals also how many of them:
/// 并列3个，只需1个，请定. Nothing follows from it by itself.
[[nodiscard]] QString suggestionText(const Scheme &scheme, const QuotaCount &count,
                                     const QuotaLine &line, qsizetype place);

/// The quotas that are not met, a sentence each, for warnings.
[[nodiscard]] QStringList quotaSentences(const Scheme &scheme, const RatingTable &table);
/// All quotas, met or not, for the footers of 汇总表 and the star table; those met under one
/// superior as their number.
[[nodiscard]] QStringList quotaFootnotes(const Scheme &scheme, const RatingTable &table);

} // namespace zhibu
