#pragma once

#include "core/result.h"

namespace zhibu {

class File;

/// Teaches the connection of a file two functions of SQL, for its queries only (no index and no
/// trigger may hold them: other programs would not know them):
///  - name_answers(name, letters): whether Readings::matches(), with the readings the file has now;
///  - name_order(text, order, kind): orderKey(), the latter two as the numbers of their enums.
Status addNameFunctions(const File &file);

} // namespace zhibu
