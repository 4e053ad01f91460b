#pragma once

#include "core/jsonproblem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace zhibu {

/// What is wrong at a place of a JSON document, in one line: where, and why.
[[nodiscard]] QString jsonProblemText(const JsonProblem &problem);

/// All that is wrong in the text of a scheme, a line for each problem.
[[nodiscard]] QStringList schemeProblemTexts(const QByteArray &json);

} // namespace zhibu
