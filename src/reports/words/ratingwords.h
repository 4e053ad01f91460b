#pragma once

#include "scoring/rating.h"

#include <QStringList>

namespace zhibu {

/// Points that are added or taken off: +8, -3, 0.
[[nodiscard]] QString signedPoints(Points points);

/// A step in one sentence: 国家级表彰 +8分; 未计：市级表彰（3分），同组以最高的为准.
[[nodiscard]] QString stepText(const Scheme &scheme, const Step &step);
/// The steps of a rating that limit its star, in words; empty without any. A cap at the highest
/// star limits nothing.
[[nodiscard]] QString limitsText(const Scheme &scheme, const Rating &rating);
/// Which scores are missing, an entry for each evaluator: 缺考评得分：“组织健全”“遵章守纪好”.
[[nodiscard]] QStringList missingText(const Scheme &scheme, const Rating &rating);

/// An entered score and what it counts: 92 × 30% = 27.6.
[[nodiscard]] QString weightedText(Points entered, Points weight, Points counted);

/// Who decided when on which star: 市直工委2024-12-20决定为四星级（安直工〔2024〕18号）.
[[nodiscard]] QString decisionText(const Scheme &scheme, const Decision &decision);
/// Its reason, line by line.
[[nodiscard]] QStringList reasonLines(const Decision &decision);

/// A result that comes of one's own scores alone, and says so.
[[nodiscard]] QString trialText(const QString &result);

/// 说明: every bonus, deduction, limit and warning of a rating, or which scores it lacks and
/// nothing but the star decided on.
[[nodiscard]] QStringList remarks(const Scheme &scheme, const Rating &rating);

/// Those of them that made the result what it is: without warnings, what was not counted and limits
/// above the star there is anyway.
[[nodiscard]] QStringList grounds(const Scheme &scheme, const Rating &rating);

/// Those of the remarks that tell why the star is no higher: deductions, limits above which the
/// points lie, what a star or a sheet lacked, which scores are missing, and the decision.
[[nodiscard]] QStringList lowerings(const Scheme &scheme, const Rating &rating);

/// The steps of a rating, those that were left out last.
[[nodiscard]] QList<Step> countedFirst(const Rating &rating);

} // namespace zhibu
