#pragma once

#include "scoring/rating.h"
#include "scoring/scheme.h"

#include <QString>

#include <algorithm>

namespace zhibu {

// Where the steps of a rating stand in 评定说明, and what each rests on.

inline const QString kEventsKey = QStringLiteral("events");

/// The first of a scheme's clauses with this number; nullptr where there is none.
template<typename List>
const auto *clauseOf(const List &clauses, const QString &rule)
{
    const auto place =
        std::ranges::find_if(clauses, [&](const Clause &each) { return each.rule == rule; });
    return place == clauses.end() ? nullptr : &*place;
}

/// The clause with this number, quoted; may be empty.
[[nodiscard]] QString sourceOf(const Scheme &scheme, const QString &rule);
/// The single test a condition says or denies; nullptr where it joins several.
[[nodiscard]] const Judged *testOf(const Judged &judged);
/// The ledger whose rows are behind a measure, or a step; empty where there is none, or several.
[[nodiscard]] QString ledgerOfMeasure(const Measure &measure);
[[nodiscard]] QString ledgerOfRows(const Step &step);

/// Below 基础分, 总分; what is neither is of a group of its own.
[[nodiscard]] bool isOfCriteria(const Step &step);
[[nodiscard]] bool isOfTotal(const Step &step);

} // namespace zhibu
