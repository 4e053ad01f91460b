#pragma once

#include <QByteArray>
#include <QString>

namespace zhibu {

/// The line (from 1) of a JSON text that ends before this byte.
[[nodiscard]] int lineOfOffset(const QByteArray &json, qsizetype offset);

/// The line on which a value of a sound JSON text stands, by its place: "bands[2].min". Where the
/// place is not there (a missing key), the line of the innermost part that is.
[[nodiscard]] int lineOfPlace(const QByteArray &json, const QString &place);

/// The text with another value, itself JSON, in the place of the one that stands there; all else
/// stays as it was written. The place must be there.
[[nodiscard]] QByteArray withValueAt(const QByteArray &json, const QString &place,
                                     const QByteArray &value);

} // namespace zhibu
