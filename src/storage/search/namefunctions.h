#pragma once

#include "core/result.h"

namespace zhibu {

class File;

/// Teaches the connection of a file functions of SQL, for its queries only (no index and no
/// trigger may hold them: other programs would not know them):
///  - name_answers(name, letters): whether Readings::matches(), with the readings the file has now;
///  - organisation_answers(name, letters): likewise, or Readings::standsWithin();
///  - name_order(text, order, kind): orderKey(), the latter two as the numbers of their enums.
Status addNameFunctions(const File &file);

} // namespace zhibu
