#pragma once

#include "core/result.h"
#include "storage/file/file.h"

namespace zhibu {

/// Fills an empty file with the demonstration data (resources/demo) through the program's own
/// import: a fictional committee with a full year. One line in the history for each ledger.
Status fillWithDemo(File &file);

} // namespace zhibu
