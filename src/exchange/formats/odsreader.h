#pragma once

#include "exchange/formats/tablefile.h"
#include "exchange/formats/ziparchive.h"

namespace zhibu {

/// Whether the archive is an OpenDocument file.
[[nodiscard]] bool isOds(const ZipArchive &archive);
/// Reads sheets of an OpenDocument spreadsheet; see readSheets().
[[nodiscard]] Result<QList<TableData>> readOds(ZipArchive &archive, const SheetChoice &choice,
                                               const Progress &progress = {});

} // namespace zhibu
