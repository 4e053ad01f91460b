#pragma once

#include "core/jsonreader.h"
#include "scoring/condition.h"

#include <QSet>

namespace zhibu {

/// Words that stand for themselves.
template<typename... Words>
[[nodiscard]] QList<std::pair<QString, QString>> codes(Words... words)
{
    return {{words, words}...};
}

/// "metric": the code of a count from the records.
[[nodiscard]] QString readMetric(JsonReader &in);
/// Codes of 奖惩事项, and of their levels.
[[nodiscard]] QStringList readItems(JsonReader &in, const QString &key);
[[nodiscard]] const QList<std::pair<QString, QString>> &eventLevels();
/// What is measured; `ids` are the criteria, groups and sheets it may ask for points of.
[[nodiscard]] Measure readMeasure(JsonReader &in, const QSet<QString> &ids);
/// op, value and unlessExtended of a measure already read.
[[nodiscard]] Condition readTest(JsonReader &in, const Measure &measure);
/// A test with its measure, or all, any, not of others.
[[nodiscard]] Condition readCondition(JsonReader &in, const QSet<QString> &ids);

} // namespace zhibu
