#pragma once

#include "exchange/formats/tablefile.h"

#include <QByteArray>

namespace zhibu {

/// Reads CSV text (RFC 4180; CR, LF or CRLF). Encoding (UTF-8, UTF-16, GB18030) and separator (`,`
/// `;` tab, whichever the titles use most) are found out. Quotes inside an unquoted cell are
/// ordinary characters. The guard that csvBytes() puts before formulas is taken away. `source` is
/// for the result and errors; errors as for readTable().
[[nodiscard]] Result<TableData> readCsv(const QByteArray &bytes, const QString &source,
                                        const Progress &progress = {});

} // namespace zhibu
