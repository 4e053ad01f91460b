#pragma once

#include "support/tempfile.h"

namespace zhibu::test {

/// Brings a copy of the default scheme into the file, "levels", in which ★0–3 are approved by the
/// 机关党委 and ★4–5, after them, by the 组织部.
void addSchemeOfTwoApprovals(TempFile &file);

} // namespace zhibu::test
