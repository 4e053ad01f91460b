#pragma once

#include "core/jsonproblem.h"
#include "scoring/scheme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace zhibu {

/// What is wrong at a place of a JSON document, in one line: where, and why.
[[nodiscard]] QString jsonProblemText(const JsonProblem &problem);

/// All that is wrong in the text of a scheme, a line for each problem.
[[nodiscard]] QStringList schemeProblemTexts(const QByteArray &json);

/// Clauses of a scheme that ask for more points than there are to get, a line for each.
[[nodiscard]] QStringList schemeDoubtTexts(const Scheme &scheme);

} // namespace zhibu
