#pragma once

#include <QIODevice>
#include <QStringList>

namespace zhibu {

/// Whether these first bytes of a file are those of a compound file (MS-CFB 2.2): what Excel and
/// WPS wrote until 2007, and still write around a workbook with a password.
[[nodiscard]] bool isOleFile(const QByteArray &head);

/// The names of the streams and storages of a compound file, as far as its directory can be read.
[[nodiscard]] QStringList oleEntries(QIODevice &file);

} // namespace zhibu
