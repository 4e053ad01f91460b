#pragma once

#include "exchange/formats/tablefile.h"
#include "exchange/formats/ziparchive.h"

namespace zhibu {

/// Reads the first visible worksheet of an Office Open XML workbook; see readTable().
[[nodiscard]] Result<TableData> readXlsx(ZipArchive &archive, const Progress &progress = {});

} // namespace zhibu
