#pragma once

#include "core/jsonreader.h"
#include "scoring/condition.h"

#include <QSet>

namespace zhibu {

/// What is measured; `ids` are the criteria, groups and sheets it may ask for points of.
[[nodiscard]] Measure readMeasure(JsonReader &in, const QSet<QString> &ids);
/// op, value and unlessExtended of a measure already read.
[[nodiscard]] Condition readTest(JsonReader &in, const Measure &measure);
/// A test with its measure, or all, any, not of others.
[[nodiscard]] Condition readCondition(JsonReader &in, const QSet<QString> &ids);

} // namespace zhibu
