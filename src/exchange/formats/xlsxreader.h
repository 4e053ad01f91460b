#pragma once

#include "exchange/formats/tablefile.h"
#include "exchange/formats/ziparchive.h"

namespace zhibu {

/// Reads worksheets of an Office Open XML workbook, in the transitional or the strict namespaces
/// (ISO/IEC 29500); see readSheets().
[[nodiscard]] Result<QList<TableData>> readXlsx(ZipArchive &archive, const SheetChoice &choice,
                                                const Progress &progress = {});

} // namespace zhibu
