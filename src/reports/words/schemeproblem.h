#pragma once

#include "core/result.h"

#include <QString>

namespace zhibu {

/// What is wrong in a scheme file, in one line: where, and why. Of any other error the sentence of
/// errorText().
[[nodiscard]] QString schemeProblemText(const Error &error);

} // namespace zhibu
