#pragma once

#include "exchange/formats/tablefile.h"
#include "exchange/formats/ziparchive.h"

namespace zhibu {

/// Whether the archive is an OpenDocument file.
[[nodiscard]] bool isOds(const ZipArchive &archive);
/// Reads the first sheet of an OpenDocument spreadsheet; see readTable().
[[nodiscard]] Result<TableData> readOds(ZipArchive &archive, const Progress &progress = {});

} // namespace zhibu
